import type { Lines, Part, PolicyDocument, PolicyFacts, Role, Target } from './document.ts';
import { inChinese } from './inChinese.ts';
import type { RELATIONS } from './relations.ts';
import type { AGGREGATIONS } from './vocabulary.ts';

/** What the interface says about a document, in words. Nothing here invents: what is not recorded is named as such. */

/** The text says nothing of it. */
export const NOT_STATED = '原文未载';
/** Nobody recorded it when the file was obtained. */
export const NOT_RECORDED = '未记录';

interface Title {
  readonly text: string;
  /** Ours: the text has no title. */
  readonly editorial: boolean;
}

export function titleOf(policy: PolicyFacts): Title {
  if (policy.title !== null) return { text: policy.title.replaceAll('\n', ''), editorial: false };
  return { text: policy.editorialTitle ?? policy.id, editorial: true };
}

/** As plain text, for `<title>` and lists: 〔…〕 marks a title of ours. */
export function titleText(policy: PolicyFacts): string {
  const { text, editorial } = titleOf(policy);
  return editorial ? `〔${text}〕` : text;
}

/** What a policy is called where there is little room. */
export const shortName = (policy: PolicyFacts): string =>
  policy.city?.name ?? policy.issuer?.split(' ')[0] ?? policy.id;

/** The year that tells a document from others of its name; null where neither its date nor its title has one. */
export const yearOf = (policy: PolicyFacts): string | null =>
  policy.signedDate?.slice(0, 4) ?? policy.planPeriod?.[0].toString() ?? null;

const NO_DATE = '日期未载';

/** Of documents no more than what tells them apart. */
export type Named = readonly Pick<PolicyDocument, 'policy'>[];

const namesakes = new WeakMap<Named, ReadonlyMap<string, Named>>();

/**
 * What stands behind the name of a document where others have it too; null where its name is its own.
 * @param marksOf what may tell it apart, the best first; the last one must
 */
export function markAmong(
  policy: PolicyFacts,
  documents: Named,
  marksOf: (policy: PolicyFacts) => readonly string[],
): string | null {
  let groups = namesakes.get(documents);
  if (groups === undefined) {
    groups = Map.groupBy(documents, (document) => shortName(document.policy));
    namesakes.set(documents, groups);
  }
  const others = (groups.get(shortName(policy)) ?? []).filter((other) => other.policy.id !== policy.id);
  if (others.length === 0) return null;
  const taken = new Set(others.flatMap((other) => marksOf(other.policy)));
  return marksOf(policy).find((mark) => !taken.has(mark)) ?? policy.id;
}

/** `杭州`; documents of one city are told apart: `杭州（2024）`, of one year too: `杭州（杭政办〔2024〕4号）`. */
export function nameAmong(policy: PolicyFacts, documents: Named): string {
  const mark = markAmong(policy, documents, (one) => [yearOf(one) ?? NO_DATE, one.documentNumber ?? one.id]);
  return mark === null ? shortName(policy) : `${shortName(policy)}（${mark}）`;
}

/** `2024-01-15` → `2024年1月15日` */
export function dateText(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** `第 57—72 行` without the words. */
export const linesText = ([first, last]: Lines): string => (first === last ? `${first}` : `${first}—${last}`);

export const periodText = ([first, last]: readonly [number, number]): string =>
  first === last ? `${first}年` : `${first}—${last}年`;

/** Whether the last year that the title names lies before the year of `today`. */
export const periodIsOver = (policy: PolicyFacts, today: string): boolean =>
  policy.planPeriod !== null && policy.planPeriod[1] < Number(today.slice(0, 4));

export const ROLE_NAMES: Readonly<Record<Role, string>> = { lead: '牵头', responsible: '责任单位', support: '配合' };

export const KIND_NAMES: Readonly<Record<Target['kind'], string>> = {
  goal: '目标',
  measure: '措施',
  safeguard: '保障',
  incentive: '激励',
};

/** What a clause is for. */
export const PART_NAMES: Readonly<Record<Part, string>> = {
  goal: '目标',
  measure: '措施',
  safeguard: '保障',
  other: '其他',
};

export const STATUS_NAMES: Readonly<Record<Target['status'], string>> = { auto: '自动标注', reviewed: '编者已核' };

export const AGGREGATION_NAMES: Readonly<Record<(typeof AGGREGATIONS)[number], string>> = {
  stock: '累计或存量',
  flow: '全年发生额',
  new: '新增',
  rate: '比率或强度',
  growth: '增速',
  rank: '位次或相对水平',
};

export const RELATION_NAMES: Readonly<Record<(typeof RELATIONS)[number], string>> = {
  same: '同口径',
  related: '相近口径',
  'not-comparable': '不可比',
};

/** The document does not speak of it. */
export const NOT_MENTIONED = '未提及';
/** The vocabulary has no word for it. */
export const UNASSIGNED = '未归类';

type Deadline = Pick<Target, 'deadline' | 'deadlineBasis' | 'rawDeadline'>;

/** The words of a deadline as printed; where they come from a place farther off, which. */
export const deadlineWords = ({ deadline, rawDeadline }: Deadline): string =>
  rawDeadline ?? (deadline === null ? '未写期限' : deadline.length === 4 ? `${deadline}年` : dateText(deadline));

/** How firmly: null also where the words beside it, a deadline 力争到2027年 or the sentence, say it themselves. */
export const hedgeBeside = (hedge: string | null, ...words: readonly string[]): string | null =>
  hedge === null || words.some((said) => said.includes(hedge)) ? null : hedge;

/** How firmly and by when, beside other words. */
export function firmlyByWhen(target: Deadline & Pick<Target, 'hedge'>, ...words: readonly string[]): readonly string[] {
  const when = deadlineWords(target);
  const hedge = hedgeBeside(target.hedge, when, ...words);
  return hedge === null ? [when] : [hedge, when];
}

/** Of a unit that an earlier clause names for all that follow it. */
export const LISTED_BEFORE = '前文已列';

/** Where a deadline comes from; one of the sentence itself needs no word. */
export const BASIS_WORDS: Readonly<Record<NonNullable<Target['deadlineBasis']>, string>> = {
  stated: '',
  inherited: '上文写明',
  'plan-period': '规划期',
};

export const basisWord = ({ deadlineBasis }: Pick<Target, 'deadlineBasis'>): string =>
  deadlineBasis === null ? '' : BASIS_WORDS[deadlineBasis];

export const PASSED_WORDS = { ahead: '', year: '目标年已过', day: '期限已过' };

/** Whether the year of a deadline lies before `today`, or its day; a deadline that is not there lies ahead. */
export function passed({ deadline }: Pick<Target, 'deadline'>, today: string): keyof typeof PASSED_WORDS {
  if (deadline === null) return 'ahead';
  if (deadline.slice(0, 4) < today.slice(0, 4)) return 'year';
  return deadline.length > 4 && deadline < today ? 'day' : 'ahead';
}

/** What `today` says of a deadline; empty where it lies ahead or there is none. */
export const passedWord = (target: Pick<Target, 'deadline'>, today: string): string =>
  PASSED_WORDS[passed(target, today)];

export const FURNITURE_NAMES: Readonly<Record<PolicyDocument['furniture'][number]['kind'], string>> = {
  'page-number': '页码',
  'running-head': '页眉页脚',
  'web-chrome': '网页残留',
  'export-header': '导出信息',
  invisible: '不可见字符',
  'table-rule': '表格线',
};

/** A count as it stands before a measure word: 两, 十二; from 100 on in digits. */
export const countText = (count: number): string => (count === 2 ? '两' : inChinese(count));
