import { enterprise, type Geography } from './names.ts';
import type { Random } from './random.ts';
import type { Count, Trade } from './trades.ts';
import {
  ACTIVITIES,
  AGENTS,
  BODIES,
  DOCUMENTS,
  FACILITIES,
  IDIOMS,
  LEVELS,
  MANNERS,
  MODIFIERS,
  PARTNERS,
  PEOPLE,
  PLACES,
  PLANS,
  PROBLEMS,
  RESOURCES,
  SCHEME_ENDS,
  SCHEME_TOPICS,
  TECHNOLOGIES,
  VERBS,
} from './words.ts';

/**
 * A grammar of the sentences of measures: a sentence is one of some forty forms, its clauses a verb and the nouns that
 * the verb governs, the nouns common ones or those of the trade. Sentences come without their full stop.
 */

/** What a policy is about, and who issues it. */
export interface Subject {
  readonly random: Random;
  readonly trade: Trade;
  /** Without 市. */
  readonly city: string;
  readonly geography: Geography;
  /** What the policy names of each kind of local things. */
  readonly specialities: readonly (readonly string[])[];
  /** What its measures are for: the clauses that close its sentences. */
  readonly aims: readonly string[];
  /** What it has set no target for so far; drawn from the end, so that no two targets contradict each other. */
  readonly unset: { readonly counts: Count[]; readonly rates: string[] };
}

type Say = (subject: Subject) => string;

/** A word of the trade as often as not, else one that all trades share. */
const word = ({ random }: Subject, own: readonly string[], common: readonly string[]): string =>
  random.chance(0.65) ? random.pick(own) : random.often(common);

/** A word with a modifier before it, sometimes; never the same twice in a row (智能智能终端). */
function modified({ random }: Subject, modifiers: readonly string[], noun: string): string {
  if (!random.chance(0.3)) return noun;
  const modifier = random.often(modifiers);
  return noun.includes(modifier.slice(0, 2)) ? noun : `${modifier}${noun}`;
}

export const facility: Say = (subject) =>
  modified(subject, MODIFIERS.facility, word(subject, subject.trade.facilities, FACILITIES));
export const scheme: Say = (subject) => {
  const { random } = subject;
  return modified(subject, MODIFIERS.scheme, `${random.often(SCHEME_TOPICS)}${random.often(SCHEME_ENDS)}`);
};
export const level: Say = (subject) => modified(subject, MODIFIERS.level, subject.random.often(LEVELS));
export const actor: Say = (subject) => subject.random.pick(subject.trade.actors);
const firms: Say = (subject) => {
  const { random, trade } = subject;
  return modified(
    subject,
    MODIFIERS.actor,
    random.chance(0.5) ? `${trade.name.slice(0, 4)}企业` : random.pick(['企业', '市场主体', '经营主体', '服务机构']),
  );
};
const activity: Say = (subject) => modified(subject, MODIFIERS.activity, subject.random.often(ACTIVITIES));
const problem: Say = (subject) => word(subject, subject.trade.problems, PROBLEMS);
const technology: Say = (subject) => word(subject, subject.trade.technologies, TECHNOLOGIES);
const goods: Say = ({ random, trade }) => random.pick(trade.goods);
const service: Say = ({ random, trade }) => random.pick(trade.services);
const resource: Say = ({ random }) => random.often(RESOURCES);
const document: Say = ({ random }) => random.often(DOCUMENTS);
const people: Say = ({ random }) => random.often(PEOPLE);
const agent: Say = (subject) => word(subject, subject.trade.actors, AGENTS);
const place: Say = ({ random }) => random.often(PLACES);
const topic: Say = ({ random }) => random.often(SCHEME_TOPICS);
const purpose: Say = ({ random, aims }) => random.pick(aims);
const county: Say = ({ random, geography }) => random.pick(geography.counties);
const town: Say = ({ random, geography }) => random.often(geography.towns);

