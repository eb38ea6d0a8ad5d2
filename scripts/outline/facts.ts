import type { ParagraphKind, PolicyFacts } from '../../src/model/document.ts';
import { plainDate } from '../../src/model/numerals.ts';
import {
  BODY,
  CC,
  CONTACT,
  DATE,
  DRAFT_IN_TITLE,
  MONTH_ONLY,
  OFFICER,
  ownNumberOf,
  PROMULGATION,
  SERIES_END,
  THIS_TEXT,
} from '../lines/forms.ts';
import { gapsOf, type Text } from '../lines/text.ts';
import { type Part, plain, type Zone } from './part.ts';
import { LONGEST_TITLE, titleOf } from './titles.ts';

/** Reads the parts of a document; writes its facts: title, number, who signed and when, since when it holds and for what years. */

/** Text of the parts of a kind, white space removed; null where there is none. */
function textOf(
  parts: readonly Part[],
  kind: ParagraphKind,
  zones: (zone: Zone) => boolean = () => true,
): string | null {
  const values = parts.filter((part) => part.kind === kind && zones(part.zone)).map((part) => plain(part.text.value));
  return values.length === 0 ? null : values.join('');
}

/** Several bodies on one line stand apart by white space: 市发展改革委　市财政局. */
function signers(text: Text): string[] {
  const names: string[] = [];
  let start = 0;
  for (const gap of [...gapsOf(text), text.value.length]) {
    const name = plain(text.value.slice(start, gap));
    const isLast = gap === text.value.length;
    if (isLast || (BODY.test(name) && BODY.test(plain(text.value.slice(gap))))) {
      names.push(name);
      start = gap;
    }
  }
  return names.map((name) => name.replace(SEAL, ''));
}

/** （某政办发〔2025〕20号 2025年4月2日） */
const NUMBER_AND_DAY = new RegExp(`号\\s*[，,]?\\s*${DATE}\\s*[）)]?$`, 'u');

/** The bodies that sign first, up to their day: what they hand on may have been signed by others. */
function signedBy(parts: readonly Part[]): readonly Part[] {
  // Below the title of what is handed on stands who wrote it.
  const isBody = ({ kind, text, zone }: Part): boolean =>
    kind === 'signature' && zone !== 'main' && !OFFICER.test(text.value);
  const start = parts.findIndex(isBody);
  if (start === -1) return [];
  const length = parts.slice(start).findIndex(({ kind }) => kind !== 'signature' && kind !== 'date');
  return parts.slice(start, length === -1 ? parts.length : start + length).filter(isBody);
}

/** 市财政局（盖章） */
const SEAL = /[（(](?:盖章|公章|印章|签章|代章|章)[）)]$/u;

const CLOSING = new RegExp(THIS_TEXT, 'u');

/** 以上措施 and 上述政策, or the bare word, where they open the sentence: of this text where they stand at its end. */
const CLOSING_ABOVE =
  /^(?:第.{1,5}条|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])?(?:(?:以上|上述|本)(?:若干|各项)?(?:政策|意见|办法|措施|规定|方案|条款|举措)|(?:措施|办法|意见|政策)(?=自))/u;
const CLOSING_LINES = 5;
const DAY_IN_TERM = '.{4}年.{1,3}月.{1,3}日';
const IN_FORCE = '(?:施行|实施|执行|生效|试行)';
const STARTS = new RegExp(`[自从](${DAY_IN_TERM})(?:起|开始)?(?:正式)?${IN_FORCE}`, 'u');
const UNTIL = new RegExp(`${IN_FORCE}(?:期限?)?[，,]?(至${DAY_IN_TERM}止?|${DAY_IN_TERM}起?失效)`, 'u');
/** 执行期限为2024年1月1日至2026年12月31日 */
const FROM_TO = new RegExp(`(?:执行|实施)期限?(?:为|是|：|:)(${DAY_IN_TERM}(?:至|—|-|到)${DAY_IN_TERM})`, 'u');
const TRIAL = /试行期(?:限)?(?:为|是|：|:)?[\d一二两三四五六七八九十]{1,3}(?:个月|年)/u;

