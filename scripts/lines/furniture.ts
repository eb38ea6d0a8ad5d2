import type { Furniture } from '../../src/model/document.ts';
import {
  ADDRESSEE_START,
  ANNEX_MARK,
  ANNEX_WITH_TITLE,
  ATTACHMENTS,
  anyOf,
  DATE_ONLY,
  DOCUMENT_NUMBER,
  MASTHEAD,
  NUMBER_ROW,
  OPENNESS,
  PUBLICITY,
  REGISTRATION_NUMBER,
  SIGNED,
  TITLE_END,
} from './forms.ts';
import { readLabel } from './labels.ts';
import type { Line } from './splitLines.ts';
import { linesOf } from './text.ts';

/**
 * Reads lines; writes the lines that are document content and, apart, the furniture: page numbers, running heads, web
 * chrome and export headers.
 * Guarantees: every line is in exactly one of the two, unchanged; the line after a piece of furniture that marks a page
 * says so. A year range, a list dash, a heading and a number that a sentence needs are never furniture.
 */

type Kind = Furniture['kind'];

/** Dashes, dots and bars that stand around a page number. */
const ORNAMENT = '[-—–―－−─~～·•∙・*＊|=＝#\\s]';
const DIGITS = '[0-9０-９]{1,3}';

/** A whole line that is a page number by its form alone. */
const PAGE_NUMBER = anyOf([
  // —3—  - 3 -  ·3·  － 12 －
  new RegExp(`^${ORNAMENT}{1,6}${DIGITS}${ORNAMENT}{1,6}$`, 'u'),
  // 第3页  第 2 页 共 9 页  ===== 第 3 页 =====  第三页  共9页 第2页
  new RegExp(
    `^${ORNAMENT}*(?:共\\s*${DIGITS}\\s*页\\s*[，,/]?\\s*)?第\\s*(?:${DIGITS}|[一二三四五六七八九十]{1,3})\\s*页\\s*[，,/]?\\s*(?:[（(]?\\s*共\\s*${DIGITS}\\s*页\\s*[）)]?)?${ORNAMENT}*$`,
    'u',
  ),
  // 3/10
  new RegExp(`^${DIGITS}\\s*[/／]\\s*${DIGITS}$`, 'u'),
  // Page 3 of 10
  new RegExp(`^${ORNAMENT}*[Pp](?:age|\\.)\\s*${DIGITS}(?:\\s*(?:of|/)\\s*${DIGITS})?${ORNAMENT}*$`, 'u'),
]);
const LONE_NUMBER = new RegExp(`^${DIGITS}$`, 'u');

/** Rules drawn as a line of marks. */
const DRAWN_RULE = /^[-—–―─━=＝_＿*＊~～·.…\s]{5,}$/u;

