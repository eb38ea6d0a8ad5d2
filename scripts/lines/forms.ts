import { CHINESE_YEAR } from '../../src/model/numerals.ts';

/**
 * What the parts of a 公文 look like on a line of their own (GB/T 9704—2012, 7.2–7.4). Tested against text without
 * layout white space.
 */

/** One pattern for several with the same flags that all begin at the start: tried at once, they take less time. */
export function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), patterns[0]!.flags);
}

const YEAR = `(?:[0-9０-９]{4}|${CHINESE_YEAR})`;
const SMALL = '(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})';
/** 2024年1月15日, 二〇二四年一月十五日; a draft leaves the month and the day blank (2025年 月 日). */
export const DATE = `${YEAR}\\s*年\\s*(?:${SMALL}|元)?\\s*月\\s*${SMALL}?\\s*日`;

/** 武政办〔2024〕4号, of a decree 第213号; other brackets and a 第 are accepted, as web copies print them. */
const NUMBER =
  '(?:(?:[0-9]{4}年|[〔［﹝\\[（(][0-9]{4}[〕］﹞\\]）)])\\s*)?第\\s*(?:[0-9０-９]{1,5}|[一二三四五六七八九十百〇零]{1,6})\\s*号|\\p{Script=Han}{1,14}\\s*[〔［﹝\\[（(【〈]\\s*[0-9０-９]{4}\\s*[〕］﹞\\]）)】〉]\\s*第?\\s*[0-9０-９]{1,5}\\s*号(?:[-－—][0-9]{1,2})?';
/** 发文字号： and the like, also behind who issued it (发文机构 某市人民政府 发文字号 …), with the colon or without. */
const NUMBER_NAME = '(?:发文机[构关]\\s*[：:]?[^：:]{2,40}?)?(?:发文字号|文\\s*号)\\s*[：:]?[|｜\\s]*';
export const DOCUMENT_NUMBER = new RegExp(
  `^(?:(?:[•·]\\s*)?${NUMBER_NAME})?((?:${NUMBER})(?:[\\s、，,；;]*\\p{Script=Han}{2,14}〔[0-9]{4}〕[0-9]{1,5}号){0,3})(?:\\s*[|｜].{0,60}|\\s*${DATE}|\\s*[A-Z]{2,10}[0-9A-Z]*[-—―－]\\d{4}[-—―－]\\d{1,6}|\\s*(?:发布|成文|公布|生成)(?:日期|时间)\\s*[：:]?.{0,20})?$`,
  'u',
);
/** The row of such a table that states the number: the document's own where nothing else does. */
export const NUMBER_ROW = new RegExp(
  `^(?:[•·]\\s*)?(?:发文字号|文\\s*号)\\s*[：:]|^(?:[•·]\\s*)?${NUMBER_NAME}(?:${NUMBER})`,
  'u',
);

/** 京政办发〔2016〕26号《…的通知》: a number and the title that it belongs to, as indexes of laws print them. */
export const NUMBER_AND_TITLE = new RegExp(`^(${NUMBER})\\s*(《.{6,150}》)$`, 'u');

const NUMBER_BEFORE = new RegExp(
  `^(${NUMBER})\\s*(?=(?:[\\p{Script=Han}]{2,20}关于|关于|印发|转发|批转).{6,120}(?:通知|意见|公告|通告|决定|批复|函)$)`,
  'u',
);

/** Where a title begins behind its number on the same line; 0 where none does. */
export const titleBehindNumber = (value: string): number =>
  value.length > 160 || /[。；，]/u.test(value) ? 0 : (NUMBER_BEFORE.exec(value)?.[1]?.length ?? 0);

/** （武政办〔2024〕4号） below a title, or behind it on the same line. */
const BRACKETED_NUMBER = `[（(]\\s*(${NUMBER})\\s*[）)]`;
/** （某政办发〔2025〕20号 2025年4月2日） */
const NUMBER_IN_BRACKETS = new RegExp(`^[（(]\\s*(${NUMBER})\\s*[，,]?\\s*(?:${DATE})?\\s*[）)]$`, 'u');
/** Also that of a decree or an announcement, without brackets: 某市商务局公告2024年第5号 */
const NUMBER_BEHIND = new RegExp(`${BRACKETED_NUMBER}$|(?<=令|公告|通告)(?:[0-9]{4}年)?第[0-9]{1,4}号$`, 'u');
/** What announcements and minutes are counted under, behind the name of the body. */
export const SERIES_END = /(?:公告|通告|(?:专题|常务|办公)*会议纪要)$/u;
/** 某市商务局公告, 某市人民政府专题会议纪要 */
export const SERIES = new RegExp(
  `^\\p{Script=Han}{2,20}(?:局|厅|委|部|署|院|会|政府|办公[厅室])${SERIES_END.source}`,
  'u',
);

