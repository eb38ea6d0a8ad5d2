/** The periods of a rate (次/半年), each as English says it: `3 times a week`. */
const PERIODS: ReadonlyMap<string, string> = new Map([
  ['秒', 'a second'],
  ['分钟', 'a minute'],
  ['小时', 'an hour'],
  ['日', 'a day'],
  ['周', 'a week'],
  ['旬', 'ten days'],
  ['半月', 'a half-month'],
  ['月', 'a month'],
  ['季度', 'a quarter'],
  ['半年', 'a half-year'],
  ['学期', 'a school term'],
  ['年', 'a year'],
]);

const SEVERAL: Readonly<Record<string, string>> = {
  个月: 'months',
  年: 'years',
  周: 'weeks',
  日: 'days',
  小时: 'hours',
  分钟: 'minutes',
  个季度: 'quarters',
};

/** 年, 2个月: `a year`, `every 2 months`; nothing where it is no period. */
export function periodInEnglish(period: string): string | undefined {
  const [, count, of = ''] = /^(\d{1,3})(\D{1,3})$/u.exec(period) ?? [];
  const several = count === undefined ? undefined : SEVERAL[of];
  return PERIODS.get(period) ?? (several === undefined ? undefined : `every ${count} ${several}`);
}
