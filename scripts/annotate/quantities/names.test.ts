import { expect, test } from 'vitest';
import { inShort, readTargets } from '../../testing/targets.ts';
import { toPlain } from './plain.ts';
import { findTargets } from './targets.ts';

test.each([
  ['茶园覆盖率2023年达到80%，2025年达到100%。', ['茶园覆盖率', '茶园覆盖率']],
  ['新能源占比2025年达到80%。', ['新能源占比']],
  ['共配率2024年、2025年、2026年分别达到50%、70%、85%以上。', ['共配率', '共配率', '共配率']],
])('by when it is, is no part of what is measured: %s', (text, labels) => {
  expect(readTargets(text).drafts.map(({ label }) => label)).toEqual(labels);
});

test.each([
  // A noun of two characters says what is measured, beside another target or alone.
  ['新增智能柜200组，格口不少于1万个。', ['新增智能柜', '新增智能柜格口']],
  ['建设园区2个，企业达到50家。', ['园区', '企业']],
  // What says how it is counted does not.
  ['每年新增驿站200个，累计600个。', ['每年新增驿站', '新增驿站（累计）']],
  ['改造农田80万亩，其中新建68万亩。', ['改造农田', '改造农田（新建）']],
  ['投递车辆新能源占比较2023年翻一番。', ['投递车辆新能源占比']],
  ['回收纸箱年均120万个。', ['回收纸箱']],
  ['实现全市60%的建制村快递服务覆盖。', ['建制村快递服务覆盖']],
  ['场地面积原则上不小于3000平方米。', ['场地面积']],
  ['快递业务量和业务收入年均分别增长12%和10%。', ['快递业务量年均增长', '业务收入年均增长']],
  ['茶园面积、茶叶产量、茶叶产值分别达到40万亩、2.5万吨、60亿元。', ['茶园面积', '茶叶产量', '茶叶产值']],
  ['2026年、2027年茶叶产量分别达到3万吨、4万吨。', ['茶叶产量', '茶叶产量']],
  ['从业人员达到3.5万人，较2023年增长20%。', ['从业人员', '从业人员较2023年增长']],
  ['万件申诉率低于0.5件。', ['万件申诉率']],
  ['乡镇覆盖率、建制村覆盖率均达到100%。', ['乡镇覆盖率、建制村覆盖率']],
  ['在库满2年且营收增速不低于10%的，再奖励5万元。', ['奖励']],
  ['按设备投资额的8%给予补助。', ['设备投资额的补助']],
  ['按8%给予补助，最高200万元。', ['给予补助', '给予补助']],
  ['对投资3000万元以上的，按5%补助；1亿元以上的，按8%。', ['补助', '补助']],
  ['按1.5元/件的标准给予费用补贴。', ['给予费用补贴']],
  ['物流用地容积率一般不低于1.2。', ['物流用地容积率']],
  // Payments in a row are called as the last of them is.
  ['对达到1A、2A、3A级的，分别给予20万元、50万元、100万元一次性奖励。', Array(3).fill('给予一次性奖励')],
  ['按初级1000元、中级1500元、高级2000元标准补贴。', ['初级标准补贴', '中级标准补贴', '高级标准补贴']],
])('what is measured: %s', (text, labels) => {
  const own = readTargets(text).drafts.filter(({ role }) => role === 'target');
  expect(own.map(({ label }) => label)).toEqual(labels);
});

test('what is measured is named without 分别, and the growth of several is not that of the last', () => {
  const labels = (text: string) => readTargets(text).drafts.map(({ label }) => label);
  expect(labels('快件延误率、损毁率分别控制在0.8%、0.01%以内。')).toEqual(['快件延误率', '损毁率']);
  expect(labels('快件量达到9亿件，快递收入达到90亿元，年均增速分别达到15%和12%。')).toEqual([
    '快件量',
    '快递收入',
    '快件量年均增速',
    '快递收入年均增速',
  ]);
  expect(labels('快递业务收入完成90亿元，同比增长12%左右。')).toEqual(['快递业务收入', '快递业务收入同比增长']);
  expect(labels('邮路长度达到1.2万公里，较2020年翻一番。')).toEqual(['邮路长度', '邮路长度较2020年翻一番']);
});

test('two characters may name what is measured', () => {
  expect(
    readTargets('业务收入突破20亿元，税收超过1亿元，面积不少于3000平方米。').drafts.map(({ label }) => label),
  ).toEqual(['业务收入', '税收', '面积']);
});

