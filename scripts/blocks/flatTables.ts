/**
 * Reads the lines of a page; writes which of them are the cells of a table that was set down cell by cell, one on a
 * line, as some exports do.
 * Guarantees: rows are disjoint and in order; a row has as many cells as the head; what fits no row is in none. A table
 * is known by its head (序号 or years among short words), and each of its rows by a number that counts on or by values
 * below the years. Where cells take more than one line the kind of each column (units, dates, values, words) says which
 * lines are its own; a table with a row that can be read in two ways is left as it is.
 */

export interface FlatRow {
  /** Index of its first line, and one past its last. */
  readonly start: number;
  readonly end: number;
  /** One past the last line of each cell; that of an empty one is that of the cell before it. */
  readonly ends: readonly number[];
}

const SERIAL_HEAD = /^(?:序号|编号)$/u;
const YEAR_HEAD = /^(?:[（(])?(?:19|20)\d{2}年?(?:[）)])?(?:目标|基数|现状|实际|规划|预期|完成)?(?:值|数)?$/u;
const KNOWN_HEAD =
  /^(?:类别|类型|领域|指标(?:名称|类别|属性|性质)?|主要指标|具体指标|名称|项目(?:名称)?|(?:计量)?单位|属性|性质|(?:规划)?目标值?|备注|说明|(?:责任|牵头|配合|实施)(?:单位|部门))$/u;
/** Words of a head are short and no sentence. */
const HEAD_WORD = /^[\p{Script=Han}、（）()/“”年]{2,12}$/u;
const VALUE =
  /^(?:[≥≤＞＜><≧≦约]?\s*[\d.,]+\s*(?:[%％‰]|[—–~～-]\s*[\d.,]+[%％]?)?\S{0,6}|[-—－/]+|完成.{0,10}|.{0,4}下达.{0,6}|左右)$/u;
const SERIAL = /^\d{1,3}$/u;
const SENTENCE = /[。！？]/u;
const MOST_COLUMNS = 12;
const LONGEST_CELL = 120;

/** （二）民生工程, 二、民生工程; also the numeral alone, and the words on the next line. */
const GROUP = /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．])\S{2,30}$/u;
const GROUP_NUMERAL = /^[一二三四五六七八九十]{1,3}$/u;

/** How many lines at `at` name a group of rows, the first of which bears this number; 0 for none. */
function groupLength(values: readonly string[], at: number, serial: number): number {
  const isBefore = (row: number): boolean => values[row] === String(serial);
  if (GROUP.test(values[at] ?? '') && isBefore(at + 1)) return 1;
  return GROUP_NUMERAL.test(values[at] ?? '') && HEAD_WORD.test(values[at + 1] ?? '') && isBefore(at + 2) ? 2 : 0;
}

/** How many lines from `at` on are a head; 0 for none. */
function headLength(values: readonly string[], at: number): number {
  const first = values[at]!;
  const hasSerial = SERIAL_HEAD.test(first);
  if (!hasSerial && !KNOWN_HEAD.test(first)) return 0;
  let end = at + 1;
  while (
    end < values.length &&
    end - at < MOST_COLUMNS &&
    !GROUP.test(values[end]!) &&
    (KNOWN_HEAD.test(values[end]!) || YEAR_HEAD.test(values[end]!) || (hasSerial && HEAD_WORD.test(values[end]!)))
  )
    end += 1;
  const head = values.slice(at, end);
  // Behind 序号 the first row says where the head ends; without it the years do.
  const isHead = hasSerial
    ? SERIAL.test(values[end + groupLength(values, end, 1)] ?? '')
    : head.some((word) => YEAR_HEAD.test(word));
  return head.length >= 3 && isHead ? head.length : 0;
}

/** Whether the lines from `at` on are a row below this head, behind the row with this number. */
function isRow(values: readonly string[], at: number, head: readonly string[], serial: number | null): boolean {
  const cells = values.slice(at, at + head.length);
  if (cells.length < head.length) return false;
  return cells.every((cell, column) => {
    if (cell.length > LONGEST_CELL || cell === '') return false;
    const word = head[column]!;
    if (SERIAL_HEAD.test(word)) return SERIAL.test(cell) && (serial === null || Number(cell) === serial + 1);
    if (YEAR_HEAD.test(word)) return VALUE.test(cell);
    return !SERIAL.test(cell) && !(SENTENCE.test(cell) && cell.length > 60);
  });
}