/** Two or three different things: 甲、乙和丙. */
function several(subject: Subject, say: Say, most = 3): string {
  const { random } = subject;
  const wanted = random.int(2, most);
  const things = new Set<string>();
  for (let tries = 0; things.size < wanted && tries < 8; tries += 1) things.add(say(subject));
  const all = [...things];
  const last = all.pop()!;
  return all.length === 0 ? last : `${all.join('、')}${random.pick(['和', '、', '、', '与', '以及'])}${last}`;
}

/** The same without a conjunction, for what 等 closes. */
function enumeration(subject: Subject, say: Say, low: number, high: number): string {
  const wanted = subject.random.int(low, high);
  const things = new Set<string>();
  for (let tries = 0; things.size < wanted && tries < 12; tries += 1) things.add(say(subject));
  return [...things].join('、');
}

/** A verb with its manner before it; a verb of more than two characters has one in itself. */
function verb({ random }: Subject, kind: keyof typeof VERBS): string {
  const value = random.often(VERBS[kind]);
  if (value.length > 2 || !random.chance(0.38)) return value;
  const manner = random.often(MANNERS);
  return [...manner].some((character) => value.includes(character)) ? value : `${manner}${value}`;
}

const KINDS: readonly (readonly [keyof typeof VERBS, Say, number])[] = [
  ['facility', facility, 5],
  ['scheme', scheme, 6],
  ['level', level, 4],
  ['activity', activity, 4],
  ['problem', problem, 3],
  ['resource', resource, 2],
  ['document', document, 2],
  ['technology', technology, 3],
  ['people', people, 1],
];
const DRAWN = KINDS.flatMap(([kind, noun, weight]) => Array.from({ length: weight }, () => [kind, noun] as const));

/** A verb and what it governs: 健全风险预警机制. */
const act: Say = (subject) => {
  const { random } = subject;
  const [kind, noun] = random.pick(DRAWN);
  const object = random.chance(0.25) ? several(subject, noun) : noun(subject);
  return `${verb(subject, kind)}${object}`;
};

const OF_AGENTS = DRAWN.filter(([kind]) => kind !== 'people' && kind !== 'problem' && kind !== 'document');
/** What somebody who does not govern may do. */
const agentAct: Say = (subject) => {
  const { random } = subject;
  const [kind, noun] = random.pick(OF_AGENTS);
  return `${verb(subject, kind)}${random.chance(0.25) ? several(subject, noun) : noun(subject)}`;
};

/** A short one, as headings have it. */
export const heading: Say = (subject) => {
  const { random, trade } = subject;
  const [kind, noun] = random.pick(DRAWN.filter(([kind]) => kind !== 'people'));
  const forms = [
    `${random.often(VERBS[kind])}${noun(subject)}`,
    `${random.pick(['加快', '推动', '促进', '深化'])}${trade.name}与${random.often(PARTNERS)}融合`,
    `${random.pick(['提升', '优化', '拓展', '创新'])}${service(subject)}`,
    `${random.pick(['培育壮大', '大力扶持', '梯次培育', '引导规范'])}${actor(subject)}`,
    `${random.pick(['推广应用', '加快研发', '普及'])}${technology(subject)}`,
    `${random.pick(['打造', '做优', '擦亮'])}${goods(subject)}品牌`,
    `${random.pick(['强化', '完善', '规范', '严格'])}${topic(subject)}`,
  ];
  return random.chance(0.45) ? forms[0]! : random.pick(forms);
};

