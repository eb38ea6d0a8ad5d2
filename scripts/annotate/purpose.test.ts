import { expect, test } from 'vitest';
import type { Part } from '../../src/model/document.ts';
import { assignParts, isReport } from './purpose.ts';

/** Chapters by their titles; a title with its sections in a row. What ends in a stop is no title. */
function partsOf(...chapters: readonly (string | readonly string[])[]): Part[] {
  const clause = (number: string, level: number, words: string) =>
    words.endsWith('。') ? { number, level, title: null, text: words } : { number, level, title: words, text: '' };
  return assignParts(
    chapters.flatMap((chapter, index) => {
      const [title, ...sections] = typeof chapter === 'string' ? [chapter] : chapter;
      const number = String(index + 1);
      return [clause(number, 1, title!), ...sections.map((section, at) => clause(`${number}.${at + 1}`, 2, section))];
    }),
  );
}

test.each([
  '发展基础',
  '规划基础',
  '规划背景',
  '总体情况',
  '起草背景',
  '背景情况',
  '面临形势',
  '发展现状与面临形势',
  '存在问题',
  '“十四五”时期发展回顾',
  '取得的主要成效',
  '发展环境和存在问题',
  '需求预测',
  '充电桩及配套设施建设现状',
  '冷链物流发展现状分析',
])('%s reports', (title) => expect(isReport(title)).toBe(true));

test.each([
  '夯实产业基础',
  '基础设施建设',
  '优化发展环境',
  '应对形势变化',
  '重点任务',
  '绿色转型取得明显成效',
  '发展环境更加优化',
  '发展条件持续改善',
  '突出问题专项整治',
  '加强形势研判',
  '改变末端投递落后现状',
  '优化网点布局',
])('%s does not', (title) => expect(isReport(title)).toBe(false));

test('强化用地保障 among measures is one of them, and behind all of them carries the plan', () => {
  expect(partsOf('支持技术改造', '强化用地保障', '优化企业服务')).toEqual(['measure', 'measure', 'measure']);
  expect(partsOf('支持技术改造', '优化企业服务', '强化用地保障')).toEqual(['measure', 'measure', 'safeguard']);
});

test.each([
  ...['工作要求', '要求', '有关要求', '几点要求', '加强领导', '切实加强领导', '组织机构'],
  ...['监督考核', '考核评价', '强化督查考核', '经费保障', '健全实施机制', '完善保障体系'],
])('%s carries the plan behind its measures, and is one of them elsewhere', (title) => {
  expect(partsOf('工作目标', '重点任务', title, '附则')).toEqual(['goal', 'measure', 'safeguard', 'other']);
  expect(partsOf('工作目标', title, '重点任务')).toEqual(['goal', 'measure', 'measure']);
  expect(partsOf('工作目标', title)).toEqual(['goal', 'measure']);
});

test.each(['推进社会保障体系建设', '学生考核评价改革', '环境影响评价', '总量要求'])(
  '%s is a measure, also last',
  (title) => {
    expect(partsOf('重点任务', title)).toEqual(['measure', 'measure']);
  },
);

test('a glossary is no measure', () => {
  expect(partsOf('名词解释')).toEqual(['other']);
});

test('投资与保障 carries the plan', () => {
  expect(partsOf('投资与保障')).toEqual(['safeguard']);
});

test('chapters that report are neither goals nor measures', () => {
  expect(partsOf(['规划背景', '发展基础'], '总体要求', '重点任务', '附则')).toEqual([
    'other',
    'other',
    'goal',
    'measure',
    'other',
  ]);
});

test.each(['愿景蓝图', '锚定发展指标', '主要指标', '全市主要指标任务分解表', '基本思路和主要指标'])(
  '%s is a chapter of goals',
  (title) => expect(partsOf(title, '重点任务')).toEqual(['goal', 'measure']),
);

test('a chapter that opens with guiding ideas is one of goals, whatever it is called', () => {
  expect(partsOf(['总体战略', '指导思想', '基本原则', '发展目标', '空间布局'], '重点工程')).toEqual([
    ...['goal', 'other', 'other', 'goal', 'goal'],
    'measure',
  ]);
});

test('a section of a measure that is nothing but goals is one, and one that speaks of goals is none', () => {
  expect(partsOf(['快递进村行动', '工作目标', '主要任务', '健全目标考核机制'])).toEqual([
    ...['measure', 'goal', 'measure', 'measure'],
  ]);
});

test('so is one of a section', () => {
  const clauses = ['快递进村', '工作目标', '主要措施'].map((title, index) => ({
    ...{ number: ['2', '2.1', '2.1.1', '2.1.2'][index + 1]!, level: Math.min(index + 2, 3), title, text: '' },
  }));
  const chapter = { number: '2', level: 1, title: '重点任务', text: '' };
  expect(assignParts([chapter, ...clauses])).toEqual(['measure', 'measure', 'goal', 'measure']);
});

test.each([
  ['攻坚要求', '加强领导，高位推动。', '强化保障，加大投入', '严格考核，务求实效。'],
  ['推进措施', '加强组织协调', '加强宣传引导', '加强督导考核'],
  ['强化要素支撑', '保障用地需求', '加大金融支持', '加强人才培养', '健全考核机制'],
  ['凝聚工作合力', '健全工作专班', '加强督查问效'],
])('%s carries the plan, as its sections say', (...chapter) => {
  expect(partsOf('工作目标', '重点任务', chapter).slice(2)).toEqual(chapter.map(() => 'safeguard'));
  // Among measures it is one of them.
  expect(partsOf('工作目标', '重点任务', chapter, '发展电商').slice(2)).toEqual([...chapter, ''].map(() => 'measure'));
});

test.each([
  ['宣传行动', '加强宣传引导', '加强督导考核'],
  ['优化人才服务', '强化人才住房保障', '加大人才资金投入'],
  ['强化行业监管', '加强督导考核', '查处违规收费'],
  ['加强行业安全监管', '压实企业安全责任', '健全安全监管机制', '开展安全宣传教育'],
  ['推进绿色发展', '加强监测评估', '完善包装回收机制'],
  ['支持政策', '奖补资金', '用地政策', '考核奖励'],
  ['支持政策', '发展原则', '补贴对象', '奖励标准'],
  ['健全高质量发展指标体系', '强化监测评估'],
  ['分解主要指标', '落实考核机制'],
])('%s does not', (...chapter) =>
  expect(partsOf('工作目标', '重点任务', chapter).slice(2)).toEqual(chapter.map(() => 'measure')),
);

test('where a chapter bears the name, none before it carries the plan by its sections alone', () =>
  expect(partsOf('重点任务', ['强化行业监督', '健全监督机制', '加强考核问责'], '保障措施')).toEqual([
    ...['measure', 'measure', 'measure', 'measure', 'safeguard'],
  ]));

test.each(['三项保障', '行动保障', '护航机制', '规划实施', '夯实要素支撑'])('%s carries the plan', (title) =>
  expect(partsOf('工作目标', '重点任务', title)).toEqual(['goal', 'measure', 'safeguard']),
);

test.each([
  '总则',
  '有关事项',
  '联系方式',
  '施行日期',
  '本意见自2025年3月10日起施行，有效期3年。',
  '本举措自印发之日起施行。',
  '本办法由市商务局负责解释。',
])('%s is neither', (title) => expect(partsOf('支持技术改造', title)).toEqual(['measure', 'other']));

test('本市自2025年起实施免费寄递 is a measure', () =>
  expect(partsOf('支持技术改造', '本市自2025年起对农产品实施寄递补贴。')).toEqual(['measure', 'measure']));
