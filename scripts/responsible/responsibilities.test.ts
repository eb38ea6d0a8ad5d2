import { describe, expect, test } from 'vitest';
import { markCell, markResponsibilities } from './responsibilities.ts';

/** `lead 市邮政管理局`, with ` + remark` behind it and ` (carry)` for a rule's unit. */
function units(text: string): string[] {
  const marks = markResponsibilities(text);
  return marks.flatMap((mark) => {
    if (mark.type !== 'unit') return [];
    const remark = marks.find((other) => other.type === 'remark' && other.start >= mark.start && other.end <= mark.end);
    const name = text.slice(mark.start, remark ? remark.start : mark.end);
    return [
      `${mark.role} ${name}${remark ? ` + ${text.slice(remark.start, remark.end)}` : ''}${mark.carry ? ' (carry)' : ''}`,
    ];
  });
}

describe('lists', () => {
  test.each([
    ['（责任单位：市邮政管理局、市商务局）', ['responsible 市邮政管理局', 'responsible 市商务局']],
    [
      '(责任单位:市邮政管理局,武汉海关,各相关区人民政府〈含开发区、长江新区,下同〉)',
      [
        'responsible 市邮政管理局',
        'responsible 武汉海关',
        'responsible 各相关区人民政府 + 〈含开发区、长江新区,下同〉',
      ],
    ],
    ['（责任单位：市发改委，各县〔市、区〕政府）', ['responsible 市发改委', 'responsible 各县〔市、区〕政府']],
    [
      '（责任单位：市自然资源和规划局、市委宣传部〈市精神文明建设指导中心〉）',
      ['responsible 市自然资源和规划局', 'responsible 市委宣传部 + 〈市精神文明建设指导中心〉'],
    ],
    ['建设冷藏设施20处。责任单位为市商务局、市供销社。', ['responsible 市商务局', 'responsible 市供销社']],
    ['建设冷藏设施20处。责任单位为市商务局，由其组织验收。', []],
    ['（牵头单位：市商务局；配合单位：市财政局、市税务局）', ['lead 市商务局', 'support 市财政局', 'support 市税务局']],
    [
      '（市发展改革委牵头，市财政局、市住建局等按职责分工负责）',
      ['lead 市发展改革委', 'responsible 市财政局', 'responsible 市住建局'],
    ],
    ['（市教育局、市财政局按职责分工负责）', ['responsible 市教育局', 'responsible 市财政局']],
    ['（市商务局牵头，市财政局、市税务局配合）', ['lead 市商务局', 'support 市财政局', 'support 市税务局']],
    ['（市交通运输局负责）', ['responsible 市交通运输局']],
    ['（责任单位：市发改委、市财政局等部门）', ['responsible 市发改委', 'responsible 市财政局']],
    [
      '牵头单位：市发改委（市统计局、市税务局配合），责任单位：各镇人民政府',
      ['lead 市发改委', 'support 市统计局', 'support 市税务局', 'responsible 各镇人民政府'],
    ],
    ['责任单位：市市场监管局、市卫生健康委', ['responsible 市市场监管局', 'responsible 市卫生健康委']],
    ['（责任单位：市商务局；完成时限：2024年12月）', ['responsible 市商务局']],
    // By when is nobody's name.
    ['（市商务局牵头，市财政局配合，2025年6月底前完成）', ['lead 市商务局', 'support 市财政局']],
    ['（长期坚持，市商务局负责）', ['responsible 市商务局']],
    ['建设驿站50个。（市商务局；2025年10月底前）', ['responsible 市商务局']],
    ['新增培训2万人（市人社局）。', ['responsible 市人社局']],
    ['改造网点300个（市邮政管理局、各县区政府）', ['responsible 市邮政管理局', 'responsible 各县区政府']],
    ['建设驿站50个。责任单位：市总工会。完成时限：2024年12月底前。', ['responsible 市总工会']],
    [
      '（责任单位：市邮政管理局，所有工作均需各县〈市、区〉、温州海经区落实，以下不再列出）',
      ['responsible 市邮政管理局', 'responsible 各县〈市、区〉 (carry)', 'responsible 温州海经区 (carry)'],
    ],
    [
      '（责任单位：市发改委，各县〔市、区〕政府。以下均需各县〔市、区〕政府组织落实，不再列出）',
      ['responsible 市发改委', 'responsible 各县〔市、区〕政府', 'responsible 各县〔市、区〕政府 (carry)'],
    ],
    [
      '（市商务局、市财政局按职责分工负责，各县〔市、区〕政府落实。以下任务均需各县〔市、区〕政府落实，不再列出）',
      [
        ...['responsible 市商务局', 'responsible 市财政局'],
        ...['responsible 各县〔市、区〕政府', 'responsible 各县〔市、区〕政府 (carry)'],
      ],
    ],
    [
      '推广合作。（市商务局牵头；市财政局，市供销社，各县（市、区）政府）',
      [...['lead 市商务局', 'responsible 市财政局'], ...['responsible 市供销社', 'responsible 各县（市、区）政府']],
    ],
    ['（市商务局牵头，各区、县（市）政府配合）', ['lead 市商务局', 'support 各区、县（市）政府']],
    // The government of the city is no tier of those.
    ['（责任单位：各县（市、区）、市政府办公室）', ['responsible 各县（市、区）', 'responsible 市政府办公室']],
    ['（责任单位：各县（市）、市人民政府）', ['responsible 各县（市）', 'responsible 市人民政府']],
    ['（责任单位：各县、市政府研究室）', ['responsible 各县', 'responsible 市政府研究室']],
    ['降低成本。（各县、区人民政府，市商务局）', ['responsible 各县、区人民政府', 'responsible 市商务局']],
    ['（各县区政府、市政府有关部门按职责分工负责）', ['responsible 各县区政府']],
    ['（市级层面由市商务局牵头，县级层面由各县政府负责）', ['lead 市商务局', 'responsible 各县政府']],
    // White space that is gone stood before the second label.
    ['（责任单位：市商务局、国贸集团完成时限：2025年9月底前）', ['responsible 市商务局', 'responsible 国贸集团']],
    ['牵头单位：市商务局责任单位：市财政局', ['lead 市商务局', 'responsible 市财政局']],
    [
      '（完成时限：2024年12月底前；责任单位：市商务局、市发展改革委）',
      ['responsible 市商务局', 'responsible 市发展改革委'],
    ],
    [
      '（责任单位：市商务局、市工信局，各区市政府配合）',
      ['responsible 市商务局', 'responsible 市工信局', 'support 各区市政府'],
    ],
    [
      '（市科协牵头负责，市教育局、市财政局按职责分工负责）',
      ['lead 市科协', 'responsible 市教育局', 'responsible 市财政局'],
    ],
    ['（责任单位：市商务局、市财政局，列第一位的为牵头单位，下同）', ['responsible 市商务局', 'responsible 市财政局']],
    [
      '（责任单位：2025年全运会组委会办公室、长期护理保险工作组，持续推进）',
      ['responsible 2025年全运会组委会办公室', 'responsible 长期护理保险工作组'],
    ],
    ['责任单位：市商务局、市财政局（排第一的为牵头单位，下同）', ['responsible 市商务局', 'responsible 市财政局']],
    ['（牵头单位：市商务局；责任单位：市财政局，完成时限：2025年12月）', ['lead 市商务局', 'responsible 市财政局']],
    ['（责任单位：市商务局、市财政局。2024年底前完成）', ['responsible 市商务局', 'responsible 市财政局']],
    ['（责任单位：市财政局等部门和各区（县、市）政府）', ['responsible 市财政局', 'responsible 各区（县、市）政府']],
    [
      '（主要责任单位：市水务局；协同责任单位：市财政局、市住建局）',
      ['responsible 市水务局', 'support 市财政局', 'support 市住建局'],
    ],
    ['（责任科室：公共服务科、市图书馆）', ['responsible 公共服务科', 'responsible 市图书馆']],
    ['（责任单位：市水务局，各县、区人民政府）', ['responsible 市水务局', 'responsible 各县、区人民政府']],
    ['（责任单位：市水务局\\市财政局）', ['responsible 市水务局', 'responsible 市财政局']],
    ['县发改委牵头；县财政局、县水务局参与', ['lead 县发改委', 'support 县财政局', 'support 县水务局']],
    ['（市行政审批局牵头，市直各部门按职责分工负责）', ['lead 市行政审批局']],
    ['责任领导：张建国；牵头单位：县自然资源局；配合单位：县水务局', ['lead 县自然资源局', 'support 县水务局']],
    ['（市教育局负责，市大数据中心提供技术支持）', ['responsible 市教育局', 'support 市大数据中心']],
    ['（市教育局牵头、市大数据中心提供技术支撑）', ['lead 市教育局', 'support 市大数据中心']],
    ['（向阳区政府负责）', ['responsible 向阳区政府']],
    [
      '(县民政局牵头,县财政局、县殡仪馆按职责分工负责',
      ['lead 县民政局', 'responsible 县财政局', 'responsible 县殡仪馆'],
    ],
    ['由市商务局牵头，市财政局配合。', ['lead 市商务局', 'support 市财政局']],
    ['（市商务局、市财政局按职责分工分别负责）', ['responsible 市商务局', 'responsible 市财政局']],
    ['（市商务局、市邮政管理局分别按职责分工负责）', ['responsible 市商务局', 'responsible 市邮政管理局']],
    ['（市公安局、市城管局等依职能分工负责实施）', ['responsible 市公安局', 'responsible 市城管局']],
    ['（市教育局、各区县按照职责协同推进）', ['responsible 市教育局', 'responsible 各区县']],
    ['（各区政府，市级有关部门按职责落实）', ['responsible 各区政府']],
    [
      '（市商务局牵头，市财政局、市邮政管理局等单位协同推进）',
      ['lead 市商务局', 'support 市财政局', 'support 市邮政管理局'],
    ],
    ['（市农业农村局负责牵头，市供销社协助推进）', ['lead 市农业农村局', 'support 市供销社']],
    ['（市邮政管理局牵头推动，市财政局保障）', ['lead 市邮政管理局', 'support 市财政局']],
    ['（市商务局统筹，市财政局配合）', ['lead 市商务局', 'support 市财政局']],
    ['（市文化广电旅游局主办，市体育局协办）', ['lead 市文化广电旅游局', 'support 市体育局']],
    ['（市医保局及各区县政府共同推进）', ['responsible 市医保局', 'responsible 各区县政府']],
    ['（市数据局会同市财政局）', ['lead 市数据局', 'support 市财政局']],
    [
      '（市商务局会同市财政局、市税务局负责，各区政府落实）',
      ['lead 市商务局', 'support 市财政局', 'support 市税务局', 'responsible 各区政府'],
    ],
    ['（责任单位：市直有关部门、单位，各区市政府）', ['responsible 市直有关部门', 'responsible 各区市政府']],
    [
      '（省水利厅、能源局等省有关部门和各地级以上市人民政府按职责分工负责）',
      ['responsible 省水利厅', 'responsible 能源局', 'responsible 各地级以上市人民政府'],
    ],
    [
      '〔责任单位：商务厅、省大数据中心按职责分工负责。具体任务均涉及相关市（州）人民政府，不再做分工，下同。〕',
      ['responsible 商务厅', 'responsible 省大数据中心', 'responsible 相关市（州）人民政府 (carry)'],
    ],
    ['责任单位：市商务局市财政局市税务局', ['responsible 市商务局', 'responsible 市财政局', 'responsible 市税务局']],
  ])('%s', (text, expected) => {
    expect(units(text)).toEqual(expected);
    expect(units(`加快推进网点建设。${text}`)).toEqual(expected);
  });
});

