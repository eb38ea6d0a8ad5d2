import { describe, expect, test } from 'vitest';
import { type RowTarget, readPlaces, readTable, type Years } from './tables.ts';

/** What a document of a year says, of a plan or without one. */
const at = (year: number, ahead = year + 1): Years => ({ year, ahead });
const row = (text: string): string[] => text.split('|');
const rows = (...texts: string[]): string[][] => texts.map(row);
/** The fields that most cases are about. */
const brief = ({ label, comparator, value, unit, deadline }: RowTarget) => [label, comparator, value, unit, deadline];

describe('one target a row', () => {
  test('with the unit and the target year of the column heads; the baseline is left where it is', () => {
    const table = rows(
      '序号|指标名称|单位|2020年基期值|2025年目标值',
      '1|海水养殖产量|万吨|30|45',
      '2|水产品抽检合格率|%|97|98',
      '3|渔港视频监控点|个|12|60',
    );
    expect(readTable(table).map(brief)).toEqual([
      ['海水养殖产量', '=', 450_000, '吨', '2025'],
      ['水产品抽检合格率', '=', 0.98, '%', '2025'],
      ['渔港视频监控点', '=', 60, '个', '2025'],
    ]);
    expect(readTable(table)[0]).toMatchObject({ row: 1, rawValue: '45', rawDeadline: '2025年', valueMax: null });
  });

  test('in the unit of its column, and named by what that measures', () => {
    const table = rows(
      '项目名称|总投资（亿元）|2024年底累计完成投资（亿元）|2025年计划投资（亿元）',
      '县医院二期|6.5|2.1|3.0',
    );
    expect(readTable(table, at(2024)).map(brief)).toEqual([['县医院二期投资', '=', 300_000_000, '元', '2025']]);
  });

  describe('and a year', () => {
    const table = rows('指标|2024年|2026年|2027年|属性', '研发投入强度（%）|2.1|2.5|2.8|预期性');

    test('after that of the document', () => {
      const wanted = [
        ['研发投入强度', '=', 0.028, '%', '2027'],
        ['研发投入强度', '=', 0.025, '%', '2026'],
      ];
      expect(readTable(table, at(2024)).map(brief)).toEqual(wanted);
      expect(readTable(table, at(2025)).map(brief)).toEqual(wanted);
      expect(readTable(table, at(2025)).map(({ column }) => column)).toEqual([3, 2]);
    });

    test('of its plan, the first one too', () => {
      expect(readTable(table, at(2024, 2024)).map(({ deadline }) => deadline)).toEqual(['2027', '2024', '2026']);
    });

    test('or, in a document of which nobody knows the year, the last one', () => {
      expect(readTable(table).map(brief)).toEqual([['研发投入强度', '=', 0.028, '%', '2027']]);
    });

    test('or that is called a goal', () => {
      const goals = rows('指标|单位|2026年目标值|2027年目标值|2030年展望', '托位|个|300|420|600');
      expect(readTable(goals, at(2026)).map(brief)).toEqual([
        ['托位', '=', 600, '个', '2030'],
        ['托位', '=', 300, '个', '2026'],
        ['托位', '=', 420, '个', '2027'],
      ]);
    });

    test('that has no value has no target', () => {
      expect(readTable(rows('指标|单位|2026年|2027年', '托位|个|—|420'), at(2025)).map(brief)).toEqual([
        ['托位', '=', 420, '个', '2027'],
      ]);
    });
  });

  describe('and the rate at which it is to grow', () => {
    const growth = (head: string, cell: string, year = 2021) =>
      readTable(rows(`指标|单位|2020年|2025年|${head}`, `快件量|亿件|3|6|${cell}`), at(year))
        .filter(({ column }) => column === 4)
        .map(brief);

    test.each(['年均增速', '年均增长（%）', '“十四五”年均增速', '2021—2025年年均增长率'])('below %s', (head) => {
      expect(growth(head, '15')).toEqual([['快件量年均增长', '=', 0.15, '%', null]]);
    });
    test('as the cell says it', () => {
      expect(growth('年均增长', '14%')).toEqual([['快件量年均增长', '=', 0.14, '%', null]]);
      expect(growth('年均增速（%）', '≥12.5%')).toEqual([['快件量年均增长', '>=', 0.125, '%', null]]);
    });
    test.each([
      ['of years that were', '“十三五”年均增速', '15'],
      ['of years that were', '2016—2020年年均增速', '15'],
      ['of all years together', '年均增速/累计', '[15]'],
      ['in words', '年均增速', '保持稳定'],
      ['of no share', '年均增长', '2'],
    ])('not one %s', (_, head, cell) => expect(growth(head, cell)).toEqual([]));
  });

  test.each<[string, string, unknown[]]>([
    ['a sign', '湿地保护率|%|≥55', ['湿地保护率', '>=', 0.55, '%', '2030']],
    ['a sign for the other side', '审批时限|工作日|≤3', ['审批时限', '<=', 3, '工作日', '2030']],
    ['a word before', '行政村通达率|%|不低于98', ['行政村通达率', '>=', 0.98, '%', '2030']],
    ['about', '入境游客增速|%|20左右', ['入境游客增速', '~', 0.2, '%', '2030']],
    [
      'a unit that begins like a multiplier',
      '库容能耗|千瓦时/立方米|≤85',
      ['库容能耗', '<=', 85, '千瓦时/立方米', '2030'],
    ],
    ['a word behind', '道路绿化普及率|%|90以上', ['道路绿化普及率', '>=', 0.9, '%', '2030']],
    ['brackets', '绿道总长|公里|[320]', ['绿道总长', '=', 320, '公里', '2030']],
    ['full width', '公园数|个|２０', ['公园数', '=', 20, '个', '2030']],
    ['a multiplier in the unit', '林木蓄积量|亿立方米|1.2', ['林木蓄积量', '=', 120_000_000, '立方米', '2030']],
    ['money', '园林投资|亿元|6.5', ['园林投资', '=', 650_000_000, '元', '2030']],
    ['a unit of two words', '千人托位|个/千人|4.5', ['千人托位', '=', 4.5, '个/千人', '2030']],
    ['coverage', '5G通达率|%|基本全覆盖', ['5G通达率', '=', 1, '%', '2030']],
    ['a unit in the cell', '能耗降幅|—|13.5%', ['能耗降幅', '=', 0.135, '%', '2030']],
  ])('a value with %s', (_, text, wanted) => {
    expect(readTable(rows('指标|单位|2030年', text)).map(brief)).toEqual([wanted]);
  });

  test('a range keeps both ends, and both are printed', () => {
    expect(readTable(rows('项目|单位|2026年目标', '口袋公园|个|5—8'))).toMatchObject([
      { value: 5, valueMax: 8, comparator: '=', rawValue: '5—8', unit: '个' },
    ]);
  });

  test('the number as printed holds the sign of a share', () => {
    expect(readTable(rows('指标|2027年目标', '再生水利用率|30%'))[0]?.rawValue).toBe('30%');
  });

  test('the column 目标名称 names it too', () => {
    expect(readTable(rows('序号|目标名称|单位|2027年', '1|托位|个|4500')).map(brief)).toEqual([
      ['托位', '=', 4500, '个', '2027'],
    ]);
  });

  test('the column 指标 names the row, not 类别 before it', () => {
    const table = rows('类别|指标|单位|现状值（2022年）|目标值（2027年）', '供给|托位|个|2500|4500');
    expect(readTable(table).map(brief)).toEqual([['托位', '=', 4500, '个', '2027']]);
  });

  test('without a year in the head there is no deadline', () => {
    expect(readTable(rows('指标|单位|目标', '园区产值|亿元|1,200')).map(brief)).toEqual([
      ['园区产值', '=', 120_000_000_000, '元', null],
    ]);
  });
});