const SUPPORTS = [
  '贷款贴息支持',
  '场地租金补助',
  '用地指标倾斜',
  '设备购置补贴',
  '税费减免优惠',
  '信贷支持',
  '人才安居保障',
  '水电气价格优惠',
  '展位费补贴',
  '社会保险补贴',
  '担保费用补贴',
  '首台套保险补偿',
  '通行便利',
  '职称评审倾斜',
];
const MODES = [
  '协会',
  '合作社',
  '基地',
  '农户',
  '互联网',
  '驿站',
  '保险',
  '金融',
  '旅游',
  '党建',
  '网格',
  '直播',
  '积分',
  '社区',
  '企业',
  '院校',
  '供应链',
  '物业',
];
const WAYS = [
  '政府购买服务',
  '公建民营',
  '委托运营',
  '以奖代补',
  '先建后补',
  '租赁置换',
  '特许经营',
  '股权合作',
  '揭榜挂帅',
  '以旧换新',
  '委托代建',
  '连锁加盟',
  '飞地共建',
  '订单帮扶',
  '公开招标',
  '合同约定',
  '联合体投标',
  '融资租赁',
];
const BANS = [
  '擅自改变用途',
  '拖延推诿',
  '转嫁成本',
  '降低建设标准',
  '侵占公共空间',
  '泄露个人信息',
  '设置歧视性条款',
  '捆绑收费',
  '弄虚作假',
  '挤占挪用资金',
  '瞒报漏报',
  '阻挠监督检查',
  '增加群众负担',
  '破坏生态环境',
];
const RESULTS = [
  '责任到岗',
  '措施到位',
  '账实相符',
  '随报随处',
  '底数清楚',
  '监管有痕',
  '闭环销号',
  '衔接顺畅',
  '公开公正',
  '便捷高效',
  '管护及时',
  '风险可控',
  '用途明确',
  '奖罚分明',
  '优胜劣汰',
  '布点均衡',
  '安全可靠',
  '经济适用',
  '美观大方',
  '互联互通',
];
const WINGS = [
  '上下游',
  '产供销',
  '左右岸',
  '干支流',
  '线上线下',
  '城区与乡镇',
  '园区与社区',
  '高校与企业',
  '港口与腹地',
  '前端与后端',
];