test('a line that names the units of what stands above it', () => {
  const wanted = ['lead 公共服务科', 'support 市文化馆', 'support 各区（县）文化和旅游局'];
  expect(units('以上3项由公共服务科牵头，市文化馆、各区（县）文化和旅游局配合。')).toEqual(wanted);
});

test('white space parts names, and is a fault of the copy inside one', () => {
  const names = (printed: string): string[] => {
    const gaps = Array.from(printed.matchAll(/ /gu), ({ index }, order) => index - order);
    const text = printed.replaceAll(' ', '');
    return markResponsibilities(text, gaps).flatMap((mark) =>
      mark.type === 'unit' ? [text.slice(mark.start, mark.end)] : [],
    );
  };
  expect(names('（责任单位：市文化馆 市图书馆）')).toEqual(['市文化馆', '市图书馆']);
  expect(names('（责任单位：市 文化馆、市图书 馆）')).toEqual(['市文化馆', '市图书馆']);
  expect(names('（市商务局牵头 市财政 局配合）')).toEqual(['市商务局', '市财政局']);
  expect(names('注册志愿者2万名。（市文化馆 市图书馆 市博物馆）')).toEqual(['市文化馆', '市图书馆', '市博物馆']);
});

test('a line end parts names, and cuts one where what follows is none', () => {
  const names = (...lines: string[]): string[] => {
    const text = lines.join('');
    const breaks = lines.slice(1).map((_, index) => lines.slice(0, index + 1).join('').length);
    return markResponsibilities(text, [], breaks).flatMap((mark) =>
      mark.type === 'unit' ? [text.slice(mark.start, mark.end)] : [],
    );
  };
  expect(names('责任单位：市水利局', '市财政局')).toEqual(['市水利局', '市财政局']);
  expect(names('责任单位：市水利局、市人民政府', '办公室、市财', '政局')).toEqual([
    ...['市水利局', '市人民政府办公室', '市财政局'],
  ]);
  expect(names('责任单位：人民银行', '市中心支行、中国邮政集团有限公司', '市分公司、自治区', '市场监管局')).toEqual([
    ...['人民银行市中心支行', '中国邮政集团有限公司市分公司', '自治区市场监管局'],
  ]);
  expect(names('责任单位：县商务局', '市场监管局')).toEqual(['县商务局', '市场监管局']);
});