/** 施行日期 and 有效期, from sentences that speak of this very text. */
function readTerm(parts: readonly Part[]): { effectiveDate: string | null; validity: string | null } {
  let effectiveDate: string | null = null;
  let validity: string | null = null;
  const bodies = parts.filter(({ kind, zone }) => kind === 'body' && typeof zone !== 'object');
  for (const [index, part] of bodies.entries()) {
    // 其中，一次性补助政策有效期至…: of a part of it.
    const value = plain(part.text.value).replace(/其中[，,:：]?[^。；]*有效期[^。；]*/gu, '');
    const speaksOfItself =
      CLOSING.test(value) ||
      (index >= bodies.length - CLOSING_LINES && CLOSING_ABOVE.test(value)) ||
      /^(?:第.{1,5}条)?自.{4,20}(?:施行|实施|执行)|现(?:予以?)?(?:公布|发布|颁布|印发)[，,]自/u.test(value);
    if (!speaksOfItself) continue;
    const day = STARTS.exec(value);
    effectiveDate ??= day ? plainDate(day[1]!) : null;
    const term =
      /有效期(?:限)?(?:为|是|：|:)?((?:自[^。；，,]{2,30}?)?(?:至|到)?[^。；，,（(）)]{1,24}?)(?=[。；，,（()）]|$)/u.exec(
        value,
      );
    const until = UNTIL.exec(value) ?? FROM_TO.exec(value);
    if (until) validity ??= until[1]!;
    if (term && /(?:施行|实施|执行|印发|发布|公布|有效期(?:为|至|限)?[\d一二三四五六七八九十至自])/u.test(value))
      validity ??= term[1]!.replace(/[.．]$/u, '');
    validity ??= TRIAL.exec(value)?.[0] ?? null;
  }
  return { effectiveDate, validity };
}

const FIVE_YEAR_PLANS: Readonly<Record<string, [number, number]>> = {
  十二五: [2011, 2015],
  十三五: [2016, 2020],
  十四五: [2021, 2025],
  十五五: [2026, 2030],
  十六五: [2031, 2035],
};

/** 2024年工作要点, 做好2024年…重点工作的实施意见 */
const YEAR_OF_WORK =
  /((?:19|20)\d{2})年(?:度)?(?!\d|.{0,12}(?:会议|文件|讲话|精神))(?=.*(?:要点|计划|任务|清单|项目|实事|安排|方案|行动|目标|工作的(?:通知|(?:实施|指导|若干)?意见)))/u;
/** 2024年全面推进乡村振兴的实施意见: the year in which it is to be done. 2024年度决算的审查意见 looks back. */
const YEAR_OF_OPINION =
  /((?:19|20)\d{2})年(?:全面|进一步|持续|扎实|深入|加快|切实|着力|大力|继续|和|、)*(?:推进|推动|实施|促进|加强|做好|抓好|深化|支持|发展|提升)[^》]*的(?:实施|指导|若干)?意见/u;

/** 工作要点（2025年）, 任务清单（2024年度）; （2025年版） says which text it is, and so does the year of rules, guides and lists. */
const YEAR_IN_BRACKETS =
  /(?:要点|计划|任务|安排|方案|行动|目标|台账|分工|(?:重[点大]|实事)项目|(?:工作|实事|项目|重点)清单)(?:分[工解]|责任)?(?:清单|名单|台账|方案|[表书])?(?:的通知)?[（(]((?:19|20)\d{2})年度?[）)]/u;

/** （2023—2025年）, “十四五”, 2024年工作要点: the years that a title gives. */
export function planPeriodOf(title: string): [number, number] | null {
  const range = /((?:19|20)\d{2})年?(?:[-—–―－~～]+|至|到)((?:19|20)\d{2})(?!\d)/u.exec(title);
  if (range) return [Number(range[1]), Number(range[2])];
  for (const [name, years] of Object.entries(FIVE_YEAR_PLANS)) if (title.includes(name)) return years;
  const nth = /第(十[二三四五六])个五年/u.exec(title)?.[1];
  if (nth) return FIVE_YEAR_PLANS[`${nth}五`] ?? null;
  const single = YEAR_OF_WORK.exec(title) ?? YEAR_OF_OPINION.exec(title) ?? YEAR_IN_BRACKETS.exec(title);
  return single && !/年版|年修订|年修正/u.test(title) ? [Number(single[1]), Number(single[1])] : null;
}

/** The label before a colon and the mark at the end, off. */
const bare = (value: string, label: RegExp): string => value.replace(label, '').replace(/[。；：:;.]$/u, '');

interface Promulgation {
  readonly number: string | null;
  readonly issuer: string | null;
  /** 施行日期 */
  readonly start: string | null;
}

/** What the note below the title of a statute says: by which decree, of whom, and from when. */
function readPromulgation(parts: readonly Part[]): Promulgation {
  const note = plain(
    parts.find(({ kind, text }) => kind === 'date' && PROMULGATION.test(text.value))?.text.value ?? '',
  );
  const decree = /日((\p{Script=Han}{2,24}?)令(?:〔\d{4}〕)?第\d{1,5}号)/u.exec(note);
  const start = /自(.{4}年.{1,3}月.{1,3}日)起(?:施行|实施)/u.exec(note);
  return { number: decree?.[1] ?? null, issuer: decree?.[2] ?? null, start: start ? plainDate(start[1]!) : null };
}

const withStart = <T extends { readonly effectiveDate: string | null }>(term: T, start: string | null): T => ({
  ...term,
  effectiveDate: term.effectiveDate ?? start,
});

type Facts = Omit<PolicyFacts, 'id' | 'city' | 'editorialTitle' | 'source'>;

