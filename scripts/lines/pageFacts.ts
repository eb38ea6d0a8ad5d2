import type { Kind } from './chrome.ts';
import { DOCUMENT_NUMBER, MASTHEAD, TITLE_END } from './forms.ts';
import { readLabel } from './labels.ts';

/** Reads the lines above a text; writes which of them the web page sets there: its name, and a table of facts about the text. */

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

const KNOWN_NAME =
  /^(?:索\s*引\s*号|(?:主题|体裁|组配|信息)分类|公文种类|发文(?:机[构关]|单位|日期|字号)|发布(?:机构|日期)|制发机关|(?:成文|生成|实施|失效|废止)日期|文\s*号|标\s*题|名\s*称|信息名称|有\s*效\s*性|时效性|公开(?:类别|方式|形式)|主题词|关键词)$/u;

/** A table of a page's facts with each name on one line and what it says on the next: those that are the page's. */
export function factValues(values: readonly string[], kinds: readonly (Kind | null)[], end: number): number[] {
  const isName = (index: number): boolean =>
    KNOWN_NAME.test(values[index]!) || (kinds[index] === 'web-chrome' && FACT_NAME.test(values[index]!));
  const names = [...values.keys()].filter((index) => index < end && isName(index));
  if (names.length < 3) return [];
  const said = names
    .map((index) => index + 1)
    .filter((index) => {
      const value = values[index] ?? '';
      const isPart = TITLE_END.test(value) || MASTHEAD.test(value) || DOCUMENT_NUMBER.test(value);
      return index < end && kinds[index] === null && value.length <= 40 && !isPart && readLabel(value) === null;
    });
  return [...names, ...said];
}
