import { describe, expect, it, test } from 'vitest';
import { inShort, readTargets } from '../../testing/targets.ts';
import { findExpressions } from './lexer.ts';
import { toPlain } from './plain.ts';
import { RULES, ruleAgainst } from './refusals.ts';
import { findTargets } from './targets.ts';

it.each([...RULES.words, ...RULES.quantities].map((rule) => [rule[1], rule[0], rule] as const))(
  '%s: %s',
  (example, _reason, rule) => {
    // No rule before it stands in for it.
    expect(findExpressions(example).map((found) => ruleAgainst(example, found))).toContain(rule);
  },
);

test('a result of a year before the document is none, also behind one that says so', () => {
  const plain = toPlain('2023年全市社会物流总额突破1.8万亿元，A级企业达到136家。').value;
  expect(findTargets(plain, { year: 2024 }).drafts).toEqual([]);
  expect(findTargets(plain, { year: 2023 }).drafts).toHaveLength(2);
});

test.each([
  '目前全市拥有快递网点1200个，从业人员1.2万人。',
  '全市共有分拨中心6个，日均处理快件300万件。',
  '近三年业务量年均增长15%，居全省第5位。',
  '到2022年底，业务量达5亿件，提前完成规划目标。',
  '120家网点中，整改率仅为60%。',
  '投资2.3亿元的一期工程已于2024年6月竣工。',
  '目前，全市快递业务量达到3亿件，同比增长15%，业务收入30亿元。',
  '目前，累计新增就业5000人，主要企业20家，培训1万人次。',
  '截至2023年底，建成网点200个，2024年1—6月新建50个。',
  '近年来，全市建成网点200个，2024年获评国家级示范5个。',
  '近三年来，累计新增网点100个，带动就业5000人。',
  '由1名副市长任组长。',
  '服务对象为60周岁以上老年人和14周岁以下儿童。',
  '申报单位注册资本不低于500万元。',
])('how things stand, and who it is about: %s', (text) => {
  expect(findTargets(toPlain(text).value, { year: 2024 }).drafts).toEqual([]);
});

test.each([
  ['目前覆盖率为80%，到2026年达到95%。', [0.95]],
  ['目前正在建设园区，力争建成网点50个。', [50]],
  ['改造2000年底前建成的小区100个。', [100]],
  ['共有产权住房供应2000套。', [2000]],
  ['不仅有3个园区，还建设网点50个。', [3, 50]],
  ['目前，全市共有网点200个，下一步建成300个。', [300]],
  ['当前和今后一个时期，建成园区5个，培育企业10家。', [5, 10]],
  ['至今年底，建成网点200个。', [200]],
  ['目前，全市正在改造站点50个，年内再改造20个。', [20]],
  ['全县共有建制村120个，全部建成村级站点。', [1]],
  ['截至2023年底，建成网点200个；到2026年建成网点500个。', [500]],
  ['2023年快递业务量完成2.6亿件，2026年达到5亿件。', [500_000_000]],
  ['近年来，全市累计建成网点200个，2025年底前再建成100个。', [100]],
  ['在已建成的3个园区基础上新增园区2个。', [2]],
  ['改造提升50个已建成的小区。', [50]],
  ['去年业务量达到500万件的企业，给予5万元奖励。', [5_000_000, 50_000]],
  ['2023年以来新认定的5A级企业，给予50万元奖励。', [500_000]],
  ['2023年以来获评国家级示范的，奖励100万元。', [1_000_000]],
  ['自2024年以来，对新建的仓库按投资额的10%给予补助。', [0.1]],
  ['申报对象须为成立满1年的企业；对符合条件的，给予10万元奖励。', [100_000]],
  ['接诉后2小时受理、24小时办结。', [2, 24]],
  ['快递服务：全覆盖。', [1]],
  ['快递业务量对比2023年增长20%。', [0.2]],
  ['城区网点80个，目前自营50个；农村建成网点300个。', [80, 300]],
  ['大型园区（200亩以上）达到3个。', [3, 200]],
  ['对超过500万元部分，按10%给予奖励。', [5_000_000, 0.1]],
  ['服务对象为老年人，建成养老服务中心50个。', [50]],
])('what is promised beside it: %s', (text, values) => {
  const { drafts } = findTargets(toPlain(text).value, { year: 2024 });
  expect(drafts.map(({ expression }) => expression.value)).toEqual(values);
});

