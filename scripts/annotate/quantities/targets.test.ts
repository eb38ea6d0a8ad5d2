import { describe, expect, test } from 'vitest';
import { toPlain } from './plain.ts';
import { findTargets } from './targets.ts';

const read = (text: string) => {
  const plain = toPlain(text).value;
  const { drafts, rejected } = findTargets(plain);
  return {
    drafts: drafts.map((draft) => ({ ...draft, quote: plain.slice(draft.start, draft.end) })),
    rejected: rejected.map(({ start, end, reason }) => [plain.slice(start, end), reason]),
  };
};

describe('a commitment with its quote, comparator, value and unit', () => {
  test.each<[string, string, string | null, number | null, string | null]>([
    ['到2027年，全市港口集装箱吞吐量达到23亿件。', '港口集装箱吞吐量达到23亿件', '>=', 2_300_000_000, '件'],
    ['港口货物吞吐量突破6.4亿吨。', '港口货物吞吐量突破6.4亿吨', '>', 640_000_000, '吨'],
    ['现代纺织产业规模达到百亿元以上。', '现代纺织产业规模达到百亿元以上', '>=', 1e10, '元'],
    ['公共数据归集率达到百分之九十五。', '公共数据归集率达到百分之九十五', '>=', 0.95, '%'],
    ['规上企业数字化改造面达到九成以上。', '规上企业数字化改造面达到九成以上', '>=', 0.9, '%'],
    ['城镇化率提高5个百分点。', '城镇化率提高5个百分点', '=', 0.05, '百分点'],
    ['林草覆盖率由30%提高到60%。', '林草覆盖率由30%提高到60%', '=', 0.6, '%'],
    ['日均处理能力由现在的300万件提高到800万件。', '日均处理能力由现在的300万件提高到800万件', '=', 8_000_000, '件/日'],
    ['可循环包装箱应用规模达到20万个。', '可循环包装箱应用规模达到20万个', '>=', 200_000, '个'],
    ['茶叶产值翻一番。', '茶叶产值翻一番', '=', 2, '倍'],
    ['全市光伏装机比2024年增长25%。', '光伏装机比2024年增长25%', '=', 0.25, '%'],
    ['每县设立养老服务中心不少于3个。', '每县设立养老服务中心不少于3个', '>=', 3, '个'],
    ['药品抽检不合格率控制在3%以内。', '药品抽检不合格率控制在3%以内', '<=', 0.03, '%'],
    ['新增充电桩5000个以上。', '新增充电桩5000个以上', '>=', 5000, '个'],
    ['年接待游客超1000万人次。', '年接待游客超1000万人次', '>', 10_000_000, '人次'],
    ['累计培训护理员3000人次。', '累计培训护理员3000人次', '=', 3000, '人次'],
    ['新增农机合作社40家。', '新增农机合作社40家', '=', 40, '家'],
    ['日均供水120万立方米。', '日均供水120万立方米', '=', 1_200_000, '立方米/日'],
    ['每万人拥有托位3.5个。', '每万人拥有托位3.5个', '=', 3.5, '个'],
    ['24小时内办结。', '24小时内办结', '<=', 24, '小时'],
    ['生鲜配送当日达。', '生鲜配送当日达', '<=', 0, '日'],
    ['县域快运次日达。', '县域快运次日达', '<=', 1, '日'],
    ['城区邮件实现次日递。', '城区邮件实现次日递', '<=', 1, '日'],
    ['主城区互寄半日达。', '主城区互寄半日达', '<=', 0.5, '日'],
    ['核发电动三轮车牌证8000副。', '核发电动三轮车牌证8000副', '=', 8000, '副'],
    ['最高时速不超过25km/h。', '最高时速不超过25km/h', '<=', 25, '公里/小时'],
    ['胶带用量减少1/5。', '胶带用量减少1/5', '=', 0.2, '%'],
    ['跑动次数由5次减至最多1次。', '跑动次数由5次减至最多1次', '<=', 1, '次'],
    [
      '出让底价不低于所在地土地等别相对应工业用地最低价标准的70%。',
      '出让底价不低于所在地土地等别相对应工业用地最低价标准的70%',
      '>=',
      0.7,
      '%',
    ],
    ['药品配送小时达。', '药品配送小时达', '<=', 1, '小时'],
    ['每周巡查3次以上。', '每周巡查3次以上', '>=', 3, '次/周'],
    ['每两个月通报一次。', '每两个月通报一次', '=', 1, '次/2个月'],
    ['每10分钟巡检1次。', '每10分钟巡检1次', '=', 1, '次/10分钟'],
    ['总抽排能力达到每秒180立方米。', '总抽排能力达到每秒180立方米', '>=', 180, '立方米/秒'],
    ['供水能力400升/秒。', '供水能力400升/秒', '=', 400, '升/秒'],
    ['出厂水浊度不大于0.3NTU。', '出厂水浊度不大于0.3NTU', '<=', 0.3, 'NTU'],
    ['每天开设1节体育课。', '每天开设1节体育课', '=', 1, '节/日'],
    ['补助标准从原每平方米60元提高到80元。', '补助标准从原每平方米60元提高到80元', '=', 80, '元'],
    ['进出港件比值达到4比1。', '进出港件比值达到4比1', '>=', 4, null],
    ['给予八折优惠。', '给予八折优惠', '=', 8, '折'],
    ['到2026年建设的网点达到300个。', '建设的网点达到300个', '>=', 300, '个'],
    ['洲际航线达到24个航次/年。', '洲际航线达到24个航次/年', '>=', 24, '航次/年'],
    ['每年培训乡村医生2000人。', '每年培训乡村医生2000人', '=', 2000, '人/年'],
    ['年处理垃圾30万吨。', '年处理垃圾30万吨', '=', 300_000, '吨'],
    ['实现社区养老服务全覆盖。', '社区养老服务全覆盖', '=', 1, '%'],
    ['实现客车村村通。', '客车村村通', '=', 1, '%'],
    ['实现“一村一站”。', '一村一站', '=', 1, '%'],
    ['实现乡乡有卫生院。', '乡乡有卫生院', '=', 1, '%'],
    ['所有公立医院均设立老年医学科。', '所有公立医院均设立老年医学科', '=', 1, '%'],
    ['做到应保尽保。', '应保尽保', '=', 1, '%'],
    ['畜牧业产值位居全省前列。', '畜牧业产值位居全省前列', null, null, null],
    ['营商环境进入全国第一方阵。', '营商环境进入全国第一方阵', null, null, null],
    ['有效申诉率控制在百万分之三以内。', '有效申诉率控制在百万分之三以内', '<=', 0.000003, '%'],
    ['有效申诉率低于0.5/百万件。', '有效申诉率低于0.5/百万件', '<', 0.0000005, '%'],
    ['事故率控制在2/百万车公里以内。', '事故率控制在2/百万车公里以内', '<=', 2, '1/百万车公里'],
    ['投递时限由平均72小时缩短至平均48小时以内。', '投递时限由平均72小时缩短至平均48小时以内', '<=', 48, '小时'],
    ['PM2.5浓度控制在32微克/立方米以下。', 'PM2.5浓度控制在32微克/立方米以下', '<=', 32, '微克/立方米'],
    ['停车位配建标准不低于每户1.2个。', '停车位配建标准不低于每户1.2个', '>=', 1.2, '个'],
    ['按不低于总停车位数量30%建设充电桩。', '按不低于总停车位数量30%建设充电桩', '>=', 0.3, '%'],
    ['各县全部出台养老服务清单。', '各县全部出台养老服务清单', '=', 1, '%'],
    ['万元地区生产总值用水量下降10%。', '万元地区生产总值用水量下降10%', '=', 0.1, '%'],
    ['对重点企业每季度检查不少于2次。', '重点企业每季度检查不少于2次', '>=', 2, '次/季度'],
    ['空驶率低于全省平均。', '空驶率低于全省平均', '<', null, null],
    ['快递员月均收入高于全市私营单位平均工资。', '快递员月均收入高于全市私营单位平均工资', '>', null, null],
    ['误差率、投诉率低于全省平均水平。', '误差率、投诉率低于全省平均水平', '<', null, null],
    ['肺结核发病率下降到40/10万以下。', '肺结核发病率下降到40/10万以下', '<=', 40, '1/10万'],
    ['基层诊疗量占比不低于六成五。', '基层诊疗量占比不低于六成五', '>=', 0.65, '%'],
    ['急救呼叫10秒接听率达到95%。', '急救呼叫10秒接听率达到95%', '>=', 0.95, '%'],
    ['实现县县有连锁商超和物流配送中心。', '县县有连锁商超和物流配送中心', '=', 1, '%'],
    ['设立总规模20亿元的产业基金。', '总规模20亿元的产业基金', '=', 2_000_000_000, '元'],
    ['问题厕所动态清零。', '问题厕所动态清零', '=', 0, null],
    ['较大以上事故零发生。', '较大以上事故零发生', '=', 0, null],
    ['示范乡镇达到总数的1/3。', '示范乡镇达到总数的1/3', '>=', 0.333333, '%'],
    ['超标车辆全部闭环整改。', '超标车辆全部闭环整改', '=', 1, '%'],
    ['纳入清单的126条水体全部完成整治。', '纳入清单的126条水体全部完成整治', '=', 1, '%'],
    ['降尘量不得高于5吨/平方公里·月。', '降尘量不得高于5吨/平方公里·月', '<=', 5, '吨/平方公里·月'],
    ['研发人员达到80人年以上。', '研发人员达到80人年以上', '>=', 80, '人年'],
    ['抽测不少于3000辆次。', '抽测不少于3000辆次', '>=', 3000, '辆次'],
    ['储备物资不低于20大类。', '储备物资不低于20大类', '>=', 20, '大类'],
    ['站点500米半径覆盖率达到95%。', '站点500米半径覆盖率达到95%', '>=', 0.95, '%'],
    ['满意度连续三年保持在90分以上。', '满意度连续三年保持在90分以上', '>=', 90, '分'],
    ['完成交通固定资产投资185亿元。', '完成交通固定资产投资185亿元', '=', 18_500_000_000, '元'],
    ['设立不少于10亿元的天使投资基金。', '不少于10亿元的天使投资基金', '>=', 1_000_000_000, '元'],
    ['清洁运输比例力争2027年达到85%。', '清洁运输比例力争2027年达到85%', '>=', 0.85, '%'],
    ['重大安全事件“零发生”。', '重大安全事件“零发生”', '=', 0, null],
    ['飞行安全责任事故为零。', '飞行安全责任事故为零', '=', 0, null],
    ['较大事故控制在1起以内。', '较大事故控制在1起以内', '<=', 1, '起'],
    ['检查企业不少于3000家次。', '检查企业不少于3000家次', '>=', 3000, '家次'],
    ['话题阅读量破10亿次。', '话题阅读量破10亿次', '>', 1_000_000_000, '次'],
    ['账号粉丝总量达到300万。', '账号粉丝总量达到300万', '>=', 3_000_000, null],
    ['就业人员十万人死亡率控制在0.6以内。', '就业人员十万人死亡率控制在0.6以内', '<=', 0.6, null],
    ['60个部门数据“应归尽归”。', '60个部门数据“应归尽归”', '=', 1, '%'],
    ['校园网覆盖80%的学校。', '校园网覆盖80%的学校', '=', 0.8, '%'],
    ['每年营业时间不少于65天。', '每年营业时间不少于65天', '>=', 65, '天/年'],
    ['每周六延时服务不少于4小时。', '每周六延时服务不少于4小时', '>=', 4, '小时'],
    ['用五年时间培养名师500人。', '培养名师500人', '=', 500, '人'],
    ['自助终端每5公里1台。', '自助终端每5公里1台', '=', 1, '台'],
    ['为5000户老人安装探测器。', '5000户老人安装探测器', '=', 5000, '户'],
    ['建成区路网密度提升至8.2公里/平方公里。', '建成区路网密度提升至8.2公里/平方公里', '=', 8.2, '公里/平方公里'],
    ['分类推进12片历史文化街区。', '12片历史文化街区', '=', 12, '片'],
    ['利率下浮不少于30个基点。', '利率下浮不少于30个基点', '>=', 30, '基点'],
    ['全州耕地保有量不低于612万亩。', '耕地保有量不低于612万亩', '>=', 6_120_000, '亩'],
    ['每个年育苗能力不低于3000万株。', '每个年育苗能力不低于3000万株', '>=', 30_000_000, '株'],
    ['力争五年引进资金150亿元。', '引进资金150亿元', '=', 15_000_000_000, '元'],
    ['对1326家食堂开展一轮全覆盖检查。', '1326家食堂开展一轮全覆盖', '=', 1, '%'],
    ['城区防洪标准达到50年一遇。', '城区防洪标准达到50年一遇', '>=', 50, '年一遇'],
    ['风险消除率提高5个百分点。', '风险消除率提高5个百分点', '=', 0.05, '百分点'],
    ['问题台账全面清零。', '问题台账全面清零', '=', 0, null],
    ['5级及以上堤防达标率达到85%。', '5级及以上堤防达标率达到85%', '>=', 0.85, '%'],
    ['市财政局每季度调度1次。', '每季度调度1次', '=', 1, '次/季度'],
    ['年出口集装箱达到600个标箱以上。', '年出口集装箱达到600个标箱以上', '>=', 600, '标箱'],
    ['新增20个标箱泊位。', '新增20个标箱泊位', '=', 20, '个'],
    ['单一企业奖励总额不超过200万人民币。', '单一企业奖励总额不超过200万人民币', '<=', 2_000_000, '元'],
    ['资助金额最高为每展位1.5万元。', '资助金额最高为每展位1.5万元', '<=', 15_000, '元'],
    ['补贴比例不超过仓储保鲜设施总造价的40%。', '补贴比例不超过仓储保鲜设施总造价的40%', '<=', 0.4, '%'],
    ['培育出20个示范项目。', '20个示范项目', '=', 20, '个'],
    ['年吞吐能力达到8万标箱每年。', '年吞吐能力达到8万标箱每年', '>=', 80_000, '标箱/年'],
    ['区区有分拨中心。', '区区有分拨中心', '=', 1, '%'],
    ['电商快件基本实现不再二次包装。', '电商快件基本实现不再二次包装', null, null, null],
    ['全县30个建制村100%建立服务站。', '30个建制村100%建立服务站', '=', 1, '%'],
    ['快件量比2023年的12亿件增长20%。', '快件量比2023年的12亿件增长20%', '=', 0.2, '%'],
    ['规上企业（年用水量2万立方米及以上）计量全覆盖。', '规上企业（年用水量2万立方米及以上）计量全覆盖', '=', 1, '%'],
    ['培育快递企业（不少于10家）。', '快递企业（不少于10家）', '>=', 10, '家'],
    ['PM2.5浓度达到30微克/立方米。', 'PM2.5浓度达到30微克/立方米', '=', 30, '微克/立方米'],
    ['PM2.5浓度达到30微克/立方米以下。', 'PM2.5浓度达到30微克/立方米以下', '<=', 30, '微克/立方米'],
    ['分拣中心面积达到2万m²以上。', '分拣中心面积达到2万m²以上', '>=', 20_000, '平方米'],
    ['进出件比（含中转）稳定在3:1。', '进出件比（含中转）稳定在3:1', '>=', 3, null],
    ['进出件逆差（派收比）控制在2:1以内。', '进出件逆差（派收比）控制在2:1以内', '<=', 2, null],
    ['九成以上（含）的街道有服务站。', '九成以上（含）的街道有服务站', '>=', 0.9, '%'],
    ['乡镇48小时投递。', '乡镇48小时投递', '<=', 48, '小时'],
    ['乡镇48小时投递率达到九成。', '乡镇48小时投递率达到九成', '>=', 0.9, '%'],
    ['以乡镇为单位接种率保持在95%以上。', '接种率保持在95%以上', '>=', 0.95, '%'],
  ])('%s', (text, quote, comparator, value, unit) => {
    const { drafts } = read(text);
    expect(drafts).toMatchObject([{ quote, role: 'target', unit, expression: { comparator, value } }]);
  });

  test('a unit of its own keeps the first number of a range as it is', () => {
    expect(read('奖励举报人1000元至5万元。').drafts[0]?.expression).toMatchObject({ value: 1000, valueMax: 50_000 });
  });

  test('a range in a row is bounded by its own ends', () => {
    expect(read('增资100万—500万元和500万元以上的，分别奖励1万元、3万元。').drafts[0]!.expression.comparator).toBe('=');
  });

  test('ranges keep both ends', () => {
    expect(read('建设5—8个省级现代农业产业园。').drafts[0]?.expression).toMatchObject({ value: 5, valueMax: 8 });
    expect(read('引育20至30家专精特新企业。').drafts[0]?.expression).toMatchObject({ value: 20, valueMax: 30 });
  });

  test('two thirds of a kind', () => {
    expect(read('三分之二的行政村建成村级林场。').drafts[0]?.expression.value).toBeCloseTo(2 / 3, 6);
  });

  test('what covers all is full, and only that', () => {
    expect(read('重点排污单位100%达标。').drafts[0]?.full).toBe(true);
    expect(read('村卫生室标准化率达到98%。').drafts[0]?.full).toBe(false);
  });

  test('a hedge is kept', () => {
    expect(read('力争数字经济增加值占比达到45%左右。').drafts[0]).toMatchObject({ hedge: '力争' });
    expect(read('通过三年努力，占比达到60%。').drafts[0]).toMatchObject({ hedge: null });
    expect(
      read('力争突破200亿元；货运量增长4%；争创重点实验室1家，新建省实验室2家。').drafts.map(({ hedge }) => hedge),
    ).toEqual(['力争', null, '争创', null]);
    expect(read('力争到2027年，产值突破200亿元；货运量增长4%。').drafts.map(({ hedge }) => hedge)).toEqual([
      '力争',
      '力争',
    ]);
    expect(read('全年完成185亿元，力争突破200亿元；货运量增长4%。').drafts.map(({ hedge }) => hedge)).toEqual([
      null,
      '力争',
      null,
    ]);
    expect(read('鼓励建设不少于2处社区食堂。').drafts[0]).toMatchObject({ hedge: '鼓励' });
    expect(read('建成不少于2处社区食堂。').drafts[0]).toMatchObject({ hedge: null });
  });

  test('who does it is no part of what is promised', () => {
    expect(
      read('新增培训2万人（市人社局、市财政局），建成网点5个。').drafts.map(({ quote, label }) => [quote, label]),
    ).toEqual([
      ['新增培训2万人', '新增培训'],
      ['网点5个', '网点'],
    ]);
    expect(read('新建3个中心（物流中心、分拨中心）。').drafts[0]).toMatchObject({
      quote: '新建3个中心（物流中心、分拨中心）',
    });
  });

  test('远期 is marked', () => {
    expect(read('远期形成年处理能力50万吨。').drafts[0]?.isDistant).toBe(true);
    expect(read('形成年处理能力50万吨。').drafts[0]?.isDistant).toBe(false);
  });
});

