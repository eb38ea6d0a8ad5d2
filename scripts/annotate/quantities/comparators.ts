/** How a commitment is bounded: words before the number, words behind its unit, and what both together mean. */

export type Comparator = '>' | '>=' | '=' | '<=' | '<' | '~';

/** 不低于, 不得低于, 不应小于, 不宜大于 */
const NOT = '不(?:[得应宜可能]|应当)?';
const AT_LEAST = `${NOT}(?:少于|低于)`;
const AT_MOST = `${NOT}(?:超过|高于)`;
/** 最高可补贴, 最多补助, 最长支持 */
const MOST_GIVEN =
  '最[高多长](?:分别)?(?:为|达|不超过|延长|可?(?:达|给予|获得|获|享受|申请|贷款?|领取?|奖励?|补[助贴偿]|资助|支持|发放))?';

/** Characters of a bracket that says what a share is of. */
const LONGEST_ASIDE = 40;

/** Before the number, nearest to it; tried in this order (不低于 before 低于). */
const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:[≥≧]|[>＞]=)$/u, '>='],
  [/(?:[≤≦]|[<＜]=)$/u, '<='],
  [/[>＞]$/u, '>'],
  [/[<＜]$/u, '<'],
  [new RegExp(`(?:${NOT}(?:少于|低于|小于|短于)|至少\\p{Script=Han}{0,6}|不下于|保底)$`, 'u'), '>='],
  // 不超过设备投资总额的40%, 不超过总投资30%
  // 不超过项目投资额（不含土地）的40%
  [new RegExp(`${AT_MOST}\\p{Script=Han}{1,16}（[^（）]{1,${LONGEST_ASIDE}}）的$`, 'u'), '<='],
  [new RegExp(`${AT_MOST}\\p{Script=Han}{1,16}(?:的|投资|投资额|总额|费用|价款?|金额|成本|支出)$`, 'u'), '<='],
  [new RegExp(`${AT_LEAST}\\p{Script=Han}{2,28}的$`, 'u'), '>='],
  // 达到每百平方公里20个, 达到每秒180立方米
  [/达到每(?:[百千万]?(?:平方公里|公里|人口?|户)|秒|分钟|小时)$/u, '>='],
  // 上限分别为每生每月2800元
  [/上限(?:标准)?(?:分别)?(?:为|是)?(?:每\p{Script=Han}{1,3}){0,2}$/u, '<='],
  // 最高额度80万元, 最高收费标准分别为每生每月1200元: the name says that it is the most.
  [
    /(?<=最高\p{Script=Han}{0,6}(?:限额|额度|标准|限价|金额))(?:分别)?(?:为|是|达)?(?:每\p{Script=Han}{1,3}){0,2}$/u,
    '<=',
  ],
  // 不低于总泊位数15%, 不低于每户1.2个: of what, before the number.
  [new RegExp(`${AT_LEAST}(?:每)?\\p{Script=Han}{1,12}$`, 'u'), '>='],
  [new RegExp(`${AT_MOST}(?:每)?\\p{Script=Han}{1,12}$`, 'u'), '<='],
  [
    new RegExp(
      `(?:${NOT}(?:超过|高于|多于|大于|超)|控制在|${MOST_GIVEN}(?:的)?(?:每\\p{Script=Han}{1,6})?|封顶|上限(?:为)?|限额(?:为)?)$`,
      'u',
    ),
    '<=',
  ],
  // 每个展会限2人, 限报3项; but 时限2天
  [/(?<![期年时权上下不有无极界局])限(?:[报领购荐])?$/u, '<='],
  [/(?:突破|(?<=[量额数值入收])破|超过|超出|超|高于|大于|多于|逾|跨越|冲刺|[迈跨站登跃冲]上|迈过)(?:了)?$/u, '>'],
  // 纳税过1亿元, 产值过百亿元、过十亿元; but 通过, 经过
  [/(?<=税|产值|市值|总值|收入|营收|[量额模数，、：；]|利润|人口|资产|投资)过$/u, '>'],
  [/(?:低于|少于|不足|小于|短于|不到|不满)$/u, '<'],
  // 签约5个项目, 附近3公里
  [/(?:大约|(?<![签预节契集制合公条履违解])约|大概|(?<![附最邻临新远])近|接近|将近|左右)$/u, '~'],
  [/达到(?:(?:日|年|月)\p{Script=Han}{1,3}|\p{Script=Han}{1,6}的|20\d\d年(?:底|末)?的)$/u, '>='],
  [/(?:达到|达成|达|(?:保持|稳定|维持|巩固)在|保有|保证|实现达到)(?:了)?$/u, '>='],
  [
    /(?:提高|提升|增加|增长|扩大|扩容|增|升|上升|恢复|完成|调整|发展|拓展|扩展|降低|下降|降|减少|压缩|压减|缩短|缩小|收窄|延长|延伸|放宽|精简|[缩扩延做提])?(?:至|到)$|(?<!\d\p{Script=Han}[^，。；]{0,16})(?:压减|压缩|缩短|缩减|精简|整合)为$/u,
    '=',
  ],
];

