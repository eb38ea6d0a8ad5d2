import { createHash, hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Job } from '../seeds/jobs.ts';
import type { Outcome } from './job.ts';

/**
 * What earlier conversions gave, so that a text is converted again only when something has changed: its own files, the
 * vocabulary, the converter, or what was written. A record of a text is one small file.
 * Guarantees: a record is believed only as a whole, for the very same bytes of all that the conversion reads, and only
 * while the file that it speaks of holds what was written; in any doubt there is none.
 */

const Record = z.strictObject({ key: z.string(), digest: z.string(), messages: z.array(z.string()).readonly() });

type Record = z.infer<typeof Record>;

/** A line with the digest of the next one. */
function printRecord(record: Record): string {
  const content = JSON.stringify(record);
  return `${hash('sha256', content)}\n${content}`;
}

function parseRecord(text: string): Record | null {
  const [digest, content = ''] = text.split('\n');
  if (hash('sha256', content) !== digest) return null;
  try {
    return Record.safeParse(JSON.parse(content)).data ?? null;
  } catch {
    return null;
  }
}

/** What the converter is made of: code, vocabulary, the versions of packages. */
const CONVERTER = ['scripts', 'src/model', 'src/markdown', 'content/vocabulary'];

/** A file's content, or null where there is none. */
function contentOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** A digest of everything but the text itself that decides what a conversion gives. */
export function converterDigest(root: string): string {
  const all = createHash('sha256').update(process.version);
  const add = (path: string): void => {
    all.update(`${path}\n${hash('sha256', contentOf(join(root, path)) ?? '')}\n`);
  };
  for (const folder of CONVERTER)
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).toSorted())
      if (/\.(?:ts|yaml)$/u.test(entry)) add(`${folder}/${entry}`);
  add('package-lock.json');
  return all.digest('hex');
}

interface Unchanged {
  /** To be asked before the text is converted, so that a change on the way makes another key. */
  readonly keyOf: (job: Job) => string;
  /** The messages of the earlier conversion with this key, if what it wrote is still there. */
  readonly messagesOf: (job: Job, key: string) => readonly string[] | null;
  readonly keep: (job: Job, key: string, outcome: Outcome) => void;
}

/** `folder` holds the records, `out` what was written. `converter` and `here`, from which messages show paths, are part of each key. */
export function unchangedIn(folder: string, out: string, converter: string, here: string): Unchanged {
  mkdirSync(folder, { recursive: true });
  const fileOf = ({ id }: Job): string => join(folder, `${id}.txt`);
  return {
    keyOf: ({ id, source, seed }) => {
      const key = createHash('sha256').update(JSON.stringify([converter, here, id, source]));
      const parts = seed === null ? [source] : [source, join(seed, 'seed.yaml'), join(seed, 'notes.yaml')];
      for (const content of parts.map(contentOf)) key.update(content === null ? '-' : hash('sha256', content));
      return key.digest('hex');
    },
    messagesOf: (job, key) => {
      const record = parseRecord(contentOf(fileOf(job))?.toString('utf8') ?? '');
      const written = record?.key === key ? contentOf(join(out, `${job.id}.mdx`)) : null;
      return written !== null && hash('sha256', written) === record!.digest ? record!.messages : null;
    },
    keep: (job, key, { digest, messages }) => {
      if (digest === null) return;
      writeFileSync(fileOf(job), printRecord({ key, digest, messages }));
    },
  };
}
