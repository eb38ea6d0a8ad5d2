import { viewClauses } from '../../src/model/describe.ts';
import type { Clause, Paragraph, PolicyFacts } from '../../src/model/document.ts';
import { termOf, termsOf } from './byWhen.ts';
import type { Inherited, Place, Term } from './place.ts';
import { isReport } from './purpose.ts';
import type { Deadline } from './quantities/deadlines.ts';

/** Reads the facts of a document and its clauses; writes of each clause what its targets take from where they stand. */

/** Of the document: that of its date, or of its number 〔2024〕; else the plan's first. */
function yearOf({
  signedDate,
  printedDate,
  documentNumber,
  planPeriod,
}: Pick<PolicyFacts, 'signedDate' | 'printedDate' | 'documentNumber' | 'planPeriod'>): number | null {
  const stated =
    (signedDate ?? printedDate)?.slice(0, 4) ?? /[〔［[（(](20\d\d)[〕］\])）]/u.exec(documentNumber ?? '')?.[1];
  return stated === undefined ? (planPeriod?.[0] ?? null) : Number(stated);
}

const planPeriodOf = ({
  planPeriod,
  title,
  annexTitle,
}: Pick<PolicyFacts, 'planPeriod' | 'title' | 'annexTitle'>): Inherited | null => {
  if (planPeriod === null) return null;
  const words = new RegExp(
    `${planPeriod[0]}[^（）()]{0,8}${planPeriod[1]}年?|${planPeriod[0]}年|[“"]?十[三四五六]五[”"]?`,
    'u',
  ).exec(`${title ?? ''} ${annexTitle ?? ''}`)?.[0];
  return { date: String(planPeriod[1]), raw: words ?? planPeriod.join('—') };
};

/** 第七条: a text in articles. */
const ARTICLE = /^第[一二三四五六七八九十百]+条/u;
/** As many as a statute has at least. */
const ARTICLES = 4;

/** 申请人应当符合下列条件：, 提交下列材料：, 申报条件, 支持对象: who may apply and with what, in a list or under a heading. */
const CONDITIONS =
  /(?:提交|提供|出具|报送)(?:以下|下列|如下)(?:申请|申报)?(?:材料|资料|文件|证明)[^。；]{0,12}[：:]$|(?:符合|具备|满足|有)(?:以下|下列|如下)(?:全部|基本|申请|申报|任意一项)?(?:条件|情形|要求)(?:之一)?(?:的)?[^。；]{0,24}[：:]$/u;
const CONDITIONS_TITLE =
  /^(?:申报|申请|认定|准入|资助|享受|支持|补贴|奖励|补助|扶持|考核|评[定价选审]|适用|实施|服务|参评)?(?:的)?(?:条件|对象|范围)$|^申[请报](?:人|主体|单位|企业)(?:基本)?条件$/u;

/**
 * （一）试点阶段（2024年3月至12月）, 近期任务（2025年）：…: when a clause is done, in the bracket that closes its name. 申报时间（6月1日至30日）
 * says when one may apply.
 */
const PHASE =
  /^(?![^（(]*(?:申[报请]|受理|报名|征集|兑[现付]|公示|评审))[^，,。；;：:（(]{2,24}[（(]([\d年月日份度底末上中下半旬前至到—–~～.-]{5,24})[）)](?:[：:。．]|$)/u;

function phaseOf(words: string, place: Place): Inherited | null {
  const said = PHASE.exec(words)?.[1];
  const { date, raw } = (said && termOf(said, place)) || { date: null, raw: '' };
  // What is over when the document is signed dates nothing.
  return date === null || Number(date.slice(0, 4)) < (place.year ?? 0) ? null : { date, raw };
}

export type Facts = Pick<
  PolicyFacts,
  'planPeriod' | 'title' | 'annexTitle' | 'signedDate' | 'printedDate' | 'documentNumber'
>;

export interface Places {
  /** By the number of the clause. */
  readonly places: ReadonlyMap<string, Place>;
  /** Clauses that promise nothing: they report, or say who may apply. */
  readonly factual: ReadonlySet<string>;
  /** By when a paragraph says, beside those who answer for it, that it is done. */
  readonly terms: ReadonlyMap<Paragraph, Term>;
}

/** `datesOf` gives the dates of a paragraph in order. */
export function placesFor(
  facts: Facts,
  clauses: readonly Clause[],
  paragraphs: readonly Paragraph[],
  datesOf: (paragraph: Paragraph) => readonly Deadline[],
): Places {
  const planPeriod = planPeriodOf(facts);
  const planYears = facts.planPeriod === null ? 0 : facts.planPeriod[1] - facts.planPeriod[0] + 1;
  const year = yearOf(facts);
  const planStart = facts.planPeriod?.[0] ?? 0;
  const ahead = year === null ? null : planStart >= year ? planStart : year + 1;
  const isStatute = paragraphs.filter(({ kind, text }) => kind !== 'table' && ARTICLE.test(text)).length >= ARTICLES;
  const factual = new Set<string>();
  const open: { level: number; isOverall: boolean; isReport: boolean; isWho: boolean; above: Inherited | null }[] = [];
  let within = '';
  const places = new Map<string, Place>();
  const terms = new Map<Paragraph, Term>();
  for (const { clause, title, text, paragraphs: own } of viewClauses({ clauses, paragraphs })) {
    const annex = /^a\d+/u.exec(clause.number)?.[0] ?? '';
    // What the plan says does not hold for its annexes.
    if (annex !== within) open.length = 0;
    within = annex;
    while (open.length > 0 && open.at(-1)!.level >= clause.level) open.pop();
    const parent = open.at(-1);
    if (parent?.isReport || isReport(title ?? '') || parent?.isWho || CONDITIONS_TITLE.test(title ?? ''))
      factual.add(clause.number);
    const isOverall = (parent?.isOverall ?? false) || /总体要求/u.test(title ?? '');
    const last = own.flatMap((paragraph) => datesOf(paragraph)).findLast(({ date }) => date !== null);
    // （二）到2035年: the head of the clause says it for what stands below.
    const heading = own.find(({ kind: own }) => own === 'heading');
    const headed = heading && own.length > 1 ? datesOf(heading).findLast(({ date }) => date !== null) : undefined;
    const isGoal = isOverall || clause.part === 'goal' || clause.number === '0';
    const kind = isGoal ? 'goal' : clause.part === 'safeguard' ? 'safeguard' : 'measure';
    const outer: Place = {
      clause: clause.number,
      kind,
      above: headed ? { date: headed.date!, raw: headed.raw } : (parent?.above ?? null),
      planPeriod,
      planYears,
      planFrom: facts.planPeriod?.[0] ?? null,
      year,
      ahead,
      isStatute,
    };
    const phase = phaseOf(title ?? text, outer);
    const place = phase ? { ...outer, above: phase } : outer;
    places.set(clause.number, place);
    for (const [paragraph, term] of termsOf(own, place)) terms.set(paragraph, term);
    open.push({
      level: clause.level,
      isOverall,
      isReport: factual.has(clause.number),
      isWho: CONDITIONS.test(own.findLast(({ kind: own }) => own === 'body' || own === 'heading')?.text ?? ''),
      above: last ? { date: last.date!, raw: last.raw } : (phase ?? parent?.above ?? null),
    });
  }
  return { places, factual, terms };
}
