import type { Mark, Role } from '../../src/model/document.ts';
import { isTimePhrase, LIST_WORD } from '../lines/forms.ts';
import { readLabel } from '../lines/labels.ts';
import { placesOf, type Span } from './spans.ts';

/**
 * Reads the text of a paragraph; writes the lists of responsible units in it as marks.
 * Only lists count: a bracket, or a line of its own, that says 责任单位, 牵头单位, 配合单位 …, and a bracket that ends in
 * 负责, 牵头, 配合 or 按职责分工, or closes an item and holds nothing but names. A unit named in running prose is none.
 * Guarantees: marks nest (list > unit > remark), each unit's mark is its name as printed with its remark.
 */

type Found = Extract<Mark, { type: 'list' | 'unit' | 'remark' }>;

const OPENERS = '（(〔［[【〈<';
const CLOSERS = '）)〕］]】〉>';
const OPENER = /[（(〔［[【〈<]/gu;
const BRACKET = /[（(〔［[【〈<）)〕］\]】〉>]/gu;

/** By the place of each bracket that is closed, in order, the place of the one that closes it; brackets of any form nest. */
function closedBrackets(text: string): ReadonlyMap<number, number> {
  const closed = new Map<number, number>();
  const open: number[] = [];
  for (const index of placesOf(text, BRACKET)) {
    if (OPENERS.includes(text[index]!)) open.push(index);
    else if (open.length > 0) closed.set(open.pop()!, index);
  }
  return closed;
}

const NONE_CLOSED: ReadonlyMap<number, number> = new Map();

/** Marks that part names, that part the names of a rule, and that part phrases, each with the brackets in which they do not. */
const NAME_CUT = /[、，,/／\\（(〔［[【〈<）)〕］\]】〉>]/gu;
const CARRY_CUT = /[、，,（(〔［[【〈<）)〕］\]】〉>]/gu;
const PHRASE_CUT = /[；;。（(〔［[【〈<）)〕］\]】〉>]/gu;

/** Cuts a stretch at marks that stand outside brackets. */
function cut(text: string, { start, end }: Span, marks: RegExp): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let from = start;
  for (const index of placesOf(text.slice(start, end), marks)) {
    const mark = text[start + index]!;
    if (OPENERS.includes(mark)) depth += 1;
    else if (CLOSERS.includes(mark)) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      spans.push({ start: from, end: start + index });
      from = start + index + 1;
    }
  }
  spans.push({ start: from, end });
  return spans;
}

const trimmed = (text: string, span: Span): Span => {
  const value = text.slice(span.start, span.end);
  const start = span.start + value.length - value.trimStart().length;
  return { start, end: Math.max(start, span.start + value.trimEnd().length) };
};

/** 责任单位：, 牵头单位：… at the start of a phrase. */
const LABEL = new RegExp(`^\\s*(${LIST_WORD})(?:及(?:其)?(?:职责|分工|责任人))?\\s*[：:]\\s*`, 'u');
/** Any other label (完成时限：, 责任人：) opens a phrase that names no unit. */
const OTHER_LABEL = /^\s*[^：:、，,]{2,12}[：:]/u;

const ROLE_WORDS: readonly { readonly role: Role; readonly word: RegExp }[] = [
  { role: 'lead', word: /牵头|主办|主责|第一责任/u },
  { role: 'support', word: /配合|协办|参与|参加|支持|协同|协作|协助/u },
];

export const roleOfWord = (word: string): Role => ROLE_WORDS.find((row) => row.word.test(word))?.role ?? 'responsible';

/** 等市级有关部门: the rest of a list, before what it does. */
const REST =
  '(?:等)?(?:[省市县区][级直]|(?<=等)[省市县区])?(?:各有关|各相关|各责任|相关|有关|责任|各)?(?:部门和单位|单位和部门|部门单位|部门|单位)?';
const MANNER = '(?:共同|分别|具体|协同|联合|组织|密切|协调)*';
/** 按职责分工, 依职责, 根据各自职能: by what is theirs. */
const BY_DUTY = '(?:根据|按照|按|依据|依照|依)?(?:各自)?(?:的)?(?:职责|职能|分工)+(?:分工)?';
const DEED =
  '(?:负责实施|负责落实|负责推进|负责|抓好落实|落实|配合|推进落实|推进|推动|组织实施|实施|做好|抓好|协助|参与|完成)';