/** Behind the unit. */
const BEHIND: readonly (readonly [RegExp, Comparator])[] = [
  // 300张床位以上, 100个泊位以上
  [/^(?:[床泊车学座展]位)?(?:及|或|[（(][^（）()]{1,24}[）)])?以上(?:[（(]含[^（）()]{0,6}[）)])?/u, '>='],
  [/^(?:及|或|[（(][^（）()]{1,24}[）)])?以下(?:[（(]含[^（）()]{0,6}[）)])?/u, '<='],
  [/^(?:（不?含[^（）]{0,3}）)?(?:以内|之内)|^(?:内(?![部容在外地需]|销(?!号))|为限|封顶)/u, '<='],
  [/^(?:左右|上下)/u, '~'],
];

export interface Bounds {
  readonly comparator: Comparator;
  /** Whether a word says so; a bare number is `=` without one. */
  readonly isPrinted: boolean;
  /** Where the words before the number begin, and where those behind the unit end. */
  readonly start: number;
  readonly end: number;
}

/** The first row of a table that fits. */
function firstMatch(
  rows: readonly (readonly [RegExp, Comparator])[],
  text: string,
): { readonly words: string; readonly comparator: Comparator } | null {
  for (const [pattern, comparator] of rows) {
    const words = pattern.exec(text)?.[0];
    if (words !== undefined) return { words, comparator };
  }
  return null;
}

/** 约占存量的三分之一: the word stands before what the share is of. */
const ABOUT_OF = /约占\p{Script=Han}{1,12}$/u;

/** The comparator of the number from `start` to `end` (unit included). */
export function readBounds(text: string, start: number, end: number): Bounds {
  // 不低于￥300万元
  const number = /[￥¥]/u.test(text[start - 1] ?? '') ? start - 1 : start;
  const reach = text.startsWith('）的', number - 2) ? 34 + LONGEST_ASIDE : 34;
  const before = text.slice(Math.max(0, number - reach), number);
  const lead =
    firstMatch(BEFORE, before) ??
    (before.includes('约占') && ABOUT_OF.test(before) ? { words: '', comparator: '~' as const } : null);
  const tail = firstMatch(BEHIND, text.slice(end, end + 32));
  const from = lead ? number - lead.words.length : number;
  const to = tail ? end + tail.words.length : end;
  // 达到 200 个以上, 控制在 3% 以内: what stands behind is the sharper word; 超过 … 以上 stays what stands before.
  // 控制在 5.5% 左右 says about how much, and no bound.
  const isSharp = lead?.comparator === '>' || lead?.comparator === '<' || lead?.comparator === '<=';
  const comparator = tail && (!isSharp || tail.comparator === '~') ? tail.comparator : (lead?.comparator ?? '=');
  return { comparator, isPrinted: lead !== null || tail !== null, start: from, end: to };
}