describe('rules that pay', () => {
  test.each<[string, string | null, number, string]>([
    ['按设备投资额30%给予资助。', '=', 0.3, '%'],
    ['对首次认定的单项冠军企业，给予奖励50万元。', '=', 500_000, '元'],
    ['对新建冷库给予补助，每家最高不超过300万元。', '<=', 3_000_000, '元'],
  ])('%s', (text, comparator, value, unit) => {
    expect(read(text).drafts).toMatchObject([{ isIncentive: true, unit, expression: { comparator, value } }]);
  });

  test('a yearly amount and how many years are two', () => {
    const { drafts } = read('连续三年给予每年最高200万元奖励。');
    expect(drafts.map(({ unit, isIncentive, expression }) => [expression.value, unit, isIncentive])).toEqual([
      [3, '年', true],
      [2_000_000, '元/年', true],
    ]);
  });

  test.each([
    ['参会人数200人以上的国际会议，按场租费用的50%给予补助。', ['参会人数200人以上']],
    [
      '会展企业年营业收入首次达到2000万元、5000万元的，分别给予20万元、50万元奖励。',
      ['会展企业年营业收入首次达到2000万元', '5000万元'],
    ],
    // further conditions stand in between
    ['对年发件量达到80万件以上，在本市设有分拣场地的企业，按运费的5%给予补贴。', ['年发件量达到80万件以上']],
    [
      '自有冷藏车10辆以上或冷库容量3000吨以上的物流企业，购置新能源货车的，按车价的2%给予补助。',
      ['自有冷藏车10辆以上', '冷库容量3000吨以上'],
    ],
    [
      '三、对单个企业年发件量达到300万件、100万件以上且增长10%以上的，当年度分别奖励9万元、3万元。',
      ['单个企业年发件量达到300万件', '100万件以上', '增长10%以上'],
    ],
    [
      '对产值达到3000万元及以上且增长8%及以上的工业企业，以及营业收入达到1000万元及以上的软件企业，根据用电等情况给予一次性奖补20—50万元。',
      ['产值达到3000万元及以上', '增长8%及以上', '营业收入达到1000万元及以上'],
    ],
    ['对下行配送企业，且农村网点覆盖率60%以上的，进行每单0.4元的补贴。', ['农村网点覆盖率60%以上']],
    [
      '对于与平台签订协议，且网上年销售额超过2000万元，或零售额超过300万元的企业，给予不超过服务费40%的补助。',
      ['网上年销售额超过2000万元', '零售额超过300万元'],
    ],
    ['运营1年以上且年进出港业务量达4万件以上的快递企业，年终给予一次性3000元的补助。', ['年进出港业务量达4万件以上']],
    ['企业年度新增产值超过2亿元，按照新增部分的1%给予奖励。', ['企业年度新增产值超过2亿元']],
    [
      '上年度出口额3000万美元（含）以上的企业，在境外注册商标的，给予注册费50%的补助。',
      ['上年度出口额3000万美元（含）以上'],
    ],
    ['投资100万元至300万元的技改项目，按设备投资额的8%给予奖励。', ['投资100万元至300万元']],
    ['单笔消费满200元减50元。', ['单笔消费满200元']],
  ])('who gets it is a threshold of what is given: %s', (text, thresholds) => {
    const { drafts } = read(text);
    const [who, what] = [
      drafts.filter(({ role }) => role === 'threshold'),
      drafts.filter(({ role }) => role === 'target'),
    ];
    expect(who.map(({ quote }) => quote)).toEqual(thresholds);
    expect(what.every(({ isIncentive }) => isIncentive)).toBe(true);
  });

  test.each([
    ['验收合格的项目按投资额的10%给予补助。', '按投资额的10%给予补助'],
    ['新评定的度假区给予一次性奖励500万元。', '一次性奖励500万元'],
    ['升级改造的企业按照不超过投资额的30%给予补助。', '不超过投资额的30%给予补助'],
    ['保持增长的再奖励5万元。', '再奖励5万元'],
    ['每年按投资额的10%给予补助。', '每年按投资额的10%给予补助'],
  ])('the quote is what is given, and not who gets it: %s', (text, quote) => {
    expect(read(text).drafts.map((draft) => draft.quote)).toEqual([quote]);
  });

  test.each([
    ['按设备投资额的12%给予不超过200万元的奖励。', [0.12, 2_000_000]],
    ['对分拣设备按3%不超过60万元标准补助。', [0.03, 600_000]],
  ])('a share and what it may come to at most are two: %s', (text, values) => {
    expect(read(text).drafts.map(({ role, expression }) => [role, expression.value])).toEqual(
      values.map((value) => ['target', value]),
    );
  });

  test('每年 behind a payment may open something else', () => {
    const { drafts } = read('对上云项目予以奖补，每年培育示范企业30家。');
    expect(drafts.map(({ isIncentive }) => isIncentive)).toEqual([false]);
  });

  test('a step that is passed again and again is a condition of what is paid each time', () => {
    const { drafts } = read('此后每跨上一个5亿元台阶，再奖励30万元；线路每开通1条且年飞行300架次以上，补贴10万元。');
    expect(drafts.map(({ role, expression }) => [role, expression.value])).toEqual([
      ['threshold', 500_000_000],
      ['target', 300_000],
      ['threshold', 300],
      ['target', 100_000],
    ]);
  });

  test.each([
    ['日均2万件以上5万件以下的，补助40万元。', 20_000, 50_000],
    ['对年业务量100万件（含）以上500万件以下的企业，给予10万元奖励。', 1_000_000, 5_000_000],
    ['标准化率90%以上不足100%的，每个补助1000元。', 0.9, 1],
  ])('a condition between two bounds: %s', (text, value, valueMax) => {
    const [who, what] = read(text).drafts;
    expect(who).toMatchObject({ role: 'threshold', expression: { comparator: '=', value, valueMax } });
    expect(what).toMatchObject({ role: 'target', isIncentive: true });
  });

  test.each([
    '年出口300万件以上的，每件补0.5元。',
    '年增长15%（含）以上的，超出部分按0.02元/件奖励。',
    '年结算收入达到5亿元的企业，分三档给予300万元落户奖励。',
  ])('what is paid, and for what: %s', (text) => {
    expect(read(text).drafts.map(({ role, isIncentive }) => [role, isIncentive])).toEqual([
      ['threshold', true],
      ['target', true],
    ]);
  });

  test('who is to become so large is none that gets it', () => {
    const { drafts } = read('培育年发件量300万件以上的快递企业，完善网络，按每家10万元给予奖励。');
    expect(drafts.map(({ role }) => role)).toEqual(['target', 'target']);
  });

  test('what brackets add stands by itself', () => {
    expect(read('对通过评估的按费用的50%给予补助（同一企业不超过20万元）。').drafts.map(({ quote }) => quote)).toEqual([
      '按费用的50%给予补助',
      '同一企业不超过20万元',
    ]);
  });

  test('a share that has to be reached is a condition as well', () => {
    const { drafts } = read('企业研发费用占营业收入比重超过5%且研发费用增长20%以上的，按增量部分的10%给予奖励。');
    expect(drafts.map(({ role, isIncentive, expression }) => [role, isIncentive, expression.value])).toEqual([
      ['threshold', true, 0.05],
      ['threshold', true, 0.2],
      ['target', true, 0.1],
    ]);
  });

  test('each of two conditions is one, and what counts them is none', () => {
    const { drafts } = read('对招用毕业生并签订1年以上劳动合同的企业，按每招用1人不超过1500元给予补贴。');
    expect(drafts.map(({ role, quote }) => [role, quote])).toEqual([
      ['threshold', '签订1年以上'],
      ['target', '每招用1人不超过1500元给予补贴'],
    ]);
  });

  test('goes on with how much each year and how much at most, and not with what is done besides', () => {
    const { drafts } = read(
      '租用办公用房的，按每平方米每月40元标准给予租金补贴，第一年100%、第二年80%，单户年度补贴最高100万元；每年提供公寓不少于500套。',
    );
    expect(
      drafts.map(({ expression, unit, isIncentive, full }) => [expression.value, unit, isIncentive, full]),
    ).toEqual([
      [40, '元/月', true, false],
      [1, '%', true, false],
      [0.8, '%', true, false],
      [1_000_000, '元/年', true, false],
      [500, '套/年', false, false],
    ]);
  });

  test('how long a loan runs, by who takes it', () => {
    expect(read('贷款期限最长分别不超过3年、2年。').drafts.map(({ expression }) => expression.value)).toEqual([3, 2]);
  });

  test('how fast it comes is no part of it', () => {
    expect(read('奖补资金15个工作日内拨付到位。').drafts[0]?.isIncentive).toBe(false);
  });

  test('a budget is no reward', () => {
    expect(read('市级财政每年安排不少于2000万元用于节水奖励。').drafts[0]).toMatchObject({ isIncentive: false });
  });

  test('who may apply is no commitment', () => {
    expect(read('对注册资本不超过300万元的企业，加强指导。').drafts).toEqual([]);
  });

  test('money that is spent is no reward', () => {
    expect(read('完成水利投资12亿元。').drafts[0]?.isIncentive).toBe(false);
  });
});

test.each<[string, readonly (readonly [string, number | null, string])[]]>([
  [
    '将20项审批环节压减为8项。',
    [
      ['20项审批环节压减为8项', 8, 'target'],
      ['20项', 20, 'threshold'],
    ],
  ],
  ['完成50台以上燃煤机组超低排放改造。', [['50台以上燃煤机组超低排放改造', 50, 'target']]],
  ['2025年底前投入使用的站点达到50个。', [['投入使用的站点达到50个', 50, 'target']]],
  ['目前园区一期投产，二期完成投资3亿元。', []],
  ['2组织指挥体系', []],
])('%s is read whole', (text, expected) => {
  expect(read(text).drafts.map(({ quote, expression: { value }, role }) => [quote, value, role])).toEqual(expected);
});

test('what somebody gets at once is no condition of what comes behind it', () => {
  const { drafts } = read('对新增航线给予每条最高50万元、累计不超过200万元的补助，按运费的50%补贴。');
  expect(drafts.map(({ quote, role }) => [quote, role])).toEqual([
    ['给予每条最高50万元', 'target'],
    ['累计不超过200万元的补助', 'target'],
    ['按运费的50%补贴', 'target'],
  ]);
});

test('what the last share of a row promises, the first does', () => {
  expect(read('95%以上的行政村、100%的乡镇实现快递直投。').drafts.map(({ label, scope }) => [label, scope])).toEqual([
    ['行政村实现快递直投', '行政村'],
    ['乡镇实现快递直投', '乡镇'],
  ]);
});

describe('several in one sentence', () => {
  test('share a head', () => {
    const { drafts } = read('旅游综合收入年均增长12%以上，2027年达到3.2亿元。');
    expect(drafts.map(({ quote, label }) => [quote, label])).toEqual([
      ['旅游综合收入年均增长12%以上', '旅游综合收入年均增长'],
      ['达到3.2亿元', '旅游综合收入'],
    ]);
    expect(drafts[1]?.deadline).toMatchObject({ deadline: { date: '2027' }, basis: 'stated' });
  });

  test('keep to their own heads where they have them', () => {
    const { drafts } = read('茶园面积达到40万亩，茶叶产量达到2.5万吨。');
    expect(drafts.map(({ label }) => label)).toEqual(['茶园面积', '茶叶产量']);
  });

  test('a period that opens a list is that of all of it', () => {
    expect(read('每年至少开展一次应急演练和两次风险评估。').drafts.map(({ unit }) => unit)).toEqual(['次/年', '次/年']);
  });

  test('in the word 惠及 there is no and', () => {
    expect(read('开工改造小区86个、惠及居民2.9万户。').drafts.map(({ quote }) => quote)).toEqual([
      '开工改造小区86个',
      '惠及居民2.9万户',
    ]);
  });

  test('in brackets keep out of them', () => {
    expect(read('新增公办学位4.6万个（其中学前0.8万个、义务教育2.6万个）。').drafts.map(({ quote }) => quote)).toEqual([
      '新增公办学位4.6万个',
      '学前0.8万个',
      '义务教育2.6万个',
    ]);
  });

  test('分别 lists one target a number', () => {
    const { drafts } = read('茶园面积、茶叶产量、茶叶产值分别达到40万亩、2.5万吨、60亿元。');
    expect(drafts.map(({ expression }) => [expression.value, expression.unit])).toEqual([
      [400_000, '亩'],
      [25_000, '吨'],
      [6_000_000_000, '元'],
    ]);
  });
});

