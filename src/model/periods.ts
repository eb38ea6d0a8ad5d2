/** The periods of a rate (次/半年), each as English says it: `3 times a week`. */
export const PERIODS: ReadonlyMap<string, string> = new Map([
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