test('a share of something else is that of what stands before it', () => {
  expect(
    readTargets('物流业增加值达到500亿元，占服务业增加值的比重达到12%。').drafts.map(({ label }) => label),
  ).toEqual(['物流业增加值', '物流业增加值占服务业增加值的比重']);
});

test.each([
  // What each of them is, where each is something that is measured; else all of them together.
  ['快递业务量和业务收入年均增长分别达到15%、10%。', ['快递业务量年均增长', '业务收入年均增长']],
  ['果蔬、肉类、水产品冷链流通率分别达到30%、85%、90%。', ['果蔬冷链流通率', '肉类冷链流通率', '水产品冷链流通率']],
  ['一期、二期项目分别完成30%、60%。', Array(2).fill('一期、二期项目')],
  ['一期、二期项目分别形成5万头、8万头屠宰能力。', ['一期、二期项目分别形成', '屠宰能力']],
  // Whose it is, is not what.
  ['新能源车辆比例不低于80%，其中城区达到100%。', ['新能源车辆比例', '新能源车辆比例（城区）']],
  ['建成站点300个，乡镇100个、村级200个。', ['站点', '站点（乡镇）', '站点（村级）']],
  ['个人最高不超过30万元。', ['个人最高不超过30万元']],
  // Of the last that was counted in the same unit.
  ['改造农村公路500公里，惠及群众5万人，其中新建20公里。', ['改造农村公路', '惠及群众', '改造农村公路（新建）']],
  // People have no size.
  ['从业人员达到5000人，面积不少于3000平方米。', ['从业人员', '面积']],
  ['快递业务量达到10亿件，人均50件。', ['快递业务量', '快递业务量（人均）']],
  ['按期完成率达到100%。', ['按期完成率']],
  ['分别给予20万元、10万元的补助（第2、3条不重复享受）。', ['给予的补助', '给予的补助']],
  ['目前全市快递网点200个，到2026年建成300个。', ['快递网点']],
  ['到2022年，快递业务量达到3亿件；到2025年，达到5亿件。', ['快递业务量']],
  ['目前从业人员5000人，到2026年建成300个。', ['300个']],
  ['按照5000元标准给予补助。', ['给予补助']],
  ['每引进1家企业，奖励10万元，年内引进5家。', ['奖励', '引进5家']],
  ['每年新增智能柜20组，三年累计60组。', ['每年新增智能柜', '新增智能柜（累计）']],
  ['市级和14个区分别建立指导中心。', ['市级和区分别建立指导中心']],
])('a label says what, and all of it: %s', (text, labels) => {
  expect(findTargets(toPlain(text).value, { year: 2024 }).drafts.map(({ label }) => label)).toEqual(labels);
});

test.each<[string, readonly (readonly [label: string, comparator: string, role: string])[]]>([
  [
    '对营业收入首次突破5000万元、1亿元的企业，分别给予30万元、50万元一次性奖补。',
    [
      ['营业收入', '>', 'threshold'],
      ['营业收入', '>', 'threshold'],
      ['给予一次性奖补', '=', 'target'],
      ['给予一次性奖补', '=', 'target'],
    ],
  ],
  [
    '纳税过1亿元的企业达30家。',
    [
      ['纳税过1亿元的企业', '>=', 'target'],
      ['纳税', '>', 'threshold'],
    ],
  ],
  [
    '按“单品”年度实际销售额的1%给予最高不超过50万元的奖补。',
    [
      ['“单品”年度实际销售额', '=', 'target'],
      ['给予奖补', '<=', 'target'],
    ],
  ],
  ['江苏要实现人均体育场地面积达到3.6平方米。', [['人均体育场地面积', '>=', 'target']]],
  ['接待游客人数过1000万人次。', [['接待游客人数', '>', 'target']]],
  ['全市通过5项地方标准。', [['通过地方标准', '=', 'target']]],
  ['计划实施20个老旧小区改造项目。', [['老旧小区改造项目', '=', 'target']]],
  ['计划安排率达100%。', [['计划安排率', '=', 'target']]],
  ['基本建设完成10个站点。', [['站点', '=', 'target']]],
  ['基本建设投资50亿元。', [['基本建设投资', '=', 'target']]],
  ['在基本型改造的基础上打造2个完善型项目。', [['完善型项目', '=', 'target']]],
  [
    '社会消费品零售总额达到500亿元，增长10%。',
    [
      ['社会消费品零售总额', '>=', 'target'],
      ['社会消费品零售总额增长', '=', 'target'],
    ],
  ],
])('what a number is of: %s', (text, expected) => {
  expect(readTargets(text).drafts.map(({ label, expression, role }) => [label, expression.comparator, role])).toEqual(
    expected,
  );
});

