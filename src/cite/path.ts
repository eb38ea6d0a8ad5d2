import { annexOf, viewClauses } from '../model/describe.ts';
import type { Clause, Paragraph, PolicyDocument } from '../model/document.ts';
import { inChinese } from '../model/inChinese.ts';
import { integer } from '../model/numerals.ts';
import { quoted } from './quoted.ts';

/**
 * Reads a document and the number of one of its clauses; writes where the clause stands, in the words with which a
 * citation names it (docs/citations.md).
 * Guarantees: told from the printed labels and their nesting, never from one document; an empty text where the
 * document as a whole is meant.
 */
export interface Place {
  /** `第二部分第（一）项第1条`, `第二章第七条第二款第（一）项`. */
  readonly plain: string;
  /** As 法学引注手册 has it: of a document in 条 `第7条第2款第1项`, else the same. */
  readonly law: string;
}

export const WHOLE: Place = { plain: '', law: '' };

/** What a label counts. The glyphs decide; the converter tells them apart in the same way. */
type Shape =
  | 'part' // 第一编
  | 'chapter' // 第一章, 第一节
  | 'article' // 第七条
  | 'cn' // 一、
  | 'cn-paren' // （一）
  | 'arabic' // 1.
  | 'arabic-paren' // （1）
  | 'circled' // ①
  | 'decimal' // 1.2
  | 'listed' // ——
  | 'unlabelled';

interface Unit {
  readonly clause: Clause;
  readonly shape: Shape;
  /** The number in the label, as printed and in half width: `一`, `1`, `1.2`, `①`. */
  readonly number: string;
  readonly title: string | null;
  readonly opening: Paragraph | undefined;
}

/** A document with its tree. */
interface Tree {
  readonly document: PolicyDocument;
  /** The clauses under the same parent, itself among them. */
  readonly siblingsOf: (clause: Clause) => readonly Clause[];
  /** Which it is of those siblings that print its label, where there are several. */
  readonly repeats: ReadonlyMap<Clause, number>;
}

const CN = '[一二三四五六七八九十百零〇]+';

const SHAPES: readonly (readonly [Shape, RegExp])[] = [
  ['part', /^第(.+)(?:部分|篇|编)/u],
  ['chapter', /^第(.+)[章节]$/u],
  ['article', /^第(.+?)条/u],
  ['cn', new RegExp(`^(${CN})[、.]`, 'u')],
  ['cn-paren', new RegExp(`^[(〔](${CN})[)〕]`, 'u')],
  ['decimal', /^(\d+(?:\.\d+)+)\.?$/u],
  ['decimal', /^(\d+)$/u],
  ['arabic', /^(\d+)[.、]/u],
  ['arabic-paren', /^\(?(\d+)\)/u],
];

function readShape(label: string): Pick<Unit, 'shape' | 'number'> {
  const bare = label.replaceAll(/\s+/gu, '');
  if (bare === '') return { shape: 'unlabelled', number: '' };
  if (/^[①-⑳㉑-㉟㊱-㊿❶-❿]/u.test(bare)) return { shape: 'circled', number: [...bare][0]! };
  const half = bare.normalize('NFKC');
  for (const [shape, pattern] of SHAPES) {
    const match = pattern.exec(half);
    if (match) return { shape, number: match[1]! };
  }
  return { shape: 'listed', number: '' };
}

/** The units of a document that hold text of their own before the first number, behind the last one, or around it. */
function unnumbered(document: PolicyDocument, number: string): string | null {
  const { title, documentNumber } = document.policy;
  if (number === '0') {
    const isAll = document.clauses.every((clause) => ['0', 'notice', 'end'].includes(clause.number));
    return isAll ? '' : '引言';
  }
  if (number === 'end') return '结尾';
  if (number !== 'notice') return null;
  if (/令/u.test(documentNumber ?? '')) return '公布令';
  return /通知/u.test(title ?? '') ? '通知正文' : '印发文';
}

