import type { Part } from '../../src/model/document.ts';
import { GLOSSARY, THIS_TEXT } from '../lines/forms.ts';

/**
 * Reads clauses with their titles; writes what each is for. The part is what the document says: the name of its
 * chapter, and inside a chapter of goals or of guiding ideas the name of the section.
 */

/** 总体要求, 工作目标, 主要指标, 愿景蓝图 …; but 健全发展指标体系, 分解主要指标 are done. */
const GOAL =
  /总体要求|目标|愿景|(?<!分解|落实|完成|监测|考核)(?:预期|发展|主要|核心|总体|具体|工作|行动)指标(?=$|[、和与及（(]|(?:任务)?(?:分解)?(?:表|一览))|总体安排和要求/u;
/** 发展目标, 2025年主要目标: a section that is nothing but goals, whatever its chapter is called. */
const AIMS =
  /^(?:20\d\d年)?(?:总体|主要|发展|工作|具体|行动|建设|规划|阶段性?|分阶段|近期|中期|远期|预期|核心)*(?:目标|指标)$/u;
/** 指导思想, 总体思路, 基本原则, 工作思路 … */
const GUIDANCE = /指导思想|总体思路|基本思路|工作思路|发展思路|基本原则|工作原则|总体考虑|指导原则/u;
/** The same as the whole title of the first section, with goals behind it: 总体战略 is what it opens. */
const GUIDES = /^(?:指导思想|总体思路|发展思路|基本原则|发展原则|指导原则)$/u;
/**
 * Chapters that report what has been done and what is to be expected: 发展基础, 面临形势, 2024年发展情况, 起草背景. A title
 * that says what will be is none, though it has the same words: 转型取得明显成效, 发展环境更加优化, 突出问题专项整治.
 */
const REPORTS = [
  /^(?:发展|工作|产业|规划|建设|现实|行业)?(?:发展)?(?:基础|现状|回顾|情况|成效)$|^(?:基本|总体|有关|工作)情况$|取得的.{0,6}(?:成效|成绩|成就)$|^20\d\d年.*(?:情况|回顾)$/u,
  /^(?:“?十[二三四五]五”?(?:时期|期间)?)?(?:的)?(?:主要)?(?:发展|建设|工作)?(?:基础|现状|回顾|情况|成效|成就)(?:与|和|及|、).{0,8}(?:形势|环境|机遇|挑战|问题|现状|条件|趋势)(?:分析|研判)?$/u,
  /^“?十[二三四五]五”?(?:时期|期间)?.{0,12}(?:回顾|成效|成就)$/u,
  // 充电设施建设现状, and not 改变…的现状
  /^(?!.*(?:改变|改善|扭转|打破|摸清|掌握|立足|结合|针对|调查|评估|的现状)).{2,24}现状(?:分析|评价)?$/u,
  /^(?:发展)?回顾(?:与|和)展望$|^(?:发展|面临|总体|市场|人口|交通)?(?:需求|形势|趋势)(?:预测|研判)$/u,
  /^(?:规划|出台|起草|编制|制定|政策|文件|发展|时代|工作)(?:的)?背景|^背景(?:情况)?$/u,
  /^(?:面临的?|当前|总体|国内外|发展)?(?:新)?(?:形势|机遇|挑战)(?:$|与|和|及|、|要求|分析|研判)/u,
  /^(?:发展环境|发展条件|发展趋势|存在(?:的)?(?:主要|突出)?(?:问题|不足|短板|困难)|(?:主要|突出)问题)(?:$|与|和|及|、|分析|研判)/u,
];
export const isReport = (title: string): boolean => REPORTS.some((pattern) => pattern.test(title));

const TASK = /任务|举措|措施|工程|行动/u;
const CLOSING =
  /^(?:总则|附则|附件|其他|(?:其他|有关|其他有关)事项|前言|引言|序言|结语|联系(?:方式|人|电话)|有效期限?|[施执]行(?:日期|时间|期限))$/u;
/** 四、本意见自2025年3月10日起施行: what is said of the text itself. */
const OF_ITSELF = new RegExp(
  `^(?:${THIS_TEXT}|(?:以上|上述)(?:意见|政策|措施|规定|条款))\\p{Script=Han}{0,8}?(?:[自从][^，。；]{2,20}(?:施行|实施|执行|生效)|有效期|由[^，。；]{2,30}解释|执行期间如遇)`,
  'u',
);
/** 保障措施, 组织实施, 组织保障, 实施保障, 强化…保障 as a chapter. */
const SAFEGUARD =
  /保障措施|组织(?:实施|保障|领导|推进|推动|落实|机制)|实施保障|(?:政策|要素|工作|机制|资金|人才|服务|支撑|制度|综合|措施|条件)保障$|^保障(?:机制|体系|政策|支撑|条件)?$|^(?:强化|加强|完善|健全|落实|做好|夯实|压实).{0,12}保障$|(?:投资|资金|实施)(?:与|和|及)保障$|推进机制$|督促落实|抓好落实|狠抓落实|工作保障/u;
/** 强化住房保障 is a field of policy, not what carries a plan. */
const FIELD = /(?:社会|住房|民生|医疗|养老|生活|就业|供[水电热气暖]|粮食|食品|安居|救助|用水|饮水|能源)保障/u;

/** 强化用地保障 among measures is one of them: what carries a plan stands behind what it carries. */
const MEANS = /^(?:强化|加强|完善|健全|落实|做好|夯实|压实)(?!组织|工作|实施|措施).{0,8}保障$/u;

/** What carries a plan where measures stand before it and none behind: elsewhere 工作要求 or 组织机构 is what is done. */
const LATE = [
  /^(?:工作|有关|相关|几点|具体|落实)?要求$|^(?:切实)?(?:加强|强化)领导$|^组织(?:机构|架构)$/u,
  /^(?:加强|强化|严格|健全|完善)?(?:监督|督导|督查|检查|绩效)?(?:与|和|及|、)?(?:考核|评估)(?:评价|问责|奖惩|激励)?$/u,
  /^(?:强化|加强|落实)?经费保障$|^(?:建立|健全|完善|强化)(?:规划)?(?:实施机制|保障体系)$/u,
  // 攻坚要求, 护航机制, 行动保障, 三项保障, 规划实施, 夯实要素支撑
  /^(?:攻坚|整治|行动|推进|纪律)要求$|^(?:工作|攻坚|行动|护航|落实)机制$|^(?:行动|攻坚|建设|推进|[一二三四五六七八九十]+[项大])保障$/u,
  /^(?:强化|保障|抓好|推动|推进)?规划实施$|^(?:强化|加强|夯实|完善)?(?:要素|政策)支撑(?:体系)?$/u,
];
const isLate = (title: string): boolean => LATE.some((pattern) => pattern.test(title));

/** 加强组织领导: what carries a plan and is no field of policy. */
const LEADS = /组织领导|加强领导|组织协调|统筹协调|组织(?:保障|支撑)|领导小组|专班|党的领导/u;
/** 严格督导考核 beside it, and what goes with them: 保障用地需求, 加大金融支持. By themselves fields have such sections too. */
const CARRIES = /考核|督[查导办]|宣传|评估|调度|例会|问责/u;
const GOES_WITH =
  /资金|经费|财政|投入|用地|人才|金融|要素|政策|法治|保障|支撑|监督|责任|规划|衔接|统计|监测|机制|舆论|合力|氛围/u;
/** 攻坚行动 and 实施步骤 say what is done, whoever is named in them. */
const DOES = /任务|行动|工程|项目|步骤|阶段|[分职]责/u;

/** Whether a chapter with an unusual name carries the plan: by one section who leads, by another how it is seen to, and by no other anything else. */
const isCarried = (title: string, sections: readonly string[]): boolean =>
  !DOES.test(title) &&
  sections.some((words) => LEADS.test(words)) &&
  sections.some((words) => CARRIES.test(words) && !LEADS.test(words)) &&
  sections.every((words) => LEADS.test(words) || CARRIES.test(words) || GOES_WITH.test(words));

function ownPart(title: string): Part | null {
  if (CLOSING.test(title) || GLOSSARY.test(title) || isReport(title)) return 'other';
  if (/目标任务|任务目标/u.test(title)) return 'goal';
  if (GUIDANCE.test(title) && !GOAL.test(title)) return 'other';
  if (GOAL.test(title) && !/保障|措施/u.test(title)) return 'goal';
  return null;
}

const isSafeguard = (title: string): boolean => SAFEGUARD.test(title) && !FIELD.test(title);

/** `sections` are the first words of those below it. */
function chapterPart(title: string | null, sections: readonly string[]): Part {
  if (title === null) return 'measure';
  const own = ownPart(title);
  if (own !== null) return own;
  if (isLate(title) || isSafeguard(title)) return 'safeguard';
  const isStrategy = GUIDES.test(sections[0] ?? '') && sections.some((words) => AIMS.test(words));
  return isStrategy ? 'goal' : 'measure';
}

export interface Named {
  readonly number: string;
  readonly level: number;
  readonly title: string | null;
  /** Behind its label and its title. */
  readonly text: string;
}

/** What stands for the title of a clause without one: 加强领导，高位推动。 */
const OPENING = /^[^，,。；;：:\n]{2,30}/u;

/** The part of each clause, in the order given. */
export function assignParts(clauses: readonly Named[]): Part[] {
  const open: { level: number; part: Part }[] = [];
  const sections = new Map<string, string[]>();
  let chapter = '';
  for (const { number, level, title, text } of clauses) {
    if (level === 1) chapter = number;
    if (level === 1) sections.set(number, []);
    else if (level === 2) sections.get(chapter)?.push(title ?? OPENING.exec(text)?.[0] ?? '');
  }
  const tops = clauses
    .filter(({ level, number }) => level === 1 && /^\d/u.test(number))
    .map(({ number, title }) => ({ number, title, part: chapterPart(title, sections.get(number)!) }));
  const isMain = ({ title, part }: (typeof tops)[number]): boolean => title !== null && part === 'measure';
  const firstMeasure = tops.findIndex(isMain);
  // Where a chapter bears the name of what carries a plan, none before it does by its sections alone.
  const lastNamed = tops.findLastIndex(({ title }) => title !== null && isSafeguard(title));
  const lastMeasure = tops.findLastIndex(
    (top, index) =>
      isMain(top) && (index <= Math.max(firstMeasure, lastNamed) || !isCarried(top.title!, sections.get(top.number)!)),
  );
  const amongMeasures = new Set(tops.slice(0, lastMeasure + 1).map(({ number }) => number));
  const carrying = new Set(
    tops
      .slice(lastMeasure + 1)
      .filter(isMain)
      .map(({ number }) => number),
  );
  /** A measure by its place, though its name could be a safeguard's. */
  const isMeasure = (number: string, title: string): boolean =>
    amongMeasures.has(number) ? MEANS.test(title) || isLate(title) : lastMeasure === -1 && isLate(title);
  return clauses.map(({ number, level, title, text }, index) => {
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    const above = open.at(-1);
    const isLeaf = (clauses[index + 1]?.level ?? 0) <= level;
    let part: Part;
    if (/^(?:notice|0|end|a\d)/u.test(number)) part = 'other';
    else if (title !== null && isReport(title)) part = 'other';
    else if (title === null && isLeaf && OF_ITSELF.test(text)) part = 'other';
    else if (carrying.has(number)) part = 'safeguard';
    else if (above === undefined)
      part = isMeasure(number, title ?? '') ? 'measure' : chapterPart(title, sections.get(number) ?? []);
    else if (level === 2 && title !== null && (above.part === 'goal' || above.part === 'other'))
      part = ownPart(title) ?? (TASK.test(title) && above.part === 'goal' ? 'measure' : above.part);
    else if (title !== null && AIMS.test(title)) part = 'goal';
    else part = above.part;
    open.push({ level, part });
    return part;
  });
}
