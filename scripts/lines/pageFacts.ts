import type { Kind } from './chrome.ts';
import {
  ANNEX_MARK,
  ANNEX_WITH_TITLE,
  ATTACHMENTS,
  BODY,
  DATE_ONLY,
  DOCUMENT_NUMBER,
  MASTHEAD,
  REGISTRATION_NUMBER,
  SIGNED,
  TITLE_END,
} from './forms.ts';
import { readLabel } from './labels.ts';

/**
 * Reads the lines above a text and below it; writes which of them the web page sets there: its name, a table of facts
 * about the text, links and who runs the site.
 */

/** The name of the site stands above the breadcrumb that opens a page. */
export function siteNames(values: readonly string[], kinds: readonly (Kind | null)[]): number[] {
  const crumb = values.findIndex(
    (value, index) => kinds[index] === 'web-chrome' && /^(?:.{0,6}位置|首页|网站首页|主页)/u.test(value),
  );
  if (crumb < 1 || crumb > 3) return [];
  return [...values.keys()].filter(
    (index) => index < crumb && kinds[index] === null && values[index]!.length <= 24 && !TITLE_END.test(values[index]!),
  );
}

const FACT_NAME = /^(?:[•·]\s*)?[\p{Script=Han}\s]{2,8}[：:]$/u;

/** • 信息索引号：, which only a list of such names has. */
const LISTED_NAME = /^[•·]\s*[\p{Script=Han}\s]{2,8}[：:]$/u;

/** 统一编号： names the document's own. */
const REGISTERED = /(?:统一|登记|备案)(?:编)?号[：:]?$/u;

const KNOWN_NAME =
  /^(?:索\s*引\s*号|(?:主题|体裁|组配|信息)分类|公文种类|发文(?:机[构关]|单位|日期|字号)|发布(?:机构|日期)|制发机关|(?:成文|生成|实施|失效|废止)日期|文\s*号|标\s*题|名\s*称|信息名称|有\s*效\s*性|时效性|公开(?:类别|方式|形式)|主题词|关键词)$/u;

/** A table of a page's facts with each name on one line and what it says on the next: those that are the page's. */
export function factValues(values: readonly string[], kinds: readonly (Kind | null)[], end: number): number[] {
  const isName = (index: number): boolean =>
    KNOWN_NAME.test(values[index]!) || (kinds[index] === 'web-chrome' && FACT_NAME.test(values[index]!));
  const known = [...values.keys()].filter((index) => index < end && isName(index));
  if (known.length < 3) return [];
  const names = [...values.keys()].filter(
    (index) => index < end && (isName(index) || LISTED_NAME.test(values[index]!)),
  );
  const said = names
    .map((index) => index + 1)
    .filter((index) => {
      const value = values[index] ?? '';
      // 公示公告 is a shelf of the site.
      const isPart =
        (value.length >= 6 && TITLE_END.test(value)) ||
        MASTHEAD.test(value) ||
        DOCUMENT_NUMBER.test(value) ||
        (REGISTERED.test(values[index - 1]!) && REGISTRATION_NUMBER.test(value));
      return index < end && kinds[index] === null && value.length <= 40 && !isPart && readLabel(value) === null;
    });
  return [...names, ...said];
}

/** What a page has below the text: links, and who runs the site. */
const LINKS = /^相关(?:链接|解读|文档|稿件|阅读|信息)\s*[：:]?$/u;
const RUN_BY = /^(?:版权所有|Copyright|主办)/iu;
const REGISTERED_SITE = /ICP备|公网安备|网站标识码/u;

const isAnnex = (value: string): boolean =>
  ANNEX_MARK.test(value) || ANNEX_WITH_TITLE.test(value) || ATTACHMENTS.test(value);

/** 某市人民政府 above its day, or on the same line. */
const isSigned = (values: readonly string[], index: number): boolean =>
  SIGNED.test(values[index]!) || (DATE_ONLY.test(values[index]!) && BODY.test(values[index - 1] ?? ''));

/** 相关信息： and who to ask, above the signature: the text's own words; `last` is its last sentence. */
export function ownLinks(values: readonly string[], last: number): number[] {
  const first = values.findIndex((_, index) => index > last && isSigned(values, index));
  if (last === -1 || first === -1) return [];
  const annex = values.findIndex((value, index) => index > last && isAnnex(value));
  const end = annex === -1 ? first : Math.min(first, annex);
  return [...values.keys()].filter((index) => index > last && index < end && LINKS.test(values[index]!));
}

const ROW = /^(?:序号|编号)(?:\s|$)/u;

/** Rows of a table, units with a number: no page has these below its links. */
const isText = (value: string): boolean =>
  ROW.test(value) || /^(?:[一二三四五六七八九十]{1,3}、|第.{1,3}[章条])/u.test(value);

/**
 * From the first of these on nothing is of the text but its annexes, a table and its title, units with a number, and
 * below links a sentence; `last` is its last sentence, `rows` are lines whose cells tabs part.
 */
export function belowText(
  values: readonly string[],
  kinds: readonly (Kind | null)[],
  last: number,
  rows: readonly boolean[],
): number[] {
  if (last === -1) return [];
  const isSite = values.some((value, index) => index > last && kinds[index] !== null && REGISTERED_SITE.test(value));
  const start = values.findIndex(
    (value, index) =>
      index > last && kinds[index] === 'web-chrome' && (LINKS.test(value) || (isSite && RUN_BY.test(value))),
  );
  if (start === -1) return [];
  // Links may stand in rows too, and no title of a table above them.
  const isTitled = (index: number): boolean => TITLE_END.test(values[index - 1]!);
  const isRow = (index: number): boolean => rows[index]! && rows[index + 1] === true && isTitled(index);
  const text = values.findIndex(
    (value, index) =>
      index > start &&
      kinds[index] === null &&
      (isAnnex(value) || isText(value) || isRow(index) || (value.endsWith('。') && LINKS.test(values[start]!))),
  );
  let end = text === -1 ? values.length : text;
  if (text !== -1 && (ROW.test(values[text]!) || isRow(text)) && isTitled(text) && text > start + 1) end -= 1;
  // Who runs a site may stand above the signature.
  const signed = values.findIndex((_, index) => index > start && index < end && isSigned(values, index));
  if (signed !== -1 && !values.some((_, index) => index > last && index < start && isSigned(values, index)))
    end = DATE_ONLY.test(values[signed]!) ? signed - 1 : signed;
  return Array.from({ length: end - start }, (_, at) => start + at);
}
