import type { PolicyDocument, PolicyFacts, Target } from '../model/document.ts';
import { markAmong, nameAmong, yearOf } from '../model/words.ts';
import { cityInEnglish } from './cityNames.ts';
import { href } from './links.ts';
import { en } from './words/en.ts';
import { type Words, zh } from './words/zh.ts';

/** Which language a page speaks and where its parts have their words from: the address of the page says it. */

type Language = 'zh-CN' | 'en';

/** Where the English pages stand. */
const ENGLISH = '/en';

/** The pages that are there in both languages, by their paths in Chinese. */
export const IN_BOTH: readonly string[] = [
  '/',
  '/compare/',
  '/compare/goals/',
  '/compare/measures/',
  '/compare/safeguards/',
  '/compare/agencies/',
  '/targets/',
];

/** The paths of a page in each language; null for a page that is there in one. */
export function versionsOf(path: string): Readonly<Record<Language, string>> | null {
  const chinese = path.startsWith(`${ENGLISH}/`) ? path.slice(ENGLISH.length) : path;
  return IN_BOTH.includes(chinese) ? { 'zh-CN': chinese, en: ENGLISH + chinese } : null;
}

/** A text, and its language where that is not the page's. */
export interface Said {
  readonly text: string;
  readonly lang: 'zh-CN' | undefined;
}

interface Tongue {
  readonly language: Language;
  readonly words: Words;
  /** What an element with Chinese words bears as `lang`, a link to a page in Chinese as `hreflang`: nothing on a page in Chinese. */
  readonly han: 'zh-CN' | undefined;
  /** The label of an entry of the vocabulary. */
  readonly label: (entry: { readonly zh: string; readonly en: string }) => string;
  /** Of a city, else of who issued the document; beside documents, told apart from those of its name. */
  readonly nameOf: (policy: PolicyFacts, documents?: readonly PolicyDocument[]) => Said;
  /** The address of a page, in this language if it is there; what stands behind the path is kept. */
  readonly to: (path: string) => string;
  /** The path of a page in this language: `/compare/` → `/en/compare/`. */
  readonly own: (path: string) => string;
}

const chinese: Tongue = {
  language: 'zh-CN',
  words: zh,
  han: undefined,
  label: (entry) => entry.zh,
  nameOf: (policy, documents = []) => ({ text: nameAmong(policy, documents), lang: undefined }),
  to: href,
  own: (path) => path,
};

const english: Tongue = {
  language: 'en',
  words: en,
  han: 'zh-CN',
  label: (entry) => entry.en,
  nameOf: (policy, documents = []) => {
    const name = policy.city === null ? undefined : cityInEnglish(policy.city.name);
    if (name === undefined) return { text: nameAmong(policy, documents), lang: 'zh-CN' };
    const mark = markAmong(policy, documents, (one) => [yearOf(one) ?? 'undated', one.id]);
    return { text: mark === null ? name : `${name} (${mark})`, lang: undefined };
  },
  to: (path) => href(versionsOf(path.split(/[?#]/u)[0]!) === null ? path : ENGLISH + path),
  own: (path) => ENGLISH + path,
};

/** @param page the address of the page that is made, with the base path */
export const tongueOf = ({ pathname }: Pick<URL, 'pathname'>): Tongue =>
  pathname.startsWith(href(`${ENGLISH}/`)) ? english : chinese;

/** What a target says of time, in the words of the page: the date as it reads, and as it is printed. */
export function deadlineIn(
  { foot, noDeadline }: Words,
  { deadline, rawDeadline }: Pick<Target, 'deadline' | 'rawDeadline'>,
): { readonly reading: string; readonly printed: string } {
  if (deadline === null) return { reading: rawDeadline === null ? noDeadline : '', printed: rawDeadline ?? '' };
  return { reading: deadline.length === 4 ? deadline : foot.date(deadline), printed: rawDeadline ?? '' };
}
