import { createHash } from 'node:crypto';
import type { Origin } from '../compile.ts';
import { CITIES, cityName, createGeography } from './synthetic/names.ts';
import { type Block, type Layout, setPage } from './synthetic/page.ts';
import { createRandom, type Random } from './synthetic/random.ts';
import { actor, heading, level, SAFEGUARDS, type Subject, scheme, sentence } from './synthetic/sentences.ts';
import { incentive, nextTarget } from './synthetic/targets.ts';
import { TRADES } from './synthetic/trades.ts';
import { BODIES, PRINCIPLES, PURPOSES, STATES } from './synthetic/words.ts';

/**
 * Made-up policies of the genre, as many as a benchmark wants: a 通知 with its plan, an 实施意见 or a draft, of a city that
 * does not exist. A number decides everything about a policy; neither the clock nor the locale has a say. The sentences
 * are grammatical official Chinese and mean little; the characters, the words and the numbers are spread as in a corpus.
 */

interface SyntheticPolicy extends Origin {
  readonly city: { readonly id: string; readonly name: string };
  readonly notes: null;
  /** The raw text, as source.txt would hold it; ends with a line break. */
  readonly text: string;
}

type Genre = 'plan' | 'opinion' | 'draft';
/** Where measures are and how they count: under 主要任务 in groups, afresh (nested) or on and on (running); or in chapters. */
type Numbering = 'nested' | 'running' | 'chapters' | 'chapters-running';

interface Style {
  readonly numbering: Numbering;
  /** Of the labels: （一） or (一). */
  readonly isHalfWidth: boolean;
  /** Behind an Arabic number. */
  readonly dot: string;
  readonly lists: 'bracket' | 'roles' | 'verbs' | 'line' | 'duties' | 'none';
}

const NUMERALS = '一二三四五六七八九十';
/** 1 to 99 in Chinese. */
const numeral = (value: number): string => {
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? '' : NUMERALS[(value % 10) - 1]!;
  return tens === 0 ? ones : `${tens === 1 ? '' : NUMERALS[tens - 1]}十${ones}`;
};

/** Local things of a kind that one policy names at most. */
const SPECIALITIES = 6;
/** Aims that one policy names at most. */
const AIMS_NAMED = 20;