describe('no list', () => {
  test.each([
    '市政府分管副秘书长任召集人，市发改委、教育局、科技局等部门负责人为成员。',
    '邮政管理部门要牵头制定年度推进计划。',
    '对农村地区（含乡镇、建制村）的投递服务，由邮政管理局负责监督。',
    '（企业自行负责）',
    '（此件公开发布）',
    '压实属地责任（单位：万元）',
    '做好验收。具体工作由市商务局、市财政局负责。',
    '做好验收。各单位、各部门分别负责。',
    '（市直各有关部门按职责分工负责）',
    '（市统计局）',
    '报领导小组办公室（市商务局）。',
    '报请上级审批（省发展改革委）。',
    '加强与相关方的协作（市总工会、市妇联）。',
    '数据标注基地1个（不得新建低水平重复的数据中心）。',
    '（市级统筹、县级负责）',
  ])('%s', (text) => {
    expect(markResponsibilities(text)).toEqual([]);
  });
});

describe('a cell below a column of units', () => {
  const cell = (text: string, role: 'lead' | 'responsible' | 'support', breaks: number[] = []) =>
    markCell(text, { start: 0, end: text.length }, role, breaks).flatMap((mark) =>
      mark.type === 'unit' ? [`${mark.role} ${text.slice(mark.start, mark.end)}`] : [],
    );

  test.each([
    ['市商务局、市财政局', 'lead', ['lead 市商务局', 'lead 市财政局']],
    ['市商务局牵头，市财政局配合', 'responsible', ['lead 市商务局', 'support 市财政局']],
    ['市商务局（牵头），市财政局（配合）', 'responsible', ['lead 市商务局', 'support 市财政局']],
    ['各县（市、区）人民政府，市残联', 'support', ['support 各县（市、区）人民政府', 'support 市残联']],
    ['各有关单位', 'responsible', []],
    ['/', 'responsible', []],
    ['—', 'lead', []],
  ] as const)('%s', (text, role, wanted) => {
    expect(cell(text, role)).toEqual(wanted);
  });

  test('names one below the other are two, a name that is broken is one', () => {
    expect(cell('市商务局市财政局', 'lead', [4])).toEqual(['lead 市商务局', 'lead 市财政局']);
    expect(cell('市住房城乡建设局', 'lead', [3])).toEqual(['lead 市住房城乡建设局']);
  });

  test('names that white space or the end of a line parted', () => {
    const text = '各镇人民政府县交通局';
    const units = markCell(text, { start: 0, end: text.length }, 'support', [], [6]).filter(
      ({ type }) => type === 'unit',
    );
    expect(units.map(({ start, end }) => text.slice(start, end))).toEqual(['各镇人民政府', '县交通局']);
  });
});

