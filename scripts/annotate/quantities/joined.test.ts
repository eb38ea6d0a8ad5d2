import { describe, expect, test } from 'vitest';
import { readTargets } from '../../testing/targets.ts';
import { findTargets } from './targets.ts';

describe('several in one sentence', () => {
  test('share a head', () => {
    const { drafts } = readTargets('旅游综合收入年均增长12%以上，2027年达到3.2亿元。');
    expect(drafts.map(({ quote, label }) => [quote, label])).toEqual([
      ['旅游综合收入年均增长12%以上', '旅游综合收入年均增长'],
      ['达到3.2亿元', '旅游综合收入'],
    ]);
    expect(drafts[1]?.deadline).toMatchObject({ deadline: { date: '2027' }, basis: 'stated' });
  });

  test('keep to their own heads where they have them', () => {
    const { drafts } = readTargets('茶园面积达到40万亩，茶叶产量达到2.5万吨。');
    expect(drafts.map(({ label }) => label)).toEqual(['茶园面积', '茶叶产量']);
  });

  test('a period that opens a list is that of all of it', () => {
    expect(readTargets('每年至少开展一次应急演练和两次风险评估。').drafts.map(({ unit }) => unit)).toEqual([
      '次/年',
      '次/年',
    ]);
  });

  test('in the word 惠及 there is no and', () => {
    expect(readTargets('开工改造小区86个、惠及居民2.9万户。').drafts.map(({ quote }) => quote)).toEqual([
      '开工改造小区86个',
      '惠及居民2.9万户',
    ]);
  });

  test('in brackets keep out of them', () => {
    expect(
      readTargets('新增公办学位4.6万个（其中学前0.8万个、义务教育2.6万个）。').drafts.map(({ quote }) => quote),
    ).toEqual(['新增公办学位4.6万个', '学前0.8万个', '义务教育2.6万个']);
  });

  test('分别 lists one target a number', () => {
    const { drafts } = readTargets('茶园面积、茶叶产量、茶叶产值分别达到40万亩、2.5万吨、60亿元。');
    expect(drafts.map(({ expression }) => [expression.value, expression.unit])).toEqual([
      [400_000, '亩'],
      [25_000, '吨'],
      [6_000_000_000, '元'],
    ]);
  });
});

test('分别 lets a row of numbers share the unit of the last', () => {
  const { drafts } = readTargets('铁海联运箱量分别达到30万、35万标箱。');
  expect(drafts.map(({ expression }) => [expression.value, expression.unit, expression.comparator])).toEqual([
    [300_000, '标箱', '>='],
    [350_000, '标箱', '>='],
  ]);
});

test('年均分别增长 is of what the sentence has just named', () => {
  const { drafts } = readTargets('快递业务量达25亿件、业务收入超180亿元，年均分别增长15%、12%。');
  expect(drafts.map(({ label }) => label)).toEqual([
    '快递业务量',
    '业务收入',
    '快递业务量年均增长',
    '业务收入年均增长',
  ]);
});

test('behind a semicolon the whole is counted again, and not the last of its parts', () => {
  const { drafts } = findTargets('新建消防站21座，其中特勤站2座、小型站6座；2025年、2026年分别建成4座、6座。');
  expect(drafts.slice(3).map(({ label, deadline }) => [label, deadline?.deadline.date])).toEqual([
    ['新建消防站', '2025'],
    ['新建消防站', '2026'],
  ]);
});

test.each<[string, readonly string[]]>([
  ['A、B、C园区面积分别为12万平方米、8万平方米、5万平方米。', ['A园区面积', 'B园区面积', 'C园区面积']],
  [
    '武汉、襄阳、宜昌快递枢纽分别建成3个、2个、4个分拨中心。',
    ['武汉快递枢纽分拨中心', '襄阳快递枢纽分拨中心', '宜昌快递枢纽分拨中心'],
  ],
  [
    '武汉、襄阳、宜昌快递枢纽分别建成分拣线3条、2条、4条。',
    ['武汉快递枢纽分拣线', '襄阳快递枢纽分拣线', '宜昌快递枢纽分拣线'],
  ],
  ['医药、冷链、电商物流企业分别达到3家、2家、4家。', ['医药物流企业', '冷链物流企业', '电商物流企业']],
  ['网点、驿站、分拨中心分别建成3个、2个、4个。', ['网点', '驿站', '分拨中心']],
  [
    '快递、仓储、分拨中心分别达到3个、2个、4个。',
    ['快递、仓储、分拨中心', '快递、仓储、分拨中心', '快递、仓储、分拨中心'],
  ],
  [
    '果蔬、肉类产地低温处理率分别达到30%、90%，产后损失率分别降至15%、8%。',
    ['果蔬产地低温处理率', '肉类产地低温处理率', '果蔬产后损失率', '肉类产后损失率'],
  ],
  // 进口额 and 出口额 have nothing that only the last says; a semicolon and a third number end it.
  ['进口额、出口额分别达到30亿元、90亿元，贸易占比分别达到15%、8%。', ['进口额', '出口额', '贸易占比', '贸易占比']],
  [
    '果蔬、肉类产地低温处理率分别达到30%、90%；产后损失率分别降至15%、8%。',
    ['果蔬产地低温处理率', '肉类产地低温处理率', '产后损失率', '产后损失率'],
  ],
  [
    '果蔬、肉类产地低温处理率分别达到30%、90%，产后损失率分别降至15%、8%、5%。',
    ['果蔬产地低温处理率', '肉类产地低温处理率', '产后损失率', '产后损失率', '产后损失率'],
  ],
])('names that share what stands behind the last of them: %s', (text, labels) => {
  expect(readTargets(text).drafts.map(({ label }) => label)).toEqual(labels);
});
