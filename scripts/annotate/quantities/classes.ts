import type { Draft } from './drafts.ts';
import { THINGS } from './things.ts';

/**
 * Reads the drafts of a paragraph; says of payments in a row which of those in a row before them gets which: 对国家级、省级
 * 工业设计中心，分别奖励100万元、50万元; 产值达到1亿元、5亿元的，分别奖励10万元、50万元.
 */

/** Of what class somebody is. */
const CLASS =
  '国家级|世界级|[省市县区州]级|国家|省|[特一二三四五]等奖?|[金银铜]奖|[一二三四五六七]星级|[一二三四]级|\\dA级|\\d星级|[甲乙丙丁]级|[A-F]类|[一二三四]类|[一二三四]档|博士(?:研究生)?|硕士(?:研究生)?|本科生?|大型|中型|小型|微型|优秀|良好|合格|及格|[轻中重]度|[一二三]孩|高级技师|技师|[高中初]级工?';
const IS_CLASS = new RegExp(`^(?:${CLASS})$`, 'u');
const ENDS_IN_CLASS = new RegExp(`(?<!全|外|跨)(?:${CLASS})$`, 'u');
const BEGINS_WITH_CLASS = new RegExp(`^(?:${CLASS})`, 'u');

/** 优秀、良好和及格 */
const PARTED = /[、和或]|及(?!格)/u;

/** Each class with what all of them are: 五星级、四星级旅游饭店 are 五星级旅游饭店 and 四星级旅游饭店; null where they are none. */
function classesIn(words: string, size: number): string[] | null {
  const names = words.replace(/的$/u, '').split(PARTED);
  const last = BEGINS_WITH_CLASS.exec(names.at(-1) ?? '')?.[0];
  if (names.length !== size || size < 2 || last === undefined) return null;
  const tail = names
    .at(-1)!
    .slice(last.length)
    .replace(/^的|(?:补[助贴]|奖励|资助)?(?:标准|额度)$/gu, '');
  if (/[\d，。；：]/u.test(tail)) return null;
  const classes = names.slice(0, -1).map((name, index) => {
    // A、B、C类, 一、二、三等奖 and 3A、4A级: the last one says what they are.
    for (const shared of ['', last.slice(1), last.slice(2)]) {
      const own = (index === 0 ? ENDS_IN_CLASS : IS_CLASS).exec(name + shared)?.[0];
      if (own !== undefined && own.length > shared.length) return own;
    }
    return undefined;
  });
  return classes.includes(undefined) ? null : [...classes, last].map((name) => `${name}${tail}`);
}

/** 对获评的, 新认定的, 收住: how they came to be who they are, before the first of them. */
const CAME_TO_BE =
  /^.*(?:新?获[评得批]?|认定|评[定选]?|[确列]|入选|引进|建设|新建|新增|收住|招[收用]|吸纳|取得|通过|达到)(?:为|入)?的?|^(?:对|凡)(?:于)?/u;
/** 按项目开工、竣工两个阶段, and names that are more than a class: 国家A、AA信用等级. */
const NAMES_NOBODY = /^[按在从]|^(?:新[建增]|改?扩建|改[建造]|更新)$|[A-Z]$|阶段$|[\d，。；：（）]/u;

/** 购置快递车、无人车的企业: what somebody does to all of them, and not who they are. */
const DOES_TO = /^对?(?:于)?(?:新建|建设|改造|购[置买]|租[用赁]|引进|新增|投[资入用保]|开[通展]|使用|采用)/u;

/** Who may be paid, and no 软件投入. */
const MAY_BE_PAID = new RegExp(`(?:${THINGS}|[场室所县区村镇校院奖]|组织|冠军|家庭|团队|老年人|毕业生)$`, 'u');

const LONGEST_NAME = 16;

