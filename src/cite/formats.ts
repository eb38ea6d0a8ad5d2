import type { CiteContext, Cited, CslItem } from './cited.ts';
import { type Reference, toReference } from './reference.ts';
import { titleLine } from './write.ts';

/**
 * Reads what is cited; writes the records that reference managers import.
 * Guarantees: any text stands in a field as it is, white space aside, whatever marks the format gives a meaning to.
 */

interface Fields {
  readonly reference: Reference;
  readonly title: string;
  readonly authors: readonly string[];
  readonly number: string | null;
  readonly date: string | null;
  readonly accessed: string | null;
  /** Place and edition, which no field of the formats is for. */
  readonly notes: readonly string[];
}

const LANGUAGE = 'zh-CN';

/** One line without control characters. */
const oneLine = (text: string): string =>
  text
    .replaceAll(/(?!\s)\p{Cc}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

function fieldsOf(cited: Cited, context: CiteContext): Fields {
  const { title, authors, number, notes, ...fields } = rawFields(cited, context);
  return {
    ...fields,
    title: oneLine(title),
    authors: authors.map(oneLine).filter((name) => name !== ''),
    number: number && oneLine(number),
    notes: notes.map(oneLine),
  };
}

function rawFields(cited: Cited, context: CiteContext): Fields {
  const reference = toReference(cited, context);
  const { source, place, edition, siteName } = reference;
  const version = `${siteName}内容版本${edition.version}${edition.date === null ? '' : `（${edition.date}）`}`;
  const { accessed } = context;
  if (source.kind === 'page') {
    const title = source.subtitle === null ? source.title : `${source.title}：${source.subtitle}`;
    return { reference, title, authors: [siteName], number: null, date: edition.date, accessed, notes: [version] };
  }
  const ours = source.editorial ? ['题名为编者所拟'] : [];
  return {
    reference,
    title: titleLine(source),
    authors: source.authors,
    number: source.number,
    date: source.date,
    accessed,
    notes: [...(place.plain === '' ? [] : [place.plain]), version, ...ours],
  };
}

/** Keys of one file differ. */
function createKeys(): (wish: string) => string {
  const used = new Set<string>();
  return (wish) => {
    let key = wish;
    for (let count = 2; used.has(key); count += 1) key = `${wish}-${count}`;
    used.add(key);
    return key;
  };
}

const BIBTEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
};

/** Text in braces. Marks that LaTeX draws together (-- ‘‘ ?‘) are kept apart. */
const escapeBibtex = (text: string): string =>
  text.replaceAll(/[\\~^{}%&#_$]/gu, (mark) => BIBTEX[mark]!).replaceAll(/(?<=[-`'?!,<>])(?=[-`'",<>])/gu, '{}');

/** `url` is read as it stands; only what would end the braces is written otherwise. */
const urlOf = (url: string): string =>
  url.replaceAll(/[{}\\%\s](?![0-9A-F]{2})|[{}\\\s]/giu, (mark) => encodeURIComponent(mark));

export function bibtex(items: readonly Cited[], context: CiteContext): string {
  const keyFor = createKeys();
  return items
    .map((item) => {
      const { reference, title, authors, number, date, accessed, notes } = fieldsOf(item, context);
      const [year, month] = date?.split('-') ?? [];
      const names = authors.map((name) => `{${escapeBibtex(name)}}`).join(' and ');
      const isDocument = reference.source.kind === 'document';
      const fields: readonly (readonly [string, string | null | undefined])[] = [
        ['author', names],
        ['title', `{${escapeBibtex(title)}}`],
        ['institution', isDocument ? names.replaceAll('} and {', ' ') : ''],
        ['number', number && escapeBibtex(number)],
        ['date', date],
        ['year', year],
        ['month', month && `${Number(month)}`],
        ['url', urlOf(reference.url)],
        ['urldate', accessed],
        ['language', LANGUAGE],
        ['langid', 'chinese'],
        ['note', escapeBibtex(notes.join('；'))],
      ];
      const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
      const type = isDocument ? 'techreport' : 'online';
      return `@${type}{${keyFor(bibtexKey(reference.key))},\n${lines.join(',\n')}\n}\n`;
    })
    .join('\n');
}

const bibtexKey = (key: string): string => key.replaceAll(/[^\p{L}\p{N}:.-]+/gu, '-');

/** `2024-01-15` → `2024/01/15/` */
const risDate = (date: string): string => `${date.replaceAll('-', '/')}/`;

export function ris(items: readonly Cited[], context: CiteContext): string {
  const keyFor = createKeys();
  return items
    .map((item) => {
      const { reference, title, authors, number, date, accessed, notes } = fieldsOf(item, context);
      const isDocument = reference.source.kind === 'document';
      const tags: readonly (readonly [string, string | null])[] = [
        ['TY', isDocument ? 'RPRT' : 'ELEC'],
        ['ID', keyFor(reference.key)],
        ...authors.map((name) => ['AU', name] as const),
        ['TI', title],
        ['SN', number],
        ['PY', date?.slice(0, 4) ?? null],
        ['DA', date && risDate(date)],
        ['Y2', accessed && risDate(accessed)],
        ['LA', LANGUAGE],
        ['UR', reference.url],
        ['N1', notes.join('；')],
      ];
      const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
      return [...lines, 'ER  - ', ''].join('\r\n');
    })
    .join('\r\n');
}

const cslDate = (date: string): unknown => ({ 'date-parts': [date.split('-').map(Number)] });

export function cslJson(items: readonly Cited[], context: CiteContext): CslItem[] {
  const keyFor = createKeys();
  return items.map((item) => {
    const { reference, title, authors, number, date, accessed, notes } = fieldsOf(item, context);
    const { source, place, siteName } = reference;
    const isDocument = source.kind === 'document';
    return {
      id: keyFor(reference.key),
      type: isDocument ? 'legislation' : 'webpage',
      title,
      ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
      ...(number !== null && { number }),
      ...(isDocument ? {} : { 'container-title': siteName }),
      ...(isDocument && place.plain !== '' && { section: place.plain }),
      ...(date !== null && { issued: cslDate(date) }),
      ...(accessed !== null && { accessed: cslDate(accessed) }),
      URL: reference.url,
      language: LANGUAGE,
      // Zotero takes the first line for the item's type in CSL.
      note: [...(isDocument ? ['type: regulation'] : []), ...notes].join('\n'),
    };
  });
}
