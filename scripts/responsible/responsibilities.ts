import type { Mark, Role } from '../../src/model/document.ts';
import type { Span } from '../lines/spans.ts';
import { findListSpans } from './findLists.ts';
import { readList, type Unit } from './readList.ts';
import { PROPER_END } from './words.ts';

/**
 * Reads the text of a paragraph, or the cell of a table; writes the lists of responsible units in it as marks.
 * Guarantees: marks nest (list > unit > remark), each unit's mark is its name as printed with its remark.
 */

type Found = Extract<Mark, { type: 'list' | 'unit' | 'remark' }>;

/**
 * 市财政局 on a line of its own is a name; 办公室 is the end of one that the line above began, and so are 市中心支行 and
 * 市分公司.
 */
const BEGINS_NAME = /^[市省县区州各](?!(?:中心)?(?:[分支](?:行|公司|局|中心|院|社|队)|营业部|营业管理部))/u;

/** 自治区⏎市场监管局 */
const isTornMarket = (text: string, at: number): boolean =>
  text.startsWith('市场', at) && /[省市县区州旗]/u.test(text[at - 1] ?? '');

const beginsName = (text: string, at: number): boolean =>
  BEGINS_NAME.test(text.slice(at, at + 8)) && !isTornMarket(text, at);

const marksOf = (units: readonly Unit[], from: number): Found[] =>
  units.flatMap((unit): Found[] => {
    const moved = (span: Span): Span => ({ start: from + span.start, end: from + span.end });
    return [
      { type: 'unit', role: unit.role, carry: unit.carry, agency: null, ...moved(unit) },
      ...(unit.remark ? [{ type: 'remark' as const, ...moved(unit.remark) }] : []),
    ];
  });

/**
 * Marks of a paragraph's lists, outer before inner. `spaces` are the places in it where white space of the source was
 * taken out, `breaks` those where it begins a new line.
 */
export function markResponsibilities(
  text: string,
  spaces: readonly number[] = [],
  breaks: readonly number[] = [],
): Found[] {
  const names = breaks.filter((at) => beginsName(text, at));
  const gaps = names.length === 0 ? spaces : [...spaces, ...names].toSorted((a, b) => a - b);
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
  const ends = breaks.filter((at) => PROPER_END.test(text.slice(cell.start, at)) && beginsName(text, at));
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
