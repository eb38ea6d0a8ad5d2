import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { agencyFinder } from './agencies.ts';
import { indicatorOf } from './indicatorOf.ts';
import { phrasePattern, relationBetween } from './relations.ts';
import { isUnit, parseVocabulary, VocabularyError, type VocabularyPart, type VocabularyText } from './vocabulary.ts';

const read = (part: VocabularyPart): VocabularyText => ({
  file: `content/vocabulary/${part}.yaml`,
  text: readFileSync(new URL(`../../content/vocabulary/${part}.yaml`, import.meta.url), 'utf8'),
});
const texts = {
  themes: read('themes'),
  agencies: read('agencies'),
  units: read('units'),
  indicators: read('indicators'),
};
const vocabulary = parseVocabulary(texts);
const byId = new Map(vocabulary.indicators.map((indicator) => [indicator.id, indicator]));

test('the themes stand in their published order', () => {
  expect(vocabulary.themes.map((theme) => theme.id)).toEqual([
    'infrastructure-hubs',
    'last-mile',
    'rural',
    'cross-border',
    'agriculture',
    'manufacturing',
    'e-commerce-services',
    'green',
    'technology',
    'data-platform',
    'vehicles-traffic',
    'market-regulation',
    'safety',
    'worker-rights',
    'talent',
    'enterprise-support',
    'industry-cluster',
    'standards',
    'land-planning',
    'finance-funding',
    'culture-tourism',
    'government-services',
    'organisation',
    'publicity',
    'supervision-evaluation',
  ]);
  expect(vocabulary.themes.map((theme) => theme.order)).toEqual(vocabulary.themes.map((_, index) => index + 1));
});

describe('relations', () => {
  test('every target exists, in the same family, and knows of the relation', () => {
    for (const indicator of vocabulary.indicators)
      for (const { to, kind, reason } of indicator.relations) {
        const other = byId.get(to);
        expect(other?.family).toBe(indicator.family);
        expect(other?.relations).toContainEqual({ to: indicator.id, kind, reason });
      }
  });

  test.each([
    ['express-volume', 'express-total-volume', 'related'],
    ['pickup-delivery-volume', 'express-volume', 'related'],
    ['express-revenue', 'express-industry-revenue', 'not-comparable'],
    ['green-packaging-rate', 'slim-tape-rate', 'not-comparable'],
    ['express-volume', 'express-volume', 'same'],
  ])('%s and %s are %s', (a, b, kind) => {
    expect(relationBetween(byId.get(a)!, byId.get(b)!)?.kind).toBe(kind);
  });

  test('indicators of two families have none', () => {
    expect(relationBetween(byId.get('express-volume')!, byId.get('new-jobs')!)).toBeNull();
  });
});

test('every family has an indicator', () => {
  for (const family of vocabulary.families)
    expect(vocabulary.indicators.filter((indicator) => indicator.family === family.id)).not.toEqual([]);
});

test.each([
  ['件', true],
  ['件/日', true],
  ['元/季度', true],
  ['次/半年', true],
  ['次/学期', true],
  ['吨/小时', true],
  ['元/件', false],
  ['件/日/年', false],
  ['桌', false],
])('%s is a unit: %s', (unit, expected) => {
  expect(isUnit(vocabulary.units, unit)).toBe(expected);
});

test.each([
  ['村级…服务站', '村级寄递物流综合服务站', true],
  ['村级…服务站', '村级网点，乡镇服务站', false],
  ['（清洁能源）', '新能源（清洁能源）', true],
  ['快递…企业|物流企业', '物流企业', true],
  ['快递…企业|物流企业', '供水企业', false],
])('the phrase %s in %s: %s', (phrase, text, expected) => {
  expect(phrasePattern(phrase).test(text)).toBe(expected);
});

/** Headings under which texts of the trade stand. */
const AROUND = '云岭市快递业发展方案。支持总部企业、海外仓与冷链建设';

describe('every indicator', () => {
  test.each(vocabulary.indicators.map((indicator) => [indicator.id, indicator] as const))('%s', (id, indicator) => {
    const { accepted, rejected, unit, rules } = indicator;
    const read = (quote: string) =>
      indicatorOf({ label: '', quote, unit, around: AROUND, isThreshold: rules.threshold }, vocabulary)?.id;
    expect(read(accepted)).toBe(id);
    expect(read(rejected)).not.toBe(id);
  });
});