/** Never in a policy's text, wherever the line stands. */
const WEB_ANYWHERE: readonly RegExp[] = [
  anyOf([
    /^(?:您?(?:现在)?(?:的|所在)*(?:当前)?位置|您?当前(?:所在)?(?:的)?位置|您所在的位置|现在位置)\s*(?:是)?\s*[：:]/u,
    /^(?:首页|网站首页|主页)\s*(?:[>＞»›→/|｜]|&gt;)/u,
    /^[【［[]?\s*(?:打印本页|打印此页|关闭窗口|关闭本页|打印页面|我要打印|收藏本页|返回顶部|返回首页)\s*[】\]］]?(?:[\s|｜/]|$|[【［[])/u,
    /^[【［[]?\s*(?:字体|字号)\s*(?:大小)?\s*[：:]?\s*[【［[]?\s*(?:(?:超大|大|小|A)(?:[\s|｜】\]]|$|中)|(?:默认|打印)(?:[\s|｜】\]]|$))/u,
    /^(?:字体|字号)\s*[：:]\s*[【［[]\s*[】\]］]?$/u,
    /^分享(?:到|至)\s*[：:]/u,
    /^(?:文件|政策|通知)?(?:原文|全文)\s*[：:]$/u,
    /^(?:上一[篇条]|下一[篇条])\s*[：:]/u,
    /^[【［[](?:大|打印|关闭|返回|收藏|纠错)[】\]］ ]/u,
  ]),
  /(?:浏览|点击|阅读|访问)(?:次数|量|数)?\s*[：:]\s*(?:\d|次|$|(?:发布)?时间)/u,
  /^[\p{Script=Han}]ICP备\s*\d+号|公网安备\s*\d+号|网站标识码\s*[：:]/u,
];

/** Chrome only before the first or after the last sentence of the page. */
const WEB_AT_EDGES: readonly RegExp[] = [
  /^分享(?:到|至)?[：:]?$/u,
  /扫一扫.{0,12}(?:手机|打开|分享|页面)/u,
  /^(?:版权所有|Copyright|网站地图|联系我们|相关(?:链接|解读|附件|文档|稿件|阅读|信息)|政策解读|附件下载)\s*(?:[：:©|｜]|$)/iu,
  /^(?:发布|更新|发文|公开|生成|录入)(?:时间|日期)\s*[：:]|^(?:日期|时间)\s*[：:]\s*\d{4}[-/.]\d/u,
  /^(?:信息|文章|稿件)?来源\s*[：:]/u,
  /^下载地址\s*[：:]/u,
  /^发布(?:人|者|单位)\s*[：:]/u,
  /^(?:责任)?编辑\s*[：:]|^审核(?:人)?\s*[：:]|^作者\s*[：:]/u,
  /^(?:(?:信息)?索\s*引\s*号|信息索引|主题分类|公文种类|信息分类|体裁分类|组配分类|主题词|公开方式|公开形式|公开范围|有\s*效\s*性|文件状态|信息名称|生成日期|废止日期|发布机构|公开机构|制发机关|发文机关|发文单位|成文日期|所属主题)\s*[：:]/u,
  /^主办(?:单位)?\s*[：:].*(?:承办|技术支持|地址|电话|备案)|^(?:承办单位|技术支持)\s*[：:]/u,
  /^(?:[^>＞»›\s]{2,14}\s*[>＞»›]\s*){2,}[^>＞»›]{0,40}$/u,
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s*来源\s*[：:].*|\s+\p{Script=Han}{2,20})?$/u,
  // The same table without its colons: 索 引 号 MB1534522/2023-05475 发文日期 2023-01-03
  /^(?:索\s*引\s*号|发布机构|公开机构|制发机关|发文机关|分\s*类|主题分类|组配分类|信息分类|体裁分类|公文种类|有\s*效\s*性|文件状态|公开方式|公开形式|公开范围|发文日期|生成日期|成文日期|发布日期|文\s*号)\s+\S/u,
  /^[>＞»›]{1,2}\s*[^>＞»›]{2,14}\s*[>＞»›]/u,
];

/** Chrome only before the first sentence: what a table of a page's facts names, the shelf that the page stands on. */
const WEB_AT_HEAD = anyOf([
  /^(?:名\s*称|文\s*号|信息来源|归集发布日期|归档(?:时间|日期)|投稿(?:人)?|视力保护色|服务对象|内容概述|关键词|发文(?:机构|日期)|发文字号(?=\s*[：:]$)|实施日期|施行日期|截止日期|政策(?:级别|主题|类型)|发文部门)\s*[：:]/u,
  /^(?:时效性|时效|是否有效|效力状态|公开(?:类别|属性|目录)|信息公开目录|失效日期)\s*[：:]/u,
  // The same without a colon: 发文机构 某市人民政府办公厅, 关键词 | 发布机构 | …
  /^(?:发文机[构关]|发文字号|制发机关|公开(?:形式|方式|类别)|关键词|主题词|时效性|是否有效)\s+\S/u,
  // 政务公开 / 政策 / 规范性文件
  /^[^。，；：:/]{2,12}(?:\s\/\s[^。，；：:/]{2,16}){2,}$/u,
  // …三年行动方案发布！: the headline of a page that brings a document.
  /^[^。；]{8,60}(?:发布|出台|印发|公布|来了)[！!]$/u,
  /^(?:(?:行政)?规范性|政府|政策|其他|法定主动公开)文件$|^(?:法定主动公开内容|政府信息公开|政务公开|政策法规|通知公告|公告内容|草案内容|背景介绍|征集内容|意见反馈|公开意见及建议|结果反馈)$/u,
]);