test('a change in the cell is read behind what it is compared with', () => {
  expect(readTable(rows('指标|单位|2030年', '过早死亡率|%|较2025年降低10%')).map(brief)).toEqual([
    ['过早死亡率', '=', 0.1, '%', '2030'],
  ]);
});

test('a column of a year before the document is no target', () => {
  const table = rows('指标|单位|2023年', '供水量|万吨|30');
  expect(readTable(table, at(2025))).toEqual([]);
  expect(readTable(table, at(2023))).toHaveLength(1);
});

describe('a target a place and a column', () => {
  const places = (caption: string, ...texts: string[]) =>
    readPlaces(rows(...texts), caption, at(2025)).map(({ place, label, value, unit, deadline, column }) =>
      [place, label, value, unit, deadline, column].join(' '),
    );

  test('where the caption or the head promises it', () => {
    const table = ['序号|地区|进出口额（亿元）|海外仓（个）|牵头单位', '1|云阳市|150|15|市商务局', '合计|270|27'];
    expect(places('附件 任务分解表', ...table)).toEqual([
      '云阳市 云阳市进出口额 15000000000 元  2',
      '云阳市 云阳市海外仓 15 个  3',
      ' 合计进出口额 27000000000 元  1',
      ' 合计海外仓 27 个  2',
    ]);
    expect(places('各地进出口情况表', ...table)).toEqual([]);
    expect(places('', '县（市、区）|2024年存栏（万头）|2027年存栏目标（万头）', '东林旗|62|78')).toEqual([
      '东林旗 东林旗存栏 780000 头 2027 2',
    ]);
  });

  test('in the unit that stands above the table', () => {
    const table = ['县（市、区）|配送中心|服务站|线路（条）|备注', '青川区|1|12|3|新建'];
    expect(places('任务分解表 单位：个', ...table)).toEqual([
      '青川区 青川区配送中心 1 个  1',
      '青川区 青川区服务站 12 个  2',
      '青川区 青川区线路 3 条  3',
    ]);
  });

  test('rows of another kind need the word', () => {
    expect(places('隐患整治任务表', '行业领域|排查数（家）|整改目标（处）', '建筑施工|135|900')).toEqual([
      '建筑施工 建筑施工整改 900 处  2',
    ]);
  });

  test('and a year after that of the document', () => {
    expect(places('', '县区|2025年托位（个）|2026年托位（个）|2027年托位（个）', '河东区|200|300|420')).toEqual([
      '河东区 河东区托位 420 个 2027 3',
      '河东区 河东区托位 300 个 2026 2',
    ]);
  });
});

describe('no target', () => {
  test.each([
    ['a list of offices', rows('部门|联系人|电话', '市水利局|王工|12345')],
    ['results of past years', rows('指标|2022年实际|2023年实际', '供水量|30|32')],
    ['no column of names', rows('2024年|2025年', '30|32')],
    ['a head alone', rows('指标|单位|2025年目标')],
    ['nothing', []],
  ])('in %s', (_, table) => expect(readTable(table)).toEqual([]));

  test.each(['制度建设|—|基本完善', '民营占比|%|2025年63%，2027年64%', '供水量|万吨|—', '供水量|万吨|', '|个|30'])(
    'in the row %s',
    (text) => {
      expect(readTable(rows('指标|单位|2025年目标', text))).toEqual([]);
    },
  );
});
