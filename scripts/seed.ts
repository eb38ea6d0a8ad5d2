import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { PlainDate } from '../src/model/document.ts';
import type { Origin } from './compile.ts';
import { Unconvertible } from './diagnostics/report.ts';

/** seed.yaml: what the text itself does not state. Null: nobody recorded it. */
const Seed = z.strictObject({
  city: z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9-]*$/), name: z.string().min(1) }).nullable(),
  /** Name of the file as received. */
  file: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  url: z.string().min(1).nullable(),
  accessed: PlainDate.nullable(),
  /** For a text that has no title; shown as ours. */
  editorialTitle: z.string().min(1).nullable(),
});

/** @throws Unconvertible with the place in seed.yaml, also where the bytes are not the ones that were recorded. */
export async function readSeed(id: string, path: string, bytes: Uint8Array): Promise<Omit<Origin, 'notes'>> {
  const lines = new LineCounter();
  const yaml = parseDocument(await readFile(path, 'utf8'), { lineCounter: lines });
  const fail = (found: string, expected: string, todo: string, offset = 0): never => {
    const { line, col } = lines.linePos(offset);
    throw new Unconvertible(found, expected, todo, { line: Math.max(1, line), column: Math.max(1, col) }, path);
  };
  const broken = yaml.errors[0];
  if (broken)
    return fail(broken.message.split('\n')[0] ?? 'YAML 写法有误', '合法的 YAML', '改正 seed.yaml', broken.pos[0]);
  const result = Seed.safeParse(yaml.toJS());
  if (!result.success) {
    const issue = result.error.issues[0]!;
    const node = yaml.getIn(issue.path, true) as { range?: [number, number, number] } | undefined;
    return fail(
      `${issue.path.join('.') || 'seed.yaml'}：${issue.message}`,
      'docs/format.md 所列的写法',
      '改正 seed.yaml',
      node?.range?.[0],
    );
  }
  const { city, file, sha256, url, accessed, editorialTitle } = result.data;
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual !== sha256) {
    const node = yaml.get('sha256', true) as { range?: [number, number, number] } | undefined;
    return fail(
      `source.txt 的 sha256 是 ${actual}`,
      sha256,
      '还原 source.txt；若确是新文本，更新 seed.yaml',
      node?.range?.[0],
    );
  }
  return { id, city, editorialTitle, file, url, accessed };
}