test('分别 lets a row of numbers share the unit of the last', () => {
  const { drafts } = read('铁海联运箱量分别达到30万、35万标箱。');
  expect(drafts.map(({ expression }) => [expression.value, expression.unit, expression.comparator])).toEqual([
    [300_000, '标箱', '>='],
    [350_000, '标箱', '>='],
  ]);
});

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

test.each([
  ['茶园覆盖率2023年达到80%，2025年达到100%。', ['茶园覆盖率', '茶园覆盖率']],
  ['新能源占比2025年达到80%。', ['新能源占比']],
  ['共配率2024年、2025年、2026年分别达到50%、70%、85%以上。', ['共配率', '共配率', '共配率']],
])('by when it is, is no part of what is measured: %s', (text, labels) => {
  expect(read(text).drafts.map(({ label }) => label)).toEqual(labels);
});

test.each<[string, readonly [role: string, value: number][]]>([
  // Of several bounds in a row all say who is paid.
  [
    '对年收入首次达到1亿元、3亿元（含）以上的企业，分档给予10万元、30万元奖励。',
    [
      ['threshold', 100_000_000],
      ['threshold', 300_000_000],
      ['target', 100_000],
      ['target', 300_000],
    ],
  ],
  [
    '每新开通一条航线，给予不超过200万元的补贴。',
    [
      ['threshold', 1],
      ['target', 2_000_000],
    ],
  ],
  // Brackets that bound twice.
  [
    '按车价的10%补贴（单车最高2万元，同一企业累计不超过20万元）。',
    [
      ['target', 0.1],
      ['target', 20_000],
      ['target', 200_000],
    ],
  ],
  // The next tier says in fewer words what it gets.
  [
    '总投资3000万元以上的，按10%补助；1000万元以上3000万元以下的，按8%，不超过200万元；1000万元以下的，按5%。',
    [
      ['threshold', 30_000_000],
      ['target', 0.1],
      ['threshold', 10_000_000],
      ['target', 0.08],
      ['target', 2_000_000],
      ['threshold', 10_000_000],
      ['target', 0.05],
    ],
  ],
  [
    '载重20公斤以下的，每架次10元；载重20公斤至80公斤的，每架次30元。',
    [
      ['threshold', 20],
      ['target', 10],
      ['threshold', 20],
      ['target', 30],
    ],
  ],
  [
    '年开行50列以内的，每列补助1万元；50列以上的部分，每列补助2万元。',
    [
      ['threshold', 50],
      ['target', 10_000],
      ['threshold', 50],
      ['target', 20_000],
    ],
  ],
  [
    '年销售额达到300万元、800万元、2000万元的合作社，分别奖励2万元、5万元、10万元。',
    [
      ['threshold', 3_000_000],
      ['threshold', 8_000_000],
      ['threshold', 20_000_000],
      ['target', 20_000],
      ['target', 50_000],
      ['target', 100_000],
    ],
  ],
])('who is paid and how much: %s', (text, wanted) => {
  expect(read(text).drafts.map(({ role, expression }) => [role, expression.value])).toEqual(wanted);
});

test.each([
  ['2025年起，新增车辆中新能源占比不低于80%。', null],
  ['2025年起步区建成学校3所。', '2025'],
  ['投资15亿元，建设互换局和3个分拨中心，日处理能力300万件，2028年前投入运营。', '2028'],
])('by when: %s', (text, date) => {
  for (const { deadline } of read(text).drafts) expect(deadline?.deadline.date ?? null).toBe(date);
});

test('each number counts what follows it, also behind 和', () => {
  expect(read('建设互换局和3个分拨中心。').drafts.map(({ quote }) => quote)).toEqual(['3个分拨中心']);
  expect(read('使用合格包装比例达到99%。').drafts.map(({ label }) => label)).toEqual(['使用合格包装比例']);
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
  const own = read(text).drafts.filter(({ role }) => role === 'target');
  expect(own.map(({ label }) => label)).toEqual(labels);
});

test.each([
  ['对新建站点每个给予不超过5000元的一次性补助。', [['target', 5000]]],
  [
    '对吞吐量增速高于全市平均水平5个百分点以上的企业，每增加100万吨奖励2万元。',
    [
      ['threshold', 0.05],
      ['target', 20_000],
      ['threshold', 1_000_000],
    ],
  ],
  [
    '当年新增冷藏车10辆以上的，每辆补助3000元。',
    [
      ['threshold', 10],
      ['target', 3000],
    ],
  ],
])('what is paid is the target, for what a threshold: %s', (text, expected) => {
  expect(read(text).drafts.map(({ role, expression }) => [role, expression.value])).toEqual(expected);
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
  expect(read(text).drafts.map(({ expression }) => expression.value)).toEqual([value]);
});

test('100人年营业收入 is no 人年', () => {
  const [people] = read('从业人员达到5000人年产值超过100亿元。').drafts;
  expect(people).toMatchObject({ unit: '人', expression: { value: 5000 } });
});

describe('a threshold', () => {
  test.each<[string, string, string, number]>([
    ['培育5家年产值超过10亿元的链主企业。', '5家年产值超过10亿元的链主企业', '年产值超过10亿元', 1_000_000_000],
    ['建成20个年加工能力5万吨以上的粮食产业园。', '20个年加工能力5万吨以上的粮食产业园', '年加工能力5万吨以上', 50_000],
  ])('is nested in %s', (text, outer, inner, value) => {
    const { drafts } = read(text);
    expect(drafts.map(({ quote, role, qualifies }) => [quote, role, qualifies])).toEqual([
      [outer, 'target', null],
      [inner, 'threshold', 0],
    ]);
    expect(drafts[1]?.expression.value).toBe(value);
  });

  test.each([
    ['打造500亩以上的物流园3个。', ['target 3 个', 'threshold 500 亩']],
    ['培育年业务量超千万件项目3个。', ['target 3 个', 'threshold 10000000 件']],
    // The size of what is to be built, and of nothing that is counted, is the commitment.
    ['打造500亩以上的物流园。', ['target 500 亩']],
    ['支持建设占地不少于300亩的冷链基地。', ['target 300 亩']],
    [
      '培育2家年收入超10亿元、5家超1亿元的企业。',
      ['target 2 家', 'threshold 1000000000 元', 'target 5 家', 'threshold 100000000 元'],
    ],
    ['年发件量1000万件以上的企业达到12家。', ['target 12 家', 'threshold 10000000 件']],
    ['常住人口2万人以上的乡镇60%以上有网点。', ['target 0.6 %', 'threshold 20000 人']],
    ['在人口5万人以上的县城建设分拨中心1个以上。', ['target 1 个', 'threshold 50000 人']],
    ['在3个以上的县区开展试点。', ['target 3 个']],
    ['网点全部使用45毫米以下的胶带。', ['target 1 %', 'threshold 45 毫米']],
    ['（指标：新增网点100个）', ['target 100 个']],
    // The size of what is paid for is a condition of the payment.
    ['对打造500平方米以上的起降场，按投入的20%给予补助。', ['threshold 500 平方米', 'target 0.2 %']],
  ])('or a commitment: %s', (text, wanted) => {
    expect(read(text).drafts.map(({ role, expression, unit }) => `${role} ${expression.value} ${unit}`)).toEqual(
      wanted,
    );
  });

  test('is the size of what each has one of', () => {
    expect(
      read('每个街道至少建有1处不少于1000平方米的养老服务中心。').drafts.map(({ role, expression }) => [
        role,
        expression.value,
      ]),
    ).toEqual([
      ['target', 1],
      ['threshold', 1000],
    ]);
  });

  test('is not where two commitments stand side by side', () => {
    const { drafts } = read('建成产业园20个，年加工能力达到5万吨。');
    expect(drafts.map(({ role }) => role)).toEqual(['target', 'target']);
  });
});

test('what a named work is, is promised', () => {
  const { drafts } = read('“三个一百”工程是指到2025年，建设100个特色村，培育100家示范企业，引进100名高端人才。');
  expect(drafts.map(({ deadline }) => deadline?.deadline.date)).toEqual(['2025', '2025', '2025']);
});

test('人次 is a base of its own', () => {
  expect(read('对旅行社按50元/人次给予奖励。').drafts.map(({ unit }) => unit)).toEqual(['元/人次']);
});

test('what is measured is named without 分别, and the growth of several is not that of the last', () => {
  const labels = (text: string) => read(text).drafts.map(({ label }) => label);
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
  expect(read('业务收入突破20亿元，税收超过1亿元，面积不少于3000平方米。').drafts.map(({ label }) => label)).toEqual([
    '业务收入',
    '税收',
    '面积',
  ]);
});

test('a share of something else is that of what stands before it', () => {
  expect(read('物流业增加值达到500亿元，占服务业增加值的比重达到12%。').drafts.map(({ label }) => label)).toEqual([
    '物流业增加值',
    '物流业增加值占服务业增加值的比重',
  ]);
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
  ])('%s', (text) => expect(read(text).drafts).toEqual([]));

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
  ])('%s says why', (text, words, reason) => expect(read(text).rejected).toContainEqual([words, reason]));

  test('what stands in a list of units is passed over', () => {
    const text = '建成渔港6座。（所有工作均需各县区落实）';
    const masked = [{ start: text.indexOf('（'), end: text.length }];
    expect(findTargets(text, { masked }).drafts).toHaveLength(1);
  });
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

test('what a sum comes to is no number a year', () => {
  expect(read('每年新增智能柜20组，三年累计60组。').drafts.map(({ unit }) => unit)).toEqual(['组/年', '组']);
});

test.each<[string, readonly [value: number | null, date: string | null][]]>([
  // New ones are counted, and nobody is paid for being one.
  ['2025年新增的规模以上企业达到50家。', [[50, '2025']]],
  ['对2025年新增的规模以上企业给予10万元奖励。', [[100_000, null]]],
  ['推动100家个体工商户转型为企业。', [[100, null]]],
])('who it is about, and who is counted: %s', (text, values) => {
  expect(
    read(text).drafts.map(({ expression, deadline }) => [expression.value, deadline?.deadline.date ?? null]),
  ).toEqual(values);
});

test('a bound in brackets stays beside the number of those that it is of', () => {
  expect(read('培育企业（年收入1亿元以上）20家。').drafts.map(({ role }) => role)).toEqual(['target', 'threshold']);
  expect(read('工业企业（年用水量1万立方米及以上）用水管理全覆盖。').drafts).toHaveLength(1);
});

test.each<[string, readonly number[]]>([
  ['（含东区3个，西区5个）建成站点100个。', [3, 5, 100]],
  ['快递业务量居前5位，收入位列前10名。', [5, 10]],
  ['鼓励业务量前5名的企业设立总部。', []],
])('what stands behind a bracket, and ranks that are aimed at: %s', (text, values) => {
  expect(read(text).drafts.map(({ expression }) => expression.value)).toEqual(values);
});

test('a plan that has come late still promises what its years say', () => {
  const { value } = toPlain('到2023年底，建成网点200个。');
  expect(findTargets(value, { year: 2024, planFrom: 2023 }).drafts).toHaveLength(1);
  expect(findTargets(value, { year: 2024, planFrom: 2024 }).drafts).toEqual([]);
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
  expect(read(text).drafts.map(({ label, expression, role }) => [label, expression.comparator, role])).toEqual(
    expected,
  );
});

test.each([
  '优先将新上总投资1亿元以上、投资强度300万元/亩以上的项目纳入重点项目。',
  '产值过1000亿元的企业实现“破零”。',
  '随着城镇化率预计突破75%，治理面临新的压力。',
])('which of them, and why: %s', (text) => {
  expect(read(text).drafts).toEqual([]);
});

test.each(['将总投资1亿元以上的项目全部纳入监管。', '新增供水服务人口5万人建设管网。'])(
  'and what is promised of them: %s',
  (text) => {
    expect(read(text).drafts).not.toEqual([]);
  },
);

test.each<[string, string, string | null]>([
  ['江苏要实现快递业务量100亿件。', '快递业务量', '江苏'],
  ['行政村要实现物流服务全覆盖。', '物流服务覆盖', '行政村'],
  ['快递业要实现收入增长10%。', '快递业要实现收入增长', null],
  ['国内生产总值要实现年均增长5%以上。', '国内生产总值要实现年均增长', null],
  ['供需实现对接项目50个。', '供需实现对接项目', null],
])('who is to do it is not lost: %s', (text, label, scope) => {
  expect(read(text).drafts.map((draft) => [draft.label, draft.scope])).toEqual([[label, scope]]);
});

test.each(['每村1个站点2名人员。', '各县建设1个中心3个站点。', '每镇至少打造1条产业链、2个园区。'])(
  'each of the two: %s',
  (text) => {
    const { drafts } = read(text);
    expect(drafts.map(({ scope }) => scope)).toEqual([text.slice(0, 2), text.slice(0, 2)]);
  },
);

test('a condition without a name lends none', () => {
  const { drafts } = read('首次突破5000万元、1亿元的企业，分别奖励10万元、20万元。');
  expect(drafts[1]!.label).toBe('1亿元');
});

test('今年年底前 is a deadline, and no part of what is measured', () => {
  const { drafts } = read('力争在今年年底前使居民小区垃圾分类覆盖率达到90%以上。');
  expect(drafts.map(({ label, deadline }) => [label, deadline?.deadline.raw])).toEqual([
    ['居民小区垃圾分类覆盖率', '在今年年底前'],
  ]);
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
  const { drafts } = read(text);
  const targets = drafts.filter(({ role }) => role === 'target');
  expect(targets.map(({ label, expression, unit }) => [label, expression.value, unit])).toEqual(expected);
});

test.each([
  ['新建幼儿园5所。', null],
  ['规模以上企业超过5家。', null],
  ['三级以上医院预约率达到90%。', '三级以上医院'],
  ['规模以上工业企业力争突破2200家。', null],
  ['零就业家庭至少1人就业。', '零就业家庭'],
  ['重点村卫生室达标率100%。', null],
  ['重点村道路硬化率达到100%。', '重点村'],
  ['重点村规划编制率达到100%。', '重点村'],
])('what is counted is not for whom it holds: %s', (text, scope) => {
  expect(read(text).drafts.map((draft) => draft.scope)).toEqual([scope]);
});

test.each([
  ['举办促消费活动每年不少于100场。', '促消费活动'],
  ['营养膳食补助标准提高到每生每天5元。', '营养膳食补助标准'],
  ['残疾幼儿生均公用经费按每生每年不低于8000元执行。', '残疾幼儿生均公用经费执行'],
])('how often it is counted is no part of what is: %s', (text, label) => {
  expect(read(text).drafts.map((draft) => draft.label)).toEqual([label]);
});

