import { describe, expect, test } from 'vitest';
import { inShort, readTargets } from '../../testing/targets.ts';
import { toPlain } from './plain.ts';
import { findTargets } from './targets.ts';

describe('rules that pay', () => {
  test.each<[string, string | null, number, string]>([
    ['按设备投资额30%给予资助。', '=', 0.3, '%'],
    ['对首次认定的单项冠军企业，给予奖励50万元。', '=', 500_000, '元'],
    ['对新建冷库给予补助，每家最高不超过300万元。', '<=', 3_000_000, '元'],
  ])('%s', (text, comparator, value, unit) => {
    expect(readTargets(text).drafts).toMatchObject([{ isIncentive: true, unit, expression: { comparator, value } }]);
  });

  test('a yearly amount and how many years are two', () => {
    const { drafts } = readTargets('连续三年给予每年最高200万元奖励。');
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
    const { drafts } = readTargets(text);
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
    expect(readTargets(text).drafts.map((draft) => draft.quote)).toEqual([quote]);
  });

  test.each([
    ['按设备投资额的12%给予不超过200万元的奖励。', [0.12, 2_000_000]],
    ['对分拣设备按3%不超过60万元标准补助。', [0.03, 600_000]],
  ])('a share and what it may come to at most are two: %s', (text, values) => {
    expect(readTargets(text).drafts.map(({ role, expression }) => [role, expression.value])).toEqual(
      values.map((value) => ['target', value]),
    );
  });

  test('每年 behind a payment may open something else', () => {
    const { drafts } = readTargets('对上云项目予以奖补，每年培育示范企业30家。');
    expect(drafts.map(({ isIncentive }) => isIncentive)).toEqual([false]);
  });

  test('a step that is passed again and again is a condition of what is paid each time', () => {
    const { drafts } = readTargets(
      '此后每跨上一个5亿元台阶，再奖励30万元；线路每开通1条且年飞行300架次以上，补贴10万元。',
    );
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
    const [who, what] = readTargets(text).drafts;
    expect(who).toMatchObject({ role: 'threshold', expression: { comparator: '=', value, valueMax } });
    expect(what).toMatchObject({ role: 'target', isIncentive: true });
  });

  test.each([
    '年出口300万件以上的，每件补0.5元。',
    '年增长15%（含）以上的，超出部分按0.02元/件奖励。',
    '年结算收入达到5亿元的企业，分三档给予300万元落户奖励。',
  ])('what is paid, and for what: %s', (text) => {
    expect(readTargets(text).drafts.map(({ role, isIncentive }) => [role, isIncentive])).toEqual([
      ['threshold', true],
      ['target', true],
    ]);
  });

  test('who is to become so large is none that gets it', () => {
    const { drafts } = readTargets('培育年发件量300万件以上的快递企业，完善网络，按每家10万元给予奖励。');
    expect(drafts.map(({ role }) => role)).toEqual(['target', 'target']);
  });

  test('what brackets add stands by itself', () => {
    expect(
      readTargets('对通过评估的按费用的50%给予补助（同一企业不超过20万元）。').drafts.map(({ quote }) => quote),
    ).toEqual(['按费用的50%给予补助', '同一企业不超过20万元']);
  });

  test('a share that has to be reached is a condition as well', () => {
    const { drafts } = readTargets(
      '企业研发费用占营业收入比重超过5%且研发费用增长20%以上的，按增量部分的10%给予奖励。',
    );
    expect(drafts.map(({ role, isIncentive, expression }) => [role, isIncentive, expression.value])).toEqual([
      ['threshold', true, 0.05],
      ['threshold', true, 0.2],
      ['target', true, 0.1],
    ]);
  });

  test('each of two conditions is one, and what counts them is none', () => {
    const { drafts } = readTargets('对招用毕业生并签订1年以上劳动合同的企业，按每招用1人不超过1500元给予补贴。');
    expect(drafts.map(({ role, quote }) => [role, quote])).toEqual([
      ['threshold', '签订1年以上'],
      ['target', '每招用1人不超过1500元给予补贴'],
    ]);
  });

  test('goes on with how much each year and how much at most, and not with what is done besides', () => {
    const { drafts } = readTargets(
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
    expect(readTargets('贷款期限最长分别不超过3年、2年。').drafts.map(({ expression }) => expression.value)).toEqual([
      3, 2,
    ]);
  });

  test('how fast it comes is no part of it', () => {
    expect(readTargets('奖补资金15个工作日内拨付到位。').drafts[0]?.isIncentive).toBe(false);
  });

  test('a budget is no reward', () => {
    expect(readTargets('市级财政每年安排不少于2000万元用于节水奖励。').drafts[0]).toMatchObject({ isIncentive: false });
  });

  test('who may apply is no commitment', () => {
    expect(readTargets('对注册资本不超过300万元的企业，加强指导。').drafts).toEqual([]);
  });

  test('money that is spent is no reward', () => {
    expect(readTargets('完成水利投资12亿元。').drafts[0]?.isIncentive).toBe(false);
  });
});

test('what somebody gets at once is no condition of what comes behind it', () => {
  const { drafts } = readTargets('对新增航线给予每条最高50万元、累计不超过200万元的补助，按运费的50%补贴。');
  expect(drafts.map(({ quote, role }) => [quote, role])).toEqual([
    ['给予每条最高50万元', 'target'],
    ['累计不超过200万元的补助', 'target'],
    ['按运费的50%补贴', 'target'],
  ]);
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
  expect(readTargets(text).drafts.map(({ role, expression }) => [role, expression.value])).toEqual(wanted);
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
  expect(readTargets(text).drafts.map(({ role, expression }) => [role, expression.value])).toEqual(expected);
});

test('a line that is flown so often is a condition of what is paid for it', () => {
  const { drafts } = readTargets('新开通航线且年运营满100班次的，国内航线每班补助1万元。');
  expect(drafts.map(({ role, isIncentive }) => [role, isIncentive])).toEqual([
    ['threshold', true],
    ['target', true],
  ]);
});

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

test('a ceiling is of all together, and a row of payments for the same time', () => {
  const units = (text: string): (string | null)[] => findTargets(text).drafts.map(({ unit }) => unit);
  expect(units('按照500元/标箱给予补助，全年不超过800万元。')).toEqual(['元/标箱', '元']);
  expect(units('每人每月分别给予60元、100元、200元运营补贴。')).toEqual(['元/月', '元/月', '元/月']);
  expect(units('按建设期补助3000元/个、运营期补助1200元/个·年的标准发放。')).toEqual(['元/个', '元/个·年']);
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

test.each<[string, readonly string[]]>([
  [
    '日均处理快件量每增加10万件，增加奖励10万元，最高不超过100万元。',
    ['（日均处理快件量每增加 = 100000 件/日）', '增加奖励 = 100000 元', '增加奖励 <= 1000000 元'],
  ],
  ['网点每年新增50个，给予奖励的资金不低于10万元。', ['网点每年新增 = 50 个/年', '给予奖励的资金 >= 100000 元']],
  [
    '租用仓库2000平方米以上用于分拨的，前两年按实际租金的50%给予补助。',
    ['（租用仓库 >= 2000 平方米）', '实际租金的补助 = 0.5 %'],
  ],
  ['偏远山区站点再增加奖励5000元。', ['偏远山区站点再增加奖励 = 5000 元']],
  ['高校内站点奖补标准上浮20%。', ['高校内站点奖补标准上浮 = 0.2 %']],
  ['市场价格上浮不超过20%。', ['市场价格上浮 <= 0.2 %']],
  ['每收1件合格旧箱，返还消费者0.2元。', ['返还消费者 = 0.2 元']],
  ['对进驻园区的快递企业，按租金的50%给予补助。', ['租金的补助 = 0.5 %']],
  ['快递企业进驻园区20家。', ['快递企业进驻园区 = 20 家']],
])('for each more, and for what is let: %s', (text, short) => {
  expect(inShort(text)).toEqual(short);
});
