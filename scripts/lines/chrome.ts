import type { Furniture } from '../../src/model/document.ts';
import { anyOf, DATE_ONLY, TITLE_END } from './forms.ts';

/** Reads a line; says by its form alone what furniture it is: a page number, the chrome of a web page, the header of an export. */

export type Kind = Furniture['kind'];

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

export const LONE_NUMBER = new RegExp(`^${DIGITS}$`, 'u');

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
  /^(?:发布|更新|发文|公开|生成|录入)(?:时间|日期)\s*[：:]/u,
  /^(?:信息|文章|稿件)?来源\s*[：:]/u,
  /^下载地址\s*[：:]/u,
  /^发布(?:人|者|单位)\s*[：:]/u,
  /^(?:责任)?编辑\s*[：:]|^审核(?:人)?\s*[：:]|^作者\s*[：:]/u,
  /^主办(?:单位)?\s*[：:].*(?:承办|技术支持|地址|电话|备案)|^(?:承办单位|技术支持)\s*[：:]/u,
  /^(?:[^>＞»›\s]{2,14}\s*[>＞»›]\s*){2,}[^>＞»›]{0,40}$/u,
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s*来源\s*[：:].*|\s+\p{Script=Han}{2,20})?$/u,
  /^[>＞»›]{1,2}\s*[^>＞»›]{2,14}\s*[>＞»›]/u,
  // 打印 关闭
  /^(?:(?:打印|关闭|收藏|分享|纠错)(?:本页|窗口)?(?:\s+|$)){1,5}$/u,
  /^(?:您好[，,！!]?\s*)?欢迎(?:您|来到|访问|光临)[^。]{0,30}[！!]$|^今天是[：:\s]*\d{4}/u,
];

/** A table of a page's facts, likewise; below the mark of an annex such words are of the annex. */
const PAGE_FACTS: readonly RegExp[] = [
  /^(?:(?:信息)?索\s*引\s*号|信息索引|主题分类|公文种类|信息分类|体裁分类|组配分类|主题词|公开方式|公开形式|公开范围|有\s*效\s*性|文件状态|信息名称|生成日期|废止日期|发布机构|公开机构|制发机关|发文机关|发文单位|成文日期|所属主题)\s*[：:]/u,
  // The same table without its colons: 索 引 号 MB1534522/2023-05475 发文日期 2023-01-03
  /^(?:索\s*引\s*号|发布机构|公开机构|制发机关|发文机关|分\s*类|主题分类|组配分类|信息分类|体裁分类|公文种类|有\s*效\s*性|文件状态|公开方式|公开形式|公开范围|发文日期|生成日期|成文日期|发布日期|文\s*号)\s+\S/u,
];

/** Chrome only before the first sentence: what a table of a page's facts names, the shelf that the page stands on. */
const WEB_AT_HEAD = anyOf([
  /^(?:日期|时间)\s*[：:]\s*\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s*(?:来源|信息来源|浏览|点击|字体|字号|作者|编辑|[【［[|｜]).*)?$/u,
  /^(?:名\s*称|文\s*号|信息来源|分\s*类|文件(?:编号|登记号)|归集发布日期|归档(?:时间|日期)|投稿(?:人)?|视力保护色|服务对象|内容概述|关键词|发文(?:机构|日期)|发文字号(?=\s*[：:]$)|实施日期|施行日期|截止日期|政策(?:级别|主题|类型)|发文部门)\s*[：:]/u,
  /^(?:时效性|时效|是否有效|效力状态|公开(?:类别|属性|目录)|信息公开目录|失效日期|(?:生效|失效|废止)时间)\s*[：:]/u,
  // The same without a colon: 发文机构 某市人民政府办公厅, 关键词 | 发布机构 | …
  /^(?:发文机[构关]|发文字号|制发机关|公开(?:形式|方式|类别)|关键词|主题词|时效性|是否有效)\s+\S/u,
  // 政策咨询机关： | 市政府办 | 政策咨询电话： | |: a row of such a table, whatever it names.
  /^(?!标\s*题|名\s*称)\p{Script=Han}[\p{Script=Han}\s]{1,9}[：:]\s*[|｜].*[|｜]/u,
  // 首 页 新闻中心 政务公开 互动交流
  /^(?:网站)?首\s?页(?:\s+[^\s。，；：:]{2,8}){2,}$/u,
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
  // 适老化改造 无障碍建设: work to be done.
  /^(?:无障碍|长者|适老|登录|注册|简体|繁体)(?!.*(?:建设|改造|工程|行动|提升|发展|推进|升级)(?:\s|$))[^。，|｜]{0,6}(?:(?:\s*[|｜]\s*|\s)[^\s。，|｜]{1,10})*$/u,
  // 某市邮政管理局 >> 政策文件
  /^\p{Script=Han}[^>＞»›。，；：:|｜\d]{1,20}(?:[>＞»›]{1,2}\s*\p{Script=Han}[^>＞»›。，；：:|｜\d]{1,20})+$/u,
]);

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

const matches = (patterns: readonly RegExp[], value: string): boolean =>
  patterns.some((pattern) => pattern.test(value));

/**
 * Kind of furniture by the line's own form. `edge`: whether it stands before the first or after the last sentence, and
 * there below the mark of an annex.
 */
export function kindByForm(line: string, edge: 'head' | 'tail' | 'annex' | null): Kind | null {
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
  if (edge && edge !== 'annex' && matches(PAGE_FACTS, value)) return 'web-chrome';
  // 长者食堂建设方案 begins like a button; among bars even 通知公告 is one.
  const isButton = (): boolean => BUTTON.test(value) && (/[|｜]/u.test(value) || !TITLE_END.test(value));
  if (edge === 'head' && (WEB_AT_HEAD.test(value) || isButton())) return 'web-chrome';
  return null;
}
