import type { Edition } from '../model/edition.ts';
import { dateText } from '../model/words.ts';
import type { CitationStyle } from './cited.ts';
import type { DocumentFacts, PageFacts, Reference } from './reference.ts';

/**
 * Reads the facts of a citation; writes it in a style, as one line (docs/citations.md).
 * Guarantees: what the facts lack leaves no trace, neither a mark nor a word; the document stands first, then what is
 * ours: address, edition, that a title was made up by the editor.
 */

export const DRAFT = '征求意见稿';

/** The marks of a style of GB/T 7714: full width in 2025, half width in 2015. */
interface Marks {
  readonly colon: string;
  readonly comma: string;
  readonly open: string;
  readonly close: string;
  /** Between the type and a date in brackets. */
  readonly beforeDate: string;
}

const MARKS = {
  'gbt7714-2025': { colon: '：', comma: '，', open: '（', close: '）', beforeDate: '' },
  'gbt7714-2015': { colon: ':', comma: ',', open: '(', close: ')', beforeDate: ' ' },
} as const satisfies Partial<Record<CitationStyle, Marks>>;

const present = (parts: readonly (string | null | false)[]): string[] =>
  parts.filter((part): part is string => part !== null && part !== false && part !== '');

/** `内容版本7f3a9c21（2026-11-20）` */
function editionText({ version, date }: Edition, open = '（', close = '）'): string {
  return `内容版本${version}${date === null ? '' : `${open}${date}${close}`}`;
}

/** Inside 《》 the marks 《》 become 〈〉, and 〈〉 become 《》 (GB/T 15834). */
function inTitleMarks(title: string): string {
  const swapped: Readonly<Record<string, string>> = { '《': '〈', '》': '〉', '〈': '《', '〉': '》' };
  return `《${title.replaceAll(/[《》〈〉]/gu, (mark) => swapped[mark]!)}》`;
}

/** The title as a record holds it: a draft says so, and one of ours stands in brackets. */
export function titleLine({ title, draft, editorial }: DocumentFacts, colon = '：'): string {
  const whole = draft ? `${title}${colon}${DRAFT}` : title;
  return editorial ? `［${whole}］` : whole;
}

export interface Written {
  /** The document and the place in it. */
  readonly document: string;
  /** Where it was read: our edition. */
  readonly edition: string;
}

function gbt(reference: Reference, marks: Marks, accessed: string | null): Written {
  const { source, place, url, edition, siteName } = reference;
  const { colon, comma, open, close, beforeDate } = marks;
  const isPage = source.kind === 'page';
  const authors = isPage ? [siteName] : source.authors;
  const named = authors.length > 3 ? [...authors.slice(0, 3), '等'] : authors;
  const title = isPage
    ? present([source.title, source.subtitle]).join(colon)
    : present([titleLine(source, colon), source.number]).join(colon);
  const issued = isPage ? edition.date : source.date;
  const date = issued === null ? '' : `${open}${issued}${close}`;
  const dates = `${date}${accessed === null ? '' : `[${accessed}]`}`;
  const head = `${present([named.join(comma), title]).join('. ')}[EB/OL].`;
  const whole = dates === '' ? `${head} ${url}.` : `${head}${date === '' ? ' ' : beforeDate}${dates}. ${url}.`;
  return {
    document: present([whole, place.plain && `${place.plain}.`]).join(' '),
    edition: isPage
      ? `${editionText({ ...edition, date: null })}.`
      : `据${siteName}${editionText(edition, open, close)}${source.editorial ? `${comma}题名为编者所拟` : ''}.`,
  };
}

/** The title with what stands in brackets behind it. */
const titled = ({ title, editorial }: DocumentFacts, behind: readonly (string | null | false)[]): string => {
  const inside = present(behind).join('，');
  return `${inTitleMarks(editorial ? `［${title}］` : title)}${inside === '' ? '' : `（${inside}）`}`;
};

function law({ source, place, url, edition, siteName }: Reference, accessed: string | null): Written {
  const visited = accessed === null ? null : `${dateText(accessed)}访问`;
  if (source.kind === 'page') {
    const title = inTitleMarks(pageTitle(source));
    return {
      document: `${title}，载${siteName}，${present([url, visited]).join('，')}。`,
      edition: `${editionText(edition)}。`,
    };
  }
  const inPlace = place.law !== '';
  const name = titled(source, [source.draft && DRAFT, inPlace && source.number]);
  const parts = [name, source.editorial && '编者拟题', !inPlace && source.number, place.law];
  return {
    document: `${present(parts).join('，')}。`,
    edition: `${present([`据${siteName}${editionText(edition)}`, url, visited]).join('，')}。`,
  };
}

const pageTitle = ({ title, subtitle }: PageFacts): string => present([title, subtitle]).join('：');

/** A clause of an attached plan is named by the plan, whose clause it is. */
function report({ source, place, url, edition, siteName }: Reference): Written {
  const ours = `${editionText(edition)}：${url}`;
  if (source.kind === 'page')
    return { document: `${siteName}${inTitleMarks(pageTitle(source))}`, edition: `，${ours}` };
  const named = source.annexTitle === null ? source : { ...source, title: source.annexTitle };
  const name = titled(named, [source.number, source.draft && DRAFT, source.editorial && '编者拟题']);
  return { document: `${name}${place.plain}`, edition: `，${siteName}${ours}` };
}

export function write(reference: Reference, style: CitationStyle, accessed: string | null): Written {
  switch (style) {
    case 'gbt7714-2025':
    case 'gbt7714-2015':
      return gbt(reference, MARKS[style], accessed);
    case 'law':
      return law(reference, accessed);
    case 'report':
      return report(reference);
    default:
      return style satisfies never;
  }
}

/** One line. */
export function writeText(reference: Reference, style: CitationStyle, accessed: string | null): string {
  const { document, edition } = write(reference, style, accessed);
  return style.startsWith('gbt') ? `${document} ${edition}` : document + edition;
}
