import type { Role } from '../../src/model/document.ts';
import { isTimePhrase, TERM_WORD } from '../lines/forms.ts';
import type { Span } from '../lines/spans.ts';
import { CLOSERS, closedBrackets, cut, trimmed } from './cut.ts';
import { cutConjunctions, cutGaps, cutRow, joinTiers } from './names.ts';
import { AND_OTHERS, INNER_LABEL, isBodyName, LABEL, OTHER_LABEL, roleOfWord, VERB, withoutRanking } from './words.ts';

/**
 * Reads the inside of a list; writes its units: each name with what its body does, and the remark that stands behind it.
 */

/** Marks that part names, that part the names of a rule, and that part phrases, each with the brackets in which they do not. */
const NAME_CUT = /[、，,/／\\（(〔［[【〈<）)〕］\]】〉>]/gu;

const CARRY_CUT = /[、，,（(〔［[【〈<）)〕］\]】〉>]/gu;

const PHRASE_CUT = /[；;。（(〔［[【〈<）)〕］\]】〉>]/gu;

/** 牵头, 统筹: who answers for the others. 统筹推进 is what anyone does. */
const LEADS_OTHERS = /牵头|主办|主责|统筹(?!推进|实施|落实)/u;

const HELPS = /配合|协助|参与|参加|提供|指导|协办|保障/u;

const VERB_ROLE = (verb: string): Role => {
  if (LEADS_OTHERS.test(verb)) return 'lead';
  if (/负责|落实/u.test(verb)) return 'responsible';
  // 按职责分工协同推进 is what all do, each their own.
  return HELPS.test(verb) || (/协同/u.test(verb) && !/职责|职能|分工/u.test(verb)) ? 'support' : 'responsible';
};

/** What stands in lists and names nobody. */
const NO_UNIT =
  /(?:各|有关|相关)$|^(?:省|市|县|区)(?:级|直)$|^(?:部门|单位|方面)$|^(?:下同|\d(?!\d{3}年.*(?:办公室|专班|委会|领导小组)$)|.*(?:完成|时限|年底前|底前)$)/u;

/** Brackets that are part of a name: 各县〔市、区〕, 各区（县、市）政府, 各镇（街道）. */
const NAME_BRACKET =
  /^[（(〔［[【〈<](?:自治)?(?:[县市区旗州盟镇乡]|街道|开发区|园区|功能区|新区|管委会|林区|场|农场)(?:[、,，或/及和](?:自治)?(?:[县市区旗州盟镇乡]|街道|开发区|园区|功能区|新区|管委会|林区|场|农场))*[）)〕］\]】〉>]$/u;

const ROLE_BRACKET =
  /^[（(〔［[【〈<](?:总)?(?:牵头|主办|主责|配合|协办|协助|参与)(?:单位|部门|负责)?[）)〕］\]】〉>]$/u;

/** A rule that spares the lists below from naming a unit: 以下均需各县〔市、区〕政府组织落实，不再列出. */
export const CARRY =
  /(?:以下|下列|下述|所有|全部|各项|上述|其他|其余|后续|具体(?=任务|工作)|本[^，,。；]{1,8})[^。；;]{0,400}?不再(?:重复|逐一|一一|单独|另行|分别)?(?:作分工|做分工|列出|列示|列举|列明|标注|注明|罗列|列入|列|赘述|说明)/u;

/** Who the rule names: between 需 and 落实, or before 均为责任单位. */
const CARRY_UNITS =
  /(?:均?(?:需要?|须|应当?|由|要|含|包括|涉及))(.{1,400}?)(?:共同|组织|负责|具体|认真|抓好){0,4}(?:落实|实施|推进|执行|贯彻|配合|参与|负责|完成|承担|为责任|[，,](?=不再))|(?:以下|所有(?:任务|工作|事项)?|各项(?:任务|工作)?|任务|工作)[，,]?(?:的)?(?:责任单位)?(?:均?(?:含|包括|包含))?(.{1,400}?)(?:均|都|同)(?:为|是|列为|作为|属于)/u;