/** Buttons of a page, its name, and what it says of its own width. */
const BUTTON = anyOf([
  /^(?:下载|打印|收藏|点赞|转发|关闭|分享|纠错|复制|返回|导出|转第|转到|保留字段信息|大字|中字|小字|全文下载|正文|正文阅览)$/u,
  /^(?:[|｜/]\s*)?(?:打印|关闭|收藏|分享|字体|纠错)(?:\s*[|｜/]\s*(?:打印|关闭|收藏|分享|字体|纠错)(?:本页|窗口)?)+\s*[|｜/]?$/u,
  /^页面宽度/u,
  /^\p{Script=Han}{2,20}(?:门户|官方|政府)(?:网|网站)$/u,
  /^(?:无障碍|长者|适老|登录|注册|简体|繁体)[^。，|｜]{0,6}(?:(?:\s*[|｜]\s*|\s)[^\s。，|｜]{1,10})*$/u,
  /^[^>＞»›。，]{2,20}\s*[>＞»›]\s*(?:正文|正文阅览|详情|内容)$/u,
]);

/** The row that states the title: the document's own where no other line does. */
const TITLE_ROW = /^(?:[•·]\s*)?(?:标\s*题|名\s*称)\s*[：:][|｜\s]*/u;

const EXPORT_HEADER: readonly RegExp[] = [
  anyOf([
    /^[【［[]?(?:文件名称?|原文件名?|源文件|文档名称?|导出(?:时间|日期|人|编号|文件)|下载(?:时间|日期|地址)|打印(?:时间|日期|人)|转换(?:时间|日期)|生成时间|原文(?:地址|链接|网址)|网址|链接|URL)\s*[：:]/iu,
    /^https?:\/\/[!-~]+(?:\s+\d+\s*\/\s*\d+)?$/iu,
    /^file:\/\/[!-~]+/iu,
    /^[!-~ ]*\.(?:pdf|docx?|wps|ofd|txt|html?)\s*$/iu,
  ]),
  anyOf([
    /^(?:本文|本文件|文档)?由.{2,20}(?:导出|转换|生成|下载|提供下载)[。.]?$/u,
    /^(?:【法宝引证码】|法宝引证码)|^CLI\.\d|^(?:来源|本文来自)[：:]?(?:北大法宝|威科先行|法信|中国知网|万方数据)/u,
    DRAWN_RULE,
  ]),
];

const SENTENCE_END = /[。！？；;：:”’）)》】]\s*$/u;

const matches = (patterns: readonly RegExp[], value: string): boolean =>
  patterns.some((pattern) => pattern.test(value));

/** White space counts for nothing when two lines are held against each other. */
function plain(line: Line): string {
  const value = line.text.value.trim();
  return /\s/u.test(value) ? value.replace(/\s+/gu, ' ') : value;
}

/** Kind of furniture by the line's own form. `edge`: whether it stands before the first or after the last sentence. */
function kindByForm(line: string, edge: 'head' | 'tail' | null): Kind | null {
  // What stands around a text on its page is often a list with bullets.
  const value = edge ? line.replace(/^[•·]\s*(?=[\p{Script=Han}\d])/u, '') : line;
  if (value.length > 160) return null;
  if (PAGE_NUMBER.test(line)) return 'page-number';
  // The day on which the page was put up; the document's own has no bullet.
  if (edge === 'head' && value !== line && DATE_ONLY.test(value)) return 'web-chrome';
  // A sentence is text, whatever words it holds.
  const isClosed = /[）)。；]/u.test(value.slice(-1)) && /[。；]/u.test(value.slice(0, -1));
  if (isClosed || (value.endsWith('。') && value.length > 20)) return null;
  if (matches(EXPORT_HEADER, value)) return 'export-header';
  if (matches(WEB_ANYWHERE, value)) return 'web-chrome';
  if (edge && matches(WEB_AT_EDGES, value)) return 'web-chrome';
  // 长者食堂建设方案 begins like a button.
  if (edge === 'head' && (WEB_AT_HEAD.test(value) || (BUTTON.test(value) && !TITLE_END.test(value))))
    return 'web-chrome';
  return null;
}

