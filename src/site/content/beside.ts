import type { Snapshot } from '../../edition/snapshot.ts';
import type { PolicyDocument } from '../../model/document.ts';
import type { DataFile } from '../data/package.ts';

/**
 * What pages of a build can have made for them by the thread beside them. The pages are bundled and the integration that
 * starts the thread is not, so what both hold is kept where both find it.
 */

/** A file of a policy: its text, and the document that it is. */
export interface Parsed {
  readonly mdx: string;
  readonly document: PolicyDocument;
}

interface Beside {
  /** By path. */
  readonly parsed: Promise<ReadonlyMap<string, Parsed>>;
  readonly snapshot: Promise<Snapshot>;
  readonly data: Promise<readonly DataFile[]>;
}

const PLACE = Symbol.for('city-policies.beside');
type Holder = { [PLACE]?: Beside | undefined };

export const setBeside = (beside: Beside | undefined): void => {
  (globalThis as Holder)[PLACE] = beside;
};

/** Undefined where pages are not built but served while they are being written. */
export const beside = (): Beside | undefined => (globalThis as Holder)[PLACE];