export interface Unit extends Span {
  readonly role: Role;
  readonly carry: boolean;
  readonly remark: Span | null;
}

const BEGINS_TERM = new RegExp(`${TERM_WORD}[：:]`, 'u');

/** 市政府有关部门: which, nobody knows. */
const OF_GOVERNMENT = /^[市省县区州旗](?:人民)?政府$/u;

/** A name with the bracket that closes it, if that is a remark and no part of the name. */
function readUnit(text: string, span: Span, role: Role, carry: boolean): Unit | null {
  const whole = trimmed(text, span);
  const { start } = whole;
  // 市商务局完成时限：2025年12月, where a line ended between them; behind a comma it names nobody.
  const term = BEGINS_TERM.exec(text.slice(start, whole.end))?.index ?? whole.end - start;
  const others = AND_OTHERS.exec(text.slice(start, start + term))?.[0].length ?? 0;
  const end = others < term ? start + term - others : start + term;
  const value = text.slice(start, end);
  if (/[：:]/u.test(value)) return null;
  if (value === '' || !/\p{Script=Han}{2}/u.test(value) || NO_UNIT.test(value) || isTimePhrase(value)) return null;
  let remark: Span | null = null;
  if (CLOSERS.includes(value.at(-1)!)) {
    const at = [...closedBrackets(value)].find(([, close]) => close === value.length - 1)?.[0] ?? 0;
    // 市商务局（牵头） says what the unit does, and nothing about which it is.
    if (at > 0 && ROLE_BRACKET.test(value.slice(at)))
      return { start, end: start + at, role: roleOfWord(value.slice(at)), carry, remark: null };
    // 市商务局（排第一的为牵头单位） says it of the list, and the words are blanked.
    if (at > 0 && /^.；+.$/u.test(value.slice(at))) return { start, end: start + at, role, carry, remark: null };
    if (at > 0 && !NAME_BRACKET.test(value.slice(at))) remark = { start: start + at, end };
  }
  return { start, end, role, carry, remark };
}

/** 市发改委（市统计局配合）: the bracket names who helps. */
const isHelped = (words: string): boolean =>
  /(?:配合|协助|参与)$/u.test(words) &&
  words
    .replace(VERB, '')
    .split('、')
    .every((name) => name.length >= 3 && isBodyName(name));

/**
 * Units of one phrase: names in a row, each run of them closed by what it does. Behind a label a run ends at a comma too:
 * 责任单位：市商务局、市工信局，各区政府配合.
 */
function readPhrase(text: string, span: Span, fallback: Role, isLabelled: boolean, gaps: readonly number[]): Unit[] {
  const units: Unit[] = [];
  let pending: Span[] = [];
  /** Behind 会同, up to the next comma: 市商务局会同市财政局、市税务局负责. */
  let isJoining = false;
  const settle = (role: Role): void => {
    for (const name of pending) {
      const unit = readUnit(text, name, role, false);
      if (!unit) continue;
      const { remark } = unit;
      if (remark === null || !isHelped(text.slice(remark.start + 1, remark.end - 1))) units.push(unit);
      else {
        units.push({ ...unit, end: remark.start, remark: null });
        for (const helper of readPhrase(text, { start: remark.start + 1, end: remark.end - 1 }, role, false, gaps))
          units.push(helper);
      }
    }
    pending = [];
  };
  for (const item of joinTiers(text, cut(text, span, NAME_CUT)).flatMap((name) => cutGaps(text, name, gaps))) {
    let { start, end } = trimmed(text, item);
    const isBehindComma = /[，,]/u.test(text[item.start - 1] ?? '');
    if (isBehindComma) isJoining = false;
    if (isLabelled && isBehindComma) settle(fallback);
    start +=
      /^(?:\p{Script=Han}{2,4}(?:层面|方面)由|由|请|以及|及)(?=\p{Script=Han}{2})/u.exec(text.slice(start, end))?.[0]
        .length ?? 0;
    const verb = VERB.exec(text.slice(start, end))?.[0] ?? null;
    if (verb !== null) end -= verb.length;
    if (verb !== null && /^(?:各|有|相)/u.test(verb) && OF_GOVERNMENT.test(text.slice(start, end))) end = start;
    const others = AND_OTHERS.exec(text.slice(start, end))?.[0] ?? null;
    if (others !== null && others.length < end - start) end -= others.length;
    else if (others !== null) end = start;
    const names = end > start ? cutConjunctions(text, { start, end }).flatMap((name) => cutRow(text, name)) : [];
    const isJoint = names.length > 1 && /会同/u.test(text.slice(start, end));
    pending.push(...(isJoint ? names.slice(0, 1) : names));
    if (isJoint) {
      settle('lead');
      pending.push(...names.slice(1));
      isJoining = true;
    }
    if (isJoining) settle('support');
    if (verb !== null) settle(VERB_ROLE(verb));
  }
  settle(fallback);
  return units;
}

