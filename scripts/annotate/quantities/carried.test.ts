import { expect, test } from 'vitest';
import { readTargets } from '../../testing/targets.ts';
import { toPlain } from './plain.ts';
import { findTargets } from './targets.ts';

/** By when each target of a text is due, as the text has it. */
const daysOf = (text: string): readonly (string | undefined)[] =>
  findTargets(toPlain(text).value).drafts.map(({ deadline }) => deadline?.deadline.raw);

test.each<[string, readonly (string | undefined)[]]>([
  [
    '到2027年建成服务站300个（其中，到2025年建成100个，到2026年建成200个），培训快递员5000人。',
    ['到2027年', '到2025年', '到2026年', '到2027年'],
  ],
  [
    '建成服务站300个（其中，到2025年建成100个，到2026年建成200个），培训快递员5000人。',
    [undefined, '到2025年', '到2026年', undefined],
  ],
])('behind brackets with several days holds what held before them, also where nothing did: %s', (text, days) => {
  expect(daysOf(text)).toEqual(days);
});

test.each([
  ['2025年起，新增车辆中新能源占比不低于80%。', null],
  ['2025年起步区建成学校3所。', '2025'],
  ['投资15亿元，建设互换局和3个分拨中心，日处理能力300万件，2028年前投入运营。', '2028'],
])('by when: %s', (text, date) => {
  for (const { deadline } of readTargets(text).drafts) expect(deadline?.deadline.date ?? null).toBe(date);
});

test('what a named work is, is promised', () => {
  const { drafts } = readTargets('“三个一百”工程是指到2025年，建设100个特色村，培育100家示范企业，引进100名高端人才。');
  expect(drafts.map(({ deadline }) => deadline?.deadline.date)).toEqual(['2025', '2025', '2025']);
});

test('今年年底前 is a deadline, and no part of what is measured', () => {
  const { drafts } = readTargets('力争在今年年底前使居民小区垃圾分类覆盖率达到90%以上。');
  expect(drafts.map(({ label, deadline }) => [label, deadline?.deadline.raw])).toEqual([
    ['居民小区垃圾分类覆盖率', '在今年年底前'],
  ]);
});

test.each([
  ['2024—2026年全市分别新增充电桩3000个、4000个、5000个。', ['2024', '2025', '2026']],
  // another number of them, and things in a row
  ['2024—2026年，设施分别新增20个、30个。', ['2026', '2026']],
  ['2024—2025年，业务量、收入分别达到10亿件、100亿元。', ['2025', '2025']],
])('a span before 分别 is each of its years: %s', (text, dates) => {
  expect(readTargets(text).drafts.map(({ deadline }) => deadline?.deadline.date)).toEqual(dates);
});

test('years of a row hold for each row behind them', () => {
  const { drafts } = readTargets(
    '2025年、2026年，交易额分别达到5亿元、6亿元，面积分别达到3万亩、4万亩；投资分别为1亿元、2亿元。',
  );
  expect(drafts.map(({ deadline }) => deadline?.deadline.date ?? null)).toEqual([
    ...['2025', '2026', '2025', '2026'],
    ...[null, null],
  ]);
});

test.each([
  ['2025年、2026年，每年新建学校10所。', ['2026']],
  ['2025年和2026年，全市新增学位1万个。', ['2026']],
  ['2025年、2026年建成充电桩5000个，2027年建成8000个。', ['2026', '2027']],
  ['2024年、2025年，建成充电桩5000个，2026年建成8000个。', ['2025', '2026']],
])('of years in a row that 分别 does not part, the last: %s', (text, days) => {
  expect(readTargets(text).drafts.map(({ deadline }) => deadline?.deadline.date)).toEqual(days);
});

test.each([
  ['2024年1—6月建成30个，7—12月建成站点50个。', ['2024-06-30', '2024-12-31']],
  ['2024年1月至3月，建成站点30个；4月至6月，建成站点50个。', ['2024-03-31', '2024-06-30']],
])('months of the year that the sentence has spoken of: %s', (text, days) => {
  expect(readTargets(text).drafts.map(({ deadline }) => deadline?.deadline.date)).toEqual(days);
});

test('a day in brackets before a colon holds for what that opens', () => {
  const { drafts } = readTargets('近期（到2025年）：占比达到42%，新增站点5个；远期（到2030年）：占比达到50%。');
  expect(drafts.map(({ deadline }) => deadline?.deadline.date)).toEqual(['2025', '2025', '2030']);
});

test('what is hoped for beside what is promised is hoped for alone', () => {
  const { drafts } = readTargets('固定资产投资增长7%、力争8%，消费增长6%，力争完成100亿元，出口增长5%。');
  expect(drafts.map(({ hedge }) => hedge)).toEqual([null, '力争', null, '力争', '力争']);
});