describe('every kind of body', () => {
  const find = agencyFinder(vocabulary.agencyKinds);
  test.each(vocabulary.agencyKinds.map((kind) => [kind.id, kind] as const))('%s', (id, { accepted, rejected }) => {
    expect(find(accepted)?.kind.id).toBe(id);
    expect(find(rejected)?.kind.id).not.toBe(id);
  });
});

/** Subject, words and unit of commitments as texts of the trade print them, and the indicator each belongs to. */
const COMMITMENTS: readonly [label: string, quote: string, unit: string | null, indicator: string | null][] = [
  ['快递品牌', '7个年业务量突破1亿件的快递品牌', '个', 'express-brands'],
  ['年业务量', '年业务量突破1亿件', '件', null],
  ['快递服务制造业、农业金银牌项目', '5个快递服务制造业、农业金银牌项目', '个', 'integration-projects'],
  ['新增就业岗位', '新增就业岗位5000个以上', '个', 'new-jobs'],
  ['', '建制村全部实现“快递进村”', '%', 'village-express-coverage'],
  ['', '县（市）级寄递共配中心8个', '个', 'county-distribution-centres'],
  ['', '国内核心城市24小时达', '小时', 'delivery-time-key-cities'],
  ['快递企业网点标准化率', '快递企业网点标准化率100%', '%', 'outlet-standardisation-rate'],
  ['安全生产标准化', '快递企业安全生产标准化建设实现100%达标', '%', 'safety-standardisation-rate'],
  ['快递业务量', '快递业务量突破23亿件', '件', 'express-volume'],
  ['业务收入', '业务收入达到212亿元以上', '元', 'express-revenue'],
  ['商贸中心、物流配送中心', '不少于3个街道(乡镇)商贸中心、新城区物流配送中心', '个', 'township-logistics-centres'],
  ['建制村寄递物流综合服务点', '建制村寄递物流综合服务点全覆盖', '%', 'village-service-point-coverage'],
  ['农产品仓储保鲜冷链物流设施', '农产品仓储保鲜冷链物流设施30个以上', '个', 'cold-chain-facilities'],
  ['末端共同配送网点', '新增300个以上末端共同配送网点', '个', 'joint-delivery-outlets'],
  ['停靠装卸点', '设置城市货运配送车辆专用临时停靠装卸点200个以上', '个', 'loading-bays'],
  ['包装废弃物回收装置', '包装废弃物回收装置实现网点全覆盖', '%', 'packaging-recycling-coverage'],
  ['快递绿色包装使用率', '快递绿色包装使用率达到90%', '%', 'green-packaging-rate'],
  ['发展规模', '发展规模全国领先', null, 'industry-scale-rank'],
  ['快递业务总量', '快递业务总量突破21亿件', '件', 'express-total-volume'],
  ['业务收入', '业务收入超过129亿元', '元', 'express-revenue'],
  ['', '业务量、业务收入、跨境电商（快递）发展等指标在全国排名靠前', null, 'industry-scale-rank'],
  ['市级主要快递分拨中心', '市级主要快递分拨中心实现全自动化', '%', 'main-hub-automation'],
  ['快递服务网点', '快递服务网点累计达2000家以上', '家', 'service-outlets'],
  ['村村通快递', '全面实现村村通快递', '%', 'village-express-coverage'],
  ['农村地区投递频次', '每周投递3次以上', '次/周', 'rural-delivery-frequency'],
  ['', '长三角主要城市基本实现次日达', '日', 'delivery-time-region'],
  ['服务满意度', '服务满意度居全国前列', null, 'satisfaction-rank'],
  ['', '电商快件不再二次包装比例达到90%', '%', 'no-repackaging-rate'],
  ['村级寄递物流综合服务站', '“一村一站”全覆盖', '%', 'village-service-point-coverage'],
  ['', '行业工资集体协商机制全覆盖', '%', 'collective-bargaining-coverage'],
  ['', '全市邮政行业业务总量GDP支撑指标超20亿元', '元', 'gdp-support-output'],
  ['', '寄递揽投件量超5亿件', '件', 'pickup-delivery-volume'],
  ['', '年支撑网络零售额突破80亿元', '元', 'online-retail-supported'],
  ['', '快递服务质量与公众满意度位居全省前列', null, 'satisfaction-rank'],
  ['', '行政村快递服务覆盖率100%', '%', 'village-express-coverage'],
  ['', '建成区域性快递集散中心1个', '个', 'regional-hubs'],
  ['', '新建和改造县级共配中心5个', '个', 'county-distribution-centres'],
  ['', '开通客货邮线路20条', '条', 'passenger-freight-mail-lines'],
  ['', '打造“多站合一”乡镇综合服务站25个', '个', 'township-service-stations'],
  ['', '乡乡有网点', '%', 'township-outlet-coverage'],
  ['', '村村有服务', '%', 'village-express-coverage'],
  ['', '申诉处理工作满意率达到97%以上', '%', 'complaint-handling-satisfaction'],
  ['', '45毫米以下“瘦身胶带”封装比例达100%', '%', 'slim-tape-rate'],
  ['', '电商快件不再二次包装率达99%', '%', 'no-repackaging-rate'],
  ['', '循环中转袋使用率达90%', '%', 'reusable-bag-rate'],
  ['', '邮政快递网点包装废弃物回收装置全覆盖', '%', 'packaging-recycling-coverage'],
  ['快递业务量', '快递业务量年均增长20%以上', '%', 'express-volume-growth'],
  ['快递业务量', '达到6.4亿件', '件', 'express-volume'],
  // A part of all that is sent.
  ['', '跨境寄递业务量年均增长20%', '%', null],
  ['', '农村地区快递业务量同比增长20%', '%', null],
  ['', '进村快件量突破1.8亿件', '件', null],
  ['', '农产品快递业务量达到3亿件', '件', null],
  ['', '建制村快递服务通达率保持100%', '%', 'village-express-coverage'],
  ['', '主要快递品牌建制村通达率达到99%', '%', 'village-brand-coverage'],
  ['业务收入', '业务收入年均增长20%以上', '%', 'express-revenue-growth'],
  ['业务收入', '达到50.5亿元', '元', 'express-revenue'],
  ['', '日处理峰值超1000万件', '件/日', 'daily-peak-capacity'],
  ['', '日均10万件以上处理中心自动化分拣设备全覆盖', '%', 'sorting-automation-coverage'],
  ['', '设置村级服务站点1000个以上', '个', 'village-stations'],
  ['', '主要品牌快递企业建制村通达率100%', '%', 'village-brand-coverage'],
  ['', '同城小时达', '小时', 'delivery-time-same-city'],
  ['', '长三角当日达', '日', 'delivery-time-region'],
  ['', '国内重点城市次日达', '日', 'delivery-time-key-cities'],
  ['', '快件延误率、损毁率、丢失率、申诉率低于全省平均水平', null, 'service-fault-rate'],
  ['', '服务满意度居省内公共服务行业前列', null, 'satisfaction-rank'],
  ['“寄递+特色农产品”典型项目', '3个年超千万件', '个', 'agri-delivery-projects'],
  ['', '6个年超百万件的“寄递+特色农产品”典型项目', '个', 'agri-delivery-projects'],
  ['', '快递支撑实物类商品网络零售额突破1500亿元', '元', 'physical-online-retail-supported'],
  ['', '绿色包装实现全域覆盖', '%', 'green-packaging-coverage'],
  ['', '所有建制村均具备快件收发能力', '%', 'village-express-coverage'],
  ['', '电商快件在寄递环节基本不再二次包装', null, 'no-repackaging-rate'],
  ['农村社区党群服务中心叠加建设村级寄递物流综合服务站', '50%以上', '%', 'rural-community-station-share'],
  ['', '所有快递网点设置标准包装废弃物回收装置', '%', 'packaging-recycling-coverage'],
  ['日峰值处理能力', '可扩容至3000万件', '件/日', 'daily-peak-capacity'],
  ['', '将快递产业打造成千亿产业集群', '元', 'industry-cluster-scale'],
  ['', '打造全球一流国际快递之都', null, 'city-standing'],
  ['', '快递产业收入突破千亿元', '元', 'express-industry-revenue'],
  ['快递产业收入', '年增幅20%以上', '%', 'express-industry-revenue-growth'],
  ['', '快递产业营业收入百亿元以上企业5家', '家', 'large-enterprises'],
  ['', '快递产业国家级高新技术企业100家', '家', 'high-tech-enterprises'],
  ['', '新引进快递领军人才100名', '名', 'leading-talent'],
  ['', '新建国家级科技研发中心（技术创新中心）5个', '个', 'national-rd-centres'],
  ['', '绿色包装材料使用率达到95%以上', '%', 'green-packaging-material-rate'],
  ['', '建成公共海外仓120个以上', '个', 'overseas-warehouses'],
  ['', '快递服务公众满意度水平继续保持全国前列', null, 'satisfaction-rank'],
  ['落户奖励', '最高给予1000万元的落户奖励', '元', 'headquarters-settling-award'],
  ['经营贡献奖励', '连续三年', '年', 'headquarters-contribution-years'],
  ['', '按地方经济贡献较上年度增量的40%给予经营贡献奖励', '%', 'headquarters-contribution-share'],
  ['经营贡献奖励', '每年最高不超过300万元', '元/年', 'headquarters-contribution-cap'],
  ['技术改造项目', '实际完成投资额1000万元（设备、外购技术及软件投入）以上', '元', 'technical-upgrade-threshold'],
  ['', '建仓总面积在10000平方米以上', '平方米', 'overseas-warehouse-area'],
  ['公共海外仓', '给予100万元补助', '元', 'overseas-warehouse-subsidy'],
  ['冷链公共集中配送中心', '给予投资费用30%资金支持', '%', 'cold-chain-subsidy-share'],
  ['冷链公共集中配送中心', '最高不超过300万元', '元', 'cold-chain-subsidy-cap'],
  ['智能物流骨干网', '国内24小时', '小时', 'delivery-time-domestic'],
  ['', '国内1天送达', '天', 'delivery-time-domestic'],
  ['', '全市快递件量突破3亿件', '件', 'express-volume'],
  ['', '邮政业业务总量达到20亿元', '元', 'gdp-support-output'],
  ['', '快递业支撑网上零售额突破600亿元', '元', 'online-retail-supported'],
  ['', '快递服务进村率100%', '%', 'village-express-coverage'],
  ['', '快递进村比例达到100%', '%', 'village-express-coverage'],
  ['', '主要快递品牌进村率80%', '%', 'village-brand-coverage'],
  ['', '村级寄递物流综合服务站标准化率达到70%', '%', null],
  ['', '可循环快递箱（盒）应用规模达到30万个', '个', 'reusable-boxes'],
  ['', '新增可循环快递箱2万个', '个', null],
  ['', '投放可循环快递箱（盒）1万个', '个', null],
  ['', '100%建立标准化的村级寄递综合服务站', '%', 'village-service-point-coverage'],
  ['', '快递服务公众满意度得分高于83分', '分', 'satisfaction-score'],
  ['', '快递网点乡镇覆盖率100%', '%', 'township-outlet-coverage'],
  ['', '乡镇客货邮综合服务站12个', '个', 'township-service-stations'],
  ['', '县域快递共配中心3个', '个', 'county-distribution-centres'],
  ['', '建设农产品产地冷藏保鲜设施50座', '座', 'cold-chain-facilities'],
  ['', '新增末端共同配送站点100个', '个', 'joint-delivery-outlets'],
  ['', '绿色快递包装使用率达到90%', '%', 'green-packaging-rate'],
  ['', '打造快递服务先进制造业项目10个', '个', 'integration-projects'],
  ['智能物流骨干网', '全球72小时达', '小时', 'delivery-time-global'],
  ['年度培训人数', '年度培训人数达到10000人以上', '人/年', 'annual-training'],
  // Of other trades: none of ours.
  ['生物医药产业营业收入', '全市生物医药产业营业收入突破1000亿元', '元', null],
  ['生物医药产业营业收入年均增长', '年均增长12%以上', '%', null],
  ['', '营业收入超百亿元企业2家', '家', null],
  ['', '引进领军人才100名', '名', null],
  ['', '每年培训乡村旅游从业人员2000人次', '人次/年', null],
  ['', '城镇新增就业6.8万人以上', '人', null],
  ['', '打造千亿级新能源产业集群', '元', null],
  ['', '打造全国一流康养高地', null, null],
  ['', '产业规模居全国前列', null, null],
  ['', '群众满意度居全省前列', null, null],
  ['软件业务收入', '规模以上软件业务收入年均增长10~20%', '%', null],
  ['农村自来水普及率', '农村自来水普及率达到96%以上', '%', null],
  ['学生在校就餐满意度', '学生在校就餐满意度不低于90%', '%', null],
  ['养老服务床位', '养老服务床位达到3.2万张', '张', null],
  ['生活污水治理率', '生活污水治理率达到45%以上', '%', null],
  ['铁路货运量', '铁路货运量较2024年增长30%以上', '%', null],
];

