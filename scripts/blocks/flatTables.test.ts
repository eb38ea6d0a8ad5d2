import { describe, expect, test } from 'vitest';
import { splitLines } from '../lines/splitLines.ts';
import { findFlatRows } from './flatTables.ts';
import { reflow } from './reflow.ts';

const rowsOf = (text: string): string[] =>
  reflow(splitLines(text))
    .filter(({ isRow }) => isRow)
    .map(({ text: { value } }) => value.replaceAll('\t', '|'));

test('cells below 序号', () => {
  const text =
    '附件\n重点任务分工表\n序号\n重点任务\n责任单位\n完成时限\n1\n建设物流园\n市发展改革委\n2025年12月\n2\n投放快件箱\n市邮政管理局\n2026年6月\n抄送：市委各部门。';
  expect(rowsOf(text)).toEqual([
    '序号|重点任务|责任单位|完成时限',
    '1|建设物流园|市发展改革委|2025年12月',
    '2|投放快件箱|市邮政管理局|2026年6月',
  ]);
});

test.each([
  ['（一）设施', '（二）绿色'],
  ['一\n设施建设', '二\n绿色发展'],
])('names of groups between the rows and below the head: %j', (first, second) => {
  const rows = ['1\n建设物流园\n市发展改革委\n2025年12月', '2\n投放快件箱\n市邮政管理局\n2026年6月'];
  const text = `序号\n重点任务\n责任单位\n完成时限\n${first}\n${rows[0]}\n${second}\n${rows[1]}\n抄送：市委各部门。`;
  const names = (group: string): string[] => (group.includes('\n') ? [group.replace('\n', '|')] : []);
  expect(rowsOf(text)).toEqual([
    '序号|重点任务|责任单位|完成时限',
    ...names(first),
    rows[0]!.replaceAll('\n', '|'),
    ...names(second),
    rows[1]!.replaceAll('\n', '|'),
  ]);
});

test('cells below years', () => {
  const text =
    '主要指标\n指标\n单位\n2020年\n2025年\n属性\n护理型床位占比\n%\n41\n≥60\n约束性\n床位数\n万张\n4.5\n7\n预期性\n注：按常住人口计算。';
  expect(rowsOf(text)).toEqual([
    '指标|单位|2020年|2025年|属性',
    '护理型床位占比|%|41|≥60|约束性',
    '床位数|万张|4.5|7|预期性',
  ]);
});

test('names of indicators over two lines, parted by their units', () => {
  const text =
    '序号\n指标\n单位\n2020年\n2025年\n属性\n1\n货运量\n亿吨\n1.2\n1.8\n预期性\n2\n社会物流总费用\n与GDP比率\n%\n14.9\n13左右\n预期性\n3\n县级寄递公共\n配送中心覆盖率\n%\n36.4\n100\n约束性\n注：不含邮政。';
  expect(rowsOf(text)).toEqual([
    '序号|指标|单位|2020年|2025年|属性',
    '1|货运量|亿吨|1.2|1.8|预期性',
    '2|社会物流总费用与GDP比率|%|14.9|13左右|预期性',
    '3|县级寄递公共配送中心覆盖率|%|36.4|100|约束性',
  ]);
});

test('the last cell goes on where it waits for more', () => {
  const text =
    '序号\n区县\n里程\n牵头单位\n1\n东溪区\n六十\n东溪区交通运输局\n2\n白沙县\n五十\n白沙县公安局、\n白沙县应急局\n抄送：市委办公室。';
  expect(rowsOf(text).at(-1)).toBe('2|白沙县|五十|白沙县公安局、白沙县应急局');
});

test('figures below the names of columns', () => {
  const text =
    '年度计划表\n县区\n2024年（公里）\n2025年（公里）\n合计\n云东区\n30\n45\n75\n浦江县\n15\n-\n15\n抄送：市委办公室。';
  expect(rowsOf(text)).toEqual(['县区|2024年（公里）|2025年（公里）|合计', '云东区|30|45|75', '浦江县|15|-|15']);
});

test.each([
  ['figures that no name heads each time', '县区\n甲类\n乙类\n云东区\n30\n45\n浦江县\n15'],
  ['a cell that runs over two lines', '序号\n任务\n单位\n1\n建设\n物流园\n市发展改革委\n2\n投放\n市邮政管理局'],
  ['a single row', '序号\n任务\n单位\n1\n建设物流园\n市发展改革委'],
  ['years without values', '指标\n2020年\n2025年\n稳步提高\n显著提高\n有序推进\n稳步提高\n显著提高\n有序推进'],
  ['a list that is numbered', '一、工作任务\n1\n建设物流园\n2\n投放快件箱'],
])('%s is no row', (_, text) => {
  expect(findFlatRows(text.split('\n'))).toEqual([]);
});

