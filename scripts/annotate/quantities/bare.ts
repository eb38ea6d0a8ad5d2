import { type Bounds, readBounds } from './comparators.ts';
import { type Found, isInNumber } from './expressions.ts';

/** Reads text at a number without a unit; writes what it is of: an index (PUE控制在1.2以下), a ratio (车桩比2.5:1). */

/** What has no unit: a rate, an index, a ratio. */
const INDEX =
  /(?:率|效率|系数|指数|PUE[）)]?|比|比例|比值|值|得分|死亡人数|总和生育率)(?:[（(][A-Za-z\d.]{2,8}[）)])?(?:力争|争取|保持|稳定|控制|优化|提高|提升|调整)?\p{Script=Han}{0,8}$/u;

export const isIndexAt = (text: string, at: number): boolean => INDEX.test(text.slice(Math.max(0, at - 18), at));

export const ENDS_HERE = /^(?:的?[新大]?(?:大关|关口|台阶))?(?:[，。；、,;）)]|[和及]\d|$)/u;

export const bare = (text: string, bounds: Bounds, at: number, end: number, value: number): Found => ({
  form: 'quantity',
  start: bounds.start,
  end: bounds.end,
  raw: text.slice(at, end),
  comparator: bounds.comparator,
  value,
  valueMax: null,
  unit: null,
  numberStart: at,
  unitEnd: end,
  dimension: 'ratio',
  numeral: 'digits',
  isBounded: true,
});

/** 分别不高于1.2和1.15: numbers in a row share what stands before the first. */
const ROW = /分别[^\d，。；]{1,8}((?:\d{1,4}(?:\.\d{1,4})?(?:[:：∶]\d{1,4})?[、和及])+)$/u;

/** Where the row begins in which a number stands, which may be the number itself; its bounds with those of the row. */
function rowAt(text: string, at: number, end: number): { readonly first: number; readonly bounds: Bounds } {
  const row = /[、和及]/u.test(text[at - 1] ?? '') ? ROW.exec(text.slice(Math.max(0, at - 40), at))?.[1] : undefined;
  if (row === undefined) return { first: at, bounds: readBounds(text, at, end) };
  const first = at - row.length;
  return { first, bounds: { ...readBounds(text, first, end), start: at } };
}

/** PUE控制在1.2以下: an index has no unit, and needs a comparator on the side of its name. */
export function readBare(text: string, at: number, { end, value }: { end: number; value: number }): Found | null {
  const { first, bounds } = rowAt(text, at, end);
  // 注册用户突破300万: so many that it needs no measure word.
  const isMany = /[万亿]$/u.test(text.slice(at, end));
  return bounds.isPrinted && (isMany || isIndexAt(text, first)) && ENDS_HERE.test(text.slice(bounds.end))
    ? bare(text, bounds, at, end, value)
    : null;
}

export const RATIO = /(\d{1,6}(?:\.\d{1,4})?)[:：∶比](\d{1,6}(?:\.\d{1,4})?)(?![\d:：∶.])/uy;

/** 师生比1:3, 车桩比不高于2.5:1, 比值达到4比1: right behind what is compared, and not 按1:1比例配套, 8:30, 比例尺1:500. */
const RATIO_NAME =
  /(?<!按|按照|以)(?:比(?!例尺)|比例(?!尺)|比值|配比)(?:[）)]|[（(][^（）()]{1,8}[）)])?(?:力争|争取)?(?:分别)?(?:为|是|约|达到?|优于|不[得应宜可能]?(?:低于|高于|超过|少于|大于|小于)|低于|高于|控制在|保持在|稳定在|[\u4e00-\u9fff]{0,4}[到至])?$/u;

export function readRatio(text: string, at: number): Found | null {
  RATIO.lastIndex = at;
  const match = isInNumber(text, at) ? null : RATIO.exec(text);
  const below = match ? Number(match[2]) : 0;
  if (!match || below === 0) return null;
  // 1:5至1:7: from the one to the other.
  RATIO.lastIndex = at + match[0].length + 1;
  const second = /[至到—–~～-]/u.test(text[RATIO.lastIndex - 1] ?? '') ? RATIO.exec(text) : null;
  const end = second ? RATIO.lastIndex : at + match[0].length;
  const { first, bounds } = rowAt(text, at, end);
  if (!RATIO_NAME.test(text.slice(Math.max(0, first - 24), first))) return null;
  if (!ENDS_HERE.test(text.slice(bounds.end))) return null;
  // 车桩比优于2.5:1, 生师比优于18:1: of what so many share one, fewer are better; one for fewer is better, too (师生比优于1:18).
  const isShared = Number(match[1]) > below;
  const own = text.slice(0, at).endsWith('优于')
    ? { ...bounds, comparator: isShared ? ('<' as const) : ('>' as const), start: at - 2 }
    : bounds;
  const values = [match, ...(second && Number(second[2]) > 0 ? [second] : [])].map(([, one, other]) =>
    Number((Number(one) / Number(other)).toFixed(6)),
  );
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { ...bare(text, own, at, end, least), valueMax: most > least ? most : null };
}
