import { AGGREGATION_NAMES, KIND_NAMES, PART_NAMES, ROLE_NAMES, STATUS_NAMES } from '../../model/words.ts';

/** The columns of the published tables, in their order: what each is called, what it means and of what type it is. */

export interface Field {
  /** As in the CSV. */
  readonly name: string;
  readonly zh: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
  readonly about?: string;
  /** Codes with their words. */
  readonly codes?: Readonly<Record<string, string>>;
  /** No row leaves it empty. */
  readonly required?: true;
  /** In characters, in a sheet; a Chinese one takes two. */
  readonly width?: number;
}

const field = (name: string, zh: string, rest: Partial<Field> = {}): Field => ({ name, zh, type: 'string', ...rest });

const required = true;
const EMPTY = '原文未载的为空。';
const LIST = '多项以 | 分隔。';
const text = (name: string, zh: string, about = EMPTY, width = 30): Field => field(name, zh, { about, width });
const day = (name: string, zh: string): Field => field(name, zh, { type: 'date', about: EMPTY, width: 12 });
const id = (about: string): Field => field('id', '编号', { required, about, width: 26 });
const whole = (name: string, zh: string, about: string): Field =>
  field(name, zh, { type: 'integer', required, about, width: 8 });
const flag = (name: string, zh: string, about: string): Field =>
  field(name, zh, { type: 'boolean', required, about, width: 8 });
const codes = (name: string, zh: string, words: Readonly<Record<string, string>>, rest: Partial<Field> = {}): Field =>
  field(name, zh, { codes: words, width: 14, ...rest });

const POLICY = field('policy', '文件编号', { required, about: '见 policies 表的 id。', width: 18 });
const CLAUSE = field('clause', '条款编号', { required, about: '见 clauses 表的 id。', width: 22 });
const LINES = [
  whole('line_first', '原文起行', '来源文件的行号，从 1 数起。'),
  whole('line_last', '原文止行', '来源文件的行号，含这一行。'),
];
const URL = field('url', '站内地址', { required, about: '从网站的根算起，不含网站所在的目录。', width: 36 });
const NAMES = [field('zh', '中文名', { required }), field('en', '英文名', { required, width: 30 })];

const COMPARATORS = { '>': '大于', '>=': '不小于', '=': '等于', '<=': '不大于', '<': '小于', '~': '约' };
const STATUSES = { issued: '正式印发', draft: '征求意见稿' };
const BASES = { stated: '本句写明', inherited: '上文写明', 'plan-period': '标题的规划期' };
const SHARES = '单位为 % 时是小数：0.9 即 90%，百分点同此；其余单位为基本单位的数，23亿件写作 2300000000。';