test.each<[string, number]>([
  ['推广适用于丘陵山区的农机具，到2027年新增5000台。', 5000],
  ['到2025年，全市现有老旧小区改造完成300个。', 300],
  ['全市现有公交车新能源化比例达到80%。', 0.8],
  ['到2027年，消除黑臭水体20条。', 20],
  ['到2027年，完成已建成住宅加装电梯300部。', 300],
  ['到2027年，淘汰已登记老旧柴油货车5000辆。', 5000],
  ['力争到2027年，已建成园区达到30个。', 30],
  ['请各地抓紧落实，新建充电桩5000个并按时完成老旧车辆报废。', 5000],
  ['查处案件300起，挽回损失。', 300],
])('words of what is there already, or of whom it is for, do not make a promise none: %s', (text, value) => {
  expect(readTargets(text).drafts.map(({ expression }) => expression.value)).toEqual([value]);
});

describe('no commitment', () => {
  test.each([
    // ordinals, results, and who is treated otherwise
    ['第2、3条不重复享受。'],
    ['对出口额前6位的企业加强服务。'],
    ['上年度，兑现奖励资金2000万元，惠及企业300家。'],
    ['去年粮食总产达到118.6万吨。'],
    ['2021年以来，共发生火灾412起，较前三年同期下降12.3%。'],
    // of what kind, of which many are paid, and what a bed counts
    ['支持300张床位以上的养老机构设置医务室。'],
    ['2027年：全面覆盖。'],
    ['实行24小时受理。'],
    ['租用办公用房1000平方米以内部分给予支持。'],
    ['补贴分5年按20%等额发放。'],
    ['连续3次上黑榜的小区由区政府约谈。'],
    ['值班人员24小时在岗。'],
    ['对公益性停车场（100个泊位以上）加强管理。'],
    ['成立21个部门为成员的专班，附件共2件，考核结果占部门绩效5分。'],
    ['补助金额低于1万元的按实资助。'],
    ['市级资金按1:1匹配。'],
    ['对连续2次末位的网点进行约谈。'],
    ['连续两年低于60分的收回奖补资金。'],
    ['快递员是重要力量，目前全市共有快递员6800余名，日均投递快件95万件。'],
    // departments, and ranks that describe
    ['市商务局等12部门印发意见。'],
    ['营造国内一流、省内最优的营商环境。'],
    ['开展“全流程、全覆盖”改革。'],
    // what a measure word, a bracket or a note says
    ['建设百级洁净厂房。'],
    ['对中小微企业（指从业人员不超过1000人的企业）不停水、不停电。'],
    ['落实月销售额12万元以下的小规模纳税人免税政策。'],
    ['推广45毫米“瘦身胶带”。'],
    ['发放消费券，设四种面额：20元、40元、60元。'],
    // the label of a clause
    ['5.2 队伍建设'],
    // where something is done, and who is encouraged
    ['在自有货车40辆以上的物流企业开展试点。'],
    ['鼓励建筑面积3万平方米以上的小区，或常住人口超过4000人的社区设置快件用房。'],
    ['公众可在10日内反馈意见。'],
    ['形成一批国内领先的企业，培育一批世界一流品牌。'],
    // numbers of documents and standards
    ['按照《2024年促进文旅消费的30条措施》推进。'],
    ['落实临政发〔2024〕18号要求。'],
    ['执行GB/T 36733-2018标准。'],
    // dates and validity
    ['本办法自2025年1月1日起施行，有效期5年。'],
    ['2026年6月30日前报送方案。'],
    ['于每月5日前报送。'],
    // names that hold a number
    ['实施9218工程。'],
    ['建设15分钟便民生活圈。'],
    ['推广5G应用，开展1+X证书试点。'],
    ['构建“两进一出”体系。'],
    ['贯彻党的二十大精神。'],
    ['落实“三项制度”。'],
    ['改造五大传统制造业。'],
    ['提升三级以上医院能力。'],
    ['支持3A级以上旅游景区发展。'],
    ['支持规模以上企业上云。'],
    ['推进“最后一公里”建设。'],
    ['打造百年老店。'],
    // list labels and ordinals
    ['一是加强领导。二是强化保障。'],
    ['适用第5—8条的规定。'],
    // results of past years
    ['2023年全市城镇化率已提高5个百分点。'],
    ['上年度实现了产值30亿元。'],
    ['截至2023年底，全市已建成充电桩5.2万个。'],
    ['截至目前，我市已累计筹集保障性住房23.6万套。'],
    // what is expected, not promised
    ['预计到2030年，全市老年人口将超过140万人。'],
    // penalties, charges, marks, votes, who has to
    ['处五百元以上二千元以下罚款。'],
    ['超出计划30%以上的部分，按照水价的3倍加收。'],
    ['得分90分以上为优秀，60分以下为不合格。'],
    ['须经三分之二以上的业主同意。'],
    ['年用水量超过1万立方米的单位，应当每3年进行水平衡测试。'],
    ['申报条件：营业收入同比增长15%以上，且净增额不低于1000万元。'],
    // what the text says of itself
    ['《办法》共4章28条。'],
    // what a word means, and a standard of distance
    ['本办法所称公用充电设施，是指为社会公众服务、单站充电桩不少于5个的设施。'],
    ['按照步行15分钟可达的标准布点。'],
    // how long something has been so, who has to, where a rule holds, how many have to be there
    ['对连续两个季度排名末位的县区进行约谈。'],
    ['人口在3万人以上的乡镇，原则上应编制规划。'],
    ['盲道两侧0.5米范围内不得设置设施。'],
    ['两名以上执法人员进行检查时，应当出示证件。'],
    // whom a text is for, the number of a table
    ['本政策适用于上年度业务收入200万元以上的企业。'],
    ['表1分年度投资计划'],
    // marks and their grades, what something is reckoned at
    ['得分≥90分为A档，75分≤得分<90分为B档，得分<75分为C档。'],
    ['纳入综合考核，占3分。'],
    ['抽检经费按每批次1200元测算。'],
    ['实现“300米见绿、500米见园”。'],
    // what there shall be none of, parts of a body, a place at the end, whom to report to, which of them
    ['基本消除56人以上大班额。'],
    ['全年不发生一次死亡3人以上的火灾。'],
    ['工作专班下设6个工作组。'],
    ['对排名末3位的单位予以通报。'],
    ['请各地将联络员名单（每单位1名）报市数据局。'],
    ['常住人口3000人以上的大村独立建园。'],
    ['实现4个“零”：服务零距离。'],
    ['目前，全市归集数据58.6亿条，发布接口1326个。'],
    // what is there, what is taken away, how marks are given, a grid
    ['全区现有养老机构46家、床位7832张。'],
    ['对排名后两位的，扣缴300万元。'],
    ['另设加分项10分。'],
    ['实现1公里×1公里网格化监测。'],
    ['开展隐患清零行动。'],
    ['将全部资金用于设备更新。'],
    ['违约方应当赔偿全部损失。'],
    ['没收全部违法所得。'],
    ['公司全部股东到会。'],
    ['资金全部用于民生支出。'],
    ['被征收人全部搬迁后腾退。'],
    ['公共图书馆已全部免费开放。'],
    ['本办法自2025起施行。'],
    ['考试成绩为零，取消资格。'],
    ['积分每年年底清零。'],
    ['甲方持股比例为零。'],
    ['零增长的行业补贴取消。'],
    ['本办法适用于从业人员10人以上的企业。'],
    // names in quotation marks
    ['实施“24小时不打烊”工程。'],
    ['建设24小时便利店。'],
    // how large those are that are supported
    ['支持500亩以上的产业园引进人才。'],
    // ranks of somebody else
    ['支持全国领先的企业落户。'],
    // words
    ['服务千家万户。'],
    ['应当尽快办理。'],
    ['开展全省前列腺癌筛查。'],
    ['建立健全覆盖城乡的服务体系。'],
    ['尊重所有制企业的差异。'],
  ])('%s', (text) => expect(readTargets(text).drafts).toEqual([]));

  test.each([
    '申请占用道路的，应当提前15日提出，延期不得超过1次。',
    '受理部门应当自受理之日起10个工作日内作出决定。',
    '审核结果公示5个工作日。',
  ])('in a statute: %s', (text) => {
    expect(findTargets(text, { isStatute: true }).drafts).toEqual([]);
    expect(findTargets(text).drafts).not.toEqual([]);
  });

  test.each<[string, string, string]>([
    ['落实“三项制度”。', '三项', '名称'],
    ['建设15分钟便民生活圈。', '15分钟', '名称'],
    ['本办法有效期5年。', '5年', '有效期'],
    ['按照《培育30条》推进。', '30条', '书名号内的名称'],
    ['上年度实现了产值30亿元。', '30亿元', '往年的结果'],
    ['适用第5—8条的规定。', '5—8条', '序数'],
    ['支持全国领先的企业落户。', '全国领先', '修饰语，不是名次目标'],
    ['得分90分以上为优秀。', '90分以上', '评分的等级'],
    ['处五百元以上二千元以下罚款。', '二千元以下', '罚则'],
  ])('%s says why', (text, words, reason) => expect(readTargets(text).rejected).toContainEqual([words, reason]));

  test('what stands in a list of units is passed over', () => {
    const text = '建成渔港6座。（所有工作均需各县区落实）';
    const masked = [{ start: text.indexOf('（'), end: text.length }];
    expect(findTargets(text, { masked }).drafts).toHaveLength(1);
  });
});