/** What closes a name and says what the units up to it do. Longest first. */
const VERB = new RegExp(
  `(?:${REST}${MANNER}${BY_DUTY}${MANNER}${DEED}?|${REST.replace('(?:等)?', '等')}${MANNER}(?:推进|统筹|牵头)|(?:共同|分别|具体|总|联合|组织|协同|统筹|负责)*(?:牵头负责|牵头落实|牵头推进|牵头推动|牵头实施|牵头组织实施|牵头|负责落实|负责实施|负责推进|负责|落实|配合落实|配合实施|配合推进|配合做好|配合|协助配合|协助推进|协助|提供\\p{Script=Han}{0,4}(?:支持|保障|支撑)|(?:业务)?指导|参与|参加|协同推进|共同推进|统筹推进|分别推进|联合推进|协同|主办|协办|主责|统筹协调|统筹|保障|组织实施|实施))$`,
  'u',
);
/** 牵头, 统筹: who answers for the others. 统筹推进 is what anyone does. */
const LEADS_OTHERS = /牵头|主办|主责|统筹(?!推进|实施|落实)/u;
const HELPS = /配合|协助|参与|参加|提供|指导|协办|保障/u;
const VERB_ROLE = (verb: string): Role => {
  if (LEADS_OTHERS.test(verb)) return 'lead';
  if (/负责|落实/u.test(verb)) return 'responsible';
  // 按职责分工协同推进 is what all do, each their own.
  return HELPS.test(verb) || (/协同/u.test(verb) && !/职责|职能|分工/u.test(verb)) ? 'support' : 'responsible';
};

/** 等部门, 等有关单位, 等: what a list leaves open is no unit. */
const AND_OTHERS =
  /等(?:市级|市直|省级|省直|县级|县直|区级|区直|省|市|县|区|有关|相关|各有关|各相关|其他|责任|成员)*(?:部门和单位|单位和部门|部门单位|部门|单位|机构|企业)?$/u;

/** 排在第一位的为牵头单位，下同: who leads, said of the list and no unit of it. */
export const RANKING =
  /[，,。；;]?\s*(?:排|列)(?:在|名)?(?:第一位?|首位|最前|前面?)[^，。；;）)]{0,40}?(?:为|是)[^，。；;）)]*(?:[，,]下同)?/gu;
/** The same text, such a rule blanked. */
const withoutRanking = (text: string): string => text.replace(RANKING, (words) => '；'.repeat(words.length));
/** What stands in lists and names nobody. */
const NO_UNIT =
  /(?:各|有关|相关)$|^(?:省|市|县|区)(?:级|直)$|^(?:部门|单位|方面)$|^(?:下同|\d(?!\d{3}年.*(?:办公室|专班|委会|领导小组)$)|.*(?:完成|时限|年底前|底前)$)/u;

/** Words that close the name of a body, to tell a list of them from other bracketed text. */
const BODY_END =
  /(?:政府|办公厅|办公室|局|委|办|厅|部|署|院|会|中心|公司|集团|银行|分行|支行|[车工电机]务段|公路段|法院|检察院|海关|支队|总队|大队|小组|指挥部|协会|工会|团委|妇联|联社|总社|分局|学校|大学|学院|医院|机关|企业|单位|部门|机构|科协|残联|工商联|文联|侨联|社科联|台|城投|高校|社|所|站|处|科|室|馆|宫|厂|队|专班|开发区|园区|街道|镇街|镇|乡|县|区|市|州|盟|旗)(?:[）)〕〉\]］】])?$/u;

const LONGEST_BODY_END = 8;

/** The same without the words that any phrase may end in. */
const PROPER_END =
  /(?:政府|办公厅|办公室|局|委|厅|中心|公司|集团|银行|法院|检察院|海关|支队|总队|大队|领导小组|指挥部|协会|总工会|团委|妇联|联社|总社|管委会)$/u;

