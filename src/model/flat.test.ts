import { expect, test } from 'vitest';
import { flat } from './flat.ts';

test.each([
  ['建成 3 个\n网点', '建成3个网点'],
  ['使用 Web of Things 平台', '使用Web of Things平台'],
  ['快递业务量\t3\t\t5', '快递业务量　3　5'],
  ['见下表。\n表 1\n指标\t2024年\n业务量\t5\n2\t6\n其次', '见下表。表1　指标　2024年　业务量　5　2　6　其次'],
])('%j is quoted as %s', (text, quoted) => expect(flat(text)).toBe(quoted));
