import { bundleOf } from '../cite/bundle.ts';
import { bibtex, type CiteContext, type Cited, cslJson, ris } from '../cite/cite.ts';
import { policyScope } from '../edition/items.ts';
import { type EditionLog, editionOf, statesOf } from '../edition/log.ts';
import type { Since } from '../edition/notice.ts';
import { sinceOf } from '../edition/since.ts';
import type { Snapshot } from '../edition/snapshot.ts';
import type { PolicyDocument } from '../model/document.ts';
import { cardOf } from './card/address.ts';
import { drawPolicyCard, faceOf } from './card/draw.ts';
import { FORMATS, filePath } from './cite/files.ts';
import { versioned } from './edition/versioned.ts';
import { textOf } from './report/corpus.ts';

/**
 * Reads a document and what all citations of a site share; writes the files that stand beside the document's pages.
 * Guarantees: the same document gives the same files wherever they are made.
 */

/** What is the same for all documents. */
export interface Shared {
  readonly cite: CiteContext;
  readonly since: (policy: string) => readonly Since[];
}

export interface Origin {
  readonly name: string;
  /** The whole address of the home page, with a slash at its end. */
  readonly home: string;
  /** `YYYY-MM-DD` */
  readonly buildDate: string;
}

export const permalinksOf =
  ({ home }: Pick<Origin, 'home'>) =>
  (path: string): string =>
    new URL(path.replace(/^\/+/u, ''), home).href;

export function sharedOf(origin: Origin, snapshot: Snapshot, log: EditionLog): Shared {
  const edition = editionOf(snapshot, log);
  const states = statesOf(log);
  const permalink = permalinksOf(origin);
  return {
    cite: {
      siteName: origin.name,
      edition,
      permalink: (path) => versioned(permalink(path), edition.version),
      accessed: null,
    },
    since: (policy) => sinceOf(policyScope(policy), states, snapshot),
  };
}

interface Kind {
  /** From the root of the site, with a slash before it. */
  readonly path: (policy: string) => string;
  /** As a server names it. */
  readonly type: string;
  readonly make: (document: PolicyDocument, shared: Shared) => string | Uint8Array;
}

const whole = (document: PolicyDocument): readonly Cited[] => [{ kind: 'policy', document }];
const JSON_TYPE = 'application/json; charset=utf-8';

const CITATIONS = {
  bib: (document, { cite }) => bibtex(whole(document), cite),
  ris: (document, { cite }) => ris(whole(document), cite),
  json: (document, { cite }) => `${JSON.stringify(cslJson(whole(document), cite), null, 2)}\n`,
} as const satisfies Record<(typeof FORMATS)[number]['extension'], Kind['make']>;

const KINDS: readonly Kind[] = [
  ...FORMATS.map(({ extension, type }) => ({
    path: (policy: string) => filePath(policy, extension),
    type: `${type}; charset=utf-8`,
    make: CITATIONS[extension],
  })),
  // What the dialog of the pages cites from.
  {
    path: (policy) => `/cite/${policy}/reference.json`,
    type: JSON_TYPE,
    make: (document, { cite }) => JSON.stringify(bundleOf(document, cite)),
  },
  // What became of the document since each edition.
  {
    path: (policy) => `/data/editions/${policy}.json`,
    type: JSON_TYPE,
    make: ({ policy }, { since }) => JSON.stringify(since(policy.id)),
  },
  // The document as the page of reports asks for it.
  {
    path: (policy) => `/report/policies/${policy}.json`,
    type: JSON_TYPE,
    make: (document) => JSON.stringify(textOf(document)),
  },
  { path: cardOf, type: 'image/png', make: ({ policy }) => drawPolicyCard(faceOf(policy)) },
];

interface PolicyFile {
  readonly path: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}

export function* policyFiles(document: PolicyDocument, shared: Shared): Generator<PolicyFile> {
  for (const { path, type, make } of KINDS) {
    yield { path: path(document.policy.id), type, content: make(document, shared) };
  }
}

export const policyPaths = (policy: string): readonly string[] => KINDS.map(({ path }) => path(policy));

/** The file of a path, as it is made while pages are being written; undefined where it is none of these. */
export function policyFileAt(
  path: string,
  find: (policy: string) => PolicyDocument | undefined,
  shared: () => Shared,
): PolicyFile | undefined {
  for (const kind of KINDS) {
    const [before = '', behind = ''] = kind.path('*').split('*');
    if (!path.startsWith(before) || !path.endsWith(behind)) continue;
    const document = find(path.slice(before.length, path.length - behind.length));
    if (document) return { path, type: kind.type, content: kind.make(document, shared()) };
  }
  return undefined;
}