/** Brackets that are part of a name: 各县〔市、区〕, 各区（县、市）政府, 各镇（街道）. */
const NAME_BRACKET =
  /^[（(〔［[【〈<](?:自治)?(?:[县市区旗州盟镇乡]|街道|开发区|园区|功能区|新区|管委会|林区|场|农场)(?:[、,，或/及和](?:自治)?(?:[县市区旗州盟镇乡]|街道|开发区|园区|功能区|新区|管委会|林区|场|农场))*[）)〕］\]】〉>]$/u;

/** Whether a name ends in the word for a body, so that it is likely to be one. */
export const isBodyName = (name: string): boolean => BODY_END.test(name.slice(-LONGEST_BODY_END));

/** The cell of a table that holds names of bodies and nothing else. */
export const holdsBodies = (value: string): boolean =>
  value.split(/[、，,；;/\\]/u).every((name) => name.length >= 2 && BODY_END.test(name.slice(-LONGEST_BODY_END)));

const ROLE_BRACKET =
  /^[（(〔［[【〈<](?:总)?(?:牵头|主办|主责|配合|协办|协助|参与)(?:单位|部门|负责)?[）)〕］\]】〉>]$/u;

/** A rule that spares the lists below from naming a unit: 以下均需各县〔市、区〕政府组织落实，不再列出. */
const CARRY =
  /(?:以下|下列|下述|所有|全部|各项|上述|其他|其余|后续|具体(?=任务|工作)|本[^，,。；]{1,8})[^。；;]{0,400}?不再(?:重复|逐一|一一|单独|另行|分别)?(?:作分工|做分工|列出|列示|列举|列明|标注|注明|罗列|列入|列|赘述|说明)/u;
/** Who the rule names: between 需 and 落实, or before 均为责任单位. */
const CARRY_UNITS =
  /(?:均?(?:需要?|须|应当?|由|要|含|包括|涉及))(.{1,400}?)(?:共同|组织|负责|具体|认真|抓好){0,4}(?:落实|实施|推进|执行|贯彻|配合|参与|负责|完成|承担|为责任|[，,](?=不再))|(?:以下|所有(?:任务|工作|事项)?|各项(?:任务|工作)?|任务|工作)[，,]?(?:的)?(?:责任单位)?(?:均?(?:含|包括|包含))?(.{1,400}?)(?:均|都|同)(?:为|是|列为|作为|属于)/u;

interface Unit extends Span {
  readonly role: Role;
  readonly carry: boolean;
  readonly remark: Span | null;
}

/** A name with the bracket that closes it, if that is a remark and no part of the name. */
function readUnit(text: string, span: Span, role: Role, carry: boolean): Unit | null {
  const whole = trimmed(text, span);
  const others = AND_OTHERS.exec(text.slice(whole.start, whole.end))?.[0].length ?? 0;
  const { start } = whole;
  const end = others < whole.end - start ? whole.end - others : whole.end;
  const value = text.slice(start, end);
  // 完成时限：2025年12月 behind a comma
  if (/[：:]/u.test(value)) return null;
  if (value === '' || !/\p{Script=Han}{2}/u.test(value) || NO_UNIT.test(value) || isTimePhrase(value)) return null;
  let remark: Span | null = null;
  if (CLOSERS.includes(value.at(-1)!)) {
    const at = [...closedBrackets(value)].find(([, close]) => close === value.length - 1)?.[0] ?? 0;
    // 市商务局（牵头） says what the unit does, and nothing about which it is.
    if (at > 0 && ROLE_BRACKET.test(value.slice(at)))
      return { start, end: start + at, role: roleOfWord(value.slice(at)), carry, remark: null };
    // 市商务局（排第一的为牵头单位） says it of the list, and the words are blanked.
    if (at > 0 && /^.；+.$/u.test(value.slice(at))) return { start, end: start + at, role, carry, remark: null };
    if (at > 0 && !NAME_BRACKET.test(value.slice(at))) remark = { start: start + at, end };
  }
  return { start, end, role, carry, remark };
}

