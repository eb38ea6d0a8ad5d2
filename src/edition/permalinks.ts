import { parseDocument } from 'yaml';
import { z } from 'zod';
import { PlainDate } from '../model/document.ts';
import { isPlace } from './anchors.ts';
import type { Scope } from './items.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Addresses that were published and have to last: `content/permalinks.txt`, one a line, and `content/retired.yaml`, what
 * became of those that could not.
 */

/** `/policies/wuhan-2024/#2.1.3`, or a page: `/themes/green/`. */
type Address = string;

const isPage = (scope: Scope): boolean => scope.startsWith('/');

/** The addresses of clauses, paragraphs and targets, in the order of the content. */
export const anchorsOf = (snapshot: Snapshot): readonly Address[] =>
  [...snapshot].flatMap(([scope, prints]) =>
    isPage(scope) ? [...prints.keys()].filter(isPlace).map((anchor) => `${scope}#${anchor}`) : [],
  );

const pagesOf = (snapshot: Snapshot): readonly Address[] => [...snapshot.keys()].filter(isPage);

export const parsePermalinks = (text: string): readonly Address[] => text.split('\n').filter((line) => line !== '');
export const printPermalinks = (addresses: readonly Address[]): string =>
  addresses.map((address) => `${address}\n`).join('');

const Address = z.string().regex(/^\/[^#\s]+\/(#\S+)?$/, 'an address such as /policies/wuhan-2024/#2.1.3');
const RetiredAddress = z.strictObject({
  /** An anchor, or a page with all its anchors. */
  from: Address,
  /** What stands in its place; null where nothing does. */
  to: Address.nullable(),
  date: PlainDate,
  /** For readers, in Chinese. */
  reason: z.string().min(1),
});
export type Retired = z.infer<typeof RetiredAddress>;

/** @throws Error when the text is no such list. */
export function parseRetired(text: string, file = 'content/retired.yaml'): readonly Retired[] {
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new Error(`${file}: ${document.errors[0]!.message}`);
  const list = z.array(RetiredAddress).safeParse(document.toJS() ?? []);
  if (!list.success) throw new Error(`${file}: ${z.prettifyError(list.error)}`);
  return list.data;
}

export const pageOf = (address: Address): Address => address.split('#')[0]!;

/** What is wrong with the addresses that have to last, a sentence each; empty where all is well. */
export function faultsOf(
  permalinks: readonly Address[],
  retired: readonly Retired[],
  snapshot: Snapshot,
  /** What earlier editions held. */
  earlier: Snapshot,
): readonly string[] {
  const present = new Set([...anchorsOf(snapshot), ...pagesOf(snapshot)]);
  const given = new Set(retired.map(({ from }) => from));
  const isLost = (address: Address): boolean =>
    !present.has(address) && !given.has(address) && !given.has(pageOf(address));
  const published = new Set([...permalinks, ...pagesOf(earlier)]);
  return [
    ...[...published].filter(isLost).map((address) => `${address} 公布过，现在没有了`),
    ...retired.flatMap(({ from, to }) => [
      ...(present.has(from) ? [`${from} 列为撤下，但它还在`] : []),
      ...(published.has(from) || permalinks.some((address) => pageOf(address) === from)
        ? []
        : [`${from} 列为撤下，但从未公布`]),
      ...(to !== null && !present.has(to) ? [`${from} 改到 ${to}，但没有这个地址`] : []),
    ]),
  ];
}
