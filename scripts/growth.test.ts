import { describe, expect, test, vi } from 'vitest';
import { findTargets } from './annotate/quantities/targets.ts';
import { bareOrigin, compile } from './compile.ts';
import { writePolicy } from './emit/write.ts';
import { MOST_BYTES } from './lines/decode.ts';
import { Unconvertible } from './unconvertible.ts';
import { loadVocabulary } from './vocabulary.ts';

/**
 * The time of a conversion grows with the text and not with its square, whatever the text is made of. Measured by the
 * processor's time for a text and for one four times as long; where the longer one takes next to nothing, nothing grows.
 */

const VOCABULARY = loadVocabulary();
const ORIGIN = bareOrigin('x', 'x.txt');

/** Milliseconds; what is asserted is the growth. */
vi.setConfig({ testTimeout: 600_000 });

const SHORT = 6_000;
const LONG = 4 * SHORT;
/** Four times the text takes four times as long, or somewhat more where the machine is busy; sixteen is a square. */
const MOST_GROWTH = 10;
/** Milliseconds under which a difference says nothing: a square that matters is well above. */
const FLOOR = 400;

const HEAD = '某市人民政府关于加快物流业发展的意见\n各县区人民政府：\n';
const fill = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Where a run of one thing stands. */
const PLACES: Readonly<Record<string, (unit: string, length: number) => string>> = {
  'on a line': (unit, length) => `${HEAD}${fill(unit, length)}\n`,
  'in a sentence': (unit, length) =>
    `${HEAD}一、总体要求\n（一）加快。到2025年，建成${fill(unit, length)}站点5个以上。完毕。\n`,
  'in a list of units': (unit, length) =>
    `${HEAD}一、总体要求\n（一）加快。建设（责任单位：市局${fill(unit, length)}市商务局负责）\n`,
  'over lines': (unit, length) =>
    `${HEAD}一、总体要求\n${`推进${fill(unit, 28)}建设\n`.repeat(Math.ceil(length / 32))}`,
  'below a row of a table': (unit, length) =>
    `${HEAD}序号    任务    责任单位\n   ${'推进建设，'.repeat(11)}${fill(unit, length)}\n`,
};

/** The others take every second unit. */
const EVERY: ReadonlySet<string> = new Set(['in a sentence', 'below a row of a table']);

/** What a run is made of: single characters, and what has once taken, or may take, more than its time. */
const UNITS: readonly string[] = [
  ...[
    '快',
    ' ',
    '\t',
    '1',
    '一',
    '百',
    '，',
    '、',
    '。',
    '：',
    '（',
    '）',
    '《',
    '“',
    '〔',
    '—',
    '*',
    '{',
    '<',
    '\\',
    'a',
  ],
  ...['（）', '（a', '《〈', '《〈x〉', 'GB', '1个', '1-', '1,111', '2024年', '到2025年，', '达到5个', '5%', '九成'],
  ...[
    '（责任单位：市商务局）',
    '（责任单位：',
    '市商务局、',
    '市商务局负责、',
    '责任单位：市商务局，',
    '和',
    '市商务局会同',
  ],
  ...[
    '列首位',
    '以下',
    '需',
    '一、',
    '（一）',
    '1.',
    '第一条',
    '——',
    '一、工作（一）建设。',
    '建成站点5个。',
    '全市领先',
  ],
  ...[
    '所有',
    '推动',
    '基本',
    '给予',
    '对',
    '分别',
    '超过5个的，',
    '10~20%',
    'a@b.cn ',
    '局 ',
    '抄送：',
    '附件1',
    '\u200b',
    '   x',
    '（含3个，',
    '；2025年前5个',
    '超5家、',
    '5个、',
    '每年“',
    '专栏1\n',
    '附件：表\n',
    '1  甲    乙\n',
    '市商务局　',
    '5个（责任单位：市商务局），建成站点',
    '市商务局\n',
  ],
];

function spent(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const milliseconds = (text: string): number =>
  spent(() => writePolicy(compile(new TextEncoder().encode(text), ORIGIN, VOCABULARY).document));

describe('a run of one thing takes time as it is long', () => {
  milliseconds(HEAD + fill('加快建设。', SHORT));

  // Each is measured in the places where it means something; between them the rows cover every unit in two places.
  test.each(Object.entries(PLACES))('%s', (place, textOf) => {
    const turn = Object.keys(PLACES).indexOf(place) % 2;
    for (const unit of UNITS.filter((_, index) => index % 2 === turn || EVERY.has(place))) {
      const measured = (): { short: number; long: number } => ({
        long: milliseconds(textOf(unit, LONG)),
        short: milliseconds(textOf(unit, SHORT)),
      });
      if (milliseconds(textOf(unit, LONG)) < FLOOR) continue;
      // A busy machine may spoil a measurement; a square shows in each.
      const { short, long } = [measured(), measured()].toSorted((a, b) => a.long / a.short - b.long / b.short)[0]!;
      expect(long / short, `${JSON.stringify(unit)}: ${short.toFixed(0)} ms, ${long.toFixed(0)} ms`).toBeLessThan(
        MOST_GROWTH,
      );
    }
  });
});

test('commitments that are named by others before them take time as they are many', () => {
  const read = (times: number): number =>
    spent(() => findTargets('驿站50个、站点20个；分别达到7个、8个；'.repeat(times)));
  read(1_000);
  const [short, long] = [read(4_000), read(16_000)];
  expect(long / short, `${short.toFixed(0)} ms, ${long.toFixed(0)} ms`).toBeLessThan(MOST_GROWTH);
});

test('a row of years before a row of numbers takes time as it is long', () => {
  const read = (times: number): number =>
    spent(() => findTargets(`${'2025年、'.repeat(4 * times)}分别达到${'5万件、'.repeat(times)}6万件。`));
  read(500);
  const [short, long] = [read(4_000), read(16_000)];
  expect(long / short, `${short.toFixed(0)} ms, ${long.toFixed(0)} ms`).toBeLessThan(MOST_GROWTH);
});

describe('a very large text', () => {
  const pieces = (text: string): number => {
    const { paragraphs, furniture } = compile(new TextEncoder().encode(text), ORIGIN, VOCABULARY).document;
    return paragraphs.length + furniture.length;
  };

  test('of 100,000 lines is converted', () => {
    expect(pieces(`${HEAD}${'加快建设。\n'.repeat(100_000)}`)).toBe(100_002);
  });

  test('of one line of a million characters is converted', () => {
    expect(pieces(fill('推动快递业高质量发展，健全服务网络', 1_000_000))).toBe(1);
  });

  test('is refused where it is too large for one document, with what to do', () => {
    const convert = (): unknown => compile(new Uint8Array(MOST_BYTES + 1), ORIGIN, VOCABULARY);
    expect(convert).toThrow(Unconvertible);
    expect(convert).toThrow(/文件有 20\.0 MB；应是一份文件，不超过 20 MB。若是多份文件合在一起，拆成一份一个文件/u);
  });
});