test.each(COMMITMENTS)('%s %s in %s is %s', (label, quote, unit, indicator) => {
  const isThreshold = byId.get(indicator ?? '')?.rules.threshold ?? false;
  expect(indicatorOf({ label, quote, unit, around: AROUND, isThreshold }, vocabulary)?.id ?? null).toBe(indicator);
});

/** What stands in texts of the trade and sounds like an indicator. */
const OTHERWISE: readonly [quote: string, unit: string | null][] = [
  ['行政村快递直投率达到70%', '%'],
  ['乡镇邮政网点覆盖率达到100%', '%'],
  ['同城配送助餐30分钟达', '小时'],
  ['国际邮件互换局日处理能力达到15万件', '件/日'],
  ['二次包装率控制在3%以内', '%'],
  ['过度包装率控制在3%以内', '%'],
  ['绿色包装使用率增长20%', '%'],
  ['冷链物流总额突破3000亿元', '元'],
  ['新建仓储设施20万平方米', '平方米'],
  ['海外仓货值达到10亿元', '元'],
  ['公共海外仓培育企业10家', '家'],
  ['旅游集散中心5个', '个'],
  ['农产品深加工项目20个', '个'],
  ['村级养老服务站300个', '个'],
  ['每个建制村建设1个村级寄递物流综合服务站', '个'],
  ['每万人拥有快递网点3.2个', '个'],
  ['公交车临时停靠点80个', '个'],
  ['人均快递业务量达到80件', '件'],
  ['同城快递业务量达到2亿件', '件'],
  ['邮政行业业务收入达到90亿元', '元'],
  ['高层次人才落户奖励50万元', '元'],
  ['年业务收入1000万元以上的企业奖励10万元', '元'],
  ['会展业发展规模居全省前列', null],
  ['快递员满意度居全省前列', null],
  ['快递进村补贴覆盖率100%', '%'],
  ['业务量超百万件的快递网点20个', '个'],
  ['给予冷链车辆最高10万元补贴', '元'],
  ['租用海外仓给予20万元补贴', '元'],
  ['新增就业帮扶车间100个', '个'],
  ['冷链物流发展水平居全省前列', null],
  ['海外仓数量居全省前列', null],
];

