import { describe, expect, test } from 'vitest';
import { columnsOf, tablesOf } from './rows.ts';

const paragraphs = (...texts: string[]) =>
  texts.map((text) => ({
    kind: text.includes('|') ? ('table' as const) : ('heading' as const),
    clause: '2',
    text: text.replaceAll('|', '\t'),
  }));
const shapes = (...texts: string[]) =>
  tablesOf(paragraphs(...texts)).map(({ head, rows }) => [
    head.join('|'),
    ...rows.map(({ cells }) => cells.map(({ value }) => value).join('|')),
  ]);

describe('tables', () => {
  const HEAD = '序号|重点任务|责任单位|完成时限';

  test('a head and what stands below it, without the white space of the source', () => {
    expect(shapes(HEAD, '1|新建泊位 200 个|市城管局|2026年')).toEqual([[HEAD, '1|新建泊位200个|市城管局|2026年']]);
  });

  test('a head that is repeated on the next page is no row', () => {
    expect(shapes(HEAD, '1|甲项|市城管局|2026年', HEAD, '2|乙项|市公安局|2026年')).toEqual([
      [HEAD, '1|甲项|市城管局|2026年', '2|乙项|市公安局|2026年'],
    ]);
  });

  test('a line in between leaves the head in force for rows of as many cells', () => {
    expect(shapes(HEAD, '1|甲项|市城管局|2026年', '（二）管理类', '2|乙项|市公安局|2026年')).toEqual([
      [HEAD, '1|甲项|市城管局|2026年', '2|乙项|市公安局|2026年'],
    ]);
    expect(shapes(HEAD, '1|甲项|市城管局|2026年', '（二）管理类', '对象|金额')).toHaveLength(2);
  });

  test('a row that bears a number is no head, whatever its words', () => {
    const rows = [
      '1|改造老旧小区|改造100个|市住建局',
      '2|百日攻坚行动|完善监管措施|市应急局',
      '3|绿化提升|新建20个|市园林局',
    ];
    expect(shapes('序号|重点任务|具体举措|责任单位', ...rows)).toEqual([['序号|重点任务|具体举措|责任单位', ...rows]]);
  });

  test('another table further on, of as many columns, is not below this head', () => {
    const other = ['序号|企业名称|所属街道|联系电话', '1|光明机械厂|城关街道办事处|5550001'];
    expect(shapes(HEAD, '1|甲项|市城管局|2026年', '二、保障措施', ...other)).toEqual([
      [HEAD, '1|甲项|市城管局|2026年'],
      other,
    ]);
    const schools = ['区县|学校|班级数|学位数', '东城区|第一中学|36|1800'];
    const [first] = shapes('指标名称|单位|2020年|2025年', '覆盖率|%|80|90', '二、学位', ...schools);
    expect(first).toEqual(['指标名称|单位|2020年|2025年', '覆盖率|%|80|90']);
  });

  test('a row that lacks the cell it shares with the row above has a blank one', () => {
    const head = '类别|重点任务|责任单位|完成时限';
    expect(shapes(head, '设施|改造公厕|市城管局|2026年', '新建绿道|市园林局、市水务局|2027年底')).toEqual([
      [head, '设施|改造公厕|市城管局|2026年', '|新建绿道|市园林局、市水务局|2027年底'],
    ]);
    expect(shapes(HEAD, '1|甲项|市城管局|2026年', '2|乙项|市园林局')).toEqual([
      [HEAD, '1|甲项|市城管局|2026年', '2|乙项|市园林局'],
    ]);
  });

  test('units and values find their columns below a shared cell', () => {
    const head = '类别|指标名称|单位|2020年|2025年|属性';
    expect(shapes(head, '规模|快件量|亿件|3|5|预期性', '快递收入|亿元|30|45|预期性')).toEqual([
      [head, '规模|快件量|亿件|3|5|预期性', '|快递收入|亿元|30|45|预期性'],
    ]);
    // A unit that nobody has listed.
    expect(shapes(head, '规模|快件量|亿件|3|5|预期性', '视频监控|路|30|45|预期性').at(-1)).toEqual([
      head,
      '规模|快件量|亿件|3|5|预期性',
      '|视频监控|路|30|45|预期性',
    ]);
    expect(shapes(head, '孕产妇死亡率|/10万|9.3|9|预期性').at(-1)!.at(-1)).toBe('|孕产妇死亡率|/10万|9.3|9|预期性');
    // What is missing at the end stays missing there.
    expect(shapes(head, '规模|快件量|亿件|3|5')).toEqual([[head, '规模|快件量|亿件|3|5']]);
  });

  test.each([
    ['one head above all years', '序号|指标|目标值|属性', '2024年|2025年', '序号|指标|2024年目标值|2025年目标值|属性'],
    ['a head a year', '指标|基期值|目标值', '2022年|2025年', '指标|2022年基期值|2025年目标值'],
    ['the widest one', '指标|基期|目标', '2022年|2024年|2025年', '指标|2022年基期|2024年目标|2025年目标'],
    ['cells of their own', '指标|目标值||属性', '|2024年|2025年|', '指标|2024年目标值|2025年目标值|属性'],
  ])('years below the head: %s', (_, head, years, wanted) => {
    const row = wanted.replaceAll(/[^|]+/gu, '7');
    expect(shapes(head, years, row)).toEqual([[wanted, row]]);
  });

  test.each([
    ['too few heads of years', '指标|单位|属性', '2024年|2025年'],
    ['too many', '指标|基期值|现状值|目标值', '2024年|2025年'],
    ['values', '指标|单位|目标值', '2024|亿件|9'],
  ])('not %s', (_, head, row) => expect(shapes(head, row)[0]![0]).toBe(head));

  test('another head begins another table', () => {
    expect(shapes(HEAD, '1|甲项|市城管局|2026年', '二、指标', '指标名称|单位|2024年|2026年目标')).toHaveLength(2);
  });
});

test('columns by their heads', () => {
  expect(columnsOf(['序号', '工作任务', '具体指标', '时限']).tasks).toEqual([1, 2]);
  expect(columnsOf(['序号', '工作任务', '牵头单位', '责任单位', '配合单位', '完成时限'])).toEqual({
    duties: [
      { column: 2, role: 'lead' },
      { column: 3, role: 'responsible' },
      { column: 4, role: 'support' },
    ],
    term: 5,
    tasks: [1],
  });
  expect(columnsOf(['序号', '工作举措', '目标值', '主要指标']).tasks).toEqual([1, 2, 3]);
  expect(columnsOf(['项目名称', '建设内容及规模', '总投资', '建设年限'])).toEqual({
    duties: [],
    term: 3,
    tasks: [0, 1],
  });
  // Who signs, what a unit of measure is and when it was are none.
  expect(columnsOf(['指标', '单位', '责任人', '计划工期说明'])).toEqual({ duties: [], term: null, tasks: [] });
});