/** 和, 及, 会同 join two units only where both sides are names of bodies: 市自然资源和规划局 is one. */
function cutConjunctions(text: string, span: Span): Span[] {
  const names: Span[] = [];
  const value = text.slice(span.start, span.end);
  let from = 0;
  for (const match of value.matchAll(/和|及|与|以及|会同/gu)) {
    const to = value[match.index - 1] === '以' && match.index > from ? match.index - 1 : match.index;
    const right = value.slice(match.index + match[0].length);
    const isPair =
      to - from >= 3 &&
      BODY_END.test(value.slice(Math.max(from, to - LONGEST_BODY_END), to)) &&
      /^(?:市|省|县|区|州|国|各|其他|驻|[\p{Script=Han}]{2,6}(?:市|县|区|海关))/u.test(right) &&
      right.length >= 3;
    if (!isPair && match[0] !== '会同') continue;
    names.push({ start: span.start + from, end: span.start + to });
    from = match.index + match[0].length;
  }
  return [...names, { start: span.start + from, end: span.end }];
}

/** 市文化馆　市图书馆: names that white space parted. Inside a name it is a fault of the copy and parts nothing. */
function cutGaps(text: string, { start, end }: Span, gaps: readonly number[]): Span[] {
  const names: Span[] = [];
  let from = start;
  for (const gap of gaps) {
    if (gap <= from || gap >= end) continue;
    const isName = (name: string): boolean => name.length >= 3 && BODY_END.test(name.slice(-LONGEST_BODY_END));
    if (!isName(text.slice(from, gap)) || !isName(text.slice(gap, end))) continue;
    names.push({ start: from, end: gap });
    from = gap;
  }
  return [...names, { start: from, end }];
}

/** 市商务局市财政局市税务局: names that white space parted, which is gone. */
function cutRow(text: string, span: Span): Span[] {
  const names = text
    .slice(span.start, span.end)
    .split(/(?<=[局委厅办府])(?=市\p{Script=Han}{2,10}(?:局|委|厅|办)(?:$|市))/u);
  // 市经信局市新经济委 is one body with two plates.
  if (names.length < 3) return [span];
  let at = span.start;
  return names.map((name) => {
    at += name.length;
    return { start: at - name.length, end: at };
  });
}

/**
 * Units of one phrase: names in a row, each run of them closed by what it does. Behind a label a run ends at a comma too:
 * 责任单位：市商务局、市工信局，各区政府配合.
 */
function readPhrase(text: string, span: Span, fallback: Role, isLabelled: boolean, gaps: readonly number[]): Unit[] {
  const units: Unit[] = [];
  let pending: Span[] = [];
  /** Behind 会同, up to the next comma: 市商务局会同市财政局、市税务局负责. */
  let isJoining = false;
  const settle = (role: Role): void => {
    units.push(...pending.flatMap((name) => readUnit(text, name, role, false) ?? []));
    pending = [];
  };
  for (const item of joinTiers(text, cut(text, span, NAME_CUT)).flatMap((name) => cutGaps(text, name, gaps))) {
    let { start, end } = trimmed(text, item);
    const isBehindComma = /[，,]/u.test(text[item.start - 1] ?? '');
    if (isBehindComma) isJoining = false;
    if (isLabelled && isBehindComma) settle(fallback);
    if (/^(?:由|请|以及|及)\p{Script=Han}{2}/u.test(text.slice(start, end)))
      start += /^以及/u.test(text.slice(start, end)) ? 2 : 1;
    const verb = VERB.exec(text.slice(start, end))?.[0] ?? null;
    if (verb !== null) end -= verb.length;
    const others = AND_OTHERS.exec(text.slice(start, end))?.[0] ?? null;
    if (others !== null && others.length < end - start) end -= others.length;
    else if (others !== null) end = start;
    const names = end > start ? cutConjunctions(text, { start, end }).flatMap((name) => cutRow(text, name)) : [];
    const isJoint = names.length > 1 && /会同/u.test(text.slice(start, end));
    pending.push(...(isJoint ? names.slice(0, 1) : names));
    if (isJoint) {
      settle('lead');
      pending.push(...names.slice(1));
      isJoining = true;
    }
    if (isJoining) settle('support');
    if (verb !== null) settle(VERB_ROLE(verb));
  }
  settle(fallback);
  return units;
}

