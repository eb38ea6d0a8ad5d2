import { describeTargets } from '../../model/describe.ts';
import type { PolicyDocument } from '../../model/document.ts';
import { headingsOf } from '../../model/headings.ts';
import { FORMAT_TYPES, type ReportFormat } from '../../report/formats.ts';
import { MOST_DOCUMENTS, MOST_SHOWN } from '../../report/limits.ts';
import { markedName } from '../../report/names.ts';
import { toHtml } from '../../report/render/html.ts';
import type { Pictures } from '../../report/render/picture.ts';
import { reportInSteps } from '../../report/report.ts';
import {
  type AskedFor,
  type Corpus,
  type Item,
  itemText,
  parseSelection,
  partsOf,
  policiesOf,
  policiesOfItems,
  queryOf,
  type Selection,
  type Unknown,
} from '../../report/selection.ts';
import type { Report } from '../../report/tree.ts';
import { href } from '../links.ts';
import { contextOf, corpusOf, type ReportFacts } from './corpus.ts';
import { reportFile } from './files.ts';

/** The door of reports in the browser: from what is asked for to a report that can be read and taken away. */

/** A clause or a target that was picked, as the list of them names it. */
interface NamedItem {
  readonly key: string;
  /** `武汉` */
  readonly of: string;
  readonly name: string;
  /** Of its place on this site. */
  readonly address: string;
}

export interface Made {
  readonly selection: Selection;
  /** With those that follow from the rest. */
  readonly parts: ReturnType<typeof partsOf>;
  readonly items: readonly NamedItem[];
  readonly unknown: readonly Unknown[];
  /** The address of the selection, without `?`. */
  readonly query: string;
  /** How many documents it is about. */
  readonly documents: number;
  /** Null: about more documents than a report can be. */
  readonly report: Report | null;
  /** To be read in the page; empty where it would be too long for one. */
  readonly html: string;
}

const tries = new Map<string, Promise<unknown>>();

/** Asked once; asked again after a failure. */
function load<T>(path: string): Promise<T> {
  const known = tries.get(path);
  if (known) return known as Promise<T>;
  const loading = fetch(href(path)).then((response) => {
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json() as Promise<T>;
  });
  tries.set(path, loading);
  loading.catch(() => tries.delete(path));
  return loading;
}

async function loadTexts(ids: readonly string[], texts: Map<string, PolicyDocument>): Promise<void> {
  await Promise.all(
    ids.map(async (id) => texts.set(id, await load<PolicyDocument>(`/report/policies/${encodeURIComponent(id)}.json`))),
  );
}

function named(item: Item, { documents }: Corpus): NamedItem {
  const document = documents.find(({ policy }) => policy.id === item.policy)!;
  const key = itemText(item);
  const target = describeTargets(document).find(({ id }) => id === key);
  return {
    key,
    of: markedName(document.policy, documents),
    name: target
      ? [target.label, target.display].filter(Boolean).join(' ')
      : headingsOf(document).get(item.anchor)?.join(' › ') || item.anchor,
    address: href(`/policies/${encodeURIComponent(item.policy)}/#${item.anchor}`),
  };
}

/** Lets the browser do what has come up meanwhile. */
const breath = (): Promise<unknown> => new Promise((done) => setTimeout(done));

/** A long report in one go would hold up the page: between its chapters the page answers. */
async function write(corpus: Corpus, selection: Selection, facts: ReportFacts): Promise<Report> {
  const steps = reportInSteps(corpus, selection, contextOf(facts));
  for (;;) {
    await breath();
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Charts are drawn where there are any. */
async function picturesOf(report: Report): Promise<Pictures> {
  if (!report.chapters.some(({ blocks }) => blocks.some(({ kind }) => kind === 'figure'))) return new Map();
  const { drawPictures } = await import('./pictures.client.ts');
  return drawPictures(report);
}

/** @throws where a file of the site cannot be had. */
export async function make(asked: AskedFor): Promise<Made> {
  const facts = await load<ReportFacts>('/report/facts.json');
  const texts = new Map<string, PolicyDocument>();
  await loadTexts(policiesOfItems(asked, corpusOf(facts, texts)), texts);
  let corpus = corpusOf(facts, texts);
  const { selection, unknown } = parseSelection(asked, corpus);
  const needed = policiesOf(selection, corpus);
  const made = {
    selection,
    parts: partsOf(selection),
    items: selection.items.map((item) => named(item, corpus)),
    unknown,
    query: queryOf(selection, corpus),
    documents: needed.length,
  };
  if (needed.length > MOST_DOCUMENTS) return { ...made, report: null, html: '' };
  await loadTexts(needed, texts);
  corpus = corpusOf(facts, texts);
  const report = await write(corpus, selection, facts);
  if (needed.length > MOST_SHOWN) return { ...made, report, html: '' };
  const pictures = await picturesOf(report);
  // Wherever the site is served from, its own places are on it.
  const follow = (url: string): string => (url.startsWith(facts.home) ? href(url.slice(facts.home.length)) : url);
  await breath();
  const html = toHtml(report, { pictures, follow, level: 2 });
  await breath();
  return { ...made, report, html };
}

/** The report as a file of a format that a browser writes. */
export async function fileOf(report: Report, format: Exclude<ReportFormat, 'html'>): Promise<Blob> {
  const pictures: Pictures = format === 'docx' ? await picturesOf(report) : new Map();
  const content = await reportFile(report, format, pictures);
  return new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type: FORMAT_TYPES[format] });
}

export { fileName as nameOf } from './files.ts';