test.each([
  ['2024—2026年全市分别新增充电桩3000个、4000个、5000个。', ['2024', '2025', '2026']],
  // another number of them, and things in a row
  ['2024—2026年，设施分别新增20个、30个。', ['2026', '2026']],
  ['2024—2025年，业务量、收入分别达到10亿件、100亿元。', ['2025', '2025']],
])('a span before 分别 is each of its years: %s', (text, dates) => {
  expect(read(text).drafts.map(({ deadline }) => deadline?.deadline.date)).toEqual(dates);
});

test('years of a row hold for each row behind them', () => {
  const { drafts } = read(
    '2025年、2026年，交易额分别达到5亿元、6亿元，面积分别达到3万亩、4万亩；投资分别为1亿元、2亿元。',
  );
  expect(drafts.map(({ deadline }) => deadline?.deadline.date ?? null)).toEqual([
    ...['2025', '2026', '2025', '2026'],
    ...[null, null],
  ]);
});

test.each([
  ['2025年、2026年，每年新建学校10所。', ['2026']],
  ['2025年和2026年，全市新增学位1万个。', ['2026']],
  ['2025年、2026年建成充电桩5000个，2027年建成8000个。', ['2026', '2027']],
  ['2024年、2025年，建成充电桩5000个，2026年建成8000个。', ['2025', '2026']],
])('of years in a row that 分别 does not part, the last: %s', (text, days) => {
  expect(read(text).drafts.map(({ deadline }) => deadline?.deadline.date)).toEqual(days);
});

test.each([
  ['2024年1—6月建成30个，7—12月建成站点50个。', ['2024-06-30', '2024-12-31']],
  ['2024年1月至3月，建成站点30个；4月至6月，建成站点50个。', ['2024-03-31', '2024-06-30']],
])('months of the year that the sentence has spoken of: %s', (text, days) => {
  expect(read(text).drafts.map(({ deadline }) => deadline?.deadline.date)).toEqual(days);
});

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

test('a day in brackets before a colon holds for what that opens', () => {
  const { drafts } = read('近期（到2025年）：占比达到42%，新增站点5个；远期（到2030年）：占比达到50%。');
  expect(drafts.map(({ deadline }) => deadline?.deadline.date)).toEqual(['2025', '2025', '2030']);
});

test('what is hoped for beside what is promised is hoped for alone', () => {
  const { drafts } = read('固定资产投资增长7%、力争8%，消费增长6%，力争完成100亿元，出口增长5%。');
  expect(drafts.map(({ hedge }) => hedge)).toEqual([null, '力争', null, '力争', '力争']);
});

test('for how many people each of them is, is no number of what is promised', () => {
  expect(read('服务人口1万人左右应设置1所幼儿园。').drafts.map(({ expression }) => expression.value)).toEqual([1]);
});

test('年内 is by the end of a year that is not named, and no later day', () => {
  const { drafts } = read('力争年内完成投资12亿元，2026年6月前竣工投用。');
  expect(drafts.map(({ deadline }) => deadline?.deadline.raw)).toEqual(['年内']);
});

test('what years come to is of the years that have been named', () => {
  const { drafts } = read('2025—2027年每年新建便民生活圈15个以上，三年累计不少于50个。');
  expect(drafts.map(({ deadline }) => deadline?.deadline.date)).toEqual(['2027', '2027']);
});

test.each(['2025年建成站点20个，三年内累计建成50个。', '到2025年新建站点15个，三年内共培训500人。'])(
  'which are not those of one day: %s',
  (text) => {
    expect(read(text).drafts.map(({ deadline }) => deadline?.deadline.date)).toEqual(['2025', null]);
  },
);

test.each<[string, string | undefined]>([
  ['每年3月、6月、9月底前分别完成检查1次。', undefined],
  ['每年6月和12月底前各开展1次检查。', undefined],
  ['2025年3月、6月、9月底前各开展1次检查。', '9月底前'],
  ['次年年内完成建设10个站点。', undefined],
  ['建成老年内科床位100张。', undefined],
  ['同一自然年内补助不超过20万元。', undefined],
])('again and again, or by the last of them: %s', (text, raw) => {
  expect(read(text).drafts.map(({ deadline }) => deadline?.deadline.raw)).toEqual([raw]);
});

test.each([
  ['2025年3月、6月、9月底前分别完成30%、60%、90%。', ['2025-03-31', '2025-06-30', '2025-09-30']],
  ['（一）2024年底、2025年底分别完成30%、60%。', ['2024-12-31', '2025-12-31']],
])('months in a row before 分别: %s', (text, dates) => {
  expect(read(text).drafts.map(({ deadline }) => deadline?.deadline.date)).toEqual(dates);
});

test('what stands there is no promise, behind a label too', () => {
  expect(read('（二）目前全市有冷库35座，建成投用50座。').drafts).toEqual([]);
});

test('what years come to is no number a year', () => {
  const { drafts } = read('区财政每年安排旅游专项资金5000万元，2023—2025年三年共1.5亿元。');
  expect(drafts.map(({ label, unit }) => [label, unit])).toEqual([
    ['每年安排旅游专项资金', '元/年'],
    ['安排旅游专项资金（共）', '元'],
  ]);
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
  expect(read(text).drafts).toEqual([]);
});

test('what stores hold, and for whom, is promised', () => {
  const { drafts } = read('每个乡镇储备编织袋不少于5000条。');
  expect(drafts.map(({ expression, scope }) => [expression.value, scope])).toEqual([[5000, '每个乡镇']]);
});

test.each([
  ['五、建设工期：24个月。', '建设工期'],
  ['主要目标：3个。', '3个'],
  ['每50平方米配备2具4公斤以上灭火器。', '每50平方米配备4公斤以上灭火器'],
])('what stands before a colon, and what is counted: %s', (text, label) => {
  expect(read(text).drafts[0]!.label).toBe(label);
});

test('the bodies of a place in brackets part nothing, and their number is no promise', () => {
  const { drafts } = read('全市10个县（市、区）建成县级寄递公共配送中心不少于8个。');
  expect(drafts.map(({ expression }) => expression.value)).toEqual([8]);
});

test('年均分别增长 is of what the sentence has just named', () => {
  const { drafts } = read('快递业务量达25亿件、业务收入超180亿元，年均分别增长15%、12%。');
  expect(drafts.map(({ label }) => label)).toEqual([
    '快递业务量',
    '业务收入',
    '快递业务量年均增长',
    '业务收入年均增长',
  ]);
});

test.each([
  ['引进国内外知名企业区域总部3家。', null],
  ['单个企业年补助不超过60万元。', '单个企业'],
])('for whom it holds: %s', (text, scope) => {
  expect(read(text).drafts.map((draft) => draft.scope)).toEqual([scope]);
});

test('a line that is flown so often is a condition of what is paid for it', () => {
  const { drafts } = read('新开通航线且年运营满100班次的，国内航线每班补助1万元。');
  expect(drafts.map(({ role, isIncentive }) => [role, isIncentive])).toEqual([
    ['threshold', true],
    ['target', true],
  ]);
});

test.each([
  ['绿色网点、绿色分拨中心分别达到20个、2个。', ['绿色网点', '绿色分拨中心']],
  ['一期、二期项目分别完成3个、5个。', ['一期、二期项目', '一期、二期项目']],
  ['培育A级企业、示范企业各3家。', ['A级企业、示范企业']],
  ['实施“千名人才”培育计划，培训技能人才200名。', ['培训技能人才']],
])('things in a row, and names of plans: %s', (text, labels) => {
  expect(read(text).drafts.map(({ label }) => label)).toEqual(labels);
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
    expect(read(text).drafts.map(({ expression }) => expression.value)).toEqual(values);
  },
);

/** Label, comparator, value and unit, a threshold in brackets. */
const inShort = (text: string): string[] =>
  findTargets(toPlain(text).value).drafts.map(({ label, expression, unit, role }) => {
    const short = `${label} ${expression.comparator} ${expression.value} ${unit}`;
    return role === 'threshold' ? `（${short}）` : short;
  });