type Kind = 'unit' | 'term' | 'value' | 'words' | 'name' | 'measure' | 'nature';

const UNIT_HEAD = /(?:责任|牵头|配合|实施|主办|协办|承办|参与)(?:单位|部门|主体)$/u;
const TERM_HEAD = /(?:时限|期限|完成时间|时间节点|年限|时间要求|时间安排)$/u;
const NAMES =
  /^(?:[\p{Script=Han}（）()〔〕、，,；;]*(?:[市省县区州](?:总工会|妇联|残联|科协|文联|侨联|社科联|工商联|团委|供销社|红十字会)|团[市省县区州]委)|[\p{Script=Han}（）()〔〕、，,；;]{2,}(?<![一二三四五六七八九十])(?:、|(?:政府|办公室|[局委厅署]|办|中心|公司|集团|银行|法院|检察院|海关|支队|总队|大队|管委会|协会|总工会|联社|街道|学院|大学|各?(?:有关|相关|成员)?(?:单位|部门))))[）)〕]?[，,；;]?$/u;
const TERM =
  /^(?:20\d\d(?:年|[.\-/])\S{0,12}|(?:全年|每年|长期|持续|常态化?|年底|适时|按时序)\S{0,6}|\d{1,2}月\S{0,6}|\S{0,4}季度末?前?)$/u;

/** 亿件, 万元/人, %: in what an indicator is measured. */
const MEASURE =
  /^(?:[百千万亿]{0,2}(?:美?元|件|个|家|户|套|台|辆|座|处|所|条|项|吨|亩|张|次|米|分|岁|天|倍|名|位|间|组|班|列|人次?|架次?|公顷|公里|小时|标箱|[平立]方米|千瓦时?)|TEU|[%％‰]|[-—－/])(?:[/／]\S{1,6})?(?:[（(]\S{1,4}[）)])?$/u;
const NATURE = /^(?:预期|约束|指导|引导|考核)性(?:指标)?$/u;

const kindOf = (head: string): Kind =>
  UNIT_HEAD.test(head) ? 'unit' : TERM_HEAD.test(head) ? 'term' : YEAR_HEAD.test(head) ? 'value' : 'words';

/** Of a table of indicators, whose values have a unit each, also what its other columns hold. */
function kindsOf(heads: readonly string[]): Kind[] {
  const kinds = heads.map(kindOf);
  if (!heads.some((head) => /^(?:计量)?单位$/u.test(head)) || !kinds.includes('value')) return kinds;
  return heads.map((head, index) =>
    /^(?:计量)?单位$/u.test(head)
      ? 'measure'
      : /^(?:指标)?(?:属性|性质)$/u.test(head)
        ? 'nature'
        : /指标|名称|项目/u.test(head)
          ? 'name'
          : kinds[index]!,
  );
}

/** What a line of a column of this kind costs; nothing where it looks like one. */
function misfit(kind: Kind, line: string): number {
  switch (kind) {
    case 'unit':
      return NAMES.test(line) ? 0 : 10;
    case 'term':
      return TERM.test(line) ? 0 : 10;
    case 'value':
      return VALUE.test(line) ? 0 : 10;
    case 'words':
      return TERM.test(line) ? 6 : NAMES.test(line) ? 4 : 0;
    case 'name':
      return MEASURE.test(line) || VALUE.test(line) ? 10 : 0;
    case 'measure':
      return MEASURE.test(line) ? 0 : 10;
    case 'nature':
      return NATURE.test(line) ? 0 : 10;
    default:
      return kind satisfies never;
  }
}