test.each(OTHERWISE)('%s in %s is none', (quote, unit) => {
  expect(indicatorOf({ label: '', quote, unit, around: AROUND }, vocabulary)).toBeNull();
});

/** Of other fields, and the same words in a text of the trade. */
const ELSEWHERE: readonly [quote: string, unit: string | null, around: string, indicator: string | null][] = [
  ['投诉处理满意率达到95%', '%', '云岭市旅游业发展规划', null],
  ['投诉处理满意率达到95%', '%', '云岭市快递业发展规划', 'complaint-handling-satisfaction'],
  ['村级服务站点300个', '个', '云岭市养老服务条例', null],
  ['村级服务站点300个', '个', '健全农村寄递体系', 'village-stations'],
  ['企业安全生产标准化100%达标', '%', '工贸行业安全治理方案', null],
  ['企业安全生产标准化100%达标', '%', '邮政快递业安全治理方案', 'safety-standardisation-rate'],
  ['业务收入突破50亿元', '元', '服务外包产业规划', null],
  ['业务收入突破50亿元', '元', '快递企业发展', 'express-revenue'],
  ['服务满意度居全省前列', null, '托育服务发展规划', null],
  ['服务满意度居全省前列', null, '寄递服务提升行动', 'satisfaction-rank'],
  ['都市圈1小时通达', '小时', '综合立体交通网规划', null],
  ['新增就业岗位3000个', '个', '家政服务业规划', null],
  ['总部企业落户奖励500万元', '元', '金融业发展的意见', null],
  ['自动分拣设备全覆盖', '%', '生活垃圾分类方案', null],
  ['国家技术创新中心3个', '个', '生物医药产业规划', null],
  ['行政村卫生室覆盖率达到100%', '%', '健康云岭行动', null],
  ['建制村客车通达率100%', '%', '农村客货邮融合，快递进村', null],
  ['村村通应急广播', '%', '农村快递与信息工程', null],
  ['快递服务覆盖95%以上行政村', '%', '数字乡村规划', 'village-express-coverage'],
  ['乡乡有卫生院', '%', '乡村振兴规划', null],
];