test.each<[string, readonly string[]]>([
  // somewhat more than the number
  ['新增就业岗位5000余个。', ['新增就业岗位 > 5000 个']],
  ['改造老旧小区100多个，惠及群众10余万人。', ['改造老旧小区 > 100 个', '惠及群众 > 100000 人']],
  ['投入资金约10余亿元。', ['投入资金 ~ 1000000000 元']],
  ['建设多个平台。', []],
  // words of which a comparator or a unit is a part
  ['签约5个项目。', ['签约项目 = 5 个']],
  ['靠港使用岸电不少于2万艘次。', ['靠港使用岸电 >= 20000 艘次']],
  ['网络零售额突破1200亿元大关。', ['网络零售额 > 120000000000 元']],
  ['旅游总收入站上500亿元新台阶。', ['旅游总收入 > 50000000000 元']],
  ['营业收入破500亿元。', ['营业收入 > 50000000000 元']],
  ['整车产能由30万辆扩至60万辆。', ['整车产能 = 600000 辆']],
  ['电动化率由35%提升至2025年的80%。', ['电动化率 = 0.8 %']],
  ['污染物占比分别降至15%、6%、8%以下。', ['污染物占比 <= 0.15 %', '污染物占比 <= 0.06 %', '污染物占比 <= 0.08 %']],
  ['投诉24小时办结。', ['投诉办结 <= 24 小时']],
  // what the first character of a name is not
  ['再生水利用率达到25%。', ['再生水利用率 >= 0.25 %']],
  ['对外贸易额增长10%。', ['对外贸易额增长 = 0.1 %']],
  ['对口帮扶项目20个，以旧换新汽车5万辆。', ['对口帮扶项目 = 20 个', '以旧换新汽车 = 50000 辆']],
  ['并网规模达到500万千瓦，在站博士后100人。', ['并网规模 >= 5000000 千瓦', '在站博士后 = 100 人']],
  // of how many, for whom
  ['千人口床位数达到7.5张。', ['千人口床位数 >= 7.5 张']],
  ['每千人口拥有3岁以下婴幼儿托位数达到4.5个。', ['每千人口拥有3岁以下婴幼儿托位数 >= 4.5 个']],
  ['省内24小时、国内48小时送达率不低于95%。', ['省内24小时、国内48小时送达率 >= 0.95 %']],
  ['20户以上自然村光纤到户。', []],
  ['容积率不低于1.2，建设周期不超过18个月。', ['容积率 >= 1.2 null', '建设周期 <= 18 个月']],
  ['建设规模化养殖场5个，建设标准厂房20万平方米。', ['规模化养殖场 = 5 个', '标准厂房 = 200000 平方米']],
  ['2025年度个人缴费标准为每人400元。', ['个人缴费标准 = 400 元']],
  ['按15%税率征收。', ['按税率征收 = 0.15 %']],
  ['按70%标准化率建设。', ['按标准化率建设 = 0.7 %']],
  ['按照3000平方米标准建设综合服务中心。', ['建设综合服务中心 = 3000 平方米']],
  ['按照1000元/人标准补助。', ['补助 = 1000 元/人']],
  ['按10%比例奖励。', ['奖励 = 0.1 %']],
  ['2025年度假区达到5家。', ['度假区 >= 5 家']],
  ['补贴标准为每月每平方米16元。', ['补贴标准 = 16 元/月']],
  ['按不低于住宅建筑面积5%的比例配建保障性住房。', ['配建保障性住房 >= 0.05 %']],
  ['提取不低于10%的土地收益用于乡村振兴。', ['提取土地收益用于乡村振兴 >= 0.1 %']],
  ['按每户2000元的标准补助，标准化率达到90%。', ['每户补助 = 2000 元', '标准化率 >= 0.9 %']],
  ['年底前全部完成。', ['全部完成 = 1 %']],
  ['营业期间每2小时至少巡查一次。', ['营业期间每2小时 >= 1 次/2小时']],
  ['安装智能水表30万只。', ['安装智能水表 = 300000 只']],
  // of what size, and how many
  ['日处理20万件以上分拨中心3个。', ['日处理20万件以上分拨中心 = 3 个', '（日处理 >= 200000 件/日）']],
  ['每年签约亿元以上项目5个。', ['每年签约亿元以上项目 = 5 个/年', '（亿元以上 >= 100000000 元）']],
  [
    '年业务量超千万件、业务收入超亿元的快递企业达到5家。',
    ['年业务量超千万件、业务收入超亿元的快递企业 >= 5 家', '（年业务量 > 10000000 件）', '（业务收入 > 100000000 元）'],
  ],
  ['业务量超千万件、业务收入超亿元。', ['业务量 > 10000000 件', '业务收入 > 100000000 元']],
  [
    '万元产值用水量、能耗较2020年分别下降16%、18%。',
    ['万元产值用水量较2020年下降 = 0.16 %', '能耗较2020年下降 = 0.18 %'],
  ],
  [
    '氨氮、氮氧化物排放总量比2020年分别下降8%、10%以上。',
    ['氨氮排放总量比2020年下降 >= 0.08 %', '氮氧化物排放总量比2020年下降 >= 0.1 %'],
  ],
  ['氨氮、总磷减排量分别下降8%以上、10%以上。', ['氨氮减排量下降 >= 0.08 %', '总磷减排量下降 >= 0.1 %']],
  ['旅游人次、旅游收入分别达到5000万人次、500亿元。', ['旅游人次 >= 50000000 人次', '旅游收入 >= 50000000000 元']],
  ['规上企业、营业收入分别达到100家、100亿元。', ['规上企业 >= 100 家', '营业收入 >= 10000000000 元']],
  ['网点、营业面积分别达到50个、10000平方米。', ['网点 >= 50 个', '营业面积 >= 10000 平方米']],
  ['进出口、实际投资分别增长5%、6%。', ['进出口、实际投资分别增长 = 0.05 %', '进出口、实际投资分别增长 = 0.06 %']],
  ['工业、服务业投资分别增长5%、6%。', ['工业投资增长 = 0.05 %', '服务业投资增长 = 0.06 %']],
  ['国有、民营企业数量分别达到50家、100家。', ['国有企业数量 >= 50 家', '民营企业数量 >= 100 家']],
  ['国有、民营农场数量分别达到50家、100家。', ['国有、民营农场数量 >= 50 家', '国有、民营农场数量 >= 100 家']],
  [
    '污染物排放量分别下降8%、10%以上、12%以上。',
    ['污染物排放量分别下降 = 0.08 %', '污染物排放量分别下降 >= 0.1 %', '污染物排放量分别下降 >= 0.12 %'],
  ],
  ['GDP、财政收入分别达到500亿元、40亿元。', ['GDP >= 50000000000 元', '财政收入 >= 4000000000 元']],
  [
    '用水总量、用地总量分别控制在12亿立方米、450平方公里以内。',
    ['用水总量 <= 1200000000 立方米', '用地总量 <= 450 平方公里'],
  ],
  [
    '到2025年，游客超过1亿人次、收入超过750亿元；到2026年，分别超过1.5亿人次和900亿元。',
    ['游客 > 100000000 人次', '收入 > 75000000000 元', '游客 > 150000000 人次', '收入 > 90000000000 元'],
  ],
  // how many of them, what each of so many has, of what size, and where
  ['实现20%的村集体年收入超30万元。', ['村集体年收入超30万元 = 0.2 %', '（村集体年收入 > 300000 元）']],
  ['15个重点行业各选出100个应用标杆。', ['15个重点行业各选出应用标杆 = 100 个']],
  ['建设3个各类平台。', ['各类平台 = 3 个']],
  ['建成万卡级智算集群3个。', ['万卡级智算集群 = 3 个', '（万卡级 >= 10000 卡）']],
  ['每12个班级配备音乐、美术专用教室1间以上。', ['每12个班级配备音乐、美术专用教室 >= 1 间']],
  ['在220千伏及以上变电站周边布局储能，开工5座。', ['开工5座 = 5 座']],
  // brackets around the first number, and numbers of items
  [
    '新建第三水厂（10万立方米/日）、建设快速路（全长98公里、总投资120亿元）。',
    ['新建第三水厂 = 100000 立方米/日', '全长 = 98 公里', '总投资 = 12000000000 元'],
  ],
  ['投资1亿元；2.新建日间照料中心6个。', ['投资 = 100000000 元', '新建日间照料中心 = 6 个']],
  ['助餐服务覆盖率2024年达到80%，2025年实现全覆盖。', ['助餐服务覆盖率 >= 0.8 %', '助餐服务覆盖 = 1 %']],
  ['每年打造“光储充放”一体化示范站不少于6座。', ['每年打造“光储充放”一体化示范站 >= 6 座/年']],
  // numbers without a unit in a row
  [
    '平均PUE分别不高于1.2和1.15，小学、初中生师比分别不高于19:1和13.5:1。',
    ['平均PUE <= 1.2 null', '平均PUE <= 1.15 null', '小学生师比 <= 19 null', '初中生师比 <= 13.5 null'],
  ],
  ['比例尺1:500和1:1000，上午8:30和9:00。', []],
  [
    '2024年新增机架10万架；2025年、2026年分别新增15万架、20万架。',
    ['新增机架 = 100000 架', '新增机架 = 150000 架', '新增机架 = 200000 架'],
  ],
  // who speaks, and what a name begins with
  ['今年我们将办好10件惠民实事。', ['办好惠民实事 = 10 件']],
  ['可转换床位达10%，带动就业1万人。', ['可转换床位 >= 0.1 %', '带动就业 = 10000 人']],
  [
    '学校图书室1间、生均图书小学25册、初中35册。',
    ['学校图书室 = 1 间', '生均图书小学 = 25 册', '生均图书（初中） = 35 册'],
  ],
  // a mark inside a word, and what stands behind a mark that nobody reads
  ['服务覆盖率100%、学生参与率90%以上。', ['服务覆盖率 = 1 %', '学生参与率 >= 0.9 %']],
  ['人均GDP突破8万元、三产比重8:45:47。', ['人均GDP > 80000 元']],
  ['推广公交车500辆、安装智能水表30万只。', ['推广公交车 = 500 辆', '安装智能水表 = 300000 只']],
  ['标准厂房租金前3年减免50%、后2年减半收取。', ['标准厂房租金前3年减免、后2年减半收取 = 0.5 %']],
  ['期限由3年延长至5年。', ['期限 = 5 年']],
  ['停车时间由30分钟延长至60分钟。', ['停车时间 = 60 分钟']],
  ['差距由2.5倍缩小到2.3倍。', ['差距 = 2.3 倍']],
  ['经营范围由10类放宽至20类。', ['经营范围 = 20 类']],
  ['停留时间延长至3天，平均间距缩小到6公里。', ['停留时间 = 3 天', '平均间距 = 6 公里']],
  ['人均预期寿命提高1岁，达到78.3岁。', ['人均预期寿命提高 = 1 岁', '人均预期寿命 >= 78.3 岁']],
  // units of newer trades, and rates for so much or so many
  ['新型储能装机规模达到200万千瓦/600万千瓦时。', ['新型储能装机规模 >= 2000000 千瓦']],
  ['电池产能达到15GWh，骨干带宽60Tbps。', ['电池产能 >= 15 GWh', '骨干带宽 = 60 Tbps']],
  ['单位增加值能耗降至0.62吨标煤/万元。', ['单位增加值能耗 = 0.62 吨标煤/万元']],
  ['新增排涝流量420立方米每秒。', ['新增排涝流量 = 420 立方米/秒']],
  ['培训“村播”3000人（次），推广公交车500标台。', ['培训“村播” = 3000 人（次）', '推广公交车 = 500 标台']],
  // of how many of them, and where
  [
    '建成托育机构150家，其中公办12家，每千人口托位数4.6个。',
    ['托育机构 = 150 家', '托育机构（公办） = 12 家', '每千人口托位数 = 4.6 个'],
  ],
  [
    '新增学位5400个（小学2400个、初中1200个）。',
    ['新增学位 = 5400 个', '新增学位（小学） = 2400 个', '新增学位（初中） = 1200 个'],
  ],
  [
    '规划总投资326亿元，其中防洪工程148亿元，移民12亿元。',
    ['规划总投资 = 32600000000 元', '防洪工程 = 14800000000 元', '规划总投资（移民） = 1200000000 元'],
  ],
  ['产值达到200亿元，其中彰武县90亿元。', ['产值 >= 20000000000 元', '产值（彰武县） = 9000000000 元']],
  ['芝罘区新增库容8万吨、福山区12万吨。', ['芝罘区新增库容 = 80000 吨', '新增库容（福山区） = 120000 吨']],
  ['建设园区10个、示范区5个。', ['园区 = 10 个', '示范区 = 5 个']],
  ['打造历史文化街区3个、特色步行区2个。', ['历史文化街区 = 3 个', '特色步行区 = 2 个']],
  ['建成食品夜市5个、早市3个。', ['食品夜市 = 5 个', '早市 = 3 个']],
  ['新建工业区2个，面积500亩。', ['新建工业区 = 2 个', '新建工业区面积 = 500 亩']],
  ['创建平安县3个，到2027年达到6个。', ['平安县 = 3 个', '平安县 >= 6 个']],
  ['新建农贸市场摊位500个，其中便民100个。', ['新建农贸市场摊位 = 500 个', '新建农贸市场摊位（便民） = 100 个']],
  ['农贸市场摊位500个，其中镜湖区100个。', ['农贸市场摊位 = 500 个', '农贸市场摊位（镜湖区） = 100 个']],
  ['凤翔区达到5万吨、鸠江区10万吨。', ['凤翔区 >= 50000 吨', '鸠江区 = 100000 吨']],
  ['品牌旗舰店50家，其中国际10家。', ['品牌旗舰店 = 50 家', '品牌旗舰店（国际） = 10 家']],
  [
    '新增规上企业50家，其中工业20家，新增上市企业5家，小巨人10家。',
    ['新增规上企业 = 50 家', '新增规上企业（工业） = 20 家', '新增上市企业 = 5 家', '小巨人 = 10 家'],
  ],
  ['建设停车场20个，其中立体停车场5个，泊位2000个。', ['停车场 = 20 个', '立体停车场 = 5 个', '泊位 = 2000 个']],
  ['就业5万人，其中省外2万人，培训2万人。', ['就业 = 50000 人', '就业（省外） = 20000 人', '培训 = 20000 人']],
  ['新建居住区配建托位10个，老城区不少于8个。', ['新建居住区配建托位 = 10 个', '老城区 >= 8 个']],
  ['省级精品民宿50家，其中五星级10家。', ['省级精品民宿 = 50 家', '省级精品民宿（五星级） = 10 家']],
  ['国家级非遗项目20项、省级80项。', ['国家级非遗项目 = 20 项', '非遗项目（省级） = 80 项']],
  ['通信覆盖率主城区达100%、县城达80%。', ['通信覆盖率主城区 = 1 %', '通信覆盖率（县城） >= 0.8 %']],
  [
    '护理覆盖率二级医院达90%、三级医院达100%，治疗率95%。',
    ['护理覆盖率二级医院 >= 0.9 %', '护理覆盖率（三级医院） = 1 %', '治疗率 = 0.95 %'],
  ],
  ['通关时间进口不超过18小时、出口不超过1小时。', ['通关时间进口 <= 18 小时', '通关时间（出口） <= 1 小时']],
  ['轮岗比例不低于10%，其中骨干教师不低于20%。', ['轮岗比例 >= 0.1 %', '轮岗比例（骨干教师） >= 0.2 %']],
  ['新建幼儿园5所、小学3所。', ['新建幼儿园 = 5 所', '小学 = 3 所']],
  ['技术合同成交额突破500亿元，是2020年的3倍。', ['技术合同成交额 > 50000000000 元', '技术合同成交额 = 3 倍']],
  ['全市现有博物馆32家，到2027年达到50家。', ['博物馆 >= 50 家']],
  // what it rises to, what it hopes for, how long all of it is
  ['综合利用率较2020年提高5个百分点，达到65%。', ['综合利用率较2020年提高 = 0.05 百分点', '综合利用率 >= 0.65 %']],
  ['固定资产投资增长7%、力争8%。', ['固定资产投资增长 = 0.07 %', '固定资产投资增长 = 0.08 %']],
  ['新开工项目50个，力争30个竣工投产。', ['新开工项目 = 50 个', '竣工投产 = 30 个']],
  ['加固堤防38公里，治理小河12条、总长50公里。', ['加固堤防 = 38 公里', '治理小河 = 12 条', '治理小河总长 = 50 公里']],
  // which number is of what
  [
    '快递业务量、业务收入、从业人员分别达到10亿件、100亿元、5万人。',
    ['快递业务量 >= 1000000000 件', '业务收入 >= 10000000000 元', '从业人员 >= 50000 人'],
  ],
  ['快件准时率、满意度分别达到90%、85分。', ['快件准时率 >= 0.9 %', '满意度 >= 85 分']],
  ['五星级饭店10家，国家级旅游度假区实现零突破，达2家。', ['五星级饭店 = 10 家', '国家级旅游度假区 >= 2 家']],
  ['新建平台60家，技术合同成交额实现倍增，达到180亿元。', ['新建平台 = 60 家', '技术合同成交额 >= 18000000000 元']],
  ['上市企业10家，研发投入占比力争提高1个百分点。', ['上市企业 = 10 家', '研发投入占比提高 = 0.01 百分点']],
  ['每年新增泊位500个，总数达到2000个。', ['每年新增泊位 = 500 个/年', '泊位（总数） >= 2000 个']],
  ['新建高标准农田0.8万亩、改造提升1.2万亩。', ['新建高标准农田 = 8000 亩', '高标准农田（改造提升） = 12000 亩']],
  [
    '新开工安置房3000套、基本建成2000套，竣工1500套。',
    ['新开工安置房 = 3000 套', '安置房（基本建成） = 2000 套', '安置房（竣工） = 1500 套'],
  ],
  ['覆盖率要达到95%。', ['覆盖率 >= 0.95 %']],
  ['设立专项资金，每年不少于5亿元。', ['专项资金 >= 500000000 元/年']],
  // units that the last of a row says, and rates inside a change
  ['冷链流通率、处理率分别提高10个、5个百分点。', ['冷链流通率提高 = 0.1 百分点', '处理率提高 = 0.05 百分点']],
  ['办理时限分别不超过4个、3个工作日。', ['办理时限 <= 4 个工作日', '办理时限 <= 3 个工作日']],
  ['新建4个、3个站点。', ['新建4个 = 4 个', '站点 = 3 个']],
  ['投递频次由每周3次提高到5次。', ['投递频次 = 5 次/周']],
  ['低保标准由每人每月650元提高到700元。', ['低保标准 = 700 元/月']],
  ['县城每日2频次、村每周5频次。', ['县城每日 = 2 频次/日', '村每周 = 5 频次/周']],
  ['网点周投递6次，每小时处理能力8万件。', ['网点周投递 = 6 次/周', '每小时处理能力 = 80000 件/小时']],
  ['平均降尘量不高于7吨/月·平方公里。', ['平均降尘量 <= 7 吨/月·平方公里']],
  ['包装层数不超过3层，推进多层次体系。', ['包装层数 <= 3 层']],
  ['网点数量增长一倍，产值翻一倍。', ['网点数量增长 = 1 倍', '产值 = 2 倍']],
  ['运输成本降低三成至五成，能耗下降两到三成。', ['运输成本降低 = 0.3 %', '能耗下降 = 0.2 %']],
  ['重特大事故起数为0。', ['重特大事故起数为0 = 0 null']],
  ['消费者满意度得分80分以上。', ['消费者满意度得分 >= 80 分']],
  ['起始价不低于所在级别工业用地基准地价的70%。', ['起始价 >= 0.7 %']],
  // of which, whose and how many
  [
    '培育项目30个，其中年业务量超100万件的10个、超500万件的3个。',
    [
      '项目 = 30 个',
      '年业务量超100万件 = 10 个',
      '（年业务量 > 1000000 件）',
      '年业务量超500万件 = 3 个',
      '（年业务量 > 5000000 件）',
    ],
  ],
  [
    '培育年业务收入超10亿元的快递企业3家、超亿元的20家以上。',
    [
      '年业务收入超10亿元的快递企业 = 3 家',
      '（年业务收入 > 1000000000 元）',
      '年业务收入超亿元的快递企业 >= 20 家',
      '（年业务收入 > 100000000 元）',
    ],
  ],
  [
    '培育业务量超1000万件金牌项目2个、超500万件3个。',
    [
      '业务量超1000万件金牌项目 = 2 个',
      '（业务量 > 10000000 件）',
      '业务量超500万件金牌项目 = 3 个',
      '（业务量 > 5000000 件）',
    ],
  ],
  ['800人以上安置区快递服务100%覆盖。', ['800人以上安置区快递服务覆盖 = 1 %', '（800人以上 >= 800 人）']],
  ['100人以上矿井减少3处。', ['100人以上矿井减少 = 3 处', '（100人以上 >= 100 人）']],
  ['8个县（市）均建成1处公共配送中心。', ['8个县（市）均建成公共配送中心 = 1 处']],
  [
    '新建小区按每百户不低于20平方米、已建成小区按每百户不低于15平方米配套用房。',
    ['新建小区按每百户 >= 20 平方米', '已建成小区按每百户配套用房 >= 15 平方米'],
  ],
  ['快递业务量，2024年达到5亿件，2025年达到6亿件。', ['快递业务量 >= 500000000 件', '快递业务量 >= 600000000 件']],
  [
    '新建高标准农田30万亩（含高效节水灌溉3万亩），累计达200万亩。',
    ['新建高标准农田 = 300000 亩', '高效节水灌溉 = 30000 亩', '新建高标准农田（累计） >= 2000000 亩'],
  ],
  ['集装箱吞吐量达到500万TEU。', ['集装箱吞吐量 >= 5000000 TEU']],
  ['实训基地每年新增2个，5年10个。', ['实训基地每年新增 = 2 个/年', '实训基地每年新增 = 10 个']],
  ['年均新增站点20个，至2027年底达到100个。', ['年均新增站点 = 20 个/年', '站点 >= 100 个']],
  ['4A级15家、3A级及以下30家。', ['4A级 = 15 家', '3A级及以下 = 30 家']],
  ['即办件占比达到65%以上。', ['即办件占比 >= 0.65 %']],
  ['“1分钟响应、3分钟到场”覆盖率85%。', ['“1分钟响应、3分钟到场”覆盖率 = 0.85 %']],
  ['主城区、乡镇网点覆盖率分别达到100%、90%。', ['主城区网点覆盖率 = 1 %', '乡镇网点覆盖率 >= 0.9 %']],
  ['出生率、乡镇网点覆盖率分别达到10%、90%。', ['出生率 >= 0.1 %', '乡镇网点覆盖率 >= 0.9 %']],
  ['日处理能力达到10万件，到2027年达到20万件。', ['日处理能力 >= 100000 件/日', '日处理能力 >= 200000 件/日']],
  ['高峰每小时不少于10班。', ['高峰每小时 >= 10 班/小时']],
  ['建设3层标准厂房10栋。', ['3层标准厂房 = 10 栋']],
  ['并发放消费券5000万元，并网装机达到50万千瓦。', ['发放消费券 = 50000000 元', '并网装机 >= 500000 千瓦']],
  ['对外直接投资额达到10亿美元，对俄包裹100万件。', ['对外直接投资额 >= 1000000000 美元', '对俄包裹 = 1000000 件']],
  ['在产业园区新建厂房50万平方米。', ['产业园区新建厂房 = 500000 平方米']],
  ['日处理10万吨以上污水处理厂3座。', ['日处理10万吨以上污水处理厂 = 3 座', '（日处理 >= 100000 吨/日）']],
  // words that only seem to oblige somebody, and numbers of what somebody has to do
  [
    '5000平方米以上的应急避难场所达到8处。',
    ['5000平方米以上的应急避难场所 >= 8 处', '（5000平方米以上 >= 5000 平方米）'],
  ],
  [
    '建筑面积1000平方米以上的商场应当配备2名消防员。',
    ['建筑面积1000平方米以上的商场应当配备消防员 = 2 名', '（面积 >= 1000 平方米）'],
  ],
  ['70%以上的新建建筑应达到绿色建筑标准。', ['新建建筑应达到绿色建筑标准 >= 0.7 %']],
  ['90%以上的企业必须完成清洁生产审核。', ['企业必须完成清洁生产审核 >= 0.9 %']],
  ['新能源车占比30%以上的企业应当优先安排。', []],
  ['确保95%以上的药品应采尽采，低保对象应保尽保。', ['药品应采尽采 >= 0.95 %', '低保对象应保尽保 = 1 %']],
  ['90%的行政村垃圾应收尽收。', ['行政村垃圾应收尽收 = 0.9 %']],
  ['6月底前拨付资金80%以上。', ['拨付资金 >= 0.8 %']],
  ['有效申诉率低于0.5/百万件次。', ['有效申诉率 < 5e-7 %']],
  ['推出3天2晚精品旅游线路10条、7天6晚套餐20个。', ['推出3天2晚精品旅游线路 = 10 条', '7天6晚套餐 = 20 个']],
  ['监测范围包括全市100个重点断面。', ['监测范围包括全市重点断面 = 100 个']],
  ['监测对象为全市5000户脱贫户。', ['监测对象为全市脱贫户 = 5000 户']],
  ['监测对象为人均纯收入低于8000元的农户。', []],
  ['专项债资金年底前拨付90%，养老金按时发放100%。', ['专项债资金年底前拨付 = 0.9 %', '养老金按时发放 = 1 %']],
  ['签订合同时拨付30%，中期检查后再次拨付40%，拨付剩余的30%。', []],
  // steps of what is built, and of what is charged
  ['第一阶段建成公路50公里。', ['第一阶段建成公路 = 50 公里']],
  ['第三级泵站供水量10万立方米。', ['第三级泵站供水量 = 100000 立方米']],
  ['第二档为年用电量4800度以下，第一阶梯年用气量300立方米以下。', []],
  // who is trained and chosen, and how many sit on a panel
  [
    '培训居民委员会人员5000人，选聘专家评审组成员15名。',
    ['培训居民委员会人员 = 5000 人', '选聘专家评审组成员 = 15 名'],
  ],
  ['组建专家组10个，专家组成员100人。', ['组建专家组 = 10 个', '专家组成员 = 100 人']],
  ['每个村民委员会不少于3人。', ['每个村民委员会 >= 3 人']],
  ['评标委员会由5人以上单数组成，验收组由3人组成。', []],
  ['平均候诊等待期30分钟以内。', ['平均候诊等待期 <= 30 分钟']],
  ['贴息期不超过2年，质保期不少于1年。', ['贴息期 <= 2 年', '质保期 >= 1 年']],
  ['1人户补贴面积25平方米。', ['1人户补贴面积 = 25 平方米']],
  // none, and those who have to
  ['建成区人口5万人以上的乡镇，专职消防员不少于15人。', ['专职消防员 >= 15 人']],
  ['年货运量150万吨以上的新建物流园区，铁路专用线接入比例达到85%。', ['铁路专用线接入比例 >= 0.85 %']],
  ['培育年产值10亿元以上的企业，研发投入占比达到5%。', ['年产值 >= 1000000000 元', '研发投入占比 >= 0.05 %']],
  ['培育年产值10亿元以上的企业，数量不少于5家。', ['年产值 >= 1000000000 元', '数量 >= 5 家']],
  ['400万元以上的工程、200万元以上的货物应当公开招标。', []],
  ['产品远销30多个国家和地区，依托50余家科研院所。', []],
  ['铁路货运量、铁路周转量力争分别增长10%、12%左右。', ['铁路货运量增长 ~ 0.1 %', '铁路周转量增长 ~ 0.12 %']],
  ['乡镇、村级站点分别达到150个、1800个。', ['乡镇站点 >= 150 个', '村级站点 >= 1800 个']],
  [
    '口岸进口、出口整体通关时间较2017年分别压缩60%、70%以上。',
    ['口岸进口整体通关时间较2017年压缩 >= 0.6 %', '口岸出口整体通关时间较2017年压缩 >= 0.7 %'],
  ],
  ['低温处理率果蔬达到30%、肉类达到85%。', ['低温处理率果蔬 >= 0.3 %', '低温处理率（肉类） >= 0.85 %']],
  [
    '年投放贷款30亿元；给予2个百分点的贴息，期限不超过2年，单户不超过50万元。',
    ['年投放贷款 = 3000000000 元', '给予贴息 = 0.02 百分点', '期限 <= 2 年', '给予贴息 <= 500000 元'],
  ],
  ['首期5亿元的基金。', ['首期基金 = 500000000 元']],
  ['返还比例提至60%。', ['返还比例 = 0.6 %']],
  ['开工率、投资完成率年内均要达到100%。', ['开工率、投资完成率 = 1 %']],
  ['支出进度每年10月底前应达到80%。', ['支出进度 >= 0.8 %']],
  ['配送中心高校做到全覆盖。', ['配送中心高校覆盖 = 1 %']],
  [
    '检查频次：重点企业每季度不少于1次，一般企业每半年不少于1次。',
    ['检查频次（重点企业） >= 1 次/季度', '检查频次（一般企业） >= 1 次/半年'],
  ],
  [
    '给予运营补贴：平原乡镇0.2元/件，山区乡镇0.5元/件。',
    ['运营补贴（平原乡镇） = 0.2 元/件', '运营补贴（山区乡镇） = 0.5 元/件'],
  ],
  [
    '站点1200个，其中邮政自建500个、邮快合作400个。',
    ['站点 = 1200 个', '站点（邮政自建） = 500 个', '站点（邮快合作） = 400 个'],
  ],
  ['县级中心11个、村级服务站2214个全部建成并稳定运行。', ['县级中心 = 11 个', '村级服务站 = 2214 个']],
  ['60%以上的建制村实现周投5次。', ['建制村实现周投5次 >= 0.6 %', '（建制村实现周投 = 5 次/周）']],
  ['基本实现“村村通快递”。', ['村村通快递 = 1 %']],
  ['构建6个分拨中心、N个末端站。', ['分拨中心 = 6 个']],
  ['规划户数1000户以上的还应预留不少于30平方米的用房。', ['预留用房 >= 30 平方米']],
  ['每增加500户增加10平方米。', ['每增加500户增加 = 10 平方米', '（每增加 = 500 户）']],
  ['投递频次每周5次以上达标率100%。', ['投递频次每周5次以上达标率 = 1 %', '（投递频次 >= 5 次/周）']],
  ['每周投递不少于4次的比例达到95%。', ['每周投递不少于4次的比例 >= 0.95 %', '（每周投递 >= 4 次/周）']],
  // how things stand now, and what becomes of them
  ['建成园区3个，目前日均处理快件30万件，力争达到60万件。', ['园区 = 3 个', '日均处理快件 >= 600000 件/日']],
  ['到2027年，建成园区3个；目前一期入驻20家，二期引进30家。', ['园区 = 3 个', '二期引进 = 30 家']],
  ['预计每年为企业减负2亿元。', []],
  // what several numbers in a row are of
  [
    '货运量达到1800万吨、货值达到280亿元，年均增速不低于10%、12%。',
    ['货运量 >= 18000000 吨', '货值 >= 28000000000 元', '货运量年均增速 >= 0.1 %', '货值年均增速 >= 0.12 %'],
  ],
  [
    '铁路发送量完成500万吨、水路发送量完成900万吨，较2024年分别增长6%、8%。',
    [
      '铁路发送量 = 5000000 吨',
      '水路发送量 = 9000000 吨',
      '铁路发送量较2024年增长 = 0.06 %',
      '水路发送量较2024年增长 = 0.08 %',
    ],
  ],
  ['苹果、梨子、樱桃分别达到60万件、45万件、30万件。', ['苹果 >= 600000 件', '梨子 >= 450000 件', '樱桃 >= 300000 件']],
  ['水、电、气报装分别不超过4天、3天、2天。', Array.from([4, 3, 2], (days) => `水、电、气报装 <= ${days} 天`)],
  ['公路、铁路口岸通关时间分别控制在2小时、6小时以内。', ['公路口岸通关时间 <= 2 小时', '铁路口岸通关时间 <= 6 小时']],
  ['标识统一率、系统接入率达到100%、90%。', ['标识统一率 = 1 %', '系统接入率 >= 0.9 %']],
  [
    '冷链流通率、冷藏运输率达到35%、60%、65%。',
    [0.35, 0.6, 0.65].map((share) => `冷链流通率、冷藏运输率 >= ${share} %`),
  ],
  ['城区24小时、县域36小时内送达。', ['城区24小时 <= 24 小时', '县域送达 <= 36 小时']],
  ['新能源车辆占比达到35%，新增60辆。', ['新能源车辆占比 >= 0.35 %', '新能源车辆（新增） = 60 辆']],
  // how often
  ['企业每旬自查1次，县级每半月抽查1次。', ['企业每旬自查 = 1 次/旬', '县级每半月抽查 = 1 次/半月']],
  ['直播带货每月不少于20场，全年240场。', ['直播带货 >= 20 场/月', '直播带货 = 240 场']],
  // round the clock, and in so many hours
  ['提供24小时上门揽收服务，满足24小时供电。', []],
  ['接单后24小时上门取件。', ['接单后上门取件 <= 24 小时']],
  ['瘦胶带（宽度45毫米以下）使用率达到100%。', ['瘦胶带（宽度45毫米以下）使用率 = 1 %']],
  ['开通客货邮融合线路四十条，投入专用车辆一百辆。', ['客货邮融合线路 = 40 条', '投入专用车辆 = 100 辆']],
  ['充电故障2小时修复。', ['充电故障修复 <= 2 小时']],
  [
    '全市11个县（市、区）、186个乡镇（街道）、2214个建制村快递服务实现全覆盖。',
    ['11个县（市、区）、186个乡镇（街道）、2214个建制村快递服务覆盖 = 1 %'],
  ],
  [
    '购置冷藏车10台以上的，蓝牌每台2万元、黄牌每台4万元。',
    ['（购置冷藏车 >= 10 台）', '蓝牌每台 = 20000 元', '黄牌每台 = 40000 元'],
  ],
  [
    '购置货车（续航200公里以上）的，4吨以下每辆补贴5000元。',
    ['（续航 >= 200 公里）', '4吨以下每辆补贴 = 5000 元', '（4吨以下 <= 4 吨）'],
  ],
  ['周边国家3—5日达。', ['周边国家3—5日达 <= 5 日']],
  ['对台海运快件量突破3000万件。', ['对台海运快件量 > 30000000 件']],
  ['放行时间压缩一半、控制在2小时以内。', ['放行时间压缩 = 0.5 %', '放行时间 <= 2 小时']],
  [
    '新建、改造服务站1000个（其中新建600个，改造400个）。',
    ['新建、改造服务站 = 1000 个', '服务站（新建） = 600 个', '服务站（改造） = 400 个'],
  ],
  [
    '建设站点480个，任务如下：莲池区60个、清河县180个、安州县220个。',
    ['站点 = 480 个', '站点（莲池区） = 60 个', '站点（清河县） = 180 个', '站点（安州县） = 220 个'],
  ],
  ['给予运维补助，日均投递量超过50件的提高到500元。', ['日均投递量超过50件 = 500 元', '（日均投递量 > 50 件/日）']],
  [
    '航程3000公里（含）以内，载重20吨以下的机型，每班补贴5万元。',
    ['（航程 <= 3000 公里）', '（载重 <= 20 吨）', '每班补贴 = 50000 元'],
  ],
  ['培育期不超过3年。', ['培育期 <= 3 年']],
  ['按年租金30%补贴，期限2年。', ['年租金补贴 = 0.3 %', '期限 = 2 年']],
  ['全部建成并通过验收。', ['全部建成并通过验收 = 1 %']],
  [
    '按投资额的10%给予补助，单个项目不超过100万元，同一企业累计不超过300万元。',
    ['投资额的补助 = 0.1 %', '投资额的补助 <= 1000000 元', '投资额的补助（累计） <= 3000000 元'],
  ],
  [
    '面积1万平方米以上的，按设备额12%补助；2万平方米以上的，比例提高至15%，最高350万元。',
    [
      '（面积 >= 10000 平方米）',
      '设备额补助 = 0.12 %',
      '（2万平方米以上 >= 20000 平方米）',
      '设备额补助 = 0.15 %',
      '设备额补助 <= 3500000 元',
    ],
  ],
  ['次年增长10%以上的，追加奖励5万元。', ['（次年增长 >= 0.1 %）', '追加奖励 = 50000 元']],
  [
    '按费用的25%补助，单台（架）最高5万元、2万元。',
    ['费用的补助 = 0.25 %', '费用的补助 <= 50000 元', '费用的补助 <= 20000 元'],
  ],
  ['每取得1人补贴300元。', ['每取得1人补贴 = 300 元']],
  ['全年补助总额以3000万元为限。', ['补助总额 <= 30000000 元']],
  ['货物周转量680亿吨公里。', ['货物周转量 = 68000000000 吨公里']],
  ['对新能源货车给予5折优惠。', ['新能源货车给予优惠 = 5 折']],
  ['覆盖率分别为市级100%、县级90%。', ['覆盖率市级 = 1 %', '覆盖率（县级） = 0.9 %']],
  ['县城15分钟、乡镇30分钟上高速比例达到95%。', ['县城15分钟、乡镇30分钟上高速比例 >= 0.95 %']],
  [
    '城区投递频次每日2次、乡镇每日1次、建制村每周≥5次。',
    ['城区投递频次 = 2 次/日', '投递频次（乡镇） = 1 次/日', '投递频次（建制村） >= 5 次/周'],
  ],
  ['揽收及时率98%、投递及时率97%。', ['揽收及时率 = 0.98 %', '投递及时率 = 0.97 %']],
  [
    '年收入10亿元级1家、亿元级10家。',
    ['年收入10亿元级 = 1 家', '（年收入 = 1000000000 元）', '年收入亿元级 = 10 家', '（年收入 >= 100000000 元）'],
  ],
  [
    '打造业务量百万件农特产品10个，千万件2个。',
    [
      '业务量百万件农特产品 = 10 个',
      '（业务量 >= 1000000 件）',
      '业务量千万件农特产品 = 2 个',
      '（业务量 >= 10000000 件）',
    ],
  ],
  ['隐患3日内销号。', ['隐患销号 <= 3 日']],
  ['镇到村每天1班、偏远村每两天1班。', ['镇到村 = 1 班/日', '偏远村每两天 = 1 班/2日']],
  ['开通线路18条（含跨县3条）。', ['线路 = 18 条', '线路（跨县） = 3 条']],
  ['支持4层以上老旧住宅加装电梯。', []],
  ['补贴资金由市、县按3:7分担。', []],
  ['70周岁以上老年人免费，60—69周岁老年人实行半价。', []],
  ['人均预期寿命达到80岁。', ['人均预期寿命 >= 80 岁']],
  ['行政村人口在2000人以上的设独立网点，2000人以下的可邻村共建。', []],
  ['淘汰35蒸吨/小时及以下燃煤锅炉。', []],
  ['产值达到2022年的2倍以上。', ['产值 >= 2 倍']],
  ['业务量是2020年的2.5倍。', ['业务量 = 2.5 倍']],
  ['入户宣传不少于2轮。', ['入户宣传 >= 2 轮']],
  ['接入视频12万路。', ['接入视频 = 120000 路']],
  ['开通12路公交。', []],
  ['智能算力达到1500P。', ['智能算力 >= 1500 P']],
  ['供电煤耗降到300克标准煤/千瓦时以下。', ['供电煤耗 <= 300 克标准煤/千瓦时']],
  ['电池能量密度达到200Wh/kg。', ['电池能量密度 >= 200 Wh/kg']],
  ['创新团队200个（名）。', ['创新团队 = 200 个（名）']],
  ['易涝点由43处减至5处以下。', ['易涝点 <= 5 处']],
  ['每个展会限2人，时限15天。', ['每个展会 <= 2 人', '时限 = 15 天']],
  ['贷款损失最高补偿80%。', ['贷款损失 <= 0.8 %']],
  ['生猪出栏170万头、牛8万头、羊45万只。', ['生猪出栏 = 1700000 头', '牛 = 80000 头', '羊 = 450000 只']],
  ['确保蔬菜面积稳定在20万亩、总产60万吨以上。', ['蔬菜面积 >= 200000 亩', '总产 >= 600000 吨']],
  ['六是建设90个丰产片，七是培训农民500人。', ['丰产片 = 90 个', '培训农民 = 500 人']],
  ['每年签约重大项目不少于20个、开工12个。', ['每年签约重大项目 >= 20 个/年', '重大项目（开工） = 12 个/年']],
  ['推进垃圾中转站提标，全年完成12座。', ['垃圾中转站提标 = 12 座']],
  ['实施“揭榜挂帅”项目，每年不少于10项。', ['“揭榜挂帅”项目 >= 10 项/年']],
  ['建成零工驿站60家，每个街道（乡镇）至少1家。', ['零工驿站 = 60 家', '零工驿站 >= 1 家']],
  ['公办托育机构每县至少1家。', ['公办托育机构每县 >= 1 家']],
  ['人均室内健身面积不低于0.1平方米或室外不低于0.3平方米。', ['人均室内健身面积 >= 0.1 平方米', '室外 >= 0.3 平方米']],
  ['乳儿班不超过10人、保育人员与婴幼儿比例不低于1:3。', ['乳儿班 <= 10 人', '保育人员与婴幼儿比例 >= 0.333333 null']],
  ['托大班（24—36个月）每班不超过20人。', ['托大班（24—36个月）每班 <= 20 人']],
  ['对种粮大户（50亩以上），每亩补贴100元。', ['（50亩以上 >= 50 亩）', '每亩补贴 = 100 元']],
  ['留用率50%以上的提高到110%。', ['留用率50%以上 = 1.1 %', '（留用率 >= 0.5 %）']],
  [
    '30人以下的单位裁员率不高于20%的，按缴费的60%返还。',
    ['（30人以下的单位裁员率 <= 0.2 %）', '（30人以下 <= 30 人）', '缴费的返还 = 0.6 %'],
  ],
  [
    'A级景区达到30家，其中5A级2家、4A级10家。',
    ['A级景区 >= 30 家', 'A级景区（5A级） = 2 家', 'A级景区（4A级） = 10 家'],
  ],
  ['A级企业50家，其中5A级2家，4A级20家。', ['A级企业 = 50 家', 'A级企业（5A级） = 2 家', 'A级企业（4A级） = 20 家']],
  ['接入率达到80%、2026年全覆盖。', ['接入率 >= 0.8 %', '接入率 = 1 %']],
  [
    '投递频次：农村每日1次；见报率县城100%、乡镇95%。',
    ['投递频次（农村） = 1 次/日', '见报率县城 = 1 %', '见报率（乡镇） = 0.95 %'],
  ],
  ['投递频次：县城不低于每日2次，农村每日1次。', ['投递频次（县城） >= 2 次/日', '投递频次（农村） = 1 次/日']],
  ['无分歧欠款6月底前全部清偿。', ['无分歧欠款清偿 = 1 %']],
  ['儿童书屋半小时可达，一个半小时达。', ['儿童书屋半小时可达 <= 0.5 小时']],
  ['0—6岁儿童健康管理率、孕产妇系统管理率均保持在95%以上。', ['0—6岁儿童健康管理率、孕产妇系统管理率 >= 0.95 %']],
  ['企业净增100家、总数突破800家。', ['企业净增 = 100 家', '企业（总数） > 800 家']],
  ['零售额较2025年再增长15%，达到300亿元。', ['零售额较2025年再增长 = 0.15 %', '零售额 >= 30000000000 元']],
  ['每生产1吨补贴500元。', ['每生产1吨补贴 = 500 元']],
  ['首批拨付30%，次年拨付70%。', []],
  ['设计工具普及率、数控化率分别达88%、70%。', ['设计工具普及率 >= 0.88 %', '数控化率 >= 0.7 %']],
  ['连续两年在库的再奖励5万元。', ['（连续两年 = 2 年）', '再奖励 = 50000 元']],
  ['就业人员10万人生产安全事故死亡率低于1。', ['就业人员10万人生产安全事故死亡率 < 1 null']],
  ['内涝积水点全部消除。', ['内涝积水点消除 = 1 %']],
  [
    '高血压、糖尿病患者规范管理率分别达到75%、70%。',
    ['高血压患者规范管理率 >= 0.75 %', '糖尿病患者规范管理率 >= 0.7 %'],
  ],
  ['工业、生活污水处理率分别达到100%、95%。', ['工业、生活污水处理率 = 1 %', '工业、生活污水处理率 >= 0.95 %']],
  ['建成300张床位以上的养老机构5家。', ['300张床位以上的养老机构 = 5 家', '（300张床位以上 >= 300 张）']],
  ['报告表7个工作日、报告书15个工作日内办结。', ['报告表 <= 7 个工作日', '报告书办结 <= 15 个工作日']],
  ['提供岗位10万个次，孤儿散居1500元。', ['岗位 = 100000 个次', '孤儿散居 = 1500 元']],
  [
    '投资强度：国家级开发区不低于400万元/亩，其他区域不低于200万元/亩。',
    ['投资强度（国家级开发区） >= 4000000 元/亩', '投资强度（其他区域） >= 2000000 元/亩'],
  ],
  ['覆盖率：城区达到100%，快递进村率90%。', ['覆盖率（城区） = 1 %', '快递进村率 = 0.9 %']],
  ['提效率：灌溉水利用系数提高到0.55以上。', ['灌溉水利用系数 >= 0.55 null']],
  ['特种设备万台死亡人数控制在0.02以下。', ['特种设备万台死亡人数 <= 0.02 null']],
  ['人均阅读8本，参保率巩固在95%以上。', ['人均阅读 = 8 本', '参保率 >= 0.95 %']],
  ['24小时城市书房30个，帮扶50本科生。', ['24小时城市书房 = 30 个']],
  ['连续支持不超过3年。', ['连续支持 <= 3 年']],
  ['人均预期寿命提高1岁、达到80岁。', ['人均预期寿命提高 = 1 岁', '人均预期寿命 >= 80 岁']],
  ['把党组织覆盖率提高到92%，把手更换率80%。', ['党组织覆盖率 = 0.92 %', '把手更换率 = 0.8 %']],
  ['运动健将20人，保证投入占比不低于1.5%。', ['运动健将 = 20 人', '投入占比 >= 0.015 %']],
  ['坚持每年选派干部100名。', ['每年选派干部 = 100 名/年']],
  ['万人拥有消防员6.5名。', ['万人拥有消防员 = 6.5 名']],
  ['毛入学率将达到99%以上。', ['毛入学率 >= 0.99 %']],
  ['承包期不少于10年，资助期不超过2年。', ['承包期 >= 10 年', '资助期 <= 2 年']],
  [
    '巩固率、入学率和受教育年限分别达到99%、92%和13.5年。',
    ['巩固率 >= 0.99 %', '入学率 >= 0.92 %', '受教育年限 >= 13.5 年'],
  ],
])('%s', (text, drafts) => expect(inShort(text)).toEqual(drafts));