/** 各县、区人民政府: tiers of government that share one noun are one name. */
function joinTiers(text: string, names: readonly Span[]): Span[] {
  const joined: Span[] = [];
  /** Whether the last name is nothing but tiers, so that another one may follow. */
  let isOpen = false;
  for (const name of names) {
    const before = joined.at(-1);
    const value = text.slice(name.start, name.end);
    if (before !== undefined && isOpen && text[before.end] === '、' && NEXT_TIER.test(value)) {
      joined[joined.length - 1] = { start: before.start, end: name.end };
      isOpen = TIER.test(value);
    } else {
      joined.push(name);
      isOpen = FIRST_TIER.test(value);
    }
  }
  return joined;
}

const FIRST_TIER = /^\s*(?:由|请)?(?:各|有关|相关)(?:自治)?[县市区旗州乡镇]$/u;
const TIER = /^(?:自治)?[县市区旗州乡镇]$/u;
const NEXT_TIER = /^(?:自治)?[县市区旗州乡镇](?:$|\p{Script=Han}*(?:政府|管委会|办事处))/u;

/** Units that a carry-over rule names. */
function readCarry(text: string, span: Span): Unit[] {
  const value = text.slice(span.start, span.end);
  const match = CARRY_UNITS.exec(value);
  const names = match?.[1] ?? match?.[2];
  if (!match || names === undefined) return [];
  const start = span.start + match.index + match[0].indexOf(names);
  const inner = { start, end: start + names.length };
  return cut(text, inner, CARRY_CUT).flatMap((item) => {
    const others = AND_OTHERS.exec(text.slice(item.start, item.end))?.[0].length ?? 0;
    return cutConjunctions(text, { start: item.start, end: item.end - others }).flatMap(
      (name) => readUnit(text, name, 'responsible', true) ?? [],
    );
  });
}

/** The inside of a list: phrases, each with its label or the one before it, and at most one carry-over rule. */
function readList(text: string, gaps: readonly number[], fallback: Role = 'responsible'): Unit[] {
  // Who leads by rank is no unit; blanks of the same length keep the places.
  const list = withoutRanking(text);
  const rule = CARRY.exec(list);
  const carry = rule ? { start: rule.index, end: rule.index + rule[0].length } : null;
  const stretches =
    carry === null
      ? [{ start: 0, end: list.length }]
      : [
          { start: 0, end: carry.start },
          { start: carry.end, end: list.length },
        ];
  const units = stretches.flatMap((stretch) => {
    let role = fallback;
    return cut(list, stretch, PHRASE_CUT).flatMap((phrase) => {
      const value = list.slice(phrase.start, phrase.end);
      const label = LABEL.exec(value);
      if (label) role = roleOfWord(label[1]!);
      else if (OTHER_LABEL.test(value)) {
        // 完成时限：2024年12月，责任单位：市商务局: the label of units stands further in.
        const inner = INNER_LABEL.exec(value);
        if (!inner) return [];
        role = roleOfWord(inner[1]!);
        return splitInnerLabels(
          list,
          { start: phrase.start + inner.index + inner[0].length, end: phrase.end },
          role,
          true,
          gaps,
        );
      }
      return splitInnerLabels(
        list,
        { start: phrase.start + (label?.[0].length ?? 0), end: phrase.end },
        role,
        label !== null,
        gaps,
      );
    });
  });
  return [...units, ...(carry === null ? [] : readCarry(text, carry))].toSorted((a, b) => a.start - b.start);
}

/** A label inside a phrase, whatever stands before it. */
const INNER_LABEL = new RegExp(`(?<![，,、\\s])[，,、\\s]*(${LIST_WORD})\\s*[：:]\\s*`, 'u');

/** 牵头单位：A，配合单位：B, where a comma stands for the semicolon, or white space that is gone. */
function splitInnerLabels(text: string, span: Span, first: Role, isLabelled: boolean, gaps: readonly number[]): Unit[] {
  const units: Unit[] = [];
  let { start } = span;
  let role = first;
  for (let hasLabel = isLabelled; ; hasLabel = true) {
    const inner = INNER_LABEL.exec(text.slice(start, span.end));
    const end = inner ? start + inner.index : span.end;
    for (const unit of readPhrase(text, { start, end }, role, hasLabel, gaps)) units.push(unit);
    if (!inner) return units;
    start = end + inner[0].length;
    role = roleOfWord(inner[1]!);
  }
}