/** 重点实验室、企业技术中心: each by its own name, and with what all of them are: 首次认定、重新认定的企业. */
function namesIn(words: string, size: number): string[] | null {
  const [, list, whose = ''] = /^(.*?)(的\p{Script=Han}{0,8})?$/u.exec(words)!;
  const names = list!.replace(/^(?:对|凡)(?:于)?(?:新\p{Script=Han}{1,3}的)?/u, '').split(PARTED);
  if (names.length !== size || size < 2 || (whose.length > 1 && DOES_TO.test(list!))) return null;
  const others = Math.max(...names.slice(1).map(({ length }) => length));
  // 首次认定 is itself who they are.
  const first =
    names[0]!.length <= others ? names[0]! : names[0]!.replace(CAME_TO_BE, '').replace(/^.*的(?=.{3})/u, '');
  const own = [first, ...names.slice(1)];
  const areNames = own.every((name) => name.length >= 2 && name.length <= LONGEST_NAME && !NAMES_NOBODY.test(name));
  const isOfOneKind = MAY_BE_PAID.test(own.at(-1)! + whose) && (first !== names[0] || first.length <= others + 4);
  return areNames && isOfOneKind ? own.map((name) => `${name}${whose === '的' ? '' : whose}`) : null;
}

/** What stands between two of a row: 1000万元—5000万元（含）、5000万元—1亿元 */
export const IN_ROW = /^(?:（不?含[^（）]{0,6}）)?[、和及或]$/u;

/** Drafts one behind the other with nothing but 、 between: one past the last. */
function rowEnd(text: string, drafts: readonly Draft[], at: number): number {
  let end = at + 1;
  while (
    end < drafts.length &&
    drafts[end]!.role === drafts[at]!.role &&
    drafts[end]!.unit === drafts[at]!.unit &&
    drafts[end - 1]!.end === drafts[end - 1]!.expression.end &&
    IN_ROW.test(text.slice(drafts[end - 1]!.end, drafts[end]!.start))
  )
    end += 1;
  return end;
}

const LONGEST_LIST = 80;

export function payInTurn(text: string, drafts: Draft[]): void {
  for (let at = 0; at < drafts.length; at += 1) {
    const { start, expression, role, isIncentive } = drafts[at]!;
    if (role !== 'target' || !isIncentive) continue;
    // 最高分别给予: what bounds the first of them says it of all.
    const shared = /^最高分别/u.test(text.slice(expression.start, expression.start + 4)) ? '分别' : '';
    const lead = /^(.*?)[，,]?再?分(?:别|[二两三四五]档)\p{Script=Han}{0,10}$/u.exec(
      `${text.slice(Math.max(0, start - LONGEST_LIST), expression.start)}${shared}`.replace(/^.*[。；;：]/u, ''),
    );
    const end = lead ? rowEnd(text, drafts, at) : at;
    const size = end - at;
    if (size < 2) continue;
    // 对甲、乙，按投资额的50%，分别: of what share, and not who.
    const list = lead![1]!
      // 对博士、硕士，连续3年每月分别: for how long, and how often.
      .replace(/[，,](?:连续[\d一二两三四五]年)?(?:每[人月年生户])*$/u, '')
      .replace(/[，,]按[^，,]*$/u, '')
      .replace(/^.*[，,]/u, '')
      .replaceAll(/（[^（）]*）(?=[、和或])|(?<=[类级档])（[^（）]*）/gu, '');
    const classes = classesIn(list, size) ?? namesIn(list, size);
    const each = drafts[at]!.scope?.startsWith('每') ? drafts[at]!.scope : null;
    for (let index = at; classes !== null && index < end; index += 1)
      drafts[index] = { ...drafts[index]!, scope: drafts[index]!.scope ?? each ?? classes[index - at]! };
    // 产值达到1亿元、5亿元的，分别…: the first of the one for the first of the other.
    for (let first = Math.max(0, at - size * 2); first < at; first += 1) {
      if (drafts[first]!.role !== 'threshold' || drafts[first]!.qualifies !== at) continue;
      if (rowEnd(text, drafts, first) - first !== size) continue;
      for (let index = 0; index < size; index += 1)
        drafts[first + index] = { ...drafts[first + index]!, qualifies: at + index };
      break;
    }
  }
}
