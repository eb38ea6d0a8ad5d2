import { hash } from 'node:crypto';
import { z } from 'zod';
import { PlainDate } from '../../src/model/document.ts';
import type { Origin } from '../compile.ts';
import { readYaml } from './yamlFile.ts';

/** seed.yaml: what the text itself does not state. Null: nobody recorded it. */
const Seed = z.strictObject({
  city: z
    .strictObject({
      id: z
        .string()
        .regex(/^[a-z][a-z0-9-]*$/)
        .describe('小写字母开头，只有小写字母、数字和连字符，如 wuhan'),
      name: z.string().min(1).describe('城市名，如 武汉'),
    })
    .nullable()
    .describe('{ id: wuhan, name: 武汉 } 这样的一对，或 null'),
  /** Name of the file as received. */
  file: z.string().min(1).describe('收到时的文件名'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('source.txt 的 sha256，64 位小写十六进制数（sha256sum source.txt）'),
  url: z.string().min(1).nullable().describe('网址，或 null'),
  accessed: PlainDate.nullable().describe('2024-01-15 这样的日期，或 null'),
  /** For a text that has no title; shown as ours. */
  editorialTitle: z.string().min(1).nullable().describe('编者所拟的标题，或 null'),
});

/** @throws Unconvertible with the place in seed.yaml, also where the bytes are not the ones that were recorded. */
export function readSeed(id: string, path: string, bytes: Uint8Array): Omit<Origin, 'notes'> {
  const { data, fail } = readYaml(path, 'seed.yaml', Seed);
  const { city, file, sha256, url, accessed, editorialTitle } = data;
  const actual = hash('sha256', bytes);
  if (actual !== sha256)
    return fail(
      ['sha256'],
      `source.txt 的 sha256 是 ${actual}`,
      sha256,
      '还原 source.txt；若确是新文本，更新 seed.yaml',
    );
  return { id, city, editorialTitle, file, url, accessed };
}