/** @throws RangeError unless `n` is a whole number from 0. */
export function syntheticPolicy(n: number): SyntheticPolicy {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not the number of a policy: ${n}`);
  const random = createRandom(n);
  const cityIndex = random.int(0, CITIES - 1);
  const city = cityName(cityIndex);
  const trade = random.pick(TRADES);
  const subject: Subject = {
    random,
    trade,
    city,
    specialities: trade.specialities.map((all) => random.sample(all, SPECIALITIES)),
    aims: random.sample(PURPOSES, AIMS_NAMED),
    unset: {
      counts: random.sample(trade.counts, trade.counts.length),
      rates: random.sample(trade.rates, trade.rates.length),
    },
    // The places of a city are the same in all its policies.
    geography: createGeography(createRandom(1_000_000 + cityIndex)),
  };
  const genre: Genre = random.pick(['plan', 'plan', 'plan', 'opinion', 'opinion', 'draft'] as const);
  const written = writePolicy(subject, genre, styleOf(random, genre));
  const serial = String(n).padStart(5, '0');
  return {
    id: `synthetic-${serial}`,
    city: { id: `synthetic-city-${String(cityIndex).padStart(3, '0')}`, name: city },
    editorialTitle: written.editorialTitle,
    file: `${serial}_${random.int(0, 0xffffffff).toString(16).padStart(8, '0')}.txt`,
    url: null,
    accessed: null,
    notes: null,
    text: setPage(written.blocks, layoutOf(random)),
  };
}

/** The seed.yaml of a policy whose source.txt is its text in UTF-8. */
export function syntheticSeed({ city, editorialTitle, file, text }: SyntheticPolicy): string {
  return [
    `city: { id: ${city.id}, name: ${city.name} }`,
    `file: ${file}`,
    `sha256: ${createHash('sha256').update(text).digest('hex')}`,
    'url: null',
    'accessed: null',
    `editorialTitle: ${editorialTitle ?? 'null'}`,
    '',
  ].join('\n');
}

const styleOf = (random: Random, genre: Genre): Style => ({
  numbering:
    genre === 'plan'
      ? random.pick(['nested', 'nested', 'running', 'chapters'] as const)
      : random.pick(['chapters', 'chapters', 'chapters-running', 'running'] as const),
  isHalfWidth: random.chance(0.2),
  dot: random.pick(['.', '.', '. ', '．', '、']),
  lists: random.pick([
    'bracket',
    'bracket',
    'bracket',
    'bracket',
    'roles',
    'roles',
    'verbs',
    'line',
    'duties',
    'none',
  ] as const),
});

function layoutOf(random: Random): Layout {
  if (random.chance(0.12)) return { width: null, blank: 'paragraphs', indent: false, pages: null };
  const mark = random.pick([
    null,
    (page: number) => `—${page}—`,
    (page: number) => `- ${page} -`,
    (page: number) => `— ${page} —`,
  ]);
  const blank = random.pick(['every-line', 'every-line', 'none'] as const);
  return {
    width: random.int(28, 34),
    blank,
    indent: blank === 'none',
    pages: random.chance(0.7) ? { lines: random.int(20, 24), mark } : null,
  };
}

const PLAN_NAMES = ['实施方案', '行动方案', '工作方案', '行动计划'];
const AIMS = ['高质量发展', '提质增效', '提升', '规范发展', '创新发展', '体系建设'];

/** The paragraphs of a policy from its masthead to its imprint. */
function writePolicy(subject: Subject, genre: Genre, style: Style): { blocks: Block[]; editorialTitle: string | null } {
  const { random, city, trade, geography } = subject;
  const year = random.int(2021, 2025);
  const endYear = year + random.int(2, 4);
  const date = { month: random.int(1, 12), day: random.int(1, 25) };
  const issuer = `${city}市人民政府${random.pick(['办公室', '办公室', '办公厅'])}`;
  const aim = random.pick(AIMS);
  const period = genre === 'plan' && random.chance(0.6) ? `（${year}—${endYear}年）` : '';
  const theme = `${trade.name}${aim === '提升' && trade.name.endsWith('服务') ? '品质提升' : aim}`;
  const planTitle = `${city}市${theme}${random.pick(PLAN_NAMES)}${period}`;
  const opinionTitle = `关于${random.pick(['推进', '促进', '加快'])}${theme}的${random.pick(['实施意见', '实施意见', '若干意见'])}`;
  const number = `${city[0]}政办${random.pick(['发', '发', ''])}〔${year}〕${random.int(1, 120)}号`;
  const addressees = `各县（市、区）人民政府，${random.pick(['市政府各部门、各直属单位', '市各有关单位', '市直各有关部门', '各开发区管委会，市政府有关部门'])}：`;
  const signature: Block[] = [line(issuer), line(`${year}年${date.month}月${date.day}日`)];
  const publicity: Block[] = random.chance(0.6) ? [line('（此件公开发布）')] : [];
  const isNumbered = random.chance(0.92);
  const masthead: Block[] = [
    ...(random.chance(0.5) ? [line(`${issuer}文件`)] : []),
    ...(isNumbered ? [line(number)] : []),
  ];
  const imprint: Block[] = random.chance(0.85)
    ? [
        paragraph(
          `抄送：市委${random.pick(['各部门', '办公室'])}，市人大常委会、市政协办公室，${city}军分区，市${random.pick(['监委，市', ''])}法院，市检察院${random.pick(['', '，各群众团体', '，各民主党派'])}。`,
        ),
        line(
          `${issuer}${' '.repeat(random.pick([1, 1, 20]))}${year}年${date.month}月${date.day + random.int(0, 3)}日印发`,
        ),
      ]
    : [];
  const body = writeBody(subject, style, year, endYear);

  if (genre === 'plan')
    return {
      editorialTitle: null,
      blocks: [
        ...masthead,
        ...titleLines(`${random.pick(['市政府办公室', issuer])}关于印发`, planTitle, '的通知'),
        line(addressees),
        paragraph(
          `《${planTitle}》已经市${random.pick(['人民政府', '政府'])}同意，现印发给你们，请${random.pick(['认真组织实施', '结合实际认真贯彻落实', '认真贯彻执行'])}。`,
        ),
        ...signature,
        ...publicity,
        ...titleLines('', planTitle, ''),
        paragraph(
          `为${random.pick(['推进', '促进', '加快'])}全市${theme}，${random.pick(['按照国家和省有关工作部署', '根据省人民政府有关文件精神', '落实市委工作要求'])}，结合我市实际，${random.pick(['特制定本方案', '制定本方案'])}。`,
        ),
        ...body,
        ...imprint,
      ],
    };
  const opening = paragraph(
    `为${random.pick(['贯彻落实国家和省有关决策部署', '更好满足人民群众需要', '完善现代产业体系'])}，推动${theme}，${random.pick(['经市政府同意，', ''])}${random.pick(['结合我市实际', `结合${city}实际`])}，${random.pick(['现提出如下意见：', '现制定如下实施意见：', '提出以下实施意见。'])}`,
  );
  const closing = paragraph(
    random.pick([
      `本意见自${year}年${date.month}月28日起施行。`,
      '本意见自公布之日起施行，有效期3年。',
      `本意见由${trade.bodies[0]}负责解释，自印发之日起施行。`,
    ]),
  );
  if (genre === 'opinion')
    return {
      editorialTitle: null,
      blocks: [
        ...masthead,
        ...titleLines(issuer, opinionTitle, ''),
        line(addressees),
        opening,
        ...body,
        closing,
        ...signature,
        ...publicity,
        ...imprint,
      ],
    };
  const isTitled = random.chance(0.5);
  return {
    editorialTitle: isTitled ? null : `${city}市${opinionTitle.slice(2)}`,
    blocks: [
      ...(isTitled ? titleLines(`${city}市人民政府`, opinionTitle, '') : []),
      line('（征求意见稿）'),
      opening,
      ...body,
      closing,
      ...(random.chance(0.3) ? [paragraph(`本意见适用于${geography.counties.join('、')}。`)] : []),
    ],
  };
}

const line = (text: string): Block => ({ text, kind: 'line' });
const headingLine = (text: string): Block => ({ text, kind: 'heading' });
const paragraph = (text: string): Block => ({ text, kind: 'paragraph' });

/** Characters that a line of a title holds at most. */
const TITLE_WIDTH = 24;

/** A title on one line, or broken where its parts meet. */
function titleLines(before: string, name: string, after: string): Block[] {
  const whole = `${before}${name}${after}`;
  if (whole.length <= TITLE_WIDTH) return [line(whole)];
  if (before === '') {
    const cut = /^(.*市.+?)(实施方案|行动方案|工作方案|行动计划)(.*)$/u.exec(whole);
    return cut ? [line(cut[1]!), line(`${cut[2]}${cut[3]}`)] : [line(whole)];
  }
  return [line(before), line(`${name}${after}`)];
}

/** Characters of a policy without its measures are some 1,400; the measures take what is left of this. */
const LENGTH = { least: 4500, most: 5700 };

/** 总体要求, measures, 保障措施. */
function writeBody(subject: Subject, style: Style, year: number, endYear: number): Block[] {
  const { random } = subject;
  const { numbering } = style;
  const isGrouped = numbering === 'nested' || numbering === 'running';
  const bracket = (value: number): string => (style.isHalfWidth ? `(${numeral(value)})` : `（${numeral(value)}）`);
  const arabic = (value: number): string => `${value}${style.dot}`;

  const goals = writeGoals(subject, year, endYear);
  const safeguards = random.sample(SAFEGUARDS, random.int(3, 4)).map(([titles, says]) => ({
    title: random.pick(titles),
    text: `${random
      .sample(says, random.int(2, 3))
      .map((say) => say(subject))
      .join('。')}。`,
  }));
  const groups = random.int(4, 6);
  const sizes = Array.from({ length: groups }, () => random.int(2, 3));
  // Groups add a clause each in one shape and a chapter each in the other: 22 to 32 clauses in all.
  for (let at = 0; sum(sizes) < 11; at = (at + 1) % groups) sizes[at]! += 1;
  for (let at = 0; sum(sizes) > 15; at = (at + 1) % groups) sizes[at]! -= 1;
  const fixed = 700 + sum([...goals, ...safeguards].map(({ text }) => text.length));
  const share = (random.int(LENGTH.least, LENGTH.most) - fixed) / sum(sizes);

  const seen = new Set<string>();
  let count = 0;
  const blocks: Block[] = [headingLine(`${numeral(1)}、总体要求`)];
  for (const [at, { title, text }] of goals.entries()) {
    if (numbering === 'chapters-running') count += 1;
    blocks.push(paragraph(`${bracket(at + 1)}${title}。${text}`));
  }
  if (isGrouped) blocks.push(headingLine(`${numeral(2)}、${random.pick(['主要任务', '重点任务', '工作任务'])}`));
  for (const [group, size] of sizes.entries()) {
    const title = groupTitle(subject, seen);
    blocks.push(headingLine(isGrouped ? `${bracket(group + 1)}${title}` : `${numeral(group + 2)}、${title}`));
    if (numbering === 'nested' || numbering === 'chapters') count = 0;
    for (let at = 0; at < size; at += 1) {
      count += 1;
      const label = isGrouped ? arabic(count) : bracket(count);
      blocks.push(
        ...writeMeasure(subject, style, label, Math.round(share * (0.7 + random.next() * 0.6)), year, endYear, seen),
      );
    }
  }
  blocks.push(
    headingLine(`${numeral(isGrouped ? 3 : groups + 2)}、${random.pick(['保障措施', '保障措施', '组织保障'])}`),
  );
  for (const [at, { title, text }] of safeguards.entries()) {
    const label =
      numbering === 'running'
        ? arabic(count + at + 1)
        : bracket(numbering === 'chapters-running' ? count + at + 1 : at + 1);
    blocks.push(paragraph(`${label}${title}。${text}`));
  }
  return blocks;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What `say` gives, and not what it has given in this policy before. */
function fresh(seen: Set<string>, say: () => string): string {
  for (let tries = 0; tries < 20; tries += 1) {
    const value = say();
    if (seen.has(value)) continue;
    seen.add(value);
    return value;
  }
  return say();
}

/** Short enough to stay on a line of its own. */
const groupTitle = (subject: Subject, seen: Set<string>): string =>
  fresh(seen, () => {
    const first = heading(subject);
    const whole = `${first}，${subject.random.pick(['提升', '增强', '优化'])}${level(subject)}`;
    return subject.random.chance(0.5) && whole.length <= 22 ? whole : first;
  });

function writeGoals(subject: Subject, year: number, endYear: number): { title: string; text: string }[] {
  const { random, trade, city, geography } = subject;
  const [first, second] = random.sample(PRINCIPLES, 2);
  const states = random.sample(STATES, random.int(2, 4)).join('、');
  const targets = Array.from({ length: random.int(5, 8) }, () => nextTarget(subject, year - 1));
  const later = random.chance(0.4)
    ? `到${endYear + 5}年，${nextTarget(subject, year - 1)}，${trade.name}${random.pick(STATES)}。`
    : '';
  return [
    {
      title: '指导思想',
      text: `全面贯彻党中央、国务院决策部署，完整、准确、全面贯彻新发展理念，坚持${first}，坚持${second}，以${random.pick(['改革创新', '满足群众需求', '数字赋能', '提质增效', '融合发展'])}为${random.pick(['动力', '导向', '主线', '目标'])}，${sentence(subject)}，为${random.pick(['建设', '打造'])}${random.pick(['现代化', '宜居宜业', '山水相融', '开放包容', '文明富庶'])}${city}提供有力支撑。`,
    },
    {
      title: random.pick(['主要目标', '主要目标', '工作目标']),
      text: `到${endYear}年${random.pick(['', '', '底'])}，全市${trade.name}${states}。${targets.slice(0, 3).join('，')}；${targets.slice(3).join('，')}。${later}${random.chance(0.3) ? `${geography.counties[0]}、${geography.parks[0]}率先形成${scheme(subject)}，${actor(subject)}活力持续释放。` : ''}`,
    },
  ];
}

/** A measure with its run-in heading, its items where it has any, and who answers for it. */
function writeMeasure(
  subject: Subject,
  style: Style,
  label: string,
  length: number,
  year: number,
  endYear: number,
  seen: Set<string>,
): Block[] {
  const { random } = subject;
  const target = random.chance(0.45)
    ? `${random.pick([`到${random.int(year, endYear)}年，`, `到${endYear}年，`, `${random.int(year, endYear)}年底前，`, ''])}${nextTarget(subject, year - 1)}`
    : random.chance(0.12)
      ? incentive(subject)
      : null;
  const sentences: string[] = [];
  let size = 55 + (target?.length ?? 0);
  while (size < length || sentences.length < 2) {
    const next = fresh(seen, () => sentence(subject));
    sentences.push(next);
    size += next.length + 1;
  }
  if (target !== null) sentences.splice(random.int(1, sentences.length), 0, target);
  const text = `${label}${fresh(seen, () => heading(subject))}。${sentences.join('。')}。`;
  const list = writeUnits(subject, style.lists);
  if (style.lists === 'none') return [paragraph(text)];
  return style.lists === 'line' ? [paragraph(text), paragraph(list)] : [paragraph(`${text}（${list}）`)];
}

/** Who answers for a measure, without the outer brackets. */
function writeUnits({ random, trade }: Subject, form: Style['lists']): string {
  const own = random.sample(trade.bodies.slice(1), random.int(0, 2));
  const lead = random.chance(0.8) ? trade.bodies[0]! : random.often(BODIES);
  const all = new Set([lead, ...own]);
  const wanted = random.int(3, 6);
  for (let tries = 0; all.size < wanted && tries < 12; tries += 1) all.add(random.often(BODIES));
  const others = [...all].slice(1).join('、');
  const below = random.chance(0.4)
    ? random.pick(['，各县〔市、区〕人民政府', '，各县〔市、区〕人民政府，各开发区管委会'])
    : '';
  if (form === 'roles') return `${random.pick(['牵头单位', '责任单位'])}：${lead}；配合单位：${others}${below}`;
  if (form === 'verbs') return `${lead}牵头，${others}${below.split('，').join('、')}配合`;
  if (form === 'duties') return `${lead}、${others}${below.split('，').join('、')}按职责分工负责`;
  return `责任单位：${lead}、${others}${below}`;
}