test('a condition without a name lends none', () => {
  const { drafts } = readTargets('首次突破5000万元、1亿元的企业，分别奖励10万元、20万元。');
  expect(drafts[1]!.label).toBe('1亿元');
});

test.each<[string, readonly (readonly [label: string, value: number, unit: string])[]]>([
  [
    '改造农村公路5条320公里。',
    [
      ['改造农村公路', 5, '条'],
      ['改造农村公路', 320, '公里'],
    ],
  ],
  [
    '新建公租房2个项目1200套。',
    [
      ['新建公租房项目', 2, '个'],
      ['新建公租房项目', 1200, '套'],
    ],
  ],
  [
    '打造1个中心3个基地。',
    [
      ['中心', 1, '个'],
      ['基地', 3, '个'],
    ],
  ],
  ['举办2场100人以上的培训。', [['100人以上的培训', 2, '场']]],
  ['购置货车3辆5吨。', [['购置货车5吨', 3, '辆']]],
])('two numbers with nothing between them: %s', (text, expected) => {
  const { drafts } = readTargets(text);
  const targets = drafts.filter(({ role }) => role === 'target');
  expect(targets.map(({ label, expression, unit }) => [label, expression.value, unit])).toEqual(expected);
});

test.each([
  ['举办促消费活动每年不少于100场。', '促消费活动'],
  ['营养膳食补助标准提高到每生每天5元。', '营养膳食补助标准'],
  ['残疾幼儿生均公用经费按每生每年不低于8000元执行。', '残疾幼儿生均公用经费执行'],
])('how often it is counted is no part of what is: %s', (text, label) => {
  expect(readTargets(text).drafts.map((draft) => draft.label)).toEqual([label]);
});

test.each([
  ['五、建设工期：24个月。', '建设工期'],
  ['主要目标：3个。', '3个'],
  ['每50平方米配备2具4公斤以上灭火器。', '每50平方米配备4公斤以上灭火器'],
])('what stands before a colon, and what is counted: %s', (text, label) => {
  expect(readTargets(text).drafts[0]!.label).toBe(label);
});

test.each([
  ['绿色网点、绿色分拨中心分别达到20个、2个。', ['绿色网点', '绿色分拨中心']],
  ['一期、二期项目分别完成3个、5个。', ['一期、二期项目', '一期、二期项目']],
  ['培育A级企业、示范企业各3家。', ['A级企业、示范企业']],
  ['实施“千名人才”培育计划，培训技能人才200名。', ['培训技能人才']],
])('things in a row, and names of plans: %s', (text, labels) => {
  expect(readTargets(text).drafts.map(({ label }) => label)).toEqual(labels);
});

test.each<[string, string[]]>([
  ['基本医保参保率稳定在95%以上。', ['基本医保参保率']],
  ['户外活动场地生均不少于4平方米。', ['户外活动场地生均']],
  ['重污染天数比率稳定控制在0.3%以内，开办环节压减为1个。', ['重污染天数比率', '开办环节']],
  ['培育壮大重点文旅企业100家，做大做强养老机构20家。', ['重点文旅企业', '养老机构']],
  ['研发投入占GDP比重提高0.5个百分点，达到6%。', ['研发投入占GDP比重提高', '研发投入占GDP比重']],
  ['对新认定的人才，每月分别发放3000元、1500元生活补贴。', ['每月发放生活补贴', '每月发放生活补贴']],
  ['棚户区改造开工1.5万套、建成1.2万套。', ['棚户区改造开工', '棚户区改造（建成）']],
  ['配售型住房开工3000套、竣工1500套。', ['配售型住房开工', '配售型住房（竣工）']],
  ['新建水厂3座、扩建5座。', ['新建水厂', '扩建水厂']],
  [
    '对首次入库的企业给予10万元，连续两年在库且营业收入增速不低于10%的再奖励5万元。',
    ['给予10万元', '再奖励', '营业收入增速'],
  ],
])('a name is whole, and nothing else stands in it: %s', (text, labels) => {
  expect(findTargets(text).drafts.map(({ label }) => label)).toEqual(labels);
});