test.each(ELSEWHERE)('%s in %s under %s is %s', (quote, unit, around, indicator) => {
  expect(indicatorOf({ label: '', quote, unit, around }, vocabulary)?.id ?? null).toBe(indicator);
});

test('what says who may apply is a threshold and no commitment', () => {
  const ask = (quote: string, unit: string, isThreshold: boolean) =>
    indicatorOf({ label: '', quote, unit, around: AROUND, isThreshold }, vocabulary)?.id ?? null;
  expect(ask('年业务收入1000万元以上', '元', false)).toBe('express-revenue');
  expect(ask('年业务收入1000万元以上', '元', true)).toBeNull();
  expect(ask('建仓面积5000平方米以上', '平方米', true)).toBe('overseas-warehouse-area');
  expect(ask('建仓面积5000平方米以上', '平方米', false)).toBeNull();
});

describe('a fault is named with its place', () => {
  const faultsOf = (part: VocabularyPart, from: string, to: string): readonly string[] => {
    const text = texts[part].text.replace(from, to);
    expect(text).not.toBe(texts[part].text);
    try {
      parseVocabulary({ ...texts, [part]: { file: `${part}.yaml`, text } });
    } catch (error) {
      if (error instanceof VocabularyError) return error.faults;
      throw error;
    }
    return [];
  };
  const lineOf = (part: VocabularyPart, words: string): number =>
    texts[part].text.slice(0, texts[part].text.indexOf(words)).split('\n').length;

  test('a relation to an indicator that is not there', () => {
    const line = lineOf('indicators', 'to: express-total-volume');
    expect(faultsOf('indicators', 'to: express-total-volume', 'to: express-totals')).toEqual([
      `indicators.yaml:${line}:15 express-totals is no other indicator of the list`,
    ]);
  });
  test('a unit that is not there', () => {
    const line = lineOf('indicators', 'unit: 次/周');
    expect(faultsOf('indicators', 'unit: 次/周', 'unit: 次/双周')).toEqual([
      `indicators.yaml:${line}:11 次/双周 is no unit of units.yaml`,
    ]);
  });
  test('an id that stands twice', () => {
    const line = lineOf('themes', 'id: last-mile');
    expect(faultsOf('themes', 'id: last-mile', 'id: infrastructure-hubs')).toEqual([
      `themes.yaml:${line}:9 themes: infrastructure-hubs stands twice, expected once`,
    ]);
  });
  test('a name of two kinds', () => {
    const [fault] = faultsOf('agencies', 'names: [民政局,', 'names: [教育局, 民政局,');
    expect(fault).toMatch(/^agencies\.yaml:\d+:\d+ 教育局 names education and civil-affairs, expected one kind$/u);
  });
  test.each([
    ['units', 'base: "%", factor: 0.1', 'base: "%"', '‰: base and factor go together'],
    ['units', 'base: "%", factor: 0.1', 'base: 百分, factor: 0.1', '‰: 百分 is no base unit of the dimension share'],
    ['units', 'base: "%", factor: 0.1', 'base: 倍, factor: 0.1', '‰: 倍 is no base unit of the dimension share'],
    [
      'units',
      'dimension: multiple }',
      'dimension: share, base: ‰, factor: 1 }',
      '倍: ‰ is no base unit of the dimension share',
    ],
    ['indicators', 'family: rural-coverage', 'family: rural', 'rural is no family of the list'],
    [
      'indicators',
      'to: village-brand-coverage',
      'to: express-volume',
      'express-volume is of another family than village-express-coverage',
    ],
    [
      'indicators',
      'to: village-brand-coverage',
      'to: village-service-point-coverage',
      'the pair village-express-coverage village-service-point-coverage stands twice, expected on one of the two',
    ],
  ] as const)('of %s: %s as %s', (part, from, to, expected) => {
    expect(faultsOf(part, from, to).map((fault) => fault.replace(/^\S+:\d+:\d+ /u, ''))).toContain(expected);
  });
  test('a field that is missing', () => {
    const [fault] = faultsOf('units', 'en: yuan, ', '');
    expect(fault).toMatch(/^units\.yaml:\d+:\d+ units\.\d+\.en: /u);
  });
  test('a text that is no YAML', () => {
    expect(faultsOf('units', 'units:', 'units: [')[0]).toMatch(/^units\.yaml:\d+:\d+ /u);
  });
});