/** 支持市级平台提供技术支持, 为企业…: what is done, and nobody's name; 对外贸易局 and 向阳区政府 are names. */
const SAYS_WHAT = /^\s*(?:支持|鼓励|引导|推动|为|对(?!外)|向(?!阳))/u;
/** Help that is given (市属国有企业提供资金支持) is a duty beside one who answers for the work. */
const LEADS = /负责|牵头/u;

/** 市商务局牵头，2025年6月底前完成: by when is nobody's name. */
const withoutTimes = (value: string): string =>
  /\d|长期|持续|常态|年底|年内/u.test(value)
    ? value
        .split(/(?<=[，,；;])/u)
        .filter((phrase) => !isTimePhrase(phrase.replace(/[，,；;]$/u, '')))
        .join('')
        .replace(/[，,；;]$/u, '')
    : value;

/** A bracket without a label is a list when it ends in what units do and names bodies. */
function isUnlabelledList(bracket: string): boolean {
  const value = withoutTimes(bracket.replace(RANKING, '').replace(/(?<![。；;\s])[。；;\s]+$/u, ''));
  const verb = VERB.exec(value)?.[0] ?? '';
  if (
    verb === '' ||
    /[。！？]/u.test(value) ||
    SAYS_WHAT.test(value) ||
    (/提供/u.test(verb) && !value.split(/[、，,；;]/u).some((phrase) => LEADS.test(VERB.exec(phrase)?.[0] ?? ''))) ||
    /^(?:包括|含|其中|如|例如|不|除|由企业|指|以下|简称|[下又也原]称)/u.test(value)
  )
    return false;
  const names = value
    .split(/[、，,；;]/u)
    .map((name) => name.replace(VERB, '').replace(AND_OTHERS, ''))
    .filter((name) => name !== '');
  const isNamed = (name: string): boolean =>
    (/^(?:由)?(?:市|省|县|区|各|州|国家|自治|驻|团|人行|[\p{Script=Han}]{2,8}(?:市|县|区))/u.test(name) &&
      BODY_END.test(name)) ||
    PROPER_END.test(name);
  return names.some((name) => isNamed(name) && name.length >= 3) && names.every((name) => name.length <= 30);
}

/**
 * Behind the last sentence of an item a bracket that holds nothing but names: …补贴。（市民政局、市财政局）. On a line of
 * its own it holds two at least: one in brackets may have written what follows.
 */
function isBareList(text: string, open: number, close: number, gaps: readonly number[]): boolean {
  const isAlone = open === 0 && /、|会同/u.test(text.slice(open, close)) && !/^.(?:原|含|即|包括|以下)/u.test(text);
  if (!isAlone && !/[。；！.．]\s*$/u.test(text.slice(Math.max(0, open - 2), open))) return false;
  if (!/^[。；\s]*$/u.test(text.slice(close + 1))) return false;
  const list = withoutRanking(text);
  const names = cut(list, { start: open + 1, end: close }, /[、，,；;（(〔［[【〈<）)〕］\]】〉>]/gu)
    .flatMap((name) => cutGaps(list, name, gaps))
    .map(({ start, end }) => list.slice(start, end).trim().replace(AND_OTHERS, ''))
    .filter((name) => name !== '' && !isTimePhrase(name));
  return (
    names.length > 0 &&
    names.every(
      (name) =>
        name.length >= 3 &&
        name.length <= 20 &&
        // （数据来源于市统计局）, （解释权归市商务局）, （此件发至县人民政府） say something of a body.
        !/来源|引自|摘自|解释|发至|印发|抄送|[归见详]|(?:单位|机关|部门)(?:为|是)/u.test(name) &&
        (PROPER_END.test(name) ||
          HOUSE_END.test(name) ||
          (/^(?:市|省|县|区|各|[\p{Script=Han}]{2,6}(?:市|县|区))/u.test(name) && BODY_END.test(name))),
    ) &&
    (names.some((name) => PROPER_END.test(name) || /(?:政府|街道)$|^[市省县区州]委.+[部办室]$/u.test(name)) ||
      isHouses(names))
  );
}