test('年内 is by the end of a year that is not named, and no later day', () => {
  const { drafts } = readTargets('力争年内完成投资12亿元，2026年6月前竣工投用。');
  expect(drafts.map(({ deadline }) => deadline?.deadline.raw)).toEqual(['年内']);
});

test('what years come to is of the years that have been named', () => {
  const { drafts } = readTargets('2025—2027年每年新建便民生活圈15个以上，三年累计不少于50个。');
  expect(drafts.map(({ deadline }) => deadline?.deadline.date)).toEqual(['2027', '2027']);
});

test.each(['2025年建成站点20个，三年内累计建成50个。', '到2025年新建站点15个，三年内共培训500人。'])(
  'which are not those of one day: %s',
  (text) => {
    expect(readTargets(text).drafts.map(({ deadline }) => deadline?.deadline.date)).toEqual(['2025', null]);
  },
);

test.each<[string, string | undefined]>([
  ['每年3月、6月、9月底前分别完成检查1次。', undefined],
  ['每年6月和12月底前各开展1次检查。', undefined],
  ['2025年3月、6月、9月底前各开展1次检查。', '9月底前'],
  ['次年年内完成建设10个站点。', undefined],
  ['建成老年内科床位100张。', undefined],
  ['同一自然年内补助不超过20万元。', undefined],
])('again and again, or by the last of them: %s', (text, raw) => {
  expect(readTargets(text).drafts.map(({ deadline }) => deadline?.deadline.raw)).toEqual([raw]);
});

test.each([
  ['2025年3月、6月、9月底前分别完成30%、60%、90%。', ['2025-03-31', '2025-06-30', '2025-09-30']],
  ['（一）2024年底、2025年底分别完成30%、60%。', ['2024-12-31', '2025-12-31']],
])('months in a row before 分别: %s', (text, dates) => {
  expect(readTargets(text).drafts.map(({ deadline }) => deadline?.deadline.date)).toEqual(dates);
});

test('what a year brings is no end of what stands before it', () => {
  const { drafts } = findTargets('总投资64亿元，2025年完成投资15亿元，2026年底前投用一期10万吨。');
  expect(drafts.map(({ deadline }) => deadline?.deadline.date ?? null)).toEqual([null, '2025', '2026-12-31']);
});

test.each([
  ['一期2024年底前开工、2026年6月底前建成，新增用地380亩。', '2026-06-30'],
  ['新能源车占比2027年底前达到八成。', '2027-12-31'],
])('by when it is done: %s', (text, date) => {
  expect(findTargets(text).drafts.map(({ deadline }) => deadline?.deadline.date)).toEqual([date]);
});

test('each year of a row holds for its own number, and what held before it goes on behind', () => {
  const { drafts } = findTargets('到2027年，建成站点300个，其中2025年100个、2026年200个，覆盖率达到90%。');
  expect(drafts.map(({ deadline }) => deadline?.deadline.date)).toEqual(['2027', '2025', '2026', '2027']);
});

test('a year that says which of them is no deadline of what comes behind', () => {
  const { drafts } = findTargets('完成1200台2000年以前投入使用的老旧电梯安全评估；为100个小区实施改造。', {
    year: 2024,
  });
  expect(drafts.map(({ expression, deadline }) => [expression.value, deadline])).toEqual([
    [1200, null],
    [100, null],
  ]);
  const years = findTargets('2024年新增学位3600个，2025年和2026年分别新增3200个、2800个。').drafts;
  expect(years.map(({ label, deadline }) => [label, deadline?.deadline.date])).toEqual([
    ['新增学位', '2024'],
    ['新增学位', '2025'],
    ['新增学位', '2026'],
  ]);
});

test('what brackets say by when has its own day', () => {
  const { drafts } = findTargets('到2027年建成驿站300个（2025年底前新建100个）。');
  expect(drafts.map(({ deadline }) => deadline?.deadline.date)).toEqual(['2027', '2025-12-31']);
});

test.each<[string, string | null | undefined]>([
  ['试点期为2025年4月至9月；9月底前形成经验5条以上。', '2025-09-30'],
  ['2025年9月底前建成平台；6月底前形成经验5条以上。', null],
  ['政策自2025年1月1日起至2026年12月31日止，新增网点50个。', undefined],
  ['到2026年12月31日止，新增网点50个。', '2026-12-31'],
])('how long something holds is no deadline, and the same month is that of the sentence: %s', (text, date) => {
  const last = readTargets(text).drafts.at(-1)!;
  expect(last.deadline?.deadline.date).toBe(date);
});