describe('cells that take several lines', () => {
  const HEAD = ['序号', '重点任务', '牵头单位', '配合单位', '完成时限'];
  const read = (...rows: string[]): string[] => rowsOf([...HEAD, ...rows.flatMap((row) => row.split('|'))].join('\n'));

  test('columns of units and dates say which lines are theirs', () => {
    expect(
      read(
        '1|新建起降点60个|市交通运输局|市发展改革委、|各县区人民政府|2025年12月底',
        '2|开通航线不少于20条，|年飞行突破3万架次|市邮政管理局|市商务局|2025年10月底',
      ),
    ).toEqual([
      HEAD.join('|'),
      '1|新建起降点60个|市交通运输局|市发展改革委、各县区人民政府|2025年12月底',
      '2|开通航线不少于20条，年飞行突破3万架次|市邮政管理局|市商务局|2025年10月底',
    ]);
  });

  test('a cell that is empty stays one, behind the last row the text goes on', () => {
    expect(
      rowsOf(
        `附件\n${HEAD.join('\n')}\n1\n建设平台\n市大数据局\n市公安局\n2025年6月\n2\n组建专家委员会，\n定期会商\n市发展改革委\n市科技局\n长期坚持\n抄送：市委办公室。`,
      ),
    ).toEqual([
      HEAD.join('|'),
      '1|建设平台|市大数据局|市公安局|2025年6月',
      '2|组建专家委员会，定期会商|市发展改革委|市科技局|长期坚持',
    ]);
  });

  test('a head that is repeated on the next page is a row of its own', () => {
    expect(
      read(
        '1|建设平台，|接入全部企业|市大数据局|市公安局|2025年6月',
        ...HEAD,
        '2|引进企业8家|市投资促进局|市科技局|2025年底',
      ).filter((row) => row === HEAD.join('|')),
    ).toHaveLength(2);
  });

  test.each<[string, string[]]>([
    [
      'units that may be of either column',
      ['1|建设平台|市大数据局|市公安局|市财政局|2025年6月', '2|引进企业|市商务局|市科技局|2025年底'],
    ],
    [
      'a row without a date',
      ['1|建设平台，|接入企业|市大数据局|市公安局|2025年6月', '2|引进企业|做好服务|跟踪落实|持续优化|总结经验'],
    ],
  ])('%s: the table is left as it is', (_, rows) => {
    expect(read(...rows)).toEqual([]);
  });
});

test('names that are broken over two lines, and words beside words', () => {
  const text = [
    ...['序号', '重点任务', '主要内容', '牵头单位', '配合单位', '完成时限'],
    ...[
      '1',
      '完善体系',
      '新建配送中心4个、乡镇站点',
      '30个。',
      '市邮政管理局',
      '市商务局、市交通运',
      '输局',
      '2026年12月',
    ],
    ...['2', '推动智能化', '改造', '布设智能柜300组，自动分拣', '率达到90%。', '市邮政管理局', '市总工会', '长期'],
    '抄送：市委办公室。',
  ].join('\n');
  expect(rowsOf(text).slice(1)).toEqual([
    '1|完善体系|新建配送中心4个、乡镇站点30个。|市邮政管理局|市商务局、市交通运输局|2026年12月',
    '2|推动智能化改造|布设智能柜300组，自动分拣率达到90%。|市邮政管理局|市总工会|长期',
  ]);
});

test('a name that is broken so that its rest is a name, and a date that is broken', () => {
  const rows = [
    ...['序号', '工作任务', '牵头单位', '配合单位', '完成时限'],
    ...['1', '审批时限压减至 5 个', '工作日以内', '市市场监', '管局', '市公安局、', '市税务局', '2027 年 6', '月'],
    ...[
      '2',
      '工程建设项目审批时限压',
      '减至 50 个工作日',
      '市住房城',
      '乡建设局',
      '市自然资',
      '源局',
      '2027 年 12',
      '月',
    ],
    '抄送：市委办公室。',
  ];
  expect(rowsOf(rows.join('\n')).slice(1)).toEqual([
    '1|审批时限压减至 5 个工作日以内|市市场监管局|市公安局、市税务局|2027 年 6月',
    '2|工程建设项目审批时限压减至 50 个工作日|市住房城乡建设局|市自然资源局|2027 年 12月',
  ]);
});