/** 中共云江市委云江市人民政府: two bodies, between which a title has but a space. */
const PARTY_AND_STATE = /^(中共\p{Script=Han}{1,12}?(?:委员会|委)(?:办公厅|办公室)?)(?=\p{Script=Han}{2,12}人民政府)/u;

/** The facts that the parts state; null for what is not there. */
export function readFacts(parts: readonly Part[]): Facts {
  const isFront = (zone: Zone): boolean => zone === 'front';
  const isOwn = (zone: Zone): boolean => typeof zone === 'string';
  const title = titleOf(parts);
  const annexTitle = textOf(parts, 'title', (zone) => zone === 'main');
  const numbers = parts
    .filter((part) => part.kind === 'number' && isOwn(part.zone) && (part.zone !== 'main' || title === null))
    .map((part) => plain(part.text.value).replace(/号(?=\p{Script=Han}+〔)/gu, '号 '));
  const [firstNumber, ...otherNumbers] = numbers.map(ownNumberOf).filter((value) => value !== null);
  // A page that gives the number above the document may print it in other brackets.
  const digits = (value: string | undefined): string => value?.replace(/[^\p{Script=Han}0-9]/gu, '') ?? '';
  const ownNumber = otherNumbers.findLast((value) => digits(value) === digits(firstNumber)) ?? firstNumber;
  const registration = numbers.find((value) => ownNumberOf(value) === null);
  const signatures = signedBy(parts.filter((part) => isOwn(part.zone))).flatMap((part) => signers(part.text));
  const heads = parts
    .filter((part) => part.kind === 'masthead' && part.zone === 'front')
    .map((part) =>
      plain(part.text.value)
        .replace(/(?:文件|令)$/u, '')
        .replace(SERIES_END, ''),
    );
  // Several bodies stand one below the other; a long name may be broken over lines (武汉市人民政府⏎办公厅).
  const areSeveral = heads.every((name) => name.length >= 5 && BODY.test(name));
  const masthead = heads.length === 0 ? null : heads.join(areSeveral ? ' ' : '');
  const inTitle =
    /^([\p{Script=Han}]{2,40}?(?:人民政府|政府|办公厅|办公室|委员会|局|厅|委|部|署|会|院))(?:关于|印发|转发|批转)/u
      .exec(title ?? '')?.[1]
      ?.replace(PARTY_AND_STATE, '$1 ') ?? null;
  // 浙江省舟山市人民政府 above 舟山市人民政府关于…: the title has the name as the body bears it.
  const isInTitle =
    inTitle !== null && /^.{2,}[市县区州盟旗]./u.test(inTitle) && (masthead?.endsWith(inTitle) ?? false);
  const date =
    parts.find((part) => part.kind === 'date' && isOwn(part.zone) && !MONTH_ONLY.test(plain(part.text.value))) ??
    parts.find((part) => part.kind === 'number' && isOwn(part.zone) && NUMBER_AND_DAY.test(part.text.value));
  const decreed = readPromulgation(parts);
  const imprint = textOf(parts, 'imprint', isOwn);
  const cc = parts.filter((part) => part.kind === 'cc' && isOwn(part.zone)).map((part) => plain(part.text.value));
  const publicity = parts
    .filter((part) => part.kind === 'publicity' && isOwn(part.zone))
    .map((part) => plain(part.text.value))
    .find((value) => !CONTACT.test(value));
  const isDraft =
    parts.some((part) => part.kind === 'status') ||
    DRAFT_IN_TITLE.test(title ?? '') ||
    DRAFT_IN_TITLE.test(annexTitle ?? '');
  return {
    // A decree has no title but that of what it decrees.
    title: title ?? annexTitle,
    annexTitle: title === null ? null : annexTitle,
    documentNumber: ownNumber ?? decreed.number,
    registrationNumber: registration
      ? registration.replace(/^[（(]?[^：:A-Z]*[：:]/u, '').replace(/[）)]$/u, '')
      : null,
    issuer:
      signatures.length > 0
        ? [...new Set(signatures)].join(' ')
        : isInTitle
          ? inTitle
          : (masthead ?? inTitle ?? decreed.issuer),
    addressees: textOf(parts, 'addressee', isFront)?.replace(/[：:]$/u, '') ?? null,
    signedDate: date ? plainDate(date.text.value) : null,
    printedDate: imprint === null ? null : plainDate(imprint),
    ...withStart(readTerm(parts), decreed.start),
    planPeriod: planPeriodOf([title, annexTitle].map((text) => text?.slice(0, LONGEST_TITLE) ?? '').join(' ')),
    status: isDraft ? 'draft' : 'issued',
    publicity: publicity ? bare(publicity, /^[^（(：:]{2,10}[：:]/u) : null,
    cc: cc.length === 0 ? null : bare(cc.join('\n'), CC),
  };
}