test.each<[string, readonly (readonly [label: string, isPaid: boolean])[]]>([
  [
    '购房补贴标准：A类300万元，B类150万元；博士研究生30万元。',
    [
      ['购房补贴标准（A类）', true],
      ['购房补贴标准（B类）', true],
      ['购房补贴标准（博士研究生）', true],
    ],
  ],
  [
    '单个项目支持额度为300万元至1000万元，且不超过总投入的40%。',
    [
      ['单个项目支持额度', true],
      ['单个项目支持额度', true],
    ],
  ],
  [
    '给予最高20万元担保贷款，合伙创业的最高可贷110万元。',
    [
      ['给予担保贷款', true],
      ['合伙创业', true],
    ],
  ],
  ['同一型号累计不超过2000万元。', [['同一型号累计', true]]],
  ['同一企业年度检查不超过2次。', [['同一企业年度检查', false]]],
  [
    '对5A级物流企业奖励50万元，4A级30万元，3A级10万元。',
    [
      ['5A级物流企业奖励', true],
      ['4A级', true],
      ['3A级', true],
    ],
  ],
  [
    'A类项目最高补助100万元，B类80万元。',
    [
      ['A类项目', true],
      ['B类', true],
    ],
  ],
  [
    '给予每架次100元补贴，每条航线每年不超过60万元。',
    [
      ['给予每架次补贴', true],
      ['每条航线', true],
    ],
  ],
  [
    '年营业收入2000万元以上企业，按贡献的50%奖励。',
    [
      ['年营业收入', true],
      ['贡献的奖励', true],
    ],
  ],
  [
    '对设备投资500万元以上的项目，按10%予以支持。',
    [
      ['设备投资', true],
      ['予以支持', true],
    ],
  ],
  ['对新获评国家级的，奖50万元。', [['奖50万元', true]]],
  [
    '固定资产投资1亿元以上的，按3%给予奖励；10亿元以上的，实行“一事一议”。',
    [
      ['固定资产投资', true],
      ['给予奖励', true],
    ],
  ],
  [
    '日均处理量1万件以上的，补助2万元；5000件以下的不予补助。',
    [
      ['日均处理量', true],
      ['补助', true],
    ],
  ],
  [
    '给予一次性建设奖补，每班10万元，单园最高120万元。',
    [
      ['一次性建设奖补', true],
      ['一次性建设奖补', true],
    ],
  ],
  ['给予生均公用经费补助，标准为每生每年800元。', [['生均公用经费补助', true]]],
  [
    '新建大棚10亩以上的，每亩补助5000元，日光温室每亩2万元，总投资3亿元。',
    [
      ['新建大棚', true],
      ['每亩补助', true],
      ['日光温室', true],
      ['总投资', false],
    ],
  ],
  [
    '举办5000人以上的演唱会、音乐节，外地观众占比50%以上的，每场奖励20万元。',
    [
      ['5000人以上', true],
      ['外地观众占比', true],
      ['每场奖励', true],
    ],
  ],
  [
    '按投资额的40%给予补贴，每站最高400万元；日加氢能力1000公斤以上的，每站最高600万元。',
    [
      ['投资额的补贴', true],
      ['投资额的补贴', true],
      ['日加氢能力', true],
      ['投资额的补贴', true],
    ],
  ],
  [
    '给予交通补贴，省内县外300元，省外800元。',
    [
      ['省内县外', true],
      ['省外', true],
    ],
  ],
  [
    '对新认定的国家级基地一次性奖励500万元，省级基地200万元，带动投资3亿元。',
    [
      ['一次性奖励', true],
      ['省级基地', true],
      ['投资', false],
    ],
  ],
  [
    '按每公里2元给予补贴，超过60公里的，按每公里3元，单条航线每年不超过60万元。',
    [
      ['每公里给予补贴', true],
      ['超过60公里', true],
      ['每公里', true],
      ['每公里', true],
    ],
  ],
  [
    '村级站：A类2万元、B类1万元。',
    [
      ['A类', true],
      ['B类', true],
    ],
  ],
  [
    '总投资：A类200万元、B类100万元。',
    [
      ['A类', false],
      ['B类', false],
    ],
  ],
  // what comes of it
  [
    '对新建冷库给予补助，项目总投资超过5亿元，建成后年产值达到10亿元。',
    [
      ['项目总投资', false],
      ['建成后年产值', false],
    ],
  ],
  [
    '落实稳岗补贴政策，为企业减负5亿元，降低成本2亿元。',
    [
      ['企业减负', false],
      ['降低成本', false],
    ],
  ],
  [
    '每亩补助500元，亩均增收1000元，带动每户增收2万元。',
    [
      ['每亩补助', true],
      ['亩均增收', false],
      ['每户增收', false],
    ],
  ],
  [
    '对外贸企业给予补贴，进出口额100亿元，拉动零售额5亿元。',
    [
      ['进出口额', false],
      ['拉动零售额', false],
    ],
  ],
  // money that is not paid to anybody, and what is won
  [
    '发放消费券5000万元，拉动消费5亿元。',
    [
      ['发放消费券', true],
      ['拉动消费', false],
    ],
  ],
  ['新增国家科学技术奖3项。', [['新增国家科学技术奖', false]]],
  // how many get it is no payment
  [
    '补贴发放率达到100%，奖励政策知晓率达到90%。',
    [
      ['补贴发放率', false],
      ['奖励政策知晓率', false],
    ],
  ],
  [
    '对外贸易增长10%，发放消费补贴2亿元。',
    [
      ['对外贸易增长', false],
      ['发放消费补贴', true],
    ],
  ],
])('who is paid: %s', (text, drafts) =>
  expect(findTargets(toPlain(text).value).drafts.map(({ label, isIncentive }) => [label, isIncentive])).toEqual(drafts),
);