const FORMS: readonly (readonly [Say, number])[] = [
  [(s) => `${act(s)}，${act(s)}，${act(s)}`, 5],
  [(s) => `${act(s)}，${act(s)}，${purpose(s)}`, 6],
  [(s) => `${act(s)}，${act(s)}，${act(s)}，${purpose(s)}`, 5],
  [(s) => `${s.random.pick(['支持', '鼓励', '引导', '推动', '指导'])}${agent(s)}${agentAct(s)}`, 5],
  [(s) => `${s.random.pick(['支持', '鼓励', '引导'])}${actor(s)}与${s.random.often(AGENTS)}合作，${agentAct(s)}`, 3],
  [
    (s) =>
      `${s.random.pick(['鼓励', '支持'])}${firms(s)}${s.random.pick(['牵头', '参与', '联合高校'])}${agentAct(s)}，${purpose(s)}`,
    3,
  ],
  [
    (s) => {
      const kind = s.random.pick(s.specialities);
      return `依托${county(s)}${enumeration(s, ({ random }) => random.pick(kind), 3, 6)}等特色${s.random.pick(['资源', '产业', '优势'])}，${act(s)}`;
    },
    4,
  ],
  [
    (s) => {
      const kind = s.random.pick(s.specialities);
      const pick: Say = ({ random }) => random.pick(kind);
      return `${s.random.pick(['支持', '推动', '指导'])}${town(s)}、${town(s)}${s.random.pick(['因地制宜发展', '做精', '做强'])}${enumeration(s, pick, 2, 4)}等${s.random.pick(['特色产业', '优势产业', '传统产业'])}`.replace(
        /(.{2,5}[镇乡道])、\1/u,
        '$1',
      );
    },
    3,
  ],
  [(s) => `以${s.random.sample(s.geography.towns, 2).join('、')}为重点，${act(s)}，${act(s)}`, 2],
  [(s) => `围绕${enumeration(s, topic, 2, 3)}等环节，${act(s)}`, 3],
  [(s) => `聚焦${enumeration(s, problem, 2, 3)}等突出问题，${act(s)}，${s.random.often(VERBS.scheme)}${scheme(s)}`, 3],
  [
    (s) =>
      `将${s.random.chance(0.5) ? facility(s) : service(s)}纳入${s.random.often(PLANS)}，${s.random.pick(['统一管理', '同步规划', '优先安排', '分年实施', '滚动推进'])}`,
    2,
  ],
  [(s) => `对符合条件的${agent(s)}，按规定给予${s.random.sample(SUPPORTS, s.random.int(1, 2)).join('和')}`, 3],
  [(s) => `推动${enumeration(s, technology, 2, 3)}与${s.trade.name}深度融合，${act(s)}`, 2],
  [(s) => `在${enumeration(s, place, 2, 3)}等区域${s.random.often(VERBS.facility)}${facility(s)}`, 4],
  [(s) => `发挥${enterprise(s.random, s.trade.firm)}等企业的示范作用，带动${agent(s)}${agentAct(s)}`, 3],
  [
    (s) =>
      `支持${enterprise(s.random, s.trade.firm)}、${enterprise(s.random, s.trade.firm)}等企业${agentAct(s)}，${purpose(s)}`,
    2,
  ],
  [(s) => `引导${agent(s)}参与${activity(s)}，${purpose(s)}`, 2],
  [
    (s) =>
      `压实${actor(s)}主体责任，${agentAct(s)}，${s.random.pick(['有效防范', '着力解决', '坚决防止'])}${problem(s)}`,
    3,
  ],
  [
    (s) =>
      `推进${s.random.pick(s.geography.rivers)}沿线、${s.random.pick(s.geography.mountains)}周边${facility(s)}建设`,
    2,
  ],
  [
    (s) =>
      `畅通${s.random.pick(s.geography.roads)}至${s.random.pick(s.geography.parks)}的${s.random.pick(['运输', '服务', '应急', '公共交通', '慢行'])}通道，${act(s)}`,
    2,
  ],
  [(s) => `推广“${s.random.sample(MODES, 2).join('+')}”模式，${act(s)}`, 2],
  [(s) => `${actor(s)}应当${agentAct(s)}，不得${s.random.sample(BANS, s.random.int(1, 2)).join('、')}`, 2],
  [(s) => `加强${topic(s)}，做到${s.random.sample(RESULTS, 2).join('、')}`, 3],
  [
    (s) =>
      `建立由${s.trade.bodies[0]}牵头、${s.random.often(BODIES.filter((name) => name !== s.trade.bodies[0]))}等部门参与的${scheme(s)}`,
    2,
  ],
  [(s) => `通过${s.random.sample(WAYS, s.random.int(2, 3)).join('、')}等方式，${act(s)}`, 3],
  [(s) => `结合${s.random.often(PLANS)}编制，${act(s)}，${act(s)}`, 2],
  [(s) => `坚持${s.random.sample(IDIOMS, 2).join('、')}，${act(s)}，${purpose(s)}`, 3],
  [(s) => `促进${s.random.pick(WINGS)}协同，${act(s)}`, 2],
  [
    (s) =>
      `开发${enumeration(s, goods, 2, 3)}等产品，打响“${s.city}${s.random.pick(['优品', '味道', '制造', '礼物', '服务', '工匠', '风物', '生活', '印象', '名品'])}”品牌`,
    2,
  ],
  [(s) => `扩大${goods(s)}应用范围，${purpose(s)}`, 2],
  [(s) => `严格执行${document(s)}，${act(s)}，${purpose(s)}`, 2],
  [(s) => `加大对${people(s)}的${s.random.pick(['扶持', '帮扶', '培训', '宣传', '关爱', '激励'])}力度，${act(s)}`, 2],
  [
    (s) => `${s.random.pick(['提供', '拓展', '推出', '优化', '规范'])}${enumeration(s, service, 2, 4)}，${purpose(s)}`,
    4,
  ],
  [
    (s) =>
      `${s.random.pick(['鼓励', '支持'])}${s.random.pick(s.geography.parks)}${agentAct(s)}，${agentAct(s)}，${purpose(s)}`,
    2,
  ],
  [(s) => `${county(s)}、${county(s)}要${act(s)}，${act(s)}`.replace(/^(.{2,4}[县区市])、\1/u, '$1'), 2],
  [
    (s) =>
      `${s.random.often(BODIES)}要${act(s)}，${s.random.pick(['及时', '按季度', '定期', '依法'])}${s.random.pick(['公布', '通报', '报送', '公开'])}${s.random.pick(['进展情况', '工作成效', '检查结果', '运行数据', '资金使用情况'])}`,
    2,
  ],
  [
    (s) =>
      `因${s.random.pick(['地形', '气候', '历史', '客观', '季节'])}原因暂不具备条件的地方，可分步${s.random.pick(['建设', '改造', '配备', '布设'])}${facility(s)}`,
    1,
  ],
  [(s) => `健全${topic(s)}与${topic(s)}衔接机制，${act(s)}`.replace(/健全(.+)与\1衔接/u, '健全$1衔接'), 2],
];
const DRAWN_FORMS = FORMS.flatMap(([form, weight]) => Array.from({ length: weight }, () => form));

