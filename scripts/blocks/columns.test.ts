import { describe, expect, test } from 'vitest';
import { createReport } from '../diagnostics/report.ts';
import { splitLines } from '../lines/splitLines.ts';
import { readColumns } from './columns.ts';
import { reflow } from './reflow.ts';

/** The blocks of a page, and the rules that were reported. */
const read = (text: string): { blocks: string[]; reported: string[] } => {
  const report = createReport();
  const blocks = reflow(readColumns(splitLines(text), report)).map((block) => block.text.value);
  return { blocks, reported: report.diagnostics.map(({ rule }) => rule) };
};

const CENTRED = [
  '序号          重点任务              责任单位          完成时限',
  '       到2027年，全市冷库护理型    市商务局、市发展',
  ' 1                                                   2027年底',
  '       库容占比达到60%以上         改革委',
  '       每个县区至少建成1所骨干冷',
  ' 2     库，乡镇冷库覆盖率达到八    各县区政府        持续推进',
  '       成以上',
  ' 3     冷链流通率达到72%           市商务局          2027年底',
].join('\n');

const ROWS = [
  '序号\t重点任务\t责任单位\t完成时限',
  '1\t到2027年，全市冷库护理型库容占比达到60%以上\t市商务局、市发展改革委\t2027年底',
  '2\t每个县区至少建成1所骨干冷库，乡镇冷库覆盖率达到八成以上\t各县区政府\t持续推进',
  '3\t冷链流通率达到72%\t市商务局\t2027年底',
];

describe('rows whose numbers stand in the middle', () => {
  test('the number beside a line, or between two', () => {
    expect(read(CENTRED)).toEqual({ blocks: ROWS, reported: [] });
  });

  test('the number beside the first of two lines, beside the second of three', () => {
    const text = [
      '序号    任务                      责任单位                时限',
      '        建设快递物流园区1个，改   市邮政管理局、市自然资  ',
      '  1     造分拨中心3处，新增智能   源和规划局、市商务局，  2026年底',
      '        快件箱500组               各县区人民政府',
      '  2     可循环包装使用量达到50万  市邮政管理局、市生态环  2027年底',
      '        个，新能源投递车占60%     境局',
      '  3     三项制度落实率100%        市公安局、市国家安全局  长期坚持',
      '                                  、市邮政管理局',
    ].join('\n');
    expect(read(text).blocks).toEqual([
      '序号\t任务\t责任单位\t时限',
      '1\t建设快递物流园区1个，改造分拨中心3处，新增智能快件箱500组\t市邮政管理局、市自然资源和规划局、市商务局，各县区人民政府\t2026年底',
      '2\t可循环包装使用量达到50万个，新能源投递车占60%\t市邮政管理局、市生态环境局\t2027年底',
      '3\t三项制度落实率100%\t市公安局、市国家安全局、市邮政管理局\t长期坚持',
    ]);
  });

  test('the last row goes on where its number stands in its first line of two', () => {
    const text = `${CENTRED.replace('72%       ', '72%，流通')}\n       损耗率降至5%`;
    expect(read(text).blocks.at(-1)).toBe('3\t冷链流通率达到72%，流通损耗率降至5%\t市商务局\t2027年底');
  });

  test('what stands below, and above, is none of theirs', () => {
    const text = `一、任务分工\n各项任务如下表。\n\n${CENTRED}\n\n三、加强领导，压实各方面的责任，确保各项任务全面落实到位。`;
    expect(read(text).blocks).toEqual([
      '一、任务分工',
      '各项任务如下表。',
      ...ROWS,
      '三、加强领导，压实各方面的责任，确保各项任务全面落实到位。',
    ]);
  });

  test('blank lines between rows say where they end', () => {
    const text = [
      ' 序号       工作任务                  牵头单位       完成时限',
      '',
      '       冷库审批时间压缩至5个     市市场监管',
      '  1                                                2027年6月',
      '       工作日以内                局',
      '',
      '       冷链项目审批时限压减      市住房城乡建',
      '       一半，全部审批事项实      设局、市自然',
      '  2    现网上可办                资源局         长期坚持',
      '',
      '各单位每季度报送进展情况，由市政府办公室汇总，并按规定予以通报。',
    ].join('\n');
    expect(read(text).blocks).toEqual([
      '序号\t工作任务\t牵头单位\t完成时限',
      '1\t冷库审批时间压缩至5个工作日以内\t市市场监管局\t2027年6月',
      '2\t冷链项目审批时限压减一半，全部审批事项实现网上可办\t市住房城乡建设局、市自然资源局\t长期坚持',
      '各单位每季度报送进展情况，由市政府办公室汇总，并按规定予以通报。',
    ]);
  });

  test('a head with lines above and below 序号', () => {
    const text = [
      '                                2025年    2030年',
      ' 序号            指标                               属性',
      '                                 基数      目标',
      '  1     冷链流通率（%）           45        60      约束性',
      '  2     冷库配建达标率（%）       80       100      约束性',
    ].join('\n');
    expect(read(text).blocks).toEqual([
      '序号\t指标\t2025年基数\t2030年目标\t属性',
      '1\t冷链流通率（%）\t45\t60\t约束性',
      '2\t冷库配建达标率（%）\t80\t100\t约束性',
    ]);
  });
});