export const FIELDS = {
  policies: [
    id('网址里用的编号。'),
    field('city_id', '城市编号', { about: '不属于某一城市的为空。' }),
    field('city_name', '城市', { width: 10 }),
    text('title', '标题', '通知的标题，没有通知的是文件本身的标题；原文没有标题的为空。', 50),
    text('editorialTitle', '编者拟题', '原文没有标题时编者所拟，不是文件的原话。'),
    text('annexTitle', '所附文件的标题', '印发类通知所附的文件。', 50),
    text('documentNumber', '发文字号', EMPTY, 22),
    text('registrationNumber', '统一编号', EMPTY, 22),
    text('issuer', '发文机关', `${EMPTY}几个机关之间空一格。`),
    text('addressees', '主送机关', EMPTY, 40),
    day('signedDate', '成文日期'),
    day('printedDate', '印发日期'),
    day('effectiveDate', '施行日期'),
    text('validity', '有效期', EMPTY, 16),
    text('planPeriod', '实施期间', '标题写明的起止年份，以 | 分隔；没有写的为空。', 12),
    codes('status', '状态', STATUSES, { required }),
    text('publicity', '公开属性', EMPTY, 16),
    text('cc', '抄送机关', EMPTY, 40),
    field('source_file', '来源文件', { required, about: '取得时的文件名。', width: 30 }),
    field('source_sha256', 'SHA-256', { required, about: '来源文件的校验值。' }),
    whole('source_bytes', '字节数', '来源文件的大小。'),
    whole('source_lines', '行数', '来源文件的行数。'),
    field('source_url', '原文网址', { about: '取得来源文件的网址；未记录的为空。', width: 40 }),
    field('source_accessed', '取得日期', { type: 'date', about: '取得来源文件的日期；未记录的为空。', width: 12 }),
  ],
  clauses: [
    id('文件编号#条款号。'),
    POLICY,
    field('parent', '上一级', { about: '上一级条款的 id；最上一级的为空。', width: 22 }),
    whole('level', '层级', '1 是最上一级。'),
    field('label', '序号', { about: '照原文；没有序号的为空。', width: 8 }),
    field('number', '条款号', { required, about: '各级序号的数值以点相连，即网页上的锚点。', width: 10 }),
    field('path', '各级序号', { about: LIST, width: 20 }),
    text('title', '标题', '没有标题的为空。', 34),
    text('text', '文字', '本条自己的文字，不含序号、标题和下级条款；几段之间换行。', 70),
    codes('part', '部分', PART_NAMES, { required, about: '条款是做什么用的。' }),
    codes('partBasis', '部分的依据', { stated: '依原文的章名', editorial: '编者所定' }, { required }),
    field('themes', '主题', {
      about: `见 themes 表的 id，第一个是主要的。${LIST}编者所归，归不进去的为空。`,
      width: 26,
    }),
    ...LINES,
    URL,
  ],
  targets: [
    id('文件编号#锚点。'),
    POLICY,
    CLAUSE,
    field('indicator', '指标', { about: '见 indicators 表的 id。编者所归，归不进去的为空。', width: 24 }),
    field('label', '说的是什么', { required, about: '引文里没有的上文一并写出。' }),
    field('quote', '引文', { required, about: '原文的一段，一字未改。', width: 40 }),
    codes('comparator', '比较', COMPARATORS, { about: '没有写明的为空。', width: 8 }),
    field('value', '数值', { type: 'number', about: `没有数值的目标为空。${SHARES}`, width: 14 }),
    field('valueMax', '上限', {
      type: 'number',
      about: `一段范围的上端，value 是下端；不是范围的为空。${SHARES}`,
      width: 14,
    }),
    field('rawValue', '原文数值', { about: '照原文，去掉空白。', width: 12 }),
    field('unit', '单位', { about: '照原文的量词，速率连同期间，如“次/周”；没有的为空。', width: 8 }),
    field('display', '显示', { required, about: '给人读的写法。', width: 14 }),
    field('deadline', '期限', { about: '年（2025）或年月日（2025-12-31）；没有写的为空。', width: 12 }),
    codes('deadlineBasis', '期限的依据', BASES),
    field('rawDeadline', '原文期限', { about: '照原文。', width: 14 }),
    flag('full', '全覆盖', '全部覆盖，如“全覆盖”“100%”。'),
    flag('qualitative', '定性', '位次或相对水平，没有数值。'),
    codes('role', '角色', { target: '目标', threshold: '条件' }, { required }),
    field('qualifies', '所属目标', { about: '条件所限定的目标的 id；不是条件的为空。', width: 26 }),
    codes('kind', '种类', KIND_NAMES, { required }),
    field('hedge', '语气', { about: '“力争”之类，照原文；没有的为空。', width: 8 }),
    field('scope', '范围', { about: '没有写的为空。', width: 14 }),
    codes('status', '标注状态', STATUS_NAMES, { required }),
    ...LINES,
    URL,
  ],
  responsibilities: [
    POLICY,
    CLAUSE,
    field('agency', '单位', { required, about: '照文件所印，不含附注。' }),
    field('remark', '附注', { about: '括号里的话，照原文；没有的为空。' }),
    field('agencyId', '单位编号', { about: '见 agencies 表的 id；归不进去的为空。', width: 28 }),
    codes('role', '责任', ROLE_NAMES, { required }),
    flag('inherited', '前文已列', '由“以下不再列出”之类的规定而来。'),
  ],
  indicators: [
    id('编者所立的指标。'),
    field('family', '类别', { required, about: '同一类的指标才谈得上比较。', width: 16 }),
    ...NAMES,
    field('definition', '定义', { required, width: 60 }),
    field('unit', '单位', { about: '没有数值的指标为空。', width: 8 }),
    codes('aggregation', '算法', AGGREGATION_NAMES, { required }),
    field('relations', '与同类指标', {
      about: `每项是“指标 id:关系:理由”；关系有 same 同口径、related 相近口径、not-comparable 不可比。${LIST}`,
      width: 60,
    }),
  ],
  themes: [
    id('编者所立的主题。'),
    whole('order', '次序', '网站上的次序。'),
    ...NAMES,
    field('definition', '定义', { required, width: 60 }),
  ],
  agencies: [
    id('城市编号-类别。'),
    ...NAMES,
    field('kind', '类别', { required, about: '编者所归的职能类别。', width: 22 }),
    field('city', '城市编号', { required, width: 14 }),
    field('names', '文件所印的名称', { required, about: LIST, width: 40 }),
  ],
} as const satisfies Readonly<Record<string, readonly Field[]>>;