/** `附件2`, or `附件` and `附录` where there is but one without a number, as the document prints it; empty for the text itself. */
function annexWords(document: PolicyDocument, number: string): string {
  const count = annexOf(number);
  if (count === '') return '';
  const marks = document.paragraphs.flatMap(({ kind, text }) =>
    kind === 'annex' ? [text.replaceAll(/[\s：:]+/gu, '').normalize('NFKC')] : [],
  );
  const bare = /^附(?:[件录表]|(?![件录表]))(?![\d一二三四五六七八九十])/u.exec(marks[0] ?? '')?.[0];
  const isOnly = marks.length === 1 && bare !== undefined && count === '1';
  // 附：重点项目表 is called an annex like any other.
  return isOnly ? bare.padEnd(2, '件') : `附件${count}`;
}

/** Paragraphs of an article that are 款: text, whatever stands before it in the same paragraph; lists of units are none. */
const isSubparagraph = ({ kind, text, marks }: Paragraph, label: string): boolean => {
  if (kind !== 'body') return false;
  const head = marks.find((mark) => mark.type === 'head' && mark.start === 0);
  return text.slice(Math.max(head?.end ?? 0, text.startsWith(label) ? label.length : 0)).trim() !== '';
};

/**
 * The 款 of an article that a paragraph is, or that the item it opens belongs to; null where the article has but one,
 * which is not named.
 */
function subparagraphAt(document: PolicyDocument, article: Clause, at: Paragraph | undefined): number | null {
  const own = document.paragraphs.filter(
    (paragraph) => paragraph.clause === article.number && isSubparagraph(paragraph, article.label),
  );
  if (own.length < 2 || at === undefined) return null;
  const before = document.paragraphs.slice(0, document.paragraphs.indexOf(at) + 1);
  const count = before.filter((paragraph) => own.includes(paragraph)).length;
  return count === 0 ? null : count;
}

/** Counted among its siblings: dashes among dashes, an unlabelled paragraph among the paragraphs beside it. */
function placeAmong({ document, siblingsOf }: Tree, chain: readonly Unit[], unit: Unit): number {
  const parent = chain[chain.indexOf(unit) - 1]?.clause;
  const alike = siblingsOf(unit.clause).filter((clause) => readShape(clause.label).shape === unit.shape);
  const place = alike.indexOf(unit.clause) + 1;
  if (unit.shape === 'listed' || !parent || !unit.opening) return place;
  const until = document.paragraphs.indexOf(unit.opening);
  const text = document.paragraphs
    .slice(0, until)
    .filter((paragraph) => paragraph.clause === parent.number && isSubparagraph(paragraph, parent.label));
  return place + text.length;
}

/** Which of its like it is, where siblings print the same label; null where the label stands once. */
const repeatOf = ({ repeats }: Tree, { clause, shape }: Unit): number | null =>
  shape === 'listed' || shape === 'unlabelled' ? null : (repeats.get(clause) ?? null);

/** Those of siblings that print a label which another of them prints too, each with its place among these. */
function repeatsAmong(siblings: readonly Clause[]): readonly (readonly [Clause, number])[] {
  const alike = Map.groupBy(siblings, ({ label }) => label.replaceAll(/\s+/gu, '').normalize('NFKC'));
  return [...alike.values()].flatMap((clauses) =>
    clauses.length < 2 ? [] : clauses.map((clause, place) => [clause, place + 1] as const),
  );
}