test.each<[string, [string, string | null][]]>([
  [
    '新材料、装备制造、生物医药三大产业营收分别达到180亿元、90亿元、60亿元。',
    [
      ['新材料产业营收', null],
      ['装备制造产业营收', null],
      ['生物医药产业营收', null],
    ],
  ],
  [
    '城乡居民人均可支配收入分别增长5%和7.5%左右。',
    [
      ['城镇居民人均可支配收入增长', '城镇'],
      ['农村居民人均可支配收入增长', '农村'],
    ],
  ],
  [
    '城乡低保标准分别提高5%和8%。',
    [
      ['城市低保标准提高', '城市'],
      ['农村低保标准提高', '农村'],
    ],
  ],
  ['城乡居民收入增长6%。', [['城乡居民收入增长', null]]],
  [
    '网络直报及时率、报告准确率分别达到100%和98%。',
    [
      ['网络直报及时率', null],
      ['报告准确率', null],
    ],
  ],
])('each of a list is named by its own: %s', (text, expected) => {
  expect(findTargets(text).drafts.map(({ label, scope }) => [label, scope])).toEqual(expected);
});

test.each<[string, string[]]>([
  [
    '装备制造、新能源汽车产值分别达到90亿元、60亿元，增长12%、20%。',
    ['装备制造产值', '新能源汽车产值', '装备制造产值增长', '新能源汽车产值增长'],
  ],
  [
    '进口、出口通关时间分别压缩至20小时、1小时以内，比2017年压缩80%、95%以上。',
    ['进口通关时间', '出口通关时间', '进口通关时间比2017年压缩', '出口通关时间比2017年压缩'],
  ],
  ['市政消火栓建有率、完好率分别达到100%和98%以上。', ['市政消火栓建有率', '市政消火栓完好率']],
  ['小学毛入学率、巩固率分别达到100%、99%。', ['小学毛入学率', '巩固率']],
  [
    '培育旅游总收入千亿元地级市3个、百亿元县市区30个、亿元乡镇30个以上。',
    ['旅游总收入千亿元地级市', '旅游总收入百亿元县市区', '旅游总收入亿元乡镇'],
  ],
  ['培育1—2家营收过千亿、3—4家营收过百亿的龙头企业。', ['营收过千亿的龙头企业', '营收过百亿的龙头企业']],
])('what a row is of holds for the next row, and a noun for all before it: %s', (text, labels) => {
  const { drafts } = findTargets(text);
  expect(drafts.flatMap(({ role, label }) => (role === 'target' ? [label] : []))).toEqual(labels);
});

test.each<[string, readonly string[]]>([
  ['建成航线5条并投运3条。', ['航线', '航线（投运）']],
  ['市区幼儿入园率达到50%以上，县（市）达到30%以上。', ['市区幼儿入园率', '幼儿入园率（县（市））']],
  ['化肥、农药使用量分别较上年减少1%、1.5%。', ['化肥使用量较上年减少', '农药使用量较上年减少']],
  ['产业总规模要超过7200亿元。', ['产业总规模']],
  ['租赁合同期限不少于1年、不超过5年。', ['租赁合同期限', '租赁合同期限']],
])('what goes on from the number before is named by it: %s', (text, labels) => {
  expect(findTargets(text).drafts.map(({ label }) => label)).toEqual(labels);
});

test.each<[string, readonly string[]]>([
  ['新能源车辆比例达到65%，其中主城区要达到80%。', ['新能源车辆比例 >= 0.65 %', '新能源车辆比例（主城区） >= 0.8 %']],
  ['主城区要道巡查率达到80%。', ['主城区要道巡查率 >= 0.8 %']],
])('a place that has to reach so much is where: %s', (text, short) => {
  expect(inShort(text)).toEqual(short);
});

test.each<[string, readonly string[]]>([
  ['更新老旧冷库制冷机组，完成200套。', ['更新老旧冷库制冷机组 = 200 套']],
  ['更新服务理念，完成200套。', ['200套 = 200 套']],
  ['更新老旧机组，新增车辆200辆。', ['新增车辆 = 200 辆']],
  ['提供不少于24小时的免费保管期。', ['免费保管期 >= 24 小时']],
  ['配送时效不超过24小时的网点。', ['配送时效 <= 24 小时']],
])('what is renewed and what is offered is named: %s', (text, short) => {
  expect(inShort(text)).toEqual(short);
});