/** A sentence goes on from `before` to `after`, over whatever stands between. */
function isBroken(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && after !== undefined && !SENTENCE_END.test(before) && readLabel(after) === null;
}

/** What a number needs after it: 2025⏎年, 24⏎小时, 5⏎个. Such a number is text, on whatever line it stands. */
const MEASURE = /^[年月日个家件亿万千百元％%名人次条项座处台辆套米公吨亩小时分天周岁号届级类批期]/u;
/** What a number needs before it: 到⏎2025, 达到⏎5. */
const WANTS_NUMBER = /(?:[到至达超过约共第为]|不少于|不低于|以上|突破|新增|建成)$/u;

/** A sentence that reads on without the number: 规模达到⏎1⏎500亿元, 新建绿道共30⏎12⏎公里. With it the amount is another. */
const readsOn = (before: string, after: string): boolean =>
  (/\p{Script=Han}{5}$/u.test(before) && WANTS_NUMBER.test(before) && /^\d[\d.,]*[\p{Script=Han}%％]/u.test(after)) ||
  (before.length > 12 && /\p{Script=Han}\d[\d.,]*$/u.test(before) && MEASURE.test(after));

/** Numbers beside a form feed that go up with the pages: by how many they are ahead is the same on two of them. */
function numbersAtEdges(
  numbers: readonly { readonly index: number; readonly value: number }[],
  pages: readonly boolean[],
): ReadonlySet<number> {
  let page = 0;
  const pageOf = pages.map((begins) => {
    page += begins ? 1 : 0;
    return page;
  });
  if (page === 0) return new Set();
  const edges = numbers.filter(({ index }) => pages[index] || pages[index + 1] || index === pages.length - 1);
  const ahead = Map.groupBy(edges, ({ index, value }) => value - pageOf[index]!);
  const counted = [...ahead.values()].filter((same) => new Set(same.map(({ index }) => pageOf[index])).size >= 2);
  return new Set(counted.flat().map(({ index }) => index));
}

/** Lines from one page number to the next: of most pages at least, and of any. */
const PAGE_LENGTH = 8;
const SHORTEST_PAGE = 2;

/** Longest chain of numbers that count up by one, each so many lines behind the last; their lines. */
function longestCount(numbers: readonly { readonly index: number; readonly value: number }[], gap: number): number[] {
  const length = numbers.map(() => 1);
  const previous = numbers.map(() => -1);
  const byValue = new Map<number, number[]>();
  for (const [at, { index, value }] of numbers.entries()) {
    for (const other of byValue.get(value - 1) ?? []) {
      // The farthest of several: rows of a table stand nearer.
      if (index - numbers[other]!.index < gap || length[other]! < length[at]!) continue;
      length[at] = length[other]! + 1;
      previous[at] = other;
    }
    const same = byValue.get(value);
    if (same) same.push(at);
    else byValue.set(value, [at]);
  }
  const chain: number[] = [];
  const longest = length.reduce((best, value, at) => (value > (length[best] ?? 0) ? at : best), 0);
  for (let at = numbers.length === 0 ? -1 : longest; at >= 0; at = previous[at]!) chain.push(numbers[at]!.index);
  return chain.reverse();
}

/** Lines from the number of one row to that of the next, where each cell stands on lines of its own. */
const LONGEST_ROW = 40;

/**
 * The numbers of rows below the head 序号: the next one each time, with a line for each column in between, so that a page
 * number is none.
 */
function rowNumbers(
  values: readonly string[],
  numbers: readonly { readonly index: number; readonly value: number }[],
): ReadonlySet<number> {
  const rows = new Set<number>();
  let from = 0;
  for (const [head, value] of values.entries()) {
    if (!/^(?:序号|编号)$/u.test(value)) continue;
    while (from < numbers.length && numbers[from]!.index < head) from += 1;
    let last = head;
    let wanted = 1;
    let columns = 0;
    for (let at = from; at < numbers.length && numbers[at]!.index - last <= LONGEST_ROW; at += 1) {
      const isNear = wanted > 1 && numbers[at]!.index - last < columns;
      if (numbers[at]!.value !== wanted || isNear) continue;
      if (wanted === 1) columns = numbers[at]!.index - head;
      last = numbers[at]!.index;
      wanted += 1;
      rows.add(last);
    }
  }
  return rows;
}