function wordsOf(tree: Tree, chain: readonly Unit[], unit: Unit, inLaw: boolean): string {
  const { shape, number, clause, title, opening } = unit;
  const above = chain.slice(0, chain.indexOf(unit));
  const inArticle = above.some((other) => other.shape === 'article');
  const printed = clause.label.replaceAll(/\s+/gu, '').replace(/[：:、]$/u, '');
  const arabic = (): string => `${integer(number) ?? number}`;
  switch (shape) {
    case 'part':
    case 'chapter':
      return printed;
    case 'article':
      return inLaw ? printed.replace(`第${number}条`, `第${arabic()}条`) : printed;
    case 'cn':
      return above.length === 0 ? `第${number}部分` : `第${number}点`;
    case 'cn-paren':
      return inLaw && inArticle ? `第${arabic()}项` : `第（${number}）项`;
    case 'arabic':
      return inArticle ? `第${number}目` : `第${number}条`;
    case 'arabic-paren':
      return `第（${number}）点`;
    case 'circled':
      return `第${number}点`;
    case 'decimal':
      return number.includes('.') ? `第${number}条` : `第${number}部分`;
    case 'listed':
      return `所列第${placeAmong(tree, chain, unit)}项`;
    case 'unlabelled':
      return opening?.kind === 'heading' && title !== null
        ? `${quoted(title)}部分`
        : `第${placeAmong(tree, chain, unit)}段`;
    default:
      return shape satisfies never;
  }
}

/** A decimal number says all that stands above it: 3 and 3.2 above 3.2.1. */
const isSaidBelow = (unit: Unit, next: Unit | undefined): boolean =>
  next?.shape === 'decimal' && (unit.shape === 'decimal' || next.number.startsWith(`${unit.number}.`));

function joined(tree: Tree, chain: readonly Unit[], inLaw: boolean, at: Paragraph | undefined): string {
  const article = chain.findIndex((unit) => unit.shape === 'article');
  // 条 run on through a document: the manual does not name the chapter.
  const named = inLaw && article !== -1 ? chain.slice(article) : chain;
  return named
    .filter((unit, place) => !isSaidBelow(unit, named[place + 1]))
    .map((unit) => {
      const words = wordsOf(tree, chain, unit, inLaw);
      const repeat = repeatOf(tree, unit);
      const own = repeat === null ? words : `${words}（原文编号重复，第${repeat}处）`;
      if (unit.shape !== 'article') return own;
      const inside = chain[chain.indexOf(unit) + 1]?.opening ?? at;
      const count = subparagraphAt(tree.document, unit.clause, inside);
      return count === null ? own : `${own}第${inLaw ? count : inChinese(count)}款`;
    })
    .join('');
}

/** Where clauses stand; with the paragraph of a target also the 款 that it stands in. */
export function createPlaces(document: PolicyDocument): (number: string, paragraph?: Paragraph) => Place {
  const all = viewClauses(document);
  const views = new Map(all.map((view) => [view.clause.number, view]));
  const families = Map.groupBy(all, ({ clause, parent }) => `${annexOf(clause.number)} ${parent?.number ?? ''}`);
  const groups = [...families.values()].map((family) => family.map(({ clause }) => clause));
  const siblings = new Map(groups.flatMap((clauses) => clauses.map((clause) => [clause, clauses] as const)));
  const tree: Tree = {
    document,
    siblingsOf: (clause) => siblings.get(clause) ?? [],
    repeats: new Map(groups.flatMap(repeatsAmong)),
  };
  return (number, paragraph) => {
    const chain: Unit[] = [];
    for (let view = views.get(number); view; view = view.parent ? views.get(view.parent.number) : undefined) {
      const { clause, title, paragraphs } = view;
      chain.unshift({ clause, title, opening: paragraphs[0], ...readShape(clause.label) });
    }
    if (chain.length === 0) return WHOLE;
    const special = unnumbered(document, number);
    if (special !== null) return { plain: special, law: special };
    // Levels go on through annexes: what stands above in another annex, or is the annex, does not count.
    const counted = chain.filter(
      ({ clause }) => annexOf(clause.number) === annexOf(number) && !/^a\d+$/u.test(clause.number),
    );
    const before = annexWords(document, number);
    const at = paragraph?.clause === number ? paragraph : undefined;
    return {
      plain: before + joined(tree, counted, false, at),
      law: before + joined(tree, counted, true, at),
    };
  };
}
