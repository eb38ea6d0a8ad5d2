import { expect, test } from 'vitest';
import { describeTargets } from '../../src/model/describe.ts';
import { vocabulary } from '../../src/testing/corpus.ts';
import { bareOrigin, compile } from '../compile.ts';
import { markResponsibilities } from '../responsible/responsibilities.ts';
import { termIn } from './terms.ts';

const read = (text: string) =>
  termIn(
    text,
    markResponsibilities(text).filter(({ type }) => type === 'list'),
  );

test.each([
  ['新建共配中心12个。（责任单位：市商务局；完成时限：2025年6月）', '2025年6月', false],
  ['新建共配中心12个。（完成时限：2025年底前；责任单位：市商务局）', '2025年底前', false],
  ['培育企业5家。（市邮政管理局牵头，市商务局配合，2025年6月底前完成）', '2025年6月底前', false],
  ['改造站点20个。（市应急局；10月底前）', '10月底前', false],
  ['改造站点20个。（市应急局牵头，2025 年 12 月底前完成）', '2025年12月底前', false],
  ['布设智能柜200组。（长期坚持，市邮政管理局负责）', '长期坚持', false],
  ['建设驿站50个。责任单位：市总工会。完成时限：2024年12月底前。', '2024年12月底前', false],
  ['建设驿站50个。（市邮政管理局负责，2024年启动建设，2026年建成）', '2026年', false],
  ['选择20个村试点。实施时间：2024年1月—3月。', '2024年1月—3月', false],
  ['完成时限：2025年底前', '2025年底前', true],
  ['（责任单位：市生态环境局；完成时间：2025年10月）', '2025年10月', true],
  ['（责任单位：市生态环境局完成时限：2025年10月）', '2025年10月', true],
])('%s', (text, raw, isAlone) => expect(read(text)).toEqual({ raw, isAlone }));

test.each([
  '许可事项办结时限：5个工作日。',
  '新建共配中心12个。（责任单位：市商务局）',
  '活动时间：2025年5月。',
  '补贴期限：2025年。',
  '（市商务局牵头，2025年6月启动）',
  '培训5000人次。（市商务局牵头，2025年6月底前出台方案）',
  '实施时间：2024年7月1日。',
  // A body whose name begins with a year.
  '（2025年世界园艺博览会执委会办公室牵头，市商务局负责）',
])('no term: %s', (text) => expect(read(text)).toBeNull());

test('what is promised beside a term, or above the line of one, is due by it', () => {
  const text = [
    '云岭市快递业发展行动方案（2024—2026年）',
    '一、主要任务',
    '1.完善网络。新建共配中心12个，每年新增驿站5个，三年累计15个。（责任单位：市商务局；完成时限：2025年6月）',
    '2.绿色发展。投放循环箱10万个。到2025年，回收纸箱20万个。',
    '责任单位：市生态环境局',
    '完成时限：2026年10月底前',
    '3.智慧发展。布设智能柜200组。（市邮政管理局负责，长期坚持）',
    '4.安全发展。改造站点20个。（市应急局负责）',
  ].join('\n');
  const { document } = compile(new TextEncoder().encode(text), bareOrigin('plan'), vocabulary);
  expect(
    describeTargets(document).map((target) => [
      target.rawValue,
      target.deadline,
      target.deadlineBasis,
      target.rawDeadline,
    ]),
  ).toEqual([
    ['12', '2025-06-30', 'stated', '2025年6月'],
    ['5', '2026', 'plan-period', '2024—2026年'],
    ['15', '2026', 'plan-period', '三年'],
    ['10万', '2026-10-31', 'stated', '2026年10月底前'],
    ['20万', '2025', 'stated', '到2025年'],
    ['200', null, null, '长期坚持'],
    ['20', '2026', 'plan-period', '2024—2026年'],
  ]);
});

test('growth in a table goes as far as its last year, whatever the paragraph above looks forward to', () => {
  const text = [
    '云岭市现代物流发展规划',
    '一、发展目标',
    '展望2035年，建成物流强市。',
    '主要指标',
    '序号\t指标\t2025年\t2030年\t年均增速',
    '1\t社会物流总额（亿元）\t5000\t8000\t10%',
    '2\t快递业务量（亿件）\t6\t9\t8%',
  ].join('\n');
  const { document } = compile(new TextEncoder().encode(text), bareOrigin('plan'), vocabulary);
  expect(
    describeTargets(document).map(({ rawValue, deadline, deadlineBasis }) => [rawValue, deadline, deadlineBasis]),
  ).toEqual([
    ['8000', '2030', 'stated'],
    ['10%', '2030', 'inherited'],
    ['9', '2030', 'stated'],
    ['8%', '2030', 'inherited'],
  ]);
});