export const sentence: Say = (subject) => subject.random.pick(DRAWN_FORMS)(subject);

/** The headings of 保障措施, and sentences that go with each. */
export const SAFEGUARDS: readonly (readonly [readonly string[], readonly Say[]])[] = [
  [
    ['加强组织领导', '健全工作机制', '强化统筹协调', '压实工作责任'],
    [
      (s) => `成立由市政府分管负责同志任组长的${s.trade.name}工作领导小组，办公室设在${s.trade.bodies[0]}`,
      (s) => `各县（市、区）要结合实际细化工作举措，${act(s)}`,
      (s) => `${s.trade.bodies[0]}要发挥牵头作用，${act(s)}，协调解决${problem(s)}等问题`,
    ],
  ],
  [
    ['加大资金支持', '强化资金保障', '完善财政金融政策', '拓宽投入渠道'],
    [
      (s) => `统筹用好各级财政资金，支持${facility(s)}建设和${activity(s)}`,
      (s) => `引导金融机构创新信贷产品，对${agent(s)}给予${s.random.pick(SUPPORTS)}`,
      (s) => `通过${s.random.sample(WAYS, 2).join('、')}等方式吸引社会资本投入`,
    ],
  ],
  [
    ['强化人才支撑', '加强队伍建设', '完善人才保障'],
    [
      (s) => `鼓励院校开设${s.trade.name}相关专业，${act(s)}`,
      (s) => `组织${people(s)}参加${activity(s)}，${purpose(s)}`,
      (s) => `落实人才落户、住房、子女入学等政策，关心关爱${actor(s)}`,
    ],
  ],
  [
    ['严格督导考核', '强化督促检查', '完善评估机制', '加强跟踪问效'],
    [
      (s) => `将${s.trade.name}工作纳入年度考核内容，${act(s)}`,
      (s) =>
        `${s.trade.bodies[0]}会同有关部门对任务落实情况开展${s.random.pick(['跟踪评估', '专项督查', '中期评估', '现场督办'])}，重大事项及时报告市政府`,
      (s) =>
        `对工作推进有力的地方予以${s.random.pick(['通报表扬', '激励支持', '资金倾斜'])}，对${s.random.pick(['进展迟缓', '敷衍塞责', '弄虚作假'])}的严肃问责`,
    ],
  ],
  [
    ['营造良好氛围', '加强宣传引导', '强化舆论宣传'],
    [
      (s) => `综合运用报刊、广播、电视和新媒体，宣传${s.trade.name}政策和典型经验，${purpose(s)}`,
      (s) => `及时总结${county(s)}、${s.random.pick(s.geography.parks)}等地可复制可推广的做法`,
      (s) => `面向${enumeration(s, people, 2, 3)}开展${activity(s)}，凝聚发展合力`,
    ],
  ],
  [
    ['强化要素保障', '保障用地需求', '加强政策集成'],
    [
      (s) => `将${facility(s)}用地纳入国土空间规划，${s.random.often(VERBS.resource)}${resource(s)}`,
      (s) => `落实用水、用电、用气等优惠政策，${act(s)}`,
      (s) => `优化项目审批流程，推行${topic(s)}`,
    ],
  ],
  [
    ['筑牢安全底线', '加强风险防控', '强化法治保障'],
    [
      (s) => `落实安全生产责任制，严防${problem(s)}、${problem(s)}`.replace(/严防(.+)、\1$/u, '严防$1'),
      (s) => `${act(s)}，依法维护${people(s)}合法权益`,
      (s) => `完善应急预案，${act(s)}`,
    ],
  ],
];