/** 市文化馆、市图书馆: houses of the city, two at least. */
const isHouses = (names: readonly string[]): boolean =>
  names.length >= 2 && names.every((name) => /^[市省县区]/u.test(name) && HOUSE_END.test(name));
const HOUSE_END = /(?:馆|宫|学院|大学|医院|学校|研究[院所]|日报社|报社|广播电视台|电视台|[科处股]|领导小组|专班)$/u;

/** Behind the last sentence, or by itself, what only says who leads and who helps: 市商务局牵头，市财政局配合。 */
function bareTail(text: string): { readonly index: number; readonly 0: string } | null {
  let end = text.length;
  while (end > 0 && /[。；\s]/u.test(text[end - 1]!)) end -= 1;
  if (!/(?:负责|牵头|配合|参与|落实|实施|协助)$/u.test(text.slice(Math.max(0, end - 4), end))) return null;
  const index = Math.max(text.lastIndexOf('。', end - 1), text.lastIndexOf('！', end - 1)) + 1;
  // 第三条 市商务局负责组织实施。
  if (index === 0 && readLabel(text)?.class === 'article') return null;
  const phrases = text.slice(index, end).split(/[；;，,]/u);
  if (end - index > LONGEST_TAIL || !phrases.every((phrase) => isDuty(phrase))) return null;
  return { index, 0: '' };
}

const LONGEST_TAIL = 160;

/** 市财政局、市水务局参与: names of bodies and what they do, nothing else. */
function isDuty(phrase: string): boolean {
  const value = phrase.trim().replace(/^由/u, '');
  const verb = VERB.exec(value)?.[0] ?? '';
  const names = value
    .slice(0, value.length - verb.length)
    .replace(AND_OTHERS, '')
    .split('、');
  return verb !== '' && names.every((name) => isPlainName(name));
}

/** A name and no part of a sentence: 具体工作由市商务局 and 各部门 are none. */
const isPlainName = (name: string): boolean =>
  name.length >= 3 &&
  name.length <= 24 &&
  !/[由的将把并要应须]|^(?:各|有关|相关|其他|责任)*(?:单位|部门)$/u.test(name) &&
  (/^(?:市|省|县|区|各|镇|乡)/u.test(name) ? BODY_END.test(name) : name.length <= 10 && PROPER_END.test(name));

interface List extends Span {
  readonly inside: Span;
}

/** Behind a label of another kind, the label of units. */
const LABEL_FURTHER_IN = new RegExp(`[；;，,。]\\s*${LIST_WORD}\\s*[：:]`, 'u');
/** 责任领导：, 完成时限：: what may stand before the label of units on its line. */
const FIRST_LABEL =
  /^(?:[\p{Script=Han}]{0,4}(?:领导|责任人|负责人|联系人)|[\p{Script=Han}]{0,4}(?:时限|时间|期限|节点))\s*[：:]/u;
/** 以上3项由…牵头，…配合。: a line that names the units of what stands above it. */
const SAID_OF_ABOVE =
  /^(?:以上|上述)[^，。；：、由]{0,16}(?:由|[，：]由)(?=[^。]{2,400}(?:牵头|负责|配合|落实)[^。]{0,8}。?$)/u;
/** A list outside brackets. */
const BARE_LIST = new RegExp(`(?:^|[。！；;）)])(\\s*)(?=${LIST_WORD}\\s*[：:])`, 'u');

/** 责任单位：市总工会, 完成时限：2024年12月. */
const isLabelled = (sentence: string): boolean => LABEL.test(sentence) || FIRST_LABEL.test(sentence);

/** Lists of all departments run to a few hundred characters; a longer bracket is a list only if it opens with a label. */
const LONGEST_LIST = 5000;