describe('rows that begin with their numbers', () => {
  test('are left as they are where each is one line', () => {
    const lines = splitLines('序号   任务       单位\n 1     建冷库     市商务局\n 2     建网点     市邮政局');
    expect(readColumns(lines, createReport())).toEqual(lines);
  });

  test('go on in cells that are full, down to the last one', () => {
    const text = [
      '序号   任务                单位            时限',
      ' 1     建成骨干冷库和      市商务局、市发  2026年底',
      '       配套道路            展改革委员会、',
      '                           各县区政府',
      ' 2     建网点              市邮政局        2025年底',
      ' 3     改造分拨中心和      市邮政局、市交  2025年底',
      '       末端网点            通运输局',
      '全市各级各部门要认真抓好上述各项重点任务的落实。',
    ].join('\n');
    expect(read(text).blocks).toEqual([
      '序号\t任务\t单位\t时限',
      '1\t建成骨干冷库和配套道路\t市商务局、市发展改革委员会、各县区政府\t2026年底',
      '2\t建网点\t市邮政局\t2025年底',
      '3\t改造分拨中心和末端网点\t市邮政局、市交通运输局\t2025年底',
      '全市各级各部门要认真抓好上述各项重点任务的落实。',
    ]);
  });

  test('blank lines between them', () => {
    const text = [
      '序号   任务                单位            时限',
      '',
      ' 1     建成骨干冷库和      市商务局、市发',
      '       配套道路            展改革委员会    2026年底',
      '',
      ' 2     建网点              市邮政局        2025年底',
    ].join('\n');
    expect(read(text).blocks).toEqual([
      '序号\t任务\t单位\t时限',
      '1\t建成骨干冷库和配套道路\t市商务局、市发展改革委员会\t2026年底',
      '2\t建网点\t市邮政局\t2025年底',
    ]);
  });

  test('序号 in a sentence is no head', () => {
    const lines = splitLines('序号  由市商务局统一编制。\n  各县区按此执行\n 1  备案');
    expect(readColumns(lines, createReport())).toEqual(lines);
  });
});

test('where rows cannot be told apart each line is one, no cell takes words of another column, and it is reported', () => {
  const text = [
    '序号   重点任务            责任单位',
    '       建成骨干冷库        市商务局',
    '       提升冷链水平        市邮政局',
    '       覆盖全部乡镇        市财政局',
    ' 1     达到50个以上        市统计局',
    ' 2     新建农村网点        市邮政局',
    '       不少于30个          市商务局',
  ].join('\n');
  const { blocks, reported } = read(text);
  expect(reported).toEqual(['unread-table']);
  expect(blocks).toContain('1\t达到50个以上\t市统计局');
  expect(blocks).toContain('\t不少于30个\t市商务局');
});

describe('rows without numbers, whose cells go on below', () => {
  const head = '  服务对象          服务项目      服务内容                 服务类型';
  const rows = [
    '  达到待遇享受年    职工基本养    为符合条件的参保老年     物质帮助',
    '  龄的老年人        老保险        人按时足额发放基本养',
    '                                  老金',
    '  80周岁及以上老    高龄津贴      每人每月发放不低于50     物质帮助',
    '  年人                            元的高龄津贴',
  ];

  test('are put together', () => {
    expect(read([head, ...rows, '', '本清单由市民政局负责解释。'].join('\n')).blocks).toEqual([
      '服务对象\t服务项目\t服务内容\t服务类型',
      '达到待遇享受年龄的老年人\t职工基本养老保险\t为符合条件的参保老年人按时足额发放基本养老金\t物质帮助',
      '80周岁及以上老年人\t高龄津贴\t每人每月发放不低于50元的高龄津贴\t物质帮助',
      '本清单由市民政局负责解释。',
    ]);
  });

  test('a line below a cell that is not full is none of it', () => {
    const lines = splitLines(
      [head, ...rows.slice(0, 2), rows[3], '  男性'].join('\n').replace('80周岁及以上老', '老人          '),
    );
    expect(readColumns(lines, createReport())).toEqual(lines);
  });
});

describe('rows whose cells tabs part, over several lines', () => {
  const head = '序号\t任务\t牵头单位\t完成时限';
  test('are put together', () => {
    const text = `${head}\n1\t新建公园10个；\n改造公园5个\t市园林局\t2027年12月\n2\t新建车位2000个\t市城管局\n市住建局\t2027年6月\n二、保障措施`;
    expect(read(text).blocks).toEqual([
      head,
      '1\t新建公园10个；改造公园5个\t市园林局\t2027年12月',
      '2\t新建车位2000个\t市城管局市住建局\t2027年6月',
      '二、保障措施',
    ]);
  });

  test('a row with more tabs than the head leaves them as they are', () => {
    const lines = splitLines(`${head}\n1\t新建公园；\n改造\t市园林局\t2027年\t备注\n2\t新建车位\t市城管局\t2027年`);
    expect(readColumns(lines, createReport())).toEqual(lines);
  });
});

test('a line between whole rows is no part of their last cell', () => {
  const rows =
    '序号\t任务\t时限\t单位\n1\t新建公园10个\t2027年12月\t市园林局\n（二）民生工程\n2\t新建车位20个\t2027年6月\t市城管局\n3\t新建学校3所\t2027年6月\t市教育局';
  expect(read(rows).blocks).toEqual(rows.split('\n'));
});