describe('a bracket of nothing but names', () => {
  test('is a list where it closes an item', () => {
    expect(units('每户补贴5000元。（市民政局、市财政局）')).toEqual(['responsible 市民政局', 'responsible 市财政局']);
    expect(units('开展培训。（市教育局、滨湖工艺美术职业技术学院）')).toEqual([
      'responsible 市教育局',
      'responsible 滨湖工艺美术职业技术学院',
    ]);
    expect(units('做好宣传。（市委宣传部，青屿日报社、市青少年宫）')).toEqual([
      'responsible 市委宣传部',
      'responsible 青屿日报社',
      'responsible 市青少年宫',
    ]);
    expect(units('做好探访。（各区人民政府、江北新区管委会）')).toEqual([
      'responsible 各区人民政府',
      'responsible 江北新区管委会',
    ]);
  });

  test.each([
    '报主管部门（市民政局、市财政局）审核。',
    '联合六部门（市民政局、市财政局）。',
    '建设服务中心。（详见附件）',
    '全市共有120家。（数据来源于市统计局）',
    '按本办法执行。（解释权归市商务局）',
    '逐级上报。（此件发至县、区人民政府）',
    '建设两个园区。（城东园区、城西园区）',
    '建设平台（以下简称“家服通”，市大数据中心提供技术支撑）。',
    '开展服务（支持市级平台提供技术支持）。',
    '设立基金（市属国有企业提供资金支持）。',
    '建设园区（鼓励市属国有企业参与）。',
    '优化服务（引导市级行业协会参与、市属企业落实）。',
  ])('%s is none', (text) => {
    expect(units(text)).toEqual([]);
  });
});

test('tiers of government in a row take time by their number', () => {
  const text = `（责任单位：各县${'、县'.repeat(50_000)}、区人民政府）`;
  const before = process.cpuUsage();
  expect(units(text)).toHaveLength(1);
  // Milliseconds; a square takes ten seconds.
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
});
