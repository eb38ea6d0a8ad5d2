import type { PolicyDocument } from '../model/document.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { dateText, nameAmong, titleText } from '../model/words.ts';
import { type AnchorKind, kindOf, withoutOwnParagraphs } from './anchors.ts';
import { policyScope, type Scope } from './items.ts';
import type { State } from './log.ts';
import type { Change } from './notice.ts';
import { changeOf } from './since.ts';
import { differencesOf, type Print, type Snapshot } from './snapshot.ts';

/** What each edition brought, for the changelog, the page and the feed. */

export type ScopeChange = { readonly scope: Scope } & (
  | { readonly kind: 'added'; readonly counts: Readonly<Record<AnchorKind, number>> }
  | { readonly kind: 'changed'; readonly change: Change }
  | { readonly kind: 'gone' }
);

export interface EditionChanges {
  readonly version: string;
  /** Null: the content as it is, not recorded yet. */
  readonly date: string | null;
  readonly scopes: readonly ScopeChange[];
}

function countsOf(prints: ReadonlyMap<string, Print>): Readonly<Record<AnchorKind, number>> {
  const counts = { page: 0, clause: 0, paragraph: 0, target: 0, note: 0, lines: 0 };
  for (const anchor of prints.keys()) counts[kindOf(anchor)] += 1;
  return counts;
}

function changesBetween(before: Snapshot, after: Snapshot): readonly ScopeChange[] {
  return [...differencesOf(before, after)].map(([scope, difference]): ScopeChange => {
    const prints = after.get(scope);
    if (prints === undefined) return { scope, kind: 'gone' };
    if (!before.has(scope)) return { scope, kind: 'added', counts: countsOf(prints) };
    return { scope, kind: 'changed', change: changeOf(difference) };
  });
}

/** Newest first. */
export function historyOf(states: readonly State[]): readonly EditionChanges[] {
  return states
    .map(({ edition: { version, date }, snapshot }, place) => ({
      version,
      date,
      scopes: changesBetween(states[place - 1]?.snapshot ?? new Map(), snapshot),
    }))
    .toReversed();
}

/** What the content has that no edition has recorded yet. */
export const unrecorded = (version: string, states: readonly State[], current: Snapshot): EditionChanges => ({
  version,
  date: null,
  scopes: changesBetween(states.at(-1)?.snapshot ?? new Map(), current),
});

/** What pages are called; a page that is there no more is called by its address. */
export function namesOf(documents: readonly PolicyDocument[], vocabulary: Vocabulary): (scope: Scope) => string {
  const names = new Map<Scope, string>([
    ...documents.map(({ policy }): [Scope, string] => [
      policyScope(policy.id),
      `${nameAmong(policy, documents)}${policy.status === 'draft' ? '（征求意见稿）' : ''}：${titleText(policy)}`,
    ]),
    ...vocabulary.themes.map(({ id, zh }): [Scope, string] => [`/themes/${id}/`, `主题“${zh}”`]),
    ...vocabulary.indicators.map(({ id, zh }): [Scope, string] => [`/indicators/${id}/`, `指标“${zh}”`]),
    ...vocabulary.agencyKinds.map(({ id, zh }): [Scope, string] => [`/agencies/${id}/`, `单位类别“${zh}”`]),
    ['units', '计量单位表'],
  ]);
  return (scope) => names.get(scope) ?? scope;
}

/** The pages of documents, and all others. */
export const isPolicy = ({ scope }: ScopeChange): boolean => scope.startsWith('/policies/');

const CHANGE_WORDS = {
  changed: '文字改动',
  remarked: '只有编者标注改动',
  added: '新增',
  gone: '撤下',
} as const satisfies Partial<Record<keyof Change, string>>;

/** `文字改动`: the places that changed so; without paragraphs whose clause is named. */
export const placesOf = (change: Change): readonly { readonly words: string; readonly anchors: readonly string[] }[] =>
  (Object.keys(CHANGE_WORDS) as (keyof typeof CHANGE_WORDS)[])
    .map((kind) => ({ words: CHANGE_WORDS[kind], anchors: withoutOwnParagraphs(change[kind]) }))
    .filter(({ anchors }) => anchors.length > 0);

/** What changed of a page apart from its places, a phrase each. */
export function besidesOf({ page, notes }: Change, isOfPolicy: boolean): readonly string[] {
  const words = {
    same: [],
    changed: [isOfPolicy ? '题名、文号、日期等要素有改动' : '释义有改动'],
    remarked: [isOfPolicy ? '来源、行号等编者所记的要素有改动' : '单位、关系等有改动'],
  } as const;
  return [...words[page], ...(notes > 0 ? [`校勘记有 ${notes} 处增减`] : [])];
}

/** `33 条、66 段、24 个目标` */
export const countsText = ({ clause, paragraph, target, note }: Readonly<Record<AnchorKind, number>>): string =>
  [`${clause} 条`, `${paragraph} 段`, `${target} 个目标`, ...(note > 0 ? [`${note} 条校勘记`] : [])].join('、');

/** How many pages of each kind an edition added: `主题 25 个`. */
export function vocabularyText(scopes: readonly ScopeChange[]): string {
  const kinds = [
    ['/themes/', '主题'],
    ['/indicators/', '指标'],
    ['/agencies/', '单位类别'],
  ] as const;
  return kinds
    .map(([path, zh]) => ({
      zh,
      count: scopes.filter(({ scope, kind }) => kind === 'added' && scope.startsWith(path)).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ zh, count }) => `${zh} ${count} 个`)
    .join('、');
}

function lineOf(entry: ScopeChange, nameOf: (scope: Scope) => string): readonly string[] {
  const name = nameOf(entry.scope);
  switch (entry.kind) {
    case 'added':
      return isPolicy(entry) ? [`- 收录 ${name}（${countsText(entry.counts)}）`] : [];
    case 'gone':
      return [`- 撤下 ${name}`];
    case 'changed': {
      const besides = besidesOf(entry.change, isPolicy(entry));
      const places = placesOf(entry.change).map(({ words, anchors }) => `  - ${words}：${anchors.join('、')}`);
      return [`- ${name}${besides.length > 0 ? `：${besides.join('；')}` : ''}`, ...places];
    }
    default:
      return entry satisfies never;
  }
}

/** The changelog of the content as Markdown. */
export function printChangelog(history: readonly EditionChanges[], nameOf: (scope: Scope) => string): string {
  const head = `# 内容更新记录

每一个内容版本收了什么、改了什么，新的在前。由 \`npm run edition\` 按 \`content/editions.json\` 写出，不要手改。
`;
  const sections = history.map(({ version, date, scopes }) => {
    const vocabulary = vocabularyText(scopes);
    const lines = [...scopes.flatMap((entry) => lineOf(entry, nameOf)), ...(vocabulary ? [`- 增立${vocabulary}`] : [])];
    return `\n## ${date === null ? '未发布版本' : dateText(date)}　${version}\n\n${lines.join('\n')}\n`;
  });
  return head + sections.join('');
}