/**
 * Lone numbers on lines of their own that are page numbers: they count up by one through the document, or a single one
 * stands between the halves of a broken sentence or at the very end.
 */
function lonePageNumbers(
  values: readonly string[],
  taken: readonly (Kind | null)[],
  pages: readonly boolean[],
  blanks: readonly boolean[],
): Set<number> {
  const lone = [...values.entries()]
    .filter(([, value]) => LONE_NUMBER.test(value))
    .map(([index, value]) => ({ index, value: Number(value.normalize('NFKC')) }));
  const edges = numbersAtEdges(lone, pages);
  const isTight = blanks.filter(Boolean).length * 4 < blanks.length;
  const between = new Set<number>();
  const numbers = lone.map(({ index, value }) => {
    const [before, after] = [values[index - 1] ?? '', values[index + 1] ?? ''];
    // A page turns at a form feed, and at a blank line where there are few.
    const turns = [index, index + 1].some((at) => pages[at] || (blanks[at] && isTight));
    if (turns && readsOn(before, after)) between.add(index);
    // What the text around it wants may be text; only a count of pages says otherwise.
    const wants = MEASURE.test(after) || WANTS_NUMBER.test(before) || /\d$/u.test(before);
    return { index, value, isWanted: wants && !edges.has(index) && !between.has(index) };
  });
  const below = rowNumbers(values, numbers);
  const candidates = numbers.filter(({ index }) => !below.has(index));
  if (candidates.length === 0) return new Set();
  const considered = candidates.slice(0, 2000);
  // 1, 2, 3, each a few lines behind the last, are the numbers of rows.
  const rows = new Set<number>();
  for (const [at, { index, value }] of candidates.entries())
    for (let other = at + 1; other < candidates.length && candidates[other]!.index - index < PAGE_LENGTH; other += 1)
      if (candidates[other]!.value === value + 1) rows.add(index).add(candidates[other]!.index);
  const wanted = new Set(considered.filter(({ isWanted }) => isWanted).map(({ index }) => index));
  const isCount = (chain: readonly number[]): boolean =>
    chain.length >= 2 &&
    // Rows of a table are numbered too, but they follow each other closely.
    chain.at(-1)! - chain[0]! >= PAGE_LENGTH * (chain.length - 1) &&
    chain.filter((index) => !wanted.has(index)).length >= 2;
  const found = new Set<number>();
  // A page before an annex may be short: pages that are all long enough, or more that are so on the whole.
  const chains = [PAGE_LENGTH, SHORTEST_PAGE].map((gap) => longestCount(considered, gap)).filter(isCount);
  const pagesCounted = chains.reduce((best, chain) => (chain.length > best.length ? chain : best), []);
  for (const index of pagesCounted) if (pagesCounted.length >= 3 || !wanted.has(index)) found.add(index);
  for (const { index, isWanted } of candidates) {
    if (isWanted) continue;
    const before = values[index - 1];
    const after = values[index + 1];
    const page =
      pages[index] || pages[index + 1] || taken[index - 1] === 'running-head' || taken[index + 1] === 'running-head';
    if (page || between.has(index) || (isBroken(before, after) && before!.length > 12 && !rows.has(index)))
      found.add(index);
    if (after === undefined && before !== undefined && SENTENCE_END.test(before)) found.add(index);
  }
  return found;
}

/** 西安市人民政府公报, 市政府公报 2023年第4期 */
const GAZETTE =
  /^[\p{Script=Han}]{2,16}公报\s*(?:[（(]?\d{4}年?[·.\s]*(?:第?\s*\d{1,2}\s*[期号])?[）)]?)?(?:\s*总第\s*\d+\s*期)?$/u;

/** Digits masked, so that a running head with a page number in it recurs. */
const mask = (value: string): string => value.replace(/[0-9０-９]+/gu, '#');