function findListSpans(text: string, gaps: readonly number[]): List[] {
  const lists: List[] = [];
  const openers = placesOf(text, OPENER);
  const closed = openers.length === 0 ? NONE_CLOSED : closedBrackets(text);
  let from = 0;
  for (const at of openers) {
    if (at < from) continue;
    // A bracket that was never closed ends with the paragraph.
    const close = closed.get(at);
    const end = close ?? text.length;
    const value = text.slice(at + 1, end);
    const isList =
      LABEL.test(value) ||
      (close === undefined && value.length <= LONGEST_TAIL && isUnlabelledList(value)) ||
      (close !== undefined &&
        value.length <= LONGEST_LIST &&
        ((OTHER_LABEL.test(value) && LABEL_FURTHER_IN.test(value)) ||
          isUnlabelledList(value) ||
          isBareList(text, at, close, gaps)));
    if (!isList) continue;
    lists.push({ start: at, end: close === undefined ? end : end + 1, inside: { start: at + 1, end } });
    from = end;
  }
  if (lists.length > 0) return lists;
  const isAll = FIRST_LABEL.test(text) && LABEL_FURTHER_IN.test(text) && !/。./u.test(text);
  if (isAll) return [{ start: 0, end: text.length, inside: { start: 0, end: text.length } }];
  const said = SAID_OF_ABOVE.exec(text);
  if (said) return [{ start: 0, end: text.length, inside: { start: said[0].length, end: text.length } }];
  const bare = BARE_LIST.exec(text) ?? bareTail(text);
  if (!bare) return [];
  const start = bare.index + bare[0].length;
  const tail = text.slice(start);
  // Behind a sentence only a short list counts: a longer one is prose that happens to hold the words.
  if (start > 0 && /。./u.test(tail) && !tail.split('。').every((part) => part === '' || isLabelled(part))) return [];
  return [{ start, end: text.length, inside: { start, end: text.length } }];
}

const marksOf = (units: readonly Unit[], from: number): Found[] =>
  units.flatMap((unit): Found[] => {
    const moved = (span: Span): Span => ({ start: from + span.start, end: from + span.end });
    return [
      { type: 'unit', role: unit.role, carry: unit.carry, agency: null, ...moved(unit) },
      ...(unit.remark ? [{ type: 'remark' as const, ...moved(unit.remark) }] : []),
    ];
  });

/**
 * Marks of a paragraph's lists, outer before inner. `gaps` are the places in it where white space of the source was
 * taken out.
 */
export function markResponsibilities(text: string, gaps: readonly number[] = []): Found[] {
  return findListSpans(text, gaps).flatMap(({ start, end, inside }): Found[] => [
    { type: 'list', start, end },
    ...marksOf(
      readList(
        text.slice(inside.start, inside.end),
        gaps.map((gap) => gap - inside.start),
      ),
      inside.start,
    ),
  ]);
}

/** 各有关单位, 各责任部门 in a column of units say that there are some, and not which; 同上, 详见附件 and a telephone name none. */
const NOBODY =
  /^(?:各|有关|相关|其他|市直|县直|区直|市级)*(?:有关|相关|责任|成员|配合|牵头)(?:单位|部门|地方|方面)$|^(?:详?见|同[上前]|无$|待定|另行)|\d{5}/u;

/**
 * Marks of the cell of a table below 责任单位, 牵头单位 …: a list that the head of its column labels. `breaks` are the
 * places in it where the source begins a new line: names stand there one below the other, without a mark between them.
 * `gaps` are those where white space was taken out.
 */
export function markCell(
  text: string,
  cell: Span,
  role: Role,
  breaks: readonly number[],
  gaps: readonly number[] = [],
): Found[] {
  const ends = breaks.filter(
    (at) => PROPER_END.test(text.slice(cell.start, at)) && /^[市省县区州各]/u.test(text.slice(at)),
  );
  const units = [cell.start, ...ends].flatMap((start, index): Found[] => {
    const end = ends[index] ?? cell.end;
    const inside = gaps.map((gap) => gap - start);
    return marksOf(readList(text.slice(start, end), inside, role), start);
  });
  const named = units.filter((mark) => mark.type !== 'unit' || !NOBODY.test(text.slice(mark.start, mark.end)));
  return named.some(({ type }) => type === 'unit')
    ? [{ type: 'list', start: cell.start, end: cell.end }, ...named]
    : [];
}