const EMPTY_CELL = 5;
const waits = (line: string): boolean => /[、，,（(]$/u.test(line);
/** What it costs that two lines are of one cell: only a line that is full, or waits for more, goes on. */
const going = (line: string, next: string, kind: Kind): number =>
  waits(line) || ((kind === 'words' || kind === 'name') && line.length >= next.length && !SENTENCE.test(line.at(-1)!))
    ? 0
    : 2;

/** How most names of bodies begin: of two ways to cut 市住房城⏎乡建设局 the one is better. */
const NAME_START = /^[市省县区州盟旗镇各国中本]/u;

/** What it costs that these lines are one cell of names: a name may be broken over two lines (市交通运⏎输局). */
function costOfNames(lines: readonly string[]): number {
  const isWhole = lines
    .join('')
    .split(/[、，,；;]/u)
    .every((name) => name === '' || NAMES.test(name));
  return lines.reduce(
    (cost, line, at) => {
      if (!isWhole) cost += misfit('unit', line);
      const next = lines[at + 1];
      if (next === undefined) return cost;
      return cost + (isWhole && !NAMES.test(line) ? 0 : going(line, next, 'unit'));
    },
    lines.length > 0 && !NAME_START.test(lines[0]!) ? 1 : 0,
  );
}

/** 2027 年 6⏎月 is one date, and so is 2027年⏎12月底. */
function costOfDates(lines: readonly string[]): number {
  const isWhole = lines.length === 2 && /(?:\d|年)$/u.test(lines[0]!) && TERM.test(lines.join('').replace(/\s+/gu, ''));
  if (isWhole) return 0;
  const misfits = lines.reduce((cost, line) => cost + misfit('term', line), 0);
  return lines.slice(1).reduce((cost, line, at) => cost + going(lines[at]!, line, 'term'), misfits);
}

interface Reading {
  readonly cost: number;
  /** How many readings cost as little. */
  readonly count: number;
  readonly ends: readonly number[];
}

/** The cheapest way to give the lines from `from` to `to` to the columns, in order. */
function readRow(values: readonly string[], from: number, to: number, kinds: readonly Kind[]): Reading | null {
  /** By line, of the columns so far, which end there. */
  let before = new Map<number, Reading>([[from, { cost: 0, count: 1, ends: [] }]]);
  for (const kind of kinds) {
    const isPlain = kind !== 'unit' && kind !== 'term';
    const after = new Map<number, Reading>();
    for (const [start, { cost, count, ends }] of before) {
      const cut = start > from && waits(values[start - 1]!) ? 8 : 0;
      let own = 0;
      for (let end = start; end <= to; end += 1) {
        if (kind === 'unit') own = costOfNames(values.slice(start, end));
        else if (kind === 'term') own = costOfDates(values.slice(start, end));
        else if (end > start) own += misfit(kind, values[end - 1]!);
        if (isPlain && end > start + 1) own += going(values[end - 2]!, values[end - 1]!, kind);
        const isEmpty = end === start;
        if (isEmpty && (kind === 'words' || kind === 'name' || kind === 'value')) continue;
        const total = cost + cut + own + (isEmpty ? EMPTY_CELL : 0);
        const known = after.get(end);
        if (known === undefined || total < known.cost) after.set(end, { cost: total, count, ends: [...ends, end] });
        else if (total === known.cost) after.set(end, { ...known, count: known.count + count });
      }
    }
    before = after;
  }
  return before.get(to) ?? null;
}

/** A row costs less than one line that does not fit its column. */
const MOST_COST = 9;
const LONGEST_ROW = 24;

/** Rows below this head whose cells may take several lines. */
function readLongRows(values: readonly string[], start: number, head: readonly string[]): FlatRow[] {
  const kinds = kindsOf(head.slice(1));
  // Without a column of bodies, dates or units nothing tells where a cell ends.
  if (!kinds.some((kind) => kind === 'unit' || kind === 'term' || kind === 'measure')) return [];
  const isHeadAt = (at: number): boolean => head.every((word, index) => values[at + index] === word);
  const rows: FlatRow[] = [];
  for (let at = start, serial = 1; ; serial += 1) {
    const group = groupLength(values, at, serial);
    if (group > 1) rows.push(flatRow(at, group));
    at += group;
    if (values[at] !== String(serial)) break;
    const from = at + 1;
    const limit = Math.min(values.length, from + LONGEST_ROW);
    const next = (index: number): boolean =>
      values[index] === String(serial + 1) || isHeadAt(index) || groupLength(values, index, serial + 1) > 0;
    let to = from;
    while (to < limit && !next(to) && values[to] !== '') to += 1;
    let best: Reading | null = null;
    const isLast = !next(to);
    // The last row ends where its cells do.
    for (let end = isLast ? from + 1 : to; end <= to; end += 1) {
      const reading = readRow(values, from, end, kinds);
      if (reading && (best === null || reading.cost < best.cost)) best = reading;
    }
    if (best === null || best.cost > MOST_COST || best.count > 1) return [];
    const end = best.ends.at(-1)!;
    rows.push({ start: at, end, ends: [from, ...best.ends] });
    at = end;
    if (isHeadAt(at)) {
      rows.push(flatRow(at, head.length));
      at += head.length;
    }
  }
  return rows;
}

/** A row with a line a cell. */
const flatRow = (start: number, length: number): FlatRow => ({
  start,
  end: start + length,
  ends: Array.from({ length }, (_, index) => start + index + 1),
});

/** A plain number, as the cells of a table of figures hold it, or the stroke for none. */
const FIGURE = /^(?:[≥≤＞＜><约]?\d[\d.,]*[%％‰]?[万亿]?|[-—－/]+)$/u;
const ROW_NAME = /^[\p{Script=Han}][\p{Script=Han}、（）()·0-9]{1,15}$/u;
const COLUMN_NAME = /^(?=.*\p{Script=Han})[^。；，：！？]{2,16}$/u;

/**
 * Rows of figures without numbers of their own: as many short lines as a row has cells are the head, and below it a name
 * and figures take turns, two rows at least.
 */
function readGrid(values: readonly string[], at: number): FlatRow[] {
  if (!COLUMN_NAME.test(values[at]!)) return [];
  const limit = Math.min(values.length, at + MOST_COLUMNS + 2);
  let figure = at + 1;
  while (figure < limit && COLUMN_NAME.test(values[figure]!)) figure += 1;
  const length = figure - at - 1;
  if (length < 3 || figure === limit) return [];
  const isGridRow = (from: number): boolean =>
    from + length <= values.length &&
    ROW_NAME.test(values[from]!) &&
    values.slice(from + 1, from + length).every((value) => FIGURE.test(value));
  const rows = [flatRow(at, length)];
  for (let from = at + length; isGridRow(from); from += length) rows.push(flatRow(from, length));
  return rows.length >= 3 && !FIGURE.test(values[rows.at(-1)!.end] ?? '') ? rows : [];
}

export function findFlatRows(values: readonly string[]): FlatRow[] {
  const rows: FlatRow[] = [];
  for (let at = 0; at < values.length; ) {
    const length = headLength(values, at);
    const head = values.slice(at, at + length);
    let next = at + length;
    let found: FlatRow[] = [];
    let serial: number | null = null;
    const isSerial = length > 0 && SERIAL_HEAD.test(head[0]!);
    for (let group = 0; length > 0; ) {
      group = isSerial ? groupLength(values, next, (serial ?? 0) + 1) : 0;
      if (!isRow(values, next + group, head, serial)) break;
      if (group > 1) found.push(flatRow(next, group));
      next += group;
      found.push(flatRow(next, length));
      serial = isSerial ? Number(values[next]) : null;
      next += length;
    }
    if (isSerial) {
      const long = readLongRows(values, at + length, head);
      // The kinds of columns know better where a row ends than the number of its lines.
      if (long.length > 0 && long.length >= found.length) {
        found = long;
        next = long.at(-1)!.end;
        serial = null;
      }
    }
    // Behind the last number a row must end where its cells do: what goes on counting is no row of this table.
    if (found.length < 2 || (isSerial && serial !== null && Number(values[next + 1]) === serial + 1)) {
      const grid = length === 0 ? readGrid(values, at) : [];
      rows.push(...grid);
      at = grid.at(-1)?.end ?? at + 1;
      continue;
    }
    // The last cell goes on where it waits for more.
    const last = found.at(-1)!;
    let end = next;
    while (waits(values[end - 1]!) && NAMES.test(values[end] ?? '')) end += 1;
    rows.push(flatRow(at, length), ...found.slice(0, -1), { ...last, end, ends: [...last.ends.slice(0, -1), end] });
    at = end;
  }
  return rows;
}
