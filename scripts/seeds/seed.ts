import { hash } from 'node:crypto';
import { z } from 'zod';
import { type CityNames, cityInEnglish } from '../../src/model/cityNames.ts';
import { CalendarDay, WebAddress } from '../../src/model/document.ts';
import type { Origin } from '../compile.ts';
import { Unconvertible } from '../unconvertible.ts';
import { readYaml } from './yamlFile.ts';

/** seed.yaml: what the text itself does not state. Null: nobody recorded it. */
const Seed = z.strictObject({
  city: z
    .strictObject({
      id: z
        .string()
        .regex(/^[a-z][a-z0-9-]*$/)
        .describe('小写字母开头，只有小写字母、数字和连字符，如 wuhan'),
      // 津市 and 芒市 are names; 武汉市 is one with its rank.
      name: z
        .string()
        .regex(/^(?!.{2,}市$)./u)
        .describe('不带“市”的城市名，如 武汉'),
    })
    .nullable()
    .describe('{ id: wuhan, name: 武汉 } 这样的一对，或 null'),
  /** Name of the file as received. */
  file: z.string().min(1).describe('收到时的文件名'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('source.txt 的 sha256，64 位小写十六进制数（sha256sum source.txt）'),
  url: WebAddress.regex(/^https?:\/\/\S+$/iu)
    .nullable()
    .describe('http:// 或 https:// 开头的网址，或 null'),
  accessed: CalendarDay.nullable().describe('日历上有的一天，写作 2024-01-15，或 null'),
  /** For a text that has no title; shown as ours. */
  editorialTitle: z.string().min(1).nullable().describe('编者所拟的标题，或 null'),
});

/** What is no fault and yet should be known to who adds the document. */
export interface Remark {
  readonly place: { readonly line: number; readonly column: number; readonly file: string };
  readonly text: string;
}

/** What can stand in an address as it is. */
const SEED_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** @throws Unconvertible with the place in seed.yaml, also for a folder whose name is no id, and where the bytes are not the ones that were recorded. */
export function readSeed(
  id: string,
  path: string,
  bytes: Uint8Array,
  cities: CityNames,
): { origin: Omit<Origin, 'notes'>; remarks: readonly Remark[] } {
  if (!SEED_ID.test(id))
    throw new Unconvertible(
      `目录名是“${id}”`,
      '小写字母、数字，中间可用连字符，如 wuhan-2024（它就是网址）',
      '给 seeds/ 下的这个目录改名',
      { line: 1, column: 1 },
      path,
    );
  const { data, fault, placeOf } = readYaml(path, 'seed.yaml', Seed);
  const { city, file, sha256, url, accessed, editorialTitle } = data;
  const actual = hash('sha256', bytes);
  if (actual !== sha256)
    throw fault(
      ['sha256'],
      `source.txt 的 sha256 是 ${actual}`,
      sha256,
      '还原 source.txt；若确是新文本，更新 seed.yaml',
    );
  const remarks: Remark[] = [];
  if (city !== null && cityInEnglish(city.name, cities) === undefined)
    remarks.push({
      place: { ...placeOf(['city', 'name']), file: path },
      text: `warning “${city.name}”没有英文名，英文页面只能照写中文；应是 content/vocabulary/cities.yaml 里的城市。在那里加一行 [city-name]`,
    });
  return { origin: { id, city, editorialTitle, file, url, accessed }, remarks };
}
