import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documents, vocabulary } from '../testing/corpus.ts';
import { pluralOf, readingOf, unitInEnglish } from './reading.ts';

const { units } = vocabulary;
const target = {
  comparator: null,
  valueMax: null,
  rawValue: '',
  unit: null,
  value: null,
  full: false,
  qualitative: false,
} as const;

const said = (given: Partial<Parameters<typeof readingOf>[0]>): string => {
  const { sign, figure, unit, printed } = readingOf({ ...target, ...given }, units);
  return `${[sign, figure, unit].filter(Boolean).join(' ').replaceAll('\u00a0', ' ')}${printed === null ? '' : `（${printed}）`}`;
};

test.each([
  [{ comparator: '>', value: 2_300_000_000, unit: '件', rawValue: '23亿' }, '> 2.3 billion items（23亿件）'],
  [{ comparator: '>=', value: 100_000_000_000, unit: '元', rawValue: '千亿' }, '≥ 100 billion yuan（千亿元）'],
  [{ value: 1_500_000_000_000, unit: '元', rawValue: '1.5万亿' }, '1.5 trillion yuan（1.5万亿元）'],
  [{ comparator: '>=', value: 100_000, unit: '件/日', rawValue: '10万' }, '≥ 100,000 items a day（10万件/日）'],
  [{ comparator: '>=', value: 3, unit: '次/周', rawValue: '3' }, '≥ 3 times a week（3次/周）'],
  [{ comparator: '>=', value: 1, unit: '次/半年', rawValue: '1' }, '≥ 1 time a half-year（1次/半年）'],
  [{ comparator: '>=', value: 2, unit: '次/学期', rawValue: '2' }, '≥ 2 times a school term（2次/学期）'],
  [{ comparator: '<=', value: 3, unit: '元/公斤', rawValue: '3' }, '≤ 3 yuan per kilogram（3元/公斤）'],
  [{ comparator: '=', value: 1, unit: '个', rawValue: '1' }, '1 unit（1个）'],
  [{ comparator: '=', value: 5, valueMax: 8, unit: '个', rawValue: '5—8' }, '5–8 units（5—8个）'],
  [
    { value: 800_000, valueMax: 1_200_000, unit: '件', rawValue: '80—120万' },
    '800,000–1.2 million items（80—120万件）',
  ],
  [{ value: 2_000_000, valueMax: 3_000_000, unit: '件', rawValue: '200—300万' }, '2–3 million items（200—300万件）'],
  // Cells of a table whose unit is 亿件.
  [{ comparator: '=', value: 500_000_000, unit: '件', rawValue: '5' }, '500 million items（5亿件）'],
  [{ value: 500_000_000, valueMax: 800_000_000, unit: '件', rawValue: '5—8' }, '500–800 million items（5—8亿件）'],
  [{ comparator: '=', value: 1_200, unit: '个', rawValue: '1,200' }, '1,200 units（1,200个）'],
  [{ comparator: '>=', value: 0.9, unit: '%', rawValue: '90%' }, '≥ 90%'],
  [{ comparator: '>=', value: 0.9, unit: '%', rawValue: '90' }, '≥ 90%'],
  [{ value: 0.05, unit: '百分点', rawValue: '5个百分点' }, '5 percentage points（5个百分点）'],
  [{ comparator: '=', value: 1, unit: '%', rawValue: '全覆盖', full: true }, '100%（全覆盖）'],
  [{ comparator: '<=', value: 1, unit: '日', rawValue: '次日达' }, '≤ 1 day（次日达）'],
  [{ comparator: '<=', value: 0, unit: '日', rawValue: '当日达' }, 'same day（当日达）'],
  [{ comparator: '=', value: 100, unit: '名', rawValue: '100' }, '100 people（100名）'],
  [{ comparator: '~', value: 40, unit: '公里', rawValue: '40' }, 'about 40 kilometres（40公里）'],
  [{ qualitative: true, rawValue: '全国前列' }, '（全国前列）'],
  [{ comparator: '<', qualitative: true, rawValue: '全省平均水平' }, '<（全省平均水平）'],
  // A unit that the vocabulary lacks is not translated.
  [{ value: 3, unit: '艇', rawValue: '3' }, '3 艇（3艇）'],
] as const)('%j', (given, reading) => {
  expect(said(given)).toBe(reading);
});

test('every unit of the vocabulary reads in letters that are no Han characters, one and many', () => {
  const readings = units
    .filter(({ id }) => !['%', '‰', '℃'].includes(id))
    .flatMap(({ id }) => [unitInEnglish(id, true, units), unitInEnglish(`${id}/年`, false, units)]);
  expect(readings.filter((reading) => /\p{Script=Han}|\(/u.test(reading.replace('(500 g)', '')))).toEqual([]);
});

test.each([
  ['item', 'items'],
  ['copy', 'copies'],
  ['batch', 'batches'],
  ['set or dwelling', 'sets or dwellings'],
  ['aircraft or rack', 'aircraft or racks'],
  ['tonne of coal equivalent', 'tonnes of coal equivalent'],
  ['gigabit per second', 'gigabits per second'],
  ['jin (500 g)', 'jin (500 g)'],
  ['degree Celsius', 'degrees Celsius'],
])('%s, %s', (one, many) => {
  expect(pluralOf(one)).toBe(many);
});

const SCALES: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9, trillion: 1e12 };

test('what is read is the value: nothing is lost or rounded off', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: -2, max: 11 }), (digits, power) => {
      const value = Number(`${digits}e${power}`);
      const { figure } = readingOf({ ...target, value, unit: '件', rawValue: '…' }, units);
      const [number = '', scale] = figure!.split('\u00a0');
      const read = Number(number.replaceAll(',', '')) * (scale === undefined ? 1 : SCALES[scale]!);
      expect(read / value).toBeCloseTo(1, 12);
    }),
  );
});

test('every target of the documents has a reading, or is printed as it is', () => {
  for (const { marks } of documents.flatMap(({ paragraphs }) => paragraphs))
    for (const mark of marks) {
      if (mark.type !== 'target') continue;
      const { figure, unit, printed } = readingOf(mark.target, units);
      expect(figure ?? printed).not.toBeNull();
      expect(`${figure ?? ''}${unit}`).not.toMatch(/\p{Script=Han}/u);
    }
});
