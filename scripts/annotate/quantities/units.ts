/** Measure words, the longest first; what is printed stays what it is, none is turned into another. */

const COUNTS =
  '个次|个|家次|家|名|位|人次|辆次|人|件|起|条|项|处|座|所|台套|台|辆|套|架次|架|艘|户|间|张|例|批次|批|场次|场|届|次|只|支|头|羽|株|种|大类|类|款|门|部|篇|册|份|笔|对|组|队|片|块|栋|幢|站|村|单|票|列|班次|班|航次|频次|趟次|趟|层|艘次|列次|件次|标准箱|标箱|TEU|机架|学时|课时|床|期|户次|车次|箱|枚|颗|马力|亿|分|架|篇|人份|剂|例次|根|棵|尾|口|盏|匹|具|顶|担|标台|自然箱|晚|间夜|人天|副|轮|路|本|节';
const MEASURES =
  'km/h|mg/L|μg/L|NTU|吨公里|人公里|车公里|卡|吨标准煤|千克标准煤|克标准煤|瓦时|Wh|P|吨标煤|载重吨|蒸吨|微克|毫克|亩次|立方米/秒|千伏安|兆伏安|千伏|平方公里|平方千米|平方米|平米|立方米|公里|千米|海里|毫米|厘米|米|公顷|亩|吨|公斤|千克|斤|克|千瓦时|兆瓦时|千瓦|兆瓦|吉瓦时|吉瓦|度|升|MWh|GWh|kWh|MW|GW|kW|PB|TB|GB|EFlops|PFlops|EFLOPS|PFLOPS|EFLOP/s|毫秒|微秒|ms|EB|ZB|Tbps|Gbps|Mbps|分贝|勒克斯|摄氏度|℃|m²|m2|㎡|m³|m3|km²|km2|km|兆帕|千帕|MPa|kPa';
const TIMES = '周岁|岁|个工作日|工作日|个小时|小时|分钟|秒|个月|天|日|周|年';
const MONEY = '元人民币|美元|欧元|元';
const RATIOS = '个百分点|百分点|个基点|基点|%|‰|倍|级|星|折';

type Dimension = 'count' | 'measure' | 'time' | 'money' | 'ratio';

/** By measure word, what it measures. */
const DIMENSIONS: ReadonlyMap<string, Dimension> = new Map(
  (
    [
      ['count', COUNTS],
      ['measure', MEASURES],
      ['time', TIMES],
      ['money', MONEY],
      ['ratio', RATIOS],
    ] as const
  ).flatMap(([dimension, words]) => words.split('|').map((word) => [word, dimension] as const)),
);

const UNIT = new RegExp(`(?:${[...DIMENSIONS.keys()].toSorted((a, b) => b.length - a.length).join('|')})`, 'uy');

const CANONICAL: Readonly<Record<string, string>> = {
  个百分点: '百分点',
  个基点: '基点',
  个小时: '小时',
  元人民币: '元',
  'm²': '平方米',
  m2: '平方米',
  '㎡': '平方米',
  平米: '平方米',
  'm³': '立方米',
  m3: '立方米',
  'km²': '平方公里',
  km2: '平方公里',
  km: '公里',
  'km/h': '公里/小时',
  '‰': '%',
};

export interface UnitRead {
  readonly end: number;
  readonly unit: string;
  /** What the number is multiplied with to be in this unit. */
  readonly factor: number;
  readonly dimension: Dimension;
}

