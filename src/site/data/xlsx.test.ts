import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { type Sheet, toXlsx } from './xlsx.ts';

const sheet = (...cells: Sheet['rows'][number]): Sheet => ({
  name: '表',
  sticky: 1,
  columns: cells.map((_, place) => ({ head: `列${place}`, width: 10 })),
  rows: [cells],
});

const parts = (of: Sheet): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(toXlsx([of], '2026-01-01'))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test('the same sheets and date give the same bytes, in every zone', () => {
  const make = (tz: string): Uint8Array => {
    process.env.TZ = tz;
    return toXlsx([sheet('甲', 1)], '2026-01-01');
  };
  const first = make('Asia/Shanghai');
  expect(make('America/Los_Angeles')).toEqual(first);
  expect(make('Pacific/Kiritimati')).toEqual(first);
});

test('a text is a text cell, whatever it begins with', () => {
  const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '=', '2.10', '甲<乙>&"丙"\n丁'];
  const files = parts(sheet(...texts));
  const xml = files['xl/worksheets/sheet1.xml']!;
  expect(xml).not.toContain('<f');
  const cells = [...xml.matchAll(/<c r="[A-Z]+2"[^>]*>/gu)].map(([cell]) => cell);
  expect(cells.length).toBe(texts.length);
  for (const cell of cells) expect(cell).toContain('t="s"');
  expect(files['xl/sharedStrings.xml']).toContain('甲&lt;乙&gt;&amp;&quot;丙&quot;\n丁');
});

test('a text named like a member of objects is a text too', () => {
  const files = parts(sheet('constructor', '__proto__'));
  expect(files['xl/sharedStrings.xml']).toContain('<si><t>constructor</t></si><si><t>__proto__</t></si>');
});

test('every text comes back as it went in, save what XML cannot hold', () => {
  const files = parts(sheet(' 甲 ', '乙\r\n丙', '_x0041_', '丁\u0000\u000b\ud800戊', '\u{20000}'));
  expect(files['xl/sharedStrings.xml']!.match(/<t.*?<\/t>/gsu)?.slice(5)).toEqual([
    '<t xml:space="preserve"> 甲 </t>',
    '<t>乙&#13;\n丙</t>',
    '<t>_x005F_x0041_</t>',
    '<t>丁戊</t>',
    '<t>\u{20000}</t>',
  ]);
});

test('a text stands in the workbook once, columns have names behind Z too', () => {
  const files = parts(sheet(...Array.from({ length: 28 }, () => '同')));
  expect(files['xl/sharedStrings.xml']!.match(/同/gu)).toHaveLength(1);
  expect(files['xl/worksheets/sheet1.xml']).toContain('<c r="Z2" s="2" t="s"><v>28</v></c><c r="AA2"');
});

test('a number is a number, with its format', () => {
  const files = parts(sheet(2_300_000_000, { value: 0.9, format: '0%' }, null));
  const xml = files['xl/worksheets/sheet1.xml']!;
  expect(xml).toMatch(/<c r="A2"[^>]*><v>2300000000<\/v>/u);
  expect(xml).toMatch(/<c r="B2"[^>]*><v>0.9<\/v>/u);
  expect(xml).not.toContain('r="C2"');
  expect(xml).toContain('state="frozen"');
});

test('a text that no cell holds is cut, and says so', () => {
  const files = parts(sheet('长'.repeat(40_000)));
  const [, text] = /<t>(长+[^<]*)<\/t>/u.exec(files['xl/sharedStrings.xml']!)!;
  expect(text!.length).toBe(32_767);
  expect(text).toMatch(/从略）$/u);
});