test('for how long something is paid is no name of how much', () => {
  expect(inShort('按贷款利息的50%贴息，期限不超过12个月，最高50万元。')).toEqual([
    '贷款利息的贴息 = 0.5 %',
    '期限 <= 12 个月',
    '贷款利息的贴息 <= 500000 元',
  ]);
});

test.each<[string, readonly (string | null)[]]>([
  ['对新评定为五星级、四星级旅游饭店的，分别奖励100万元、50万元。', ['五星级旅游饭店', '四星级旅游饭店']],
  ['对引进的A、B、C类人才，分别给予20万元、10万元、5万元补助。', ['A类人才', 'B类人才', 'C类人才']],
  ['对特等奖、一等奖分别奖励100万元、50万元。', ['特等奖', '一等奖']],
  ['首次购房的博士、硕士，分别按每月3000元、1500元标准发放补贴。', ['博士', '硕士']],
  ['获批国家、省重点实验室的，分别按500万元、100万元给予资助。', ['国家重点实验室', '省重点实验室']],
  [
    '对取得中级、高级、技师职业资格的，分别补贴1000元、1500元、2000元。',
    ['中级职业资格', '高级职业资格', '技师职业资格'],
  ],
  ['对3A、4A级的企业，分别奖励10万元、20万元。', ['3A级企业', '4A级企业']],
  ['对考核评为优秀、良好、及格的县，分别奖励100万元、80万元、50万元。', ['优秀县', '良好县', '及格县']],
  ['对新评定为国家5A、4A级景区的，分别给予一次性奖励500万元、100万元。', ['5A级景区', '4A级景区']],
  ['绩效评价A类（优秀）、B类（良好）的再分别奖励50万元、20万元。', ['A类', 'B类']],
  ['初级、中级、高级证书补贴标准分别为1000元、1500元、2000元。', ['初级证书', '中级证书', '高级证书']],
  [
    '省级重点实验室、工程研究中心、企业技术中心分别一次性补助100万元、80万元、50万元。',
    ['省级重点实验室', '工程研究中心', '企业技术中心'],
  ],
  ['对新获省长质量奖、市长质量奖的组织，分别奖励100万元、30万元。', ['省长质量奖的组织', '市长质量奖的组织']],
  ['首次认定、重新认定的高新技术企业分别奖励20万元、5万元。', ['首次认定的高新技术企业', '重新认定的高新技术企业']],
  ['对新建的起降点、中型起降场，按投资额的50%，分别给予最高10万元、50万元补助。', [null, '起降点', '中型起降场']],
  ['收住中度、重度失能老年人的，分别按每人每月200元、300元给予补贴。', ['每人', '每人']],
  // another number of them, and what is no class
  ['对国家级、省级、市级园区，分别奖励50万元、20万元。', [null, null]],
  ['对设备、软件投入，分别补助30万元、20万元。', [null, null]],
])('which class gets what: %s', (text, scopes) =>
  expect(findTargets(toPlain(text).value).drafts.map(({ scope }) => scope)).toEqual(scopes),
);

