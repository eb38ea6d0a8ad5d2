import { expect, test } from 'vitest';
import { unitInEnglish } from '../../src/model/reading.ts';
import { isUnit } from '../../src/model/vocabulary.ts';
import { vocabulary } from '../../src/testing/corpus.ts';
import { toPlain } from './quantities/plain.ts';
import { findTargets } from './quantities/targets.ts';

const { units } = vocabulary;

/** Every way in which a text may say how often; those that the annotator reads make a rate. */
const PERIODS =
  '两个月 10分钟 三年 小时 日 天 周 星期 礼拜 旬 月 两月 季 季度 半年 年 年度 两年 学期 学年 半月 半学期 双周 工作日 自然年 财年'.split(
    ' ',
  );
const SENTENCES = PERIODS.flatMap((period) => [
  `每${period}至少召开1次会议。`,
  `每个${period}至少召开1次会议。`,
  `处理能力达到300吨/${period}。`,
  `${period}均处理邮件快件300件以上。`,
]);

const ratesIn = (sentence: string): string[] =>
  findTargets(toPlain(sentence).value).drafts.flatMap(({ unit }) => (unit?.includes('/') ? [unit] : []));

test('every period of a rate that the annotator gives is a period of units, with its English', () => {
  const rates = [...new Set(SENTENCES.flatMap(ratesIn))];
  expect(rates).toEqual(expect.arrayContaining(['次/周', '次/季度', '次/半年', '次/学期', '吨/小时', '件/日']));
  expect(rates.filter((rate) => !isUnit(units, rate))).toEqual([]);
  expect(rates.filter((rate) => /\p{Script=Han}/u.test(unitInEnglish(rate, false, units)))).toEqual([]);
});
