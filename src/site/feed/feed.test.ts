import { describe, expect, test } from 'vitest';
import { type EditionChanges, historyOf, namesOf } from '../../edition/history.ts';
import { contentOf, policyScope } from '../../edition/items.ts';
import { append, type EditionLog, statesOf } from '../../edition/log.ts';
import { snapshotOf } from '../../edition/snapshot.ts';
import type { PolicyDocument } from '../../model/document.ts';
import { documents, vocabulary } from '../../testing/corpus.ts';
import { printFeed } from './feed.ts';

/** The rules of RFC 4287 that a feed such as this can break. */

interface Xml {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Xml[];
  readonly text: string;
}

const decode = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Reads XML that has elements, attributes and text and nothing else; throws on what is not well formed. */
function parseXml(source: string): Xml {
  const [, body] = /^<\?xml version="1\.0" encoding="utf-8"\?>\n([\s\S]*)$/u.exec(source) ?? [];
  const root = { name: '', attributes: new Map<string, string>(), children: [] as Xml[], text: '' };
  const open = [root];
  for (const [token] of body!.matchAll(/<[^>]*>|[^<]+/gu)) {
    const parent = open.at(-1)!;
    if (!token.startsWith('<')) {
      if (/&(?!(?:amp|lt|gt|quot);)/u.test(token)) throw new Error(`no entity: ${token}`);
      parent.text += decode(token);
    } else if (token.startsWith('</')) {
      if (open.pop()!.name !== token.slice(2, -1)) throw new Error(`${token} closes nothing`);
    } else {
      const [, name, rest, closed] =
        /^<([a-z]+)((?: [a-z:]+="[^"<&]*(?:&(?:amp|lt|gt|quot);[^"<&]*)*")*)(\/?)>$/u.exec(token) ?? [];
      if (name === undefined) throw new Error(`no tag: ${token}`);
      const attributes = new Map(
        [...rest!.matchAll(/ ([a-z:]+)="([^"]*)"/gu)].map(([, key, value]) => [key!, decode(value!)]),
      );
      const element = { name, attributes, children: [] as Xml[], text: '' };
      parent.children.push(element);
      if (closed === '') open.push(element);
    }
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('not one element');
  return root.children[0]!;
}

const all = ({ children }: Xml, name: string): readonly Xml[] => children.filter((child) => child.name === name);
const one = (of: Xml, name: string): Xml => {
  const [first, ...more] = all(of, name);
  expect([name, first !== undefined, more.length]).toEqual([name, true, 0]);
  return first!;
};

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u;

/** @see https://www.rfc-editor.org/rfc/rfc4287#section-4 */
function expectAtom(source: string): readonly Xml[] {
  const feed = parseXml(source);
  expect(feed.name).toBe('feed');
  expect(feed.attributes.get('xmlns')).toBe('http://www.w3.org/2005/Atom');
  const entries = all(feed, 'entry');
  for (const part of [feed, ...entries]) {
    expect(URL.canParse(one(part, 'id').text)).toBe(true);
    expect(one(part, 'title').text).not.toBe('');
    expect(one(part, 'updated').text).toMatch(MOMENT);
    for (const { text } of all(part, 'published')) expect(text).toMatch(MOMENT);
    for (const author of all(part, 'author')) expect(one(author, 'name').text).not.toBe('');
    const links = all(part, 'link').map(({ attributes }) => attributes);
    for (const link of links) expect(URL.canParse(link.get('href')!)).toBe(true);
    // At most one alternate of a type and language.
    expect(links.filter((link) => link.get('rel') === 'alternate').length).toBeLessThanOrEqual(1);
  }
  // Every entry has an author, its own or the feed's.
  expect(all(feed, 'author').length).toBeGreaterThan(0);
  expect(all(feed, 'link').filter(({ attributes }) => attributes.get('rel') === 'self').length).toBe(1);
  // An entry without content would need an alternate link.
  for (const entry of entries) {
    expect(one(entry, 'content').attributes.get('type')).toBe('html');
    for (const { attributes } of all(entry, 'category')) expect(attributes.get('term')).not.toBe('');
  }
  const ids = [feed, ...entries].map((part) => one(part, 'id').text);
  expect(new Set(ids).size).toBe(ids.length);
  const newest = entries
    .map((entry) => one(entry, 'updated').text)
    .toSorted()
    .at(-1);
  if (newest !== undefined) expect(one(feed, 'updated').text).toBe(newest);
  return entries;
}

const permalink = (path: string): string => `https://example.org/policy${path}`;
const feedOf = (of: readonly PolicyDocument[], history: readonly EditionChanges[]): string =>
  printFeed(of, history, { name: '政策对读', permalink, nameOf: namesOf(of, vocabulary) });
const record = (log: EditionLog, of: readonly PolicyDocument[], date: string): EditionLog =>
  append(log, snapshotOf(contentOf(of, vocabulary)), date);

const [first, ...others] = documents as readonly [PolicyDocument, ...PolicyDocument[]];
const corrected: PolicyDocument = {
  ...first,
  clauses: first.clauses.map((clause, place) => (place === 1 ? { ...clause, themes: ['<&"\u0007'] } : clause)),
  paragraphs: first.paragraphs.map((paragraph) =>
    paragraph.id === '0.p1' ? { ...paragraph, text: `${paragraph.text}（更正）` } : paragraph,
  ),
  notes: [{ rule: 'x', clause: null, text: '原文作 <甲> & "乙"\u0007。', lines: [1, 1] }],
};

describe('the feed', () => {
  const log = record(record([], documents, '2026-01-01'), [corrected, ...others], '2026-02-01');
  const now = [corrected, ...others];
  const entries = expectAtom(feedOf(now, historyOf(statesOf(log))));
  const titled = (word: string): readonly Xml[] => entries.filter((entry) => one(entry, 'title').text.startsWith(word));

  test('has an entry for each document, of the day on which it was published', () => {
    expect(titled('收录').length).toBe(documents.length);
    for (const entry of titled('收录')) expect(one(entry, 'published').text).toBe('2026-01-01T00:00:00+08:00');
    for (const { policy } of documents)
      expect(titled('收录').map((entry) => one(entry, 'id').text)).toContain(permalink(policyScope(policy.id)));
  });

  test('tells of a correction once, with the place, and of the document again', () => {
    expect(titled('更正').length).toBe(1);
    const [correction] = titled('更正');
    expect(one(correction!, 'id').text).toBe(permalink(`/changes/#edition-2-${first.policy.id}`));
    expect(one(correction!, 'updated').text).toBe('2026-02-01T00:00:00+08:00');
    expect(one(correction!, 'content').text).toContain('文字改动：');
    expect(one(correction!, 'content').text).toContain('校勘记有');
    const own = titled('收录').filter((entry) => one(entry, 'updated').text.startsWith('2026-02-01'));
    expect(own.map((entry) => one(entry, 'id').text)).toEqual([permalink(policyScope(first.policy.id))]);
  });

  test('has the textual notes of a document, whatever they hold', () => {
    const own = titled('收录').find((entry) => one(entry, 'id').text === permalink(policyScope(first.policy.id)));
    expect(one(own!, 'content').text).toContain('原文作 &lt;甲&gt; &amp; &quot;乙&quot;\ufffd。');
  });

  test('says that a draft is one', () => {
    const drafts = documents.filter(({ policy }) => policy.status === 'draft');
    expect(drafts.length).toBeGreaterThan(0);
    expect(titled('收录').filter((entry) => one(entry, 'title').text.includes('征求意见稿')).length).toBe(
      drafts.length,
    );
  });
});

test('two documents of one city are told apart', () => {
  const again = { ...first, policy: { ...first.policy, id: 'again', signedDate: '2031-01-01' } };
  const both = [first, again];
  const names = both.map(({ policy }) => namesOf(both, vocabulary)(policyScope(policy.id)));
  expect(names.map((name) => /（\d+）/u.exec(name)?.[0])).toEqual(['（2024）', '（2031）']);
  const history = historyOf(statesOf(record([], both, '2031-01-02')));
  expect(feedOf(both, history)).toMatch(/收录 [^<]*（2031）：/u);
});

test('what no edition has recorded is not told of', () => {
  const one: EditionChanges = { version: '7f3a9c21', date: null, scopes: [] };
  expect(expectAtom(feedOf(documents, [one]))).toEqual([]);
  const log = record([], others, '2026-01-01');
  expect(expectAtom(feedOf(documents, [one, ...historyOf(statesOf(log))])).length).toBe(others.length);
});

test.each(['<feed>', '<feed a=b></feed>', '<feed>&nbsp;</feed>', '<feed></entry>'])(
  '%s would be found out',
  (source) => {
    expect(() => parseXml(`<?xml version="1.0" encoding="utf-8"?>\n${source}`)).toThrow();
  },
);