test.each<[string, readonly [value: number | null, date: string | null][]]>([
  // New ones are counted, and nobody is paid for being one.
  ['2025年新增的规模以上企业达到50家。', [[50, '2025']]],
  ['对2025年新增的规模以上企业给予10万元奖励。', [[100_000, null]]],
  ['推动100家个体工商户转型为企业。', [[100, null]]],
])('who it is about, and who is counted: %s', (text, values) => {
  expect(
    readTargets(text).drafts.map(({ expression, deadline }) => [expression.value, deadline?.deadline.date ?? null]),
  ).toEqual(values);
});

test.each<[string, readonly number[]]>([
  ['（含东区3个，西区5个）建成站点100个。', [3, 5, 100]],
  ['快递业务量居前5位，收入位列前10名。', [5, 10]],
  ['鼓励业务量前5名的企业设立总部。', []],
])('what stands behind a bracket, and ranks that are aimed at: %s', (text, values) => {
  expect(readTargets(text).drafts.map(({ expression }) => expression.value)).toEqual(values);
});

test('a plan that has come late still promises what its years say', () => {
  const { value } = toPlain('到2023年底，建成网点200个。');
  expect(findTargets(value, { year: 2024, planFrom: 2023 }).drafts).toHaveLength(1);
  expect(findTargets(value, { year: 2024, planFrom: 2024 }).drafts).toEqual([]);
});