test('what a year brings is no end of what stands before it', () => {
  const { drafts } = findTargets('总投资64亿元，2025年完成投资15亿元，2026年底前投用一期10万吨。');
  expect(drafts.map(({ deadline }) => deadline?.deadline.date ?? null)).toEqual([null, '2025', '2026-12-31']);
});

test('in a statute, what somebody of a size has to have is promised', () => {
  const text = '商务楼宇建筑面积2万平方米以上的，应当设置智能快件箱，格口不少于60个。';
  expect(findTargets(text, { isStatute: true }).drafts.map(({ expression }) => expression.value)).toEqual([60]);
});

test('the most that is paid may stand in a sentence of its own', () => {
  const { drafts } = findTargets('对购置安检机的，每台补助5万元。同一企业每年最高不超过50万元。');
  expect(drafts.map(({ label, isIncentive }) => [label, isIncentive])).toEqual([
    ['每台补助', true],
    ['每台补助', true],
  ]);
  expect(findTargets('同一企业每年检查不超过1次。').drafts.map(({ isIncentive }) => isIncentive)).toEqual([false]);
});

test('how much for which site is paid, too', () => {
  const { drafts } = findTargets('县级站每个补助最高60万元，乡镇站10—20万元，村级点0.5万元。');
  expect(drafts.map(({ isIncentive }) => isIncentive)).toEqual([true, true, true]);
});

test.each([
  ['一期2024年底前开工、2026年6月底前建成，新增用地380亩。', '2026-06-30'],
  ['新能源车占比2027年底前达到八成。', '2027-12-31'],
])('by when it is done: %s', (text, date) => {
  expect(findTargets(text).drafts.map(({ deadline }) => deadline?.deadline.date)).toEqual([date]);
});

test('who sets up rules that pay is paid nothing', () => {
  expect(findTargets('三分之二的县出台奖补政策。').drafts.map(({ isIncentive }) => isIncentive)).toEqual([false]);
});

test('a row of payments is for each of a kind, also where the last goes on', () => {
  const { drafts } = findTargets('分别按每件0.1元、0.15元、0.2元给予奖励。');
  expect(drafts.map(({ scope }) => scope)).toEqual(['每件', '每件', '每件']);
});

test('what is paid in all is no rate, and what somebody may get no condition', () => {
  const { drafts } = findTargets('符合条件的企业可享受每年最高50万元、累计最高150万元的租金补贴。');
  expect(drafts.map(({ unit, role }) => [unit, role])).toEqual([
    ['元/年', 'target'],
    ['元', 'target'],
  ]);
});

test('of conditions in a row the first is that of the first payment', () => {
  const { drafts } = findTargets('对产值首次突破1亿元、5亿元的企业，分别给予10万元、50万元奖励。');
  expect(drafts.map(({ qualifies }) => qualifies)).toEqual([2, 3, null, null]);
  const tiers = findTargets('对投资额1000万元—5000万元（含）、5000万元以上的项目，分别按5%、6%给予补助。').drafts;
  expect(tiers.map(({ label, qualifies }) => [label, qualifies])).toEqual([
    ['投资额', 2],
    ['投资额', 3],
    ['给予补助', null],
    ['给予补助', null],
  ]);
});

test('each year of a row holds for its own number, and what held before it goes on behind', () => {
  const { drafts } = findTargets('到2027年，建成站点300个，其中2025年100个、2026年200个，覆盖率达到90%。');
  expect(drafts.map(({ deadline }) => deadline?.deadline.date)).toEqual(['2027', '2025', '2026', '2027']);
});

test('a ceiling is of all together, and a row of payments for the same time', () => {
  const units = (text: string): (string | null)[] => findTargets(text).drafts.map(({ unit }) => unit);
  expect(units('按照500元/标箱给予补助，全年不超过800万元。')).toEqual(['元/标箱', '元']);
  expect(units('每人每月分别给予60元、100元、200元运营补贴。')).toEqual(['元/月', '元/月', '元/月']);
  expect(units('按建设期补助3000元/个、运营期补助1200元/个·年的标准发放。')).toEqual(['元/个', '元/个·年']);
});

test.each<[string, (readonly [string, number | null])[]]>([
  ['力争产业集群总量超过五千亿规模。', [['产业集群总量规模', 5e11]]],
  [
    '打造五百亿产业集群，产业规模达到两千亿级。',
    [
      ['产业集群', 5e10],
      ['产业规模', 2e11],
    ],
  ],
  ['路面技术状况指数（PQI）保持在92以上。', [['路面技术状况指数（PQI）', 92]]],
  [
    '全年减排VOCs3200吨、NOx4500吨。',
    [
      ['减排VOCs', 3200],
      ['NOx', 4500],
    ],
  ],
  ['乡镇卫生院全部设置中医馆。', [['乡镇卫生院设置中医馆', 1]]],
  ['营商环境评价力争进入全省前三。', [['营商环境评价', null]]],
  ['全市办学质量评价力争进入全省前三。', [['办学质量评价', null]]],
])('what stands for a number by itself: %s', (text, expected) => {
  expect(findTargets(text).drafts.map(({ label, expression }) => [label, expression.value])).toEqual(expected);
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

test('what it comes to or by how much it rises: each is promised', () => {
  const { drafts } = findTargets('污水收集率达到70%或较2020年提高5个百分点以上。');
  expect(drafts.map(({ label, role }) => [label, role])).toEqual([
    ['污水收集率', 'target'],
    ['污水收集率较2020年提高', 'target'],
  ]);
});

test('what is set aside each year is no rate of what somebody gets, and 后按照 pays as 按 does', () => {
  const { drafts } = findTargets('每年安排5000万元用于学科建设；对新获批的重点专科给予500万元支持。');
  expect(drafts.map(({ unit }) => unit)).toEqual(['元/年', '元']);
  const paid = findTargets('竣工投产后按照设备投资额的10%，给予最高5000万元支持。').drafts;
  expect(paid.map(({ label, isIncentive }) => [label, isIncentive])).toEqual([
    ['设备投资额', true],
    ['给予支持', true],
  ]);
});

test('a year that says which of them is no deadline of what comes behind', () => {
  const { drafts } = findTargets('完成1200台2000年以前投入使用的老旧电梯安全评估；为100个小区实施改造。', {
    year: 2024,
  });
  expect(drafts.map(({ expression, deadline }) => [expression.value, deadline])).toEqual([
    [1200, null],
    [100, null],
  ]);
  const years = findTargets('2024年新增学位3600个，2025年和2026年分别新增3200个、2800个。').drafts;
  expect(years.map(({ label, deadline }) => [label, deadline?.deadline.date])).toEqual([
    ['新增学位', '2024'],
    ['新增学位', '2025'],
    ['新增学位', '2026'],
  ]);
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

test('of a row all of 100% is all of it, and who is paid is known behind for how long', () => {
  const { drafts } = findTargets('建有率、完好率分别达到100%和98%以上。');
  expect(drafts.map(({ expression: { comparator } }) => comparator)).toEqual(['=', '>=']);
  const paid = findTargets('对新引进的博士、硕士、本科毕业生，连续3年每月分别发放3000元、1500元、800元生活补贴。');
  expect(paid.drafts.map(({ scope }) => scope)).toEqual([null, '博士毕业生', '硕士毕业生', '本科毕业生']);
  const named = findTargets('对新设立的院士工作站、博士后创新实践基地，分别资助100万元、30万元。').drafts;
  expect(named.map(({ scope }) => scope)).toEqual(['院士工作站', '博士后创新实践基地']);
});

test('who is not paid promises nothing', () => {
  expect(findTargets('社保缴纳不满12个月的不予发放。').drafts).toEqual([]);
});

test('what is paid is the target, and the share of those who get it a condition', () => {
  const rolesOf = (text: string) =>
    findTargets(text).drafts.map(({ label, role, isIncentive }) => [label, role, isIncentive]);
  expect(rolesOf('对本地配套率达到30%以上的企业给予50万元奖励。')).toEqual([
    ['给予奖励', 'target', true],
    ['本地配套率', 'threshold', true],
  ]);
  // a share of them does what they do
  expect(rolesOf('80%以上的企业投入研发经费100万元。').map(([, role]) => role)).toEqual(['target', 'threshold']);
  const paid = findTargets('对国家级、省级工业设计中心，最高分别给予100万元、50万元奖励。').drafts;
  expect(paid.map(({ scope }) => scope)).toEqual(['国家级工业设计中心', '省级工业设计中心']);
});

test('behind a semicolon the whole is counted again, and not the last of its parts', () => {
  const { drafts } = findTargets('新建消防站21座，其中特勤站2座、小型站6座；2025年、2026年分别建成4座、6座。');
  expect(drafts.slice(3).map(({ label, deadline }) => [label, deadline?.deadline.date])).toEqual([
    ['新建消防站', '2025'],
    ['新建消防站', '2026'],
  ]);
});

test.each<[string, readonly (readonly [string, string, number, string | null, string | null])[]]>([
  ['园区数量在现有4家的基础上翻一番。', [['园区数量', '=', 2, '倍', null]]],
  [
    '给予增量奖励1元/公斤。对排名前5名的企业，分别给予50万元、40万元奖励。',
    [
      ['给予增量奖励', '=', 1, '元/公斤', null],
      ['给予奖励', '=', 500000, '元', null],
      ['给予奖励', '=', 400000, '元', null],
    ],
  ],
  ['万架次事故率控制在0.05以下。', [['万架次事故率', '<=', 0.05, null, null]]],
  ['实现500米以上商圈、2000人以上小区全覆盖。', [['500米以上商圈、2000人以上小区覆盖', '=', 1, '%', null]]],
  [
    '东部县、西部县支持比例分别不超过项目投资额（不含土地）的40%、50%。',
    [
      ['东部县支持比例', '<=', 0.4, '%', null],
      ['西部县支持比例', '<=', 0.5, '%', null],
    ],
  ],
  ['各县（市）至少建成1个公共配送中心。', [['各县（市）公共配送中心', '>=', 1, '个', '各县（市）']]],
  [
    '载人、载货、巡检飞行总量分别达到3万架次、120万架次和30万小时。',
    [
      ['载人飞行总量', '>=', 30000, '架次', null],
      ['载货飞行总量', '>=', 1200000, '架次', null],
      ['巡检飞行总量', '>=', 300000, '小时', null],
    ],
  ],
  [
    '每年新建、改造村级站点分别不少于150个、100个。',
    [
      ['每年新建村级站点', '>=', 150, '个/年', null],
      ['每年改造村级站点', '>=', 100, '个/年', null],
    ],
  ],
  [
    '单位业务量能耗、单位业务收入碳排放较2020年分别下降15%、18%。',
    [
      ['单位业务量能耗较2020年下降', '=', 0.15, '%', null],
      ['单位业务收入碳排放较2020年下降', '=', 0.18, '%', null],
    ],
  ],
  [
    '同城24小时、省内36小时准时率分别不低于96%、93%。',
    [
      ['同城24小时准时率', '>=', 0.96, '%', '同城'],
      ['省内36小时准时率', '>=', 0.93, '%', null],
    ],
  ],
  [
    '建成冷链集配中心一座、冷链站点十二个。',
    [
      ['冷链集配中心', '=', 1, '座', null],
      ['冷链站点', '=', 12, '个', null],
    ],
  ],
  ['单票成本三年内降至8元以下。', [['单票成本', '<=', 8, '元', null]]],
  [
    'A级物流企业达到85家，其中4A级以上28家。',
    [
      ['A级物流企业', '>=', 85, '家', null],
      ['A级物流企业（4A级以上）', '=', 28, '家', null],
    ],
  ],
  [
    '寄递量年均递增30%，突破3000万件。',
    [
      ['寄递量年均递增', '=', 0.3, '%', null],
      ['寄递量', '>', 30000000, '件', null],
    ],
  ],
  ['第一年航班奖励6万元/班。', [['第一年航班奖励', '=', 60000, '元/班', null]]],
  ['95%以上的行政村快递直投到村。', [['行政村快递直投到村', '>=', 0.95, '%', '行政村']]],
])('what a number of express delivery is of, and for whom: %s', (text, expected) => {
  const targets = read(text).drafts.filter(({ role }) => role === 'target');
  expect(
    targets.map(({ label, expression, unit, scope }) => [label, expression.comparator, expression.value, unit, scope]),
  ).toEqual(expected);
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

test('who is of what age, and which share of the villages does it', () => {
  const [paid] = findTargets('60—69周岁每人每月50元。').drafts;
  expect(paid?.scope).toBe('60—69周岁');
  const [villages, brands] = findTargets('80%以上建制村实现5个以上品牌进村。').drafts;
  expect([villages?.scope, villages?.expression.value, villages?.role]).toEqual(['建制村', 0.8, 'target']);
  expect([brands?.expression.value, brands?.role]).toEqual([5, 'threshold']);
});

test('what brackets say by when has its own day', () => {
  const { drafts } = findTargets('到2027年建成驿站300个（2025年底前新建100个）。');
  expect(drafts.map(({ deadline }) => deadline?.deadline.date)).toEqual(['2027', '2025-12-31']);
});

test('what is done so long promises so much, and is nobody who has to', () => {
  const { drafts } = findTargets('教师每5年完成不少于360学时的全员培训，每年外出培训时间不少于5天。');
  expect(drafts.map(({ expression, unit }) => [expression.value, unit])).toEqual([
    [360, '学时/5年'],
    [5, '天/年'],
  ]);
});