/** Units that a carry-over rule names. */
function readCarry(text: string, span: Span): Unit[] {
  const value = text.slice(span.start, span.end);
  const match = CARRY_UNITS.exec(value);
  const names = match?.[1] ?? match?.[2];
  if (!match || names === undefined) return [];
  const start = span.start + match.index + match[0].indexOf(names);
  const inner = { start, end: start + names.length };
  return cut(text, inner, CARRY_CUT).flatMap((item) => {
    const others = AND_OTHERS.exec(text.slice(item.start, item.end))?.[0].length ?? 0;
    return cutConjunctions(text, { start: item.start, end: item.end - others }).flatMap(
      (name) => readUnit(text, name, 'responsible', true) ?? [],
    );
  });
}

/** The inside of a list: phrases, each with its label or the one before it, and at most one carry-over rule. */
export function readList(text: string, gaps: readonly number[], fallback: Role = 'responsible'): Unit[] {
  // Who leads by rank is no unit; blanks of the same length keep the places.
  const list = withoutRanking(text);
  const rule = CARRY.exec(list);
  const carry = rule ? { start: rule.index, end: rule.index + rule[0].length } : null;
  const stretches =
    carry === null
      ? [{ start: 0, end: list.length }]
      : [
          { start: 0, end: carry.start },
          { start: carry.end, end: list.length },
        ];
  const units = stretches.flatMap((stretch) => {
    let role = fallback;
    return cut(list, stretch, PHRASE_CUT).flatMap((phrase) => {
      const value = list.slice(phrase.start, phrase.end);
      const label = LABEL.exec(value);
      if (label) role = roleOfWord(label[1]!);
      else if (OTHER_LABEL.test(value)) {
        // 完成时限：2024年12月，责任单位：市商务局: the label of units stands further in.
        const inner = INNER_LABEL.exec(value);
        if (!inner) return [];
        role = roleOfWord(inner[1]!);
        return splitInnerLabels(
          list,
          { start: phrase.start + inner.index + inner[0].length, end: phrase.end },
          role,
          true,
          gaps,
        );
      }
      return splitInnerLabels(
        list,
        { start: phrase.start + (label?.[0].length ?? 0), end: phrase.end },
        role,
        label !== null,
        gaps,
      );
    });
  });
  return [...units, ...(carry === null ? [] : readCarry(text, carry))].toSorted((a, b) => a.start - b.start);
}

/** 牵头单位：A，配合单位：B, where a comma stands for the semicolon, or white space that is gone. */
function splitInnerLabels(text: string, span: Span, first: Role, isLabelled: boolean, gaps: readonly number[]): Unit[] {
  const units: Unit[] = [];
  let { start } = span;
  let role = first;
  for (let hasLabel = isLabelled; ; hasLabel = true) {
    const inner = INNER_LABEL.exec(text.slice(start, span.end));
    const end = inner ? start + inner.index : span.end;
    for (const unit of readPhrase(text, { start, end }, role, hasLabel, gaps)) units.push(unit);
    if (!inner) return units;
    start = end + inner[0].length;
    role = roleOfWord(inner[1]!);
  }
}