test.each([
  '优先将新上总投资1亿元以上、投资强度300万元/亩以上的项目纳入重点项目。',
  '产值过1000亿元的企业实现“破零”。',
  '随着城镇化率预计突破75%，治理面临新的压力。',
])('which of them, and why: %s', (text) => {
  expect(readTargets(text).drafts).toEqual([]);
});

test.each(['将总投资1亿元以上的项目全部纳入监管。', '新增供水服务人口5万人建设管网。'])(
  'and what is promised of them: %s',
  (text) => {
    expect(readTargets(text).drafts).not.toEqual([]);
  },
);

test.each<[string, readonly number[]]>([
  ['“十三五”时期，床位提高到6.8张，“十四五”时期，床位达到7.5张。', [7.5]],
  ['“十三五”时期，全市新增就业20万人，“十四五”时期计划新增25万人。', [250_000]],
  ['“十三五”时期，新建学校50所；“十四五”时期再新建60所。', [60]],
  ['“十三五”时期，新建学校50所，“十四五”时期主要目标是60所。', [60]],
])('what the plan before has brought is past, and what the next one brings is not: %s', (text, values) => {
  const { drafts } = findTargets(text, { year: 2021 });
  expect(drafts.map(({ expression, deadline }) => [expression.value, deadline?.deadline.date])).toEqual(
    values.map((value) => [value, '2025']),
  );
});

test('what stands there is no promise, behind a label too', () => {
  expect(readTargets('（二）目前全市有冷库35座，建成投用50座。').drafts).toEqual([]);
});

test.each([
  '24小时降雨量将达50毫米以上为蓝色预警；3小时降雨量将达100毫米以上为红色预警。',
  '清河站水位超过保证水位36.5米，或大型水库出现险情时，启动Ⅰ级响应。',
  '受旱面积占耕地面积10%以上、20%以下，启动Ⅳ级响应。',
  '考核实行百分制，其中粮食安全25分、产业发展30分。',
  '粮食播种面积完成率100%得10分，每低1个百分点扣1分，低于95%的不得分。',
  '指挥部成员单位32个。',
  '将快递进村纳入考核，分值不低于2分。',
  '对投资强度不低于300万元/亩、年税收不低于15万元/亩的快递物流项目，优先保障供地。',
  '市财政局等15个部门分管负责同志。',
  '对临川钢铁集团等30家企业予以通报表彰。',
  '火灾造成3人死亡、5人受伤，直接经济损失860万元。',
  '接到险情报告后，应在30分钟内电话报告、1小时内书面报告市防指。',
  '过渡期为6个月。',
  '购房补贴分5年按30%、20%、50%发放。',
])('when something is done, how it is counted and reported: %s', (text) => {
  expect(readTargets(text).drafts).toEqual([]);
});

