import { fill } from './fill.ts';

/**
 * A report of an error, ready to be sent: where the error is, in which edition, and the words there. Runs at build for
 * the foot of a page, and in browsers for a clause.
 */

interface ErrorPlace {
  /** Of the page or the clause, in a few words. */
  readonly name: string;
  /** The whole address, with the version behind `?v=`. */
  readonly address: string;
  /** The version of the content. */
  readonly edition: string;
  /** The words of the document; empty for a page. */
  readonly quote: string;
}

/** What a report is written with: each line stands only where it has something to say. */
interface ErrorWords {
  readonly errorTitle: string;
  readonly errorAddress: string;
  readonly errorEdition: string;
  readonly errorQuote: string;
  readonly errorWhat: string;
}

/** Addresses have an end: browsers and forms take some thousand characters, and a Han character takes nine. */
const MOST_QUOTE = 200;
const MOST_NAME = 40;

const cut = (text: string, most: number): string => {
  const letters = [...text.replaceAll(/\s+/gu, ' ').trim()];
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : letters.join('');
};

const reportTitle = ({ name }: Pick<ErrorPlace, 'name'>, words: ErrorWords): string =>
  fill(words.errorTitle, { name: cut(name, MOST_NAME) });

export function reportBody({ address, edition, quote }: Omit<ErrorPlace, 'name'>, words: ErrorWords): string {
  const shown = cut(quote, MOST_QUOTE);
  return [
    fill(words.errorAddress, { address }),
    fill(words.errorEdition, { edition }),
    ...(shown === '' ? [] : [fill(words.errorQuote, { quote: shown })]),
    words.errorWhat,
    '',
  ].join('\n');
}

/**
 * Where a report goes, from the setting ISSUES_URL: an address that holds `{title}` and `{body}`; or a form that takes
 * `title` and `body`, as GitHub's does; or a mailto.
 */
export function reportAddress(setting: string, place: ErrorPlace, words: ErrorWords): string {
  const title = encodeURIComponent(reportTitle(place, words));
  const body = encodeURIComponent(reportBody(place, words));
  if (/\{(?:title|body)\}/u.test(setting)) return fill(setting, { title, body });
  const subject = setting.startsWith('mailto:') ? 'subject' : 'title';
  return `${setting}${setting.includes('?') ? '&' : '?'}${subject}=${title}&body=${body}`;
}

/** The page that says how to report, with the place in its address: for sites that name no address for reports. */
export const reportPage = (place: string, quote = ''): string => {
  const shown = cut(quote, MOST_QUOTE);
  return `/errata/?of=${encodeURIComponent(place)}${shown === '' ? '' : `&quote=${encodeURIComponent(shown)}`}#report`;
};

/**
 * The setting as it may be used; null where there is none.
 * @throws Error for what is no address of a form or a mailbox: a link must not run anything.
 */
export function reportSetting(given: string | undefined): string | null {
  if (given === undefined || given.trim() === '') return null;
  const setting = given.trim();
  if (/^(?:https?:\/\/[^\s/"<>]+|mailto:[^\s@"<>]+@)[^\s"<>]*$/u.test(setting)) return setting;
  throw new Error(`ISSUES_URL: expected an address that begins with https:// or mailto:, found "${setting}"`);
}