/** The unit that begins at `at`. */
export function readUnit(text: string, at: number): UnitRead | null {
  // 7.5/10万: so many in a hundred thousand
  const each = /^[/／](?:10|十)万/u.exec(text.slice(at, at + 4))?.[0];
  if (each) return { end: at + each.length, unit: '1/10万', factor: 1, dimension: 'ratio' };
  // 0.5/百万件: so many in a million, as 百万分之零点五 says it; 2/百万车公里: so often in a million of them
  const rare =
    /^[/／](?:100|百)万(?:(?:件次?|票|单)|([车人吨]公里|(?:飞行)?小时|[人车架班辆艘列]次|[人户辆台吨]))?/u.exec(
      text.slice(at, at + 10),
    );
  if (rare?.[1]) return { end: at + rare[0].length, unit: `1/百万${rare[1]}`, factor: 1, dimension: 'ratio' };
  if (rare) return { end: at + rare[0].length, unit: '%', factor: 1e-6, dimension: 'ratio' };
  UNIT.lastIndex = at;
  const word = UNIT.exec(text)?.[0];
  if (word === undefined) return null;
  // 自2025起施行: since when.
  if (word === '起' && /[自从][\d年月日]{1,12}$/u.test(text.slice(Math.max(0, at - 14), at))) return null;
  // 500个标箱/年, 24个航次/年: boxes and voyages, and no 20个标箱泊位.
  if (word === '个' && /^(?:标准箱|标箱|航次|班次|架次|车次)(?:[/／以的，。；、]|$)/u.test(text.slice(at + 1, at + 5)))
    return readUnit(text, at + 1);
  // 2组织指挥体系
  if (word === '组' && text[at + 1] === '织') return null;
  // 按3:7分担, 分成5个区: no marks.
  if (word === '分' && /^[担配摊享担成别布散拨拣类级期批层段管公支]/u.test(text.slice(at + 1))) return null;
  // 人均阅读8本, and no 50本科生
  if (word === '本' && /^[科市区县级省地单部]/u.test(text.slice(at + 1))) return null;
  // 每天开设1节体育课, and no 5节能, 春节
  if (word === '节' && (!/\d/u.test(text[at - 1] ?? '') || /^[能约点省水日假气庆]/u.test(text.slice(at + 1))))
    return null;
  // 接入视频12万路, and no 12路公交
  if (word === '路' && text[at - 1] !== '万') return null;
  // 智能算力达到1500P
  if (word === 'P' && (/^[\dA-Za-z]/u.test(text.slice(at + 1)) || !/算力/u.test(text.slice(Math.max(0, at - 20), at))))
    return null;
  // 包装层数不超过3层, and no 3层厂房
  if (word === '层' && !/层数[^，。；]{0,10}$/u.test(text.slice(Math.max(0, at - 16), at))) return null;
  // 按1:1匹配: no horses; 新增2副高: no pairs.
  if (word === '匹' && text[at + 1] === '配') return null;
  // 给予8.5折优惠, and no 3折叠
  if (word === '折' && /^[合算旧叠扣价成页]/u.test(text.slice(at + 1))) return null;
  if (word === '副' && /^[省市县部厅局处科高教主职中理总会校产业]/u.test(text.slice(at + 1))) return null;
  // 住宿2晚以上, and no 3晚上
  if (word === '晚' && /^[上间会报点]/u.test(text.slice(at + 1))) return null;
  // 商务部等12部门: who, and no volumes.
  if (word === '部' && /^[门委]/u.test(text.slice(at + 1))) return null;
  // 200万人民币: money, and nobody.
  if (word === '人' && text.startsWith('民币', at + 1))
    return { end: at + 3, unit: '元', factor: 1, dimension: 'money' };
  // 30万至50万人口的县
  if (word === '人' && /^口(?![普密老流结红统变疏])/u.test(text.slice(at + 1)))
    return { end: at + 2, unit: '人', factor: 1, dimension: 'count' };
  // 80人年: what so many people do in a year, and not 100人年营业收入.
  if (word === '人' && /^年(?=[，。；、）)]|$|以上|以下|的)/u.test(text.slice(at + 1)))
    return { end: at + 2, unit: '人年', factor: 1, dimension: 'count' };
  // 50年一遇: how rare a flood is that something withstands.
  if (word === '年' && text.startsWith('一遇', at + 1))
    return { end: at + 3, unit: '年一遇', factor: 1, dimension: 'count' };
  // 200万千瓦/600万千瓦时: how much it stores stays beside how much it gives.
  const stored = /[瓦W]$/u.test(word)
    ? (/^[/／]\d{1,6}(?:\.\d{1,4})?[万亿]?(?:[千兆吉]瓦时|[kMG]Wh)/u.exec(text.slice(at + word.length))?.[0] ?? '')
    : '';
  // 台（套）: two measure words in one
  const paired =
    /^[（(](?:套|台|个|户|人|家|座|处|间|次|名|所|项|条|件|辆|种|支)[）)]/u.exec(text.slice(at + word.length))?.[0] ??
    '';
  const dimension = DIMENSIONS.get(word)!;
  const factor = word === '%' || word.endsWith('百分点') ? 0.01 : word === '‰' ? 0.001 : 1;
  // 25元/公斤, 1.8万吨/日, 0.5吨标准煤/万元: a rate with its base
  const base =
    /^每(?:年|日|天|月|小时|秒)(?=[，。；、）)]|$|以上)/u.exec(text.slice(at + word.length))?.[0] ??
    /^[/／](?:公斤|千克|kg|吨标准?煤|吨|克|升|千瓦时|千瓦|度|立方米|平方米|㎡|m²|m2|平方公里|公里|公顷|亩|人次|架次|趟次|趟|班次|班|航班|飞行小时|人|户|件|单|票|次|个|家|台|套|辆|张|床|小时|秒|分钟|天|日|周|月|季度|年|条|份|标箱|场|期|项目|项|桩|枪|生|[十百千万亿]{0,2}(?:元|人|户|平方公里|公里))(?:[·•](?:天|日|月|年|平方公里))?/u.exec(
      text.slice(at + word.length),
    )?.[0];
  if (base)
    return {
      end: at + word.length + base.length,
      unit: `${CANONICAL[word] ?? word}${base
        .replace(/^[／每]/u, '/')
        .replace('天', '日')
        .replace(/㎡|m²|m2/u, '平方米')}`,
      factor,
      dimension,
    };
  return {
    end: at + word.length + stored.length + paired.length,
    unit: `${CANONICAL[word] ?? word}${paired}`,
    factor,
    dimension,
  };
}