test('what stores hold, and for whom, is promised', () => {
  const { drafts } = readTargets('每个乡镇储备编织袋不少于5000条。');
  expect(drafts.map(({ expression, scope }) => [expression.value, scope])).toEqual([[5000, '每个乡镇']]);
});

test('the bodies of a place in brackets part nothing, and their number is no promise', () => {
  const { drafts } = readTargets('全市10个县（市、区）建成县级寄递公共配送中心不少于8个。');
  expect(drafts.map(({ expression }) => expression.value)).toEqual([8]);
});

test.each([
  ['新建自动气象站50个，发布灾害预警信息及时率达到98%。', [50, 0.98]],
  ['建设监测站50个为灾害预警提供支撑。', [50]],
  ['组建应急队伍20支，完善应急预案，适时启动应急响应。', [20]],
  ['公共服务满意度得分达到85分以上。', [85]],
  ['每年对10家优秀企业予以表彰。', [10]],
])(
  'what warns, what is prepared, what is reached in points and who is praised each year is promised: %s',
  (text, values) => {
    expect(readTargets(text).drafts.map(({ expression }) => expression.value)).toEqual(values);
  },
);

test('in a statute, what somebody of a size has to have is promised', () => {
  const text = '商务楼宇建筑面积2万平方米以上的，应当设置智能快件箱，格口不少于60个。';
  expect(findTargets(text, { isStatute: true }).drafts.map(({ expression }) => expression.value)).toEqual([60]);
});

test('what is done so long promises so much, and is nobody who has to', () => {
  const { drafts } = findTargets('教师每5年完成不少于360学时的全员培训，每年外出培训时间不少于5天。');
  expect(drafts.map(({ expression, unit }) => [expression.value, unit])).toEqual([
    [360, '学时/5年'],
    [5, '天/年'],
  ]);
});

test.each<[string, readonly string[]]>([
  ['省定2025年城市自提设施覆盖率达到90%，我市要达到92%。', ['城市自提设施覆盖率（我市） >= 0.92 %']],
  ['国家要求2025年电商快件不再二次包装比例达到95%，我市力争达到98%以上。', ['电商快件不再二次包装比例 >= 0.98 %']],
  ['省定任务为新增网点50个，我市要达到92个。', ['新增网点（我市） >= 92 个']],
  // Nothing of ours stands behind it, or only the standard is others'.
  ['按照国家要求的标准，快递进村覆盖率达到90%，我市新增网点50个。', ['快递进村覆盖率 >= 0.9 %', '新增网点 = 50 个']],
  ['快递进村覆盖率达到90%，全市达到92%。', ['快递进村覆盖率 >= 0.9 %', '快递进村覆盖率（全市） >= 0.92 %']],
])('what superiors ask is none, and names what we are to reach: %s', (text, short) => {
  expect(inShort(text)).toEqual(short);
});

test.each<[string, readonly string[]]>([
  ['建成13个部门协同应用场景。', ['部门协同应用场景 = 13 个']],
  ['建立由13个部门参加的联席会议，每季度召开1次。', ['每季度召开 = 1 次/季度']],
  ['租金高于每月25元的按25元计算。', []],
  ['超过100万元的，按100万元给予补助。', ['（超过100万元 > 1000000 元）', '给予补助 = 1000000 元']],
  ['百亿级冷链企业实现零的突破。', []],
  ['百亿级冷链企业达到3家。', ['百亿级冷链企业 >= 3 家', '（百亿级 >= 10000000000 元）']],
  ['事故征候万架次率低于0.1。', ['事故征候万架次率 < 0.1 null']],
  ['每半年对规模以上分拨中心全面检查一次。', ['每半年对规模以上分拨中心全面检查 = 1 次/半年']],
  ['每年对一次性用品加强监管。', []],
])('who meets, how something is reckoned and what there is first are none: %s', (text, short) => {
  expect(inShort(text)).toEqual(short);
});

test('so many flights that are first are counted, and no rate in so many', () => {
  const { drafts } = readTargets('累计飞行超过1万架次率先建成示范区。');
  expect(drafts.map(({ expression }) => expression.value)).toEqual([10000]);
});