/** 某市养老服务规划　第3页, 市政府公报 — 3 —: a head that says its page. */
const PAGE_IN_HEAD = /第\s*([0-9]{1,3})\s*页|[-—－·]\s*([0-9]{1,3})\s*[-—－·]/u;
const pageIn = (value: string): number | null => {
  const match = PAGE_IN_HEAD.exec(value);
  return match ? Number(match[1] ?? match[2]) : null;
};

/**
 * Short lines that recur at page breaks or inside broken sentences. A list of units, a heading with a number and a line
 * that ends a sentence recur too, and are text.
 */
function runningHeads(
  values: readonly string[],
  kinds: readonly (Kind | null)[],
  pages: readonly boolean[],
): Set<number> {
  const places = new Map<string, number[]>();
  for (const [index, value] of values.entries()) {
    if (kinds[index] !== null || value.length > 60 || /[。；;，,]|[：:]$/u.test(value)) continue;
    if (
      readLabel(value) !== null ||
      ANNEX_MARK.test(value) ||
      ANNEX_WITH_TITLE.test(value) ||
      /^[（(]?(?:责任|牵头|配合)/u.test(value) ||
      LONE_NUMBER.test(value)
    )
      continue;
    const key = mask(value);
    const same = places.get(key);
    if (same) same.push(index);
    else places.set(key, [index]);
  }
  const found = new Set<number>();
  // A gazette names itself at the turn of a page, also where a text has only one, and above everything.
  for (const [index, value] of values.entries())
    if (
      kinds[index] === null &&
      (kinds[index - 1] === 'page-number' ||
        kinds[index + 1] === 'page-number' ||
        (index === 0 && /政府公报|期/u.test(value))) &&
      GAZETTE.test(value)
    )
      found.add(index);
  const recurring = [...places.values()].filter((indexes) => indexes.length >= 2);
  if (recurring.length === 0) return found;
  // Without a page mark, a head stands where a full line breaks off, and a page apart from the next one.
  const lengths = values.map((value) => value.length).toSorted((a, b) => a - b);
  const full = (lengths[Math.floor(lengths.length * 0.75)] ?? 0) * 0.85;
  for (const indexes of recurring) {
    const counted = indexes.map((index) => pageIn(values[index]!));
    if (counted.every((page, at) => page !== null && (at === 0 || page === counted[at - 1]! + 1))) {
      for (const index of indexes) found.add(index);
      continue;
    }
    const isApart = indexes.every((index, at) => at === 0 || index - indexes[at - 1]! >= 10);
    const atBreak = indexes.filter((index) => {
      const beside =
        pages[index] || pages[index + 1] || kinds[index - 1] === 'page-number' || kinds[index + 1] === 'page-number';
      const breaksOff = isApart && isBroken(values[index - 1], values[index + 1]);
      return beside || (breaksOff && (values[index - 1]?.length ?? 0) >= Math.max(13, full));
    });
    const enough =
      indexes.length >= 3 ? atBreak.length >= 2 && atBreak.length * 2 >= indexes.length : atBreak.length === 2;
    if (!enough) continue;
    for (const index of atBreak) found.add(index);
    // The head of the first page stands above everything, where nothing breaks; a title that later pages repeat is text.
    const value = values[0]!;
    const isRepeated = indexes.some((index) => index > 0 && index < 8);
    if (indexes[0] === 0 && (isRepeated || !(TITLE_END.test(value) || MASTHEAD.test(value)))) found.add(0);
  }
  return found;
}

/** The name of the site stands above the breadcrumb that opens a page. */
function siteNames(values: readonly string[], kinds: readonly (Kind | null)[]): number[] {
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
function factValues(values: readonly string[], kinds: readonly (Kind | null)[], end: number): number[] {
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
      const isPart =
        TITLE_END.test(value) ||
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

/** From there on nothing is of the text but its annexes. */
function belowText(values: readonly string[], kinds: readonly (Kind | null)[], last: number): number[] {
  if (last === -1) return [];
  const isSite = values.some((value, index) => index > last && kinds[index] !== null && REGISTERED_SITE.test(value));
  const start = values.findIndex(
    (value, index) =>
      index > last && kinds[index] === 'web-chrome' && (LINKS.test(value) || (isSite && RUN_BY.test(value))),
  );
  if (start === -1) return [];
  const isAnnex = (value: string): boolean =>
    ANNEX_MARK.test(value) || ANNEX_WITH_TITLE.test(value) || ATTACHMENTS.test(value);
  const annex = values.findIndex((value, index) => index > start && isAnnex(value));
  const end = annex === -1 ? values.length : annex;
  return Array.from({ length: end - start }, (_, at) => start + at);
}

/** 公开方式：主动公开 below the date is the issuer's own word; in a table above the text it is the site's. */
const isOpenness = (value: string, before: string): boolean =>
  OPENNESS.test(value) && (DATE_ONLY.test(before) || SIGNED.test(before) || PUBLICITY.test(before));

export function liftFurniture(lines: readonly Line[]): { content: Line[]; furniture: Furniture[] } {
  const values = lines.map(plain);
  const isSentence = (value: string): boolean =>
    value.length > 20 && (value.includes('。') || /\p{Script=Han}\.$/u.test(value));
  const first = values.findIndex(isSentence);
  const last = values.findLastIndex(isSentence);
  const pages = lines.map((line) => line.newPage);
  const blanks = lines.map((line) => line.afterBlank);
  const edgeOf = (index: number): 'head' | 'tail' | null =>
    first === -1 || index < first ? 'head' : index > last ? 'tail' : null;
  // Where all sentences are short, the addressees are what the head of a page ends with.
  const isAddressee = (value: string): boolean => /[：:]$/u.test(value) && ADDRESSEE_START.test(value);
  const headEnd = Math.max(0, first === -1 ? values.findIndex(isAddressee) : first);
  const isNumbered = values.slice(0, headEnd).some((value) => DOCUMENT_NUMBER.test(value) && !NUMBER_ROW.test(value));
  const isGiven = (row: string): boolean => {
    const title = row.replace(TITLE_ROW, '').replace(/[|｜\s]+$/u, '');
    const others = values.slice(0, headEnd).filter((value) => value !== row && value.length >= 8);
    return (
      !TITLE_END.test(title) ||
      others.some((value) => TITLE_END.test(value) && (title.includes(value) || value.includes(title)))
    );
  };
  const kinds = values.map((value, index) => {
    const edge = edgeOf(index);
    const isTitle = edge === 'head' && TITLE_ROW.test(value);
    if (isTitle && isGiven(value)) return 'web-chrome';
    const isOwn =
      isTitle ||
      (index > last && last !== -1 && isOpenness(value, values[index - 1]!)) ||
      (!isNumbered && NUMBER_ROW.test(value) && DOCUMENT_NUMBER.test(value));
    return isOwn ? null : kindByForm(value, edge);
  });
  for (const index of siteNames(values, kinds)) kinds[index] = 'web-chrome';
  for (const index of factValues(values, kinds, headEnd)) kinds[index] = 'web-chrome';
  for (const index of belowText(values, kinds, last)) kinds[index] ??= 'web-chrome';
  // Numbers are told by heads beside them and heads by numbers: each has its turn before and after the other.
  for (const index of lonePageNumbers(values, kinds, pages, blanks)) kinds[index] ??= 'page-number';
  const heads = runningHeads(values, kinds, pages);
  for (const index of heads) kinds[index] = 'running-head';
  if (heads.size > 0) for (const index of lonePageNumbers(values, kinds, pages, blanks)) kinds[index] ??= 'page-number';

  const content: Line[] = [];
  const furniture: Furniture[] = [];
  let newPage = false;
  let afterBlank = false;
  for (const [index, line] of lines.entries()) {
    const kind = kinds[index] ?? null;
    if (kind === null) {
      content.push({ text: line.text, newPage: newPage || line.newPage, afterBlank: afterBlank || line.afterBlank });
      newPage = false;
      afterBlank = false;
    } else {
      furniture.push({ kind, text: values[index]!, lines: linesOf(line.text) });
      newPage ||= kind === 'page-number' || kind === 'running-head' || line.newPage;
      afterBlank ||= line.afterBlank;
    }
  }
  return { content, furniture };
}