/** Where a bracketed number begins behind a title; -1 where none does. */
export function numberBehindTitle(value: string): number {
  if (!/号\s*[）)]?$/u.test(value.slice(-4)) || value.length > 160) return -1;
  const at = NUMBER_BEHIND.exec(value)?.index ?? -1;
  if (at <= 0 || !TITLE_END.test(value.slice(0, at))) return -1;
  // 关于执行商务部公告2024年第5号⏎有关事项的通知: what the title speaks of.
  const isOfTitle = /[（(]/u.test(value[at]!) || !/关于(?!.+的(?:公告|通告)$)/u.test(value.slice(0, at));
  return isOfTitle ? at : -1;
}

/** 武政〔2024〕4号　签发人：张三: the number of a text that goes up to a higher body, and who signed it. */
export const NUMBER_AND_SIGNER = new RegExp(`^(${NUMBER})\\s*签发人\\s*[：:].{2,20}$`, 'u');

/** ZJHC01―2024―0002, or a number that says itself what it is. */
export const REGISTRATION_NUMBER =
  /^(?:[A-Z]{2,10}[0-9A-Z]*\s*[-—–―－]\s*\d{4}\s*[-—–―－]\s*\d{1,6}|[A-Z]{2,6}\d{8,14}|[（(]?(?:规范性文件)?(?:统一)?(?:编号|登记号|登记编号|备案号|备案登记号)\s*[：:]\s*[^。；，]{4,40})$/u;

/** 武汉市人民政府办公厅文件 */
export const MASTHEAD = /^[\p{Script=Han}（）()\s]{3,60}(?:文件|人民政府令)$/u;

/** 份号、密级、紧急程度、签发人 */
export const URGENCY = /^(?:特急|加急|平急|急件|内部资料|秘密|机密|绝密|签发人\s*[：:].{2,20}|\d{6})(?:★.{0,8})?$/u;

/** （征求意见稿） on a line of its own. */
const DRAFT_WORD = '(?:征求意见稿|公开征求意见稿|征求意见|草案|草案稿|送审稿|讨论稿|审议稿|修订草案|草稿|初稿|代拟稿)';
export const STATUS = new RegExp(`^[（(\\[［【]?\\s*(?:公开)?(?:${DRAFT_WORD}){1,2}\\s*[）)\\]］】]?$`, 'u');
/** The same inside or at the end of a title. */
export const DRAFT_IN_TITLE = new RegExp(`[（(]${DRAFT_WORD}+[^）)]{0,6}[）)]|${DRAFT_WORD}$`, 'u');

export const DATE_ONLY = new RegExp(`^[（(]?\\s*${DATE}\\s*[）)]?$`, 'u');

/** 2024-02-08, below who signs; elsewhere a page says so when it was put up. */
export const NUMERIC_DAY = /^(?:19|20)\d{2}([-./])\d{1,2}\1\d{1,2}$/u;

/** （此件公开发布） */
export const PUBLICITY = /^[（(]\s*(?:此件|本件|此文件?|本文件?|信息公开|公开|发至)[^（）()。]{0,24}[）)]$/u;

/** （联系人：张三，联系电话：…） and 公开方式：主动公开, which stand with it. */
export const CONTACT = /^[（(]\s*(?:联系人|联系电话|联系方式|联系单位)\s*[：:][^（）()。]{2,80}[）)]$/u;
export const OPENNESS =
  /^(?:公开方式|公开属性|公开类别|公开形式|信息公开(?:选项|属性|类别|方式)|政府信息公开选项)\s*[：:]\s*\S{2,12}$/u;

export const CC = /^(?:抄\s*送|抄\s*报|分\s*送|抄送机关|抄送单位)\s*[：:]/u;

const IMPRINT = new RegExp(`^.{0,40}?${DATE}\\s*(?:印\\s*发|印\\s*制|印)(?:\\s*[（(]?共印.{1,8}份[）)]?)?$`, 'u');

/** 武汉市人民政府办公厅 2024年1月19日印发, also the date and 印发 alone. */
export const isImprint = (value: string): boolean =>
  value.includes('印') && (IMPRINT.test(value) || /^[（(]?共印.{1,8}份[）)]?$/u.test(value));

/** 附件, 附件2, 附 件：, 附件1： */
export const ANNEX_MARK = new RegExp(`^附\\s*(?:件|录|表)\\s*(${SMALL})?\\s*[：:]?$`, 'u');
/** 附件1 重点任务分工表: mark and title on one line. */
export const ANNEX_WITH_TITLE = new RegExp(
  `^附\\s*(?:件|录|表)\\s*(${SMALL})\\s*[：:.．、]?\\s*(?=[^\\s：:.．、])[^。；：:]{2,60}$`,
  'u',
);
/** 附件：重点项目表, 附：名词解释, 附表　重点项目表: a mark without a number, and behind it a title. */
export const UNNUMBERED_ANNEX =
  /^附(?:\s*(?:件|录|表)\s*[：:]?|[：:])\s*(?=[^\s：:.．、])(?!\d(?!\d{3}年)|[一二三四五六七八九十]{1,3}\s*[.．、])/u;
/** 名词解释: what is said in a text, explained behind it. */
export const GLOSSARY = /^(?:有关|主要|部分|专业|相关)?(?:名词|术语)(?:解释|注释|释义|说明)[：:]?$/u;
/** 《…办法》政策解读, 起草说明: a text about the text, set behind it. */
export const EXPLANATION =
  /^(?:(?:关于)?[《〈][^。；]{4,80}[》〉](?:（[^（）]{1,12}）)?(?:的)?)?(?:政策|文件)?(?:解读|图解|问答|起草说明|编制说明|修订说明)$|^(?:关于)[《〈][^。；]{4,80}[》〉](?:（[^（）]{1,12}）)?的?(?:起草|编制|修订)?(?:情况)?(?:的)?说明$/u;
/** 本办法, 此意见, 本实施细则: a text that speaks of itself. */
export const THIS_TEXT =
  '(?:本|此)(?:预案|意见|办法|方案|通知|规定|细则|计划|措施|举措|政策|规划|文件|决定|若干|条例|规程|指南|通告|公告|要点|行动|实施|规则|标准|制度|目录|清单)';
/** 附件：1. 实施方案: the list of annexes before the signature. */
export const ATTACHMENTS = /^附\s*件?\s*[：:]\s*\S/u;

/** Words that close the name of a body. */
const BODY_END =
  '(?:人民政府|政府|办公厅|办公室|委员会|党委|市委|县委|区委|省委|党组|局|厅|部|委|署|办|院|会|中心|公司|集团|银行|法院|检察院|海关|支队|总队|大队|军分区|警备区|领导小组|指挥部|管委会|协会|学会|联合会|总工会|团委|妇联|供销合作社|供销社|供销联社|分行|税务局|工作组|专班)';
/** A body's name and nothing else; several, separated by white space, sign jointly. */
export const BODY = new RegExp(
  `^[\\p{Script=Han}（）()·\\s、]{1,60}${BODY_END}(?:[（(][^（）()]{1,20}[）)]|等[一二三四五六七八九十\\d]{1,3}个?(?:部门|单位|委办局|厅局))?$`,
  'u',
);

/** A body's name with the date behind it. */
export const SIGNED = new RegExp(`^([\\p{Script=Han}（）()·\\s]{2,60}?${BODY_END})\\s*(${DATE})$`, 'u');

/** Words that close a title (GB/T 9704: 文种; and what is printed and distributed by 通知). */
const GENRE =
  '(?:通知|意见|方案|办法|规定|规划|计划|决定|决议|公告|通告|公报|通报|批复|报告|请示|函|纪要|命令|令|议案|细则|措施|要点|条例|规则|规程|规范|规章|制度|指南|指引|政策|清单|名单|目录|标准|章程|纲要|预案|举措|行动|若干|条款|导则|分工|任务|计划书|项目|事项|答复|说明|总结|安排|部署|实施|体系|机制|协议|倡议书|白皮书|蓝皮书|目标|办理|表|图)';
/** The text closes like a title, brackets such as （2023—2025年） or （试行） aside. */
export const TITLE_END = new RegExp(`${GENRE}\\s*(?:[（(〔][^（）()]{1,30}[）)〕]\\s*)*$`, 'u');

/** A line that is a title in quotation marks, with its number before it or without. */
export const QUOTED_TITLE = new RegExp(`^(?:${NUMBER})?\\s*《.{6,150}${GENRE}(?:[（(][^（）()]{1,30}[）)])?》$`, 'u');

const CONTENTS_LINE = /^.{2,60}?(?:[.．…·]{3,}|\t)\s*\d{1,3}$/u;

/** A line of a table of contents: words, a leader, the page. */
export const isContentsLine = (value: string): boolean => /[0-9]$/u.test(value.slice(-1)) && CONTENTS_LINE.test(value);

/** Who a text is addressed to begins like this and ends in a colon. */
export const ADDRESSEE_START =
  /^(?!为|经|根据|按照?|现|近|依据|鉴于)(?![^：:]*如下)(?:各|机关|直属|所属|[\p{Script=Han}]{1,4}属|市|省|县|区|自治|有关|本|全市|全省|全县|全区|国务院|中央|驻|[\p{Script=Han}]{2,8}(?:市|县|区|省|州|盟|旗|局|镇|乡)|[\p{Script=Han}]{2,20}(?:管委会|管理委员会|街道办事处|人民政府)(?=[、，,：:（(])|相关)/u;

/** A list of responsible units: what says so before the colon. */
export const LIST_WORD =
  '(?:(?:市级|省级|县级|市直|省直|县直|区直|主要|第一|共同|协同|协助)?(?:责任|牵头|配合|主办|协办|参与|参加|实施|落实|承办|完成|组织|支持|指导|协同|协作|负责|主管|监管|责任落实|牵头责任|责任牵头|主责|主体责任|牵头负责|配合责任)(?:单位|部门|机构|主体|机关|科室|处室|股室|地区|县区)|牵头|配合|责任方)';
/** 完成时限, 计划完成时间: what says before the colon that a day stands behind it. */
export const TERM_WORD =
  '(?:计划|预计|拟)?(?:(?:完成|办结|建成|实施|落实|整改|达标|推进)(?:时限|时间|期限|日期|节点)|时限|时间节点)(?:要求|安排)?';
/** （责任单位：… or 责任单位：… at the start of a line. */
export const LIST_START = new RegExp(`^[（(〔［\\[【]?\\s*${LIST_WORD}\\s*(?:及分工)?\\s*[：:]`, 'u');

/** 责任单位：, 完成时限：, 责任领导：: what an item says of itself, on a line of its own. */
const FIELD_START = new RegExp(
  `^(?:${LIST_WORD}\\s*(?:及分工)?|\\p{Script=Han}{0,4}(?:领导|责任人|负责人|联系人)|\\p{Script=Han}{0,4}(?:时限|期限|时间节点|完成时间))\\s*[：:]`,
  'u',
);
export const isField = (value: string): boolean => /^[^：:]{2,12}[：:]/u.test(value) && FIELD_START.test(value);

/** 题注: （2024年6月3日某市人民政府令第56号公布 自2024年8月1日起施行） below the title of what a decree decrees. */
export const PROMULGATION =
  /^[（(]\s*(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日[^（）()。]{2,120}(?:公布|发布|通过|批准|施行|实施|修订|修正)[^（）()。]{0,160}[）)]$/u;

/** ——2025年1月12日在赤岭市第八届人民代表大会第四次会议上: where a report was given, below its title. */
export const DELIVERED = /^[—―－–]{1,2}\s*20\d\d年\d{1,2}月\d{1,2}日[在于].{4,60}(?:会议|大会|全会)[）)]?上$/u;

/** By when something is done, and nothing else: 2025年6月底前完成, 年底前, 长期坚持. */
const TIME_PHRASE =
  /^(?:计划|力争|确保|拟|于|在|到|至)*(?:20\d\d年|\d{1,2}月(?!内|以)|年底|年内|每年|全年|长期|持续|常态)[\p{Script=Han}\d\-—–～~]{0,14}$(?<![局委厅办府会心院司部社校队所站室班组团馆处科]|启动|起)/u;
export const isTimePhrase = (phrase: string): boolean => TIME_PHRASE.test(phrase.replace(/\s+/gu, ''));

/** 〔2024〕12号, of minutes */
const BARE_NUMBER = /^(〔[0-9]{4}〕\s*第?\s*[0-9]{1,5}\s*号)$/u;

/** The number of a document, on a line of its own, also in brackets. */
export const ownNumberOf = (value: string): string | null =>
  (DOCUMENT_NUMBER.exec(value) ?? NUMBER_IN_BRACKETS.exec(value) ?? BARE_NUMBER.exec(value))?.[1] ?? null;

/** 2023年12月, 二〇二三年十二月 */
export const MONTH_ONLY = new RegExp(`^${YEAR}年(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月$`, 'u');

/** A decree is signed by a person: 市长　张三. */
export const OFFICER =
  /^(?:[\p{Script=Han}]{0,10}(?:主席|省长|市长|州长|县长|区长|局长|厅长|主任|盟长))\s*[\p{Script=Han}·]{2,8}$|^(?:主席|[省市州县区盟]长)$/u;
