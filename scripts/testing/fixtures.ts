import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Lines, type PolicyFacts } from '../../src/model/document.ts';

/**
 * Documents with what a reader of them says they hold, written by hand and never from the converter's output: the five
 * seeds, and made-up documents of the genre in other forms (encodings, layouts, numberings, lists).
 * White space is left out of every string.
 */

const Gold = z.strictObject({
  /** A fact that is not given is not judged. */
  policy: z.record(z.string(), z.unknown()),
  /** Number, label, title, part and lines of its own paragraphs; without lines where these are not judged. */
  clauses: z
    .array(
      z
        .tuple([z.string(), z.string(), z.string().nullable(), z.string()])
        .or(z.tuple([z.string(), z.string(), z.string().nullable(), z.string(), Lines])),
    )
    .optional(),
  /** Clause number, agency, remark, role, inherited. */
  responsibilities: z.array(z.tuple([z.string(), z.string(), z.string().nullable(), z.string(), z.boolean()])),
  /** A name for the kind, text, lines; the kind is the reader's own word and not judged. */
  furniture: z.array(z.tuple([z.string(), z.string(), Lines])),
  /** Own text of clauses. */
  texts: z.record(z.string(), z.string()).optional(),
  /** Body paragraphs in order, where the clauses are not judged. */
  bodyParagraphs: z.array(z.string()).optional(),
  /** Patterns of clause numbers that are not judged. */
  ignore: z.array(z.string()).optional(),
  /** Clauses whose units are judged and whose units' roles are not. */
  rolesOpen: z.array(z.string()).optional(),
  note: z.string().optional(),
});
type Gold = z.infer<typeof Gold> & { readonly policy: Partial<PolicyFacts> };

export interface Fixture {
  readonly name: string;
  readonly source: string;
  readonly gold: Gold;
}

const HERE = fileURLToPath(new URL('../__fixtures__/', import.meta.url));
const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));

const readGold = (path: string): Gold => Gold.parse(JSON.parse(readFileSync(path, 'utf8'))) as Gold;

export const seedFixtures: readonly Fixture[] = readdirSync(join(HERE, 'seeds'))
  .filter((file) => file.endsWith('.gold.json'))
  .toSorted()
  .map((file) => file.replace('.gold.json', ''))
  .map((name) => ({
    name,
    source: join(SEEDS, name, 'source.txt'),
    gold: readGold(join(HERE, 'seeds', `${name}.gold.json`)),
  }));

export const documentFixtures: readonly Fixture[] = readdirSync(join(HERE, 'documents'))
  .toSorted()
  .map((name) => ({
    name,
    source: join(HERE, 'documents', name, 'source.txt'),
    gold: readGold(join(HERE, 'documents', name, 'expected.json')),
  }));
