import {
  besidesOf,
  countsText,
  type EditionChanges,
  isPolicy,
  placesOf,
  type ScopeChange,
} from '../../edition/history.ts';
import { policyScope, type Scope } from '../../edition/items.ts';
import type { PolicyDocument } from '../../model/document.ts';
import { linesText, NOT_STATED, nameAmong, titleText } from '../../model/words.ts';
import { escapeHtml } from '../html.ts';

/**
 * Reads the history of the content; writes its Atom feed (RFC 4287): an entry for each document, with its textual notes,
 * and one for each edition that changed a document that was there.
 * Guarantees: every date is that of an edition; what no edition has recorded is not told of.
 */

interface FeedOrigin {
  readonly name: string;
  /** The whole address of a path. */
  readonly permalink: (path: string) => string;
  readonly nameOf: (scope: Scope) => string;
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly published: string;
  readonly updated: string;
  /** Who issued the document; null: the site speaks. */
  readonly author: string | null;
  readonly category: string;
  readonly content: string;
}

/** An edition has a day and no hour: midnight in China. */
const moment = (date: string): string => `${date}T00:00:00+08:00`;

/** What XML 1.0 cannot hold. */
const NO_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;
const escapeXml = (text: string): string => escapeHtml(text.replaceAll(NO_XML, '\ufffd'));

type Dated = EditionChanges & { readonly date: string };

function documentEntry(
  document: PolicyDocument,
  name: string,
  touched: readonly Dated[],
  counts: string,
  { permalink }: FeedOrigin,
): Entry {
  const { policy, notes } = document;
  const status = policy.status === 'draft' ? '征求意见稿' : '正式印发';
  const link = permalink(policyScope(policy.id));
  const facts = [
    policy.documentNumber ?? `文号${NOT_STATED}`,
    policy.issuer ?? `发文机关${NOT_STATED}`,
    status,
    counts,
  ];
  const remarks = notes
    .map(({ text, lines }) => `<li>${escapeHtml(text)}（原文 ${linesText(lines)} 行）</li>`)
    .join('');
  return {
    id: link,
    title: `收录 ${name}：${titleText(policy)}${policy.status === 'draft' ? '（征求意见稿）' : ''}`,
    link,
    published: moment(touched.at(-1)!.date),
    updated: moment(touched[0]!.date),
    author: policy.issuer,
    category: '收录',
    content: `<p>${escapeHtml(facts.join('；'))}。</p>${remarks === '' ? '' : `<p>校勘：</p><ul>${remarks}</ul>`}`,
  };
}

function changeEntry(
  { version, date }: Dated,
  number: number,
  { scope, change }: Extract<ScopeChange, { kind: 'changed' }>,
  { permalink, nameOf }: FeedOrigin,
): Entry {
  const places = placesOf(change).map(({ words, anchors }) => {
    const links = anchors.map((anchor) =>
      words === '撤下'
        ? escapeHtml(anchor)
        : `<a href="${escapeHtml(permalink(`${scope}#${anchor}`))}">${escapeHtml(anchor)}</a>`,
    );
    return `<li>${words}：${links.join('、')}</li>`;
  });
  const besides = besidesOf(change, true).map((words) => `<li>${words}</li>`);
  return {
    id: permalink(`/changes/#edition-${number}-${scope.split('/')[2]}`),
    title: `更正 ${nameOf(scope)}`,
    link: permalink(scope),
    published: moment(date),
    updated: moment(date),
    author: null,
    category: '更正',
    content: `<p>内容版本 ${version}。</p><ul>${[...besides, ...places].join('')}</ul>`,
  };
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

const printEntry = ({ id, title, link, published, updated, author, category, content }: Entry): string =>
  [
    '<entry>',
    element('id', id),
    element('title', title),
    `<link rel="alternate" type="text/html" href="${escapeXml(link)}"/>`,
    element('published', published),
    element('updated', updated),
    ...(author === null ? [] : [`<author>${element('name', author)}</author>`]),
    `<category term="${category}"/>`,
    `<content type="html">${escapeXml(content)}</content>`,
    '</entry>',
  ].join('\n  ');

/** @param history newest first */
export function printFeed(
  documents: readonly PolicyDocument[],
  history: readonly EditionChanges[],
  origin: FeedOrigin,
): string {
  const dated = history.filter((edition): edition is Dated => edition.date !== null);
  const added = documents.flatMap((document): Entry[] => {
    const scope = policyScope(document.policy.id);
    const touched = dated.filter(({ scopes }) => scopes.some((entry) => entry.scope === scope));
    const first = touched
      .flatMap(({ scopes }) => scopes)
      .find((entry) => entry.scope === scope && entry.kind === 'added');
    if (first?.kind !== 'added') return [];
    return [documentEntry(document, nameAmong(document.policy, documents), touched, countsText(first.counts), origin)];
  });
  const corrected = dated.flatMap((edition, place) =>
    edition.scopes.flatMap((entry) =>
      entry.kind === 'changed' && isPolicy(entry) ? [changeEntry(edition, dated.length - place, entry, origin)] : [],
    ),
  );
  // The newest first; of one day documents before corrections, in the order of the site.
  const entries = [...added, ...corrected].toSorted((a, b) =>
    a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
${[
  '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
  element('id', origin.permalink('/feed.xml')),
  element('title', `${origin.name}：文件与更正`),
  element('subtitle', '新收录的文件和对已收录文件的更正。本站是非官方整理本，引用请以发文机关公布的文本为准。'),
  `<link rel="self" type="application/atom+xml" href="${escapeXml(origin.permalink('/feed.xml'))}"/>`,
  `<link rel="alternate" type="text/html" href="${escapeXml(origin.permalink('/changes/'))}"/>`,
  element('updated', moment(entries[0]?.updated.slice(0, 10) ?? dated[0]?.date ?? '1970-01-01')),
  `<author>${element('name', origin.name)}</author>`,
  element('rights', '政策文件原文不受著作权法保护；编者所加的标注和校勘以 CC BY 4.0 许可使用。'),
].join('\n')}
${entries.map((entry) => `${printEntry(entry)}\n`).join('')}</feed>
`;
}
