import type { Role } from '../../src/model/document.ts';
import { LIST_WORD } from '../lines/forms.ts';

/** What lists of responsible units are written with: their labels, what units do, and how the names of bodies end. */

/** What parts such a word from the names: a colon, or 责任单位为市商务局、市供销社。 with nothing else in its sentence. */
export const LIST_MARK = '(?:[：:]|[为是](?=[市省县区州各][^。，；：:]{2,80}(?:。|$)))';

/** 责任单位：, 牵头单位：… at the start of a phrase. */
export const LABEL = new RegExp(`^\\s*(${LIST_WORD})(?:及(?:其)?(?:职责|分工|责任人))?\\s*${LIST_MARK}\\s*`, 'u');

/** Any other label (完成时限：, 责任人：) opens a phrase that names no unit. */
export const OTHER_LABEL = /^\s*[^：:、，,]{2,12}[：:]/u;

/** A label inside a phrase, whatever stands before it. */
export const INNER_LABEL = new RegExp(`(?<![，,、\\s])[，,、\\s]*(${LIST_WORD})\\s*[：:]\\s*`, 'u');

const ROLE_WORDS: readonly { readonly role: Role; readonly word: RegExp }[] = [
  { role: 'lead', word: /牵头|主办|主责|第一责任/u },
  { role: 'support', word: /配合|协办|参与|参加|支持|协同|协作|协助/u },
];

export const roleOfWord = (word: string): Role => ROLE_WORDS.find((row) => row.word.test(word))?.role ?? 'responsible';

/** 等市级有关部门: the rest of a list, before what it does. */
const REST =
  '(?:等)?(?:[省市县区][级直]|(?<=等)[省市县区])?(?:各有关|各相关|各责任|相关|有关|责任|各)?(?:部门和单位|单位和部门|部门单位|部门|单位)?';

const MANNER = '(?:共同|分别|具体|协同|联合|组织|密切|协调)*';

/** 按职责分工, 依职责, 根据各自职能: by what is theirs. */
const BY_DUTY = '(?:根据|按照|按|依据|依照|依)?(?:各自)?(?:的)?(?:职责|职能|分工)+(?:分工)?';

const DEED =
  '(?:负责实施|负责落实|负责推进|负责|抓好落实|落实|配合|推进落实|推进|推动|组织实施|实施|做好|抓好|协助|参与|完成)';

/** What closes a name and says what the units up to it do. Longest first. */
export const VERB = new RegExp(
  `(?:${REST}${MANNER}${BY_DUTY}${MANNER}${DEED}?|${REST.replace('(?:等)?', '等')}${MANNER}(?:推进|统筹|牵头)|(?:共同|分别|具体|总|联合|组织|协同|统筹|负责)*(?:牵头负责|牵头落实|牵头推进|牵头推动|牵头实施|牵头组织实施|牵头|负责落实|负责实施|负责推进|负责|落实|配合落实|配合实施|配合推进|配合做好|配合|协助配合|协助推进|协助|提供\\p{Script=Han}{0,4}(?:支持|保障|支撑)|(?:业务)?指导|参与|参加|协同推进|共同推进|统筹推进|分别推进|联合推进|协同|主办|协办|主责|统筹协调|统筹|保障|组织实施|实施))$`,
  'u',
);

/** 等部门, 等有关单位, 等: what a list leaves open is no unit. */
export const AND_OTHERS =
  /等(?:市级|市直|省级|省直|县级|县直|区级|区直|省|市|县|区|有关|相关|各有关|各相关|其他|责任|成员)*(?:部门和单位|单位和部门|部门单位|部门|单位|机构|企业)?$/u;

/** 排在第一位的为牵头单位，下同: who leads, said of the list and no unit of it. */
export const RANKING =
  /[，,。；;]?\s*(?:排|列)(?:在|名)?(?:第一位?|首位|最前|前面?)[^，。；;）)]{0,40}?(?:为|是)[^，。；;）)]*(?:[，,]下同)?/gu;

/** The same text, such a rule blanked. */
export const withoutRanking = (text: string): string => text.replace(RANKING, (words) => '；'.repeat(words.length));

/** Words that close the name of a body, to tell a list of them from other bracketed text. */
export const BODY_END =
  /(?:政府|办公厅|办公室|局|委|办|厅|部|署|院|会|中心|公司|集团|银行|分行|支行|[车工电机]务段|公路段|法院|检察院|海关|支队|总队|大队|小组|指挥部|协会|工会|团委|妇联|联社|总社|分局|学校|大学|学院|医院|机关|企业|单位|部门|机构|科协|残联|工商联|文联|侨联|社科联|台|城投|高校|社|所|站|处|科|室|馆|宫|厂|队|专班|开发区|园区|街道|镇街|镇|乡|县|区|市|州|盟|旗)(?:[）)〕〉\]］】])?$/u;

export const LONGEST_BODY_END = 8;

/** The same without the words that any phrase may end in. */
export const PROPER_END =
  /(?:政府|办公厅|办公室|局|委|厅|中心|公司|集团|银行|法院|检察院|海关|支队|总队|大队|领导小组|指挥部|协会|总工会|团委|妇联|联社|总社|管委会)$/u;

/** Whether a name ends in the word for a body, so that it is likely to be one. */
export const isBodyName = (name: string): boolean => BODY_END.test(name.slice(-LONGEST_BODY_END));

/** 市发展改革委、市统计局: bodies of a place and nothing else. */
export const namesBodies = (value: string): boolean =>
  value
    .split(/[、，]/u)
    .every((name) => /^[市省县区州各]/u.test(name) && PROPER_END.test(name.slice(-LONGEST_BODY_END)));

/** The cell of a table that holds names of bodies and nothing else. */
export const holdsBodies = (value: string): boolean =>
  value.split(/[、，,；;/\\]/u).every((name) => name.length >= 2 && BODY_END.test(name.slice(-LONGEST_BODY_END)));
