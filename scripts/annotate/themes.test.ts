import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { viewClauses } from '../../src/model/describe.ts';
import type { PolicyDocument } from '../../src/model/document.ts';
import { bareOrigin, compile } from '../compile.ts';
import { seedFixtures } from '../testing/fixtures.ts';
import { loadVocabulary } from '../vocabulary.ts';
import { assignThemes, ownWords, type Themed } from './themes.ts';

const VOCABULARY = loadVocabulary();
const { themes } = VOCABULARY;
const compileText = (id: string, bytes: Uint8Array): PolicyDocument =>
  compile(bytes, bareOrigin(id), VOCABULARY).document;

const measure = (title: string | null, text: string): Themed => ({ level: 1, title, text, part: 'measure' });
const themesOf = (clause: Themed): readonly string[] => assignThemes([clause], themes)[0]!;

describe('a clause', () => {
  test.each<[string, string | null, string, readonly string[]]>([
    [
      'its title and its text',
      '促进电商快递协同',
      '支持电商园区发展直播电商。推动电商与快递数据互通。',
      ['e-commerce-services'],
    ],
    [
      'more than one theme',
      '加强人才培养',
      '开展职业技能培训。保障职工住房，纳入公租房等住房保障。',
      ['talent', 'worker-rights'],
    ],
    ['the longer phrase alone', '发展跨境电商', '建设海外仓，服务跨境电商。', ['cross-border']],
    ['the opening of a clause without a title', null, '规范市场秩序，提升服务。', ['market-regulation']],
    ['the name of an assembly', '市人民代表大会专题询问', '听取工作报告。', []],
    ['a passing word only', '做好节日安排', '方便群众购买农产品。', []],
    ['its title alone', '推进邮快合作', '', ['rural']],
    ['a name that holds the words', '建设国邮快递研究院', '', ['technology']],
    ['another trade', '提升诊疗水平', '三甲医院设置临床研究床位。', []],
  ])('is placed by %s', (_, title, text, expected) => {
    expect(themesOf(measure(title, text))).toEqual(expected);
  });

  test('has no theme when it holds clauses, or is a goal', () => {
    const clauses: Themed[] = [
      { level: 1, title: '强化安全监管', text: '', part: 'measure' },
      { level: 2, title: '加强应急管理', text: '排查风险隐患。', part: 'measure' },
      { level: 1, title: '安全目标', text: '安全生产形势平稳，应急管理到位。', part: 'goal' },
    ];
    expect(assignThemes(clauses, themes)).toEqual([[], ['safety'], []]);
  });

  test('of many themes keeps the primary and at most six', () => {
    const text = themes.map((theme) => theme.accepted).join('');
    expect(themesOf(measure(null, text)).length).toBeLessThanOrEqual(7);
  });

  test('is not placed by the units that answer for it', () => {
    const source = [
      '江城市人民政府办公室关于推进工作的意见',
      '各区人民政府：',
      '为推进工作，提出以下意见。',
      '一、重点任务',
      '（一）做好服务。提升水平。（责任单位：市农业农村局、市科技局、市公安局、市应急管理局）',
      '（二）抓好落实工作。',
      '责任单位：市金融办、市财政局',
    ].join('\n');
    const document = compileText('jiangcheng', new TextEncoder().encode(source));
    const words = viewClauses(document).map(ownWords).join('\n');
    expect(words).toContain('提升水平');
    expect(words).not.toMatch(/农业|财政/u);
  });
});

describe('the examples of every theme', () => {
  test.each(themes.map((theme) => [theme.id, theme] as const))('%s', (id, { accepted, rejected }) => {
    expect(themesOf(measure(null, accepted))[0]).toBe(id);
    expect(themesOf(measure(null, rejected))).not.toContain(id);
  });
});

describe('measures and safeguards that a reader placed by hand', () => {
  const gold = JSON.parse(readFileSync(new URL('../__fixtures__/themes.gold.json', import.meta.url), 'utf8')) as Record<
    string,
    readonly string[]
  >;
  const found: Record<string, readonly string[]> = {};
  for (const { name, source } of seedFixtures) {
    for (const { clause, children } of viewClauses(compileText(name, readFileSync(source))))
      if (children.length === 0 && (clause.part === 'measure' || clause.part === 'safeguard'))
        found[`${name}#${clause.number}`] = clause.themes;
      else expect(clause.themes).toEqual([]);
  }
  const ids = Object.keys(gold);

  test('are all there, with themes of the vocabulary', () => {
    expect(Object.keys(found).toSorted()).toEqual(ids.toSorted());
    const known = new Set(themes.map((theme) => theme.id));
    for (const placed of Object.values(gold)) for (const theme of placed) expect(known).toContain(theme);
  });

  test('have the same primary theme in nine of ten', () => {
    const differ = ids.filter((id) => found[id]?.[0] !== gold[id]![0]);
    const share = 1 - differ.length / ids.length;
    console.log(
      `Primary theme: ${ids.length - differ.length} of ${ids.length} (${share.toFixed(3)}); not ${differ.join(', ')}`,
    );
    expect(share).toBeGreaterThanOrEqual(0.9);
  });

  test('have most of the further themes', () => {
    let both = 0;
    let expected = 0;
    let given = 0;
    for (const id of ids) {
      const [, ...wanted] = gold[id]!;
      const [, ...got] = found[id] ?? [];
      both += got.filter((theme) => wanted.includes(theme)).length;
      expected += wanted.length;
      given += got.length;
    }
    const [precision, recall] = [both / given, both / expected];
    console.log(
      `Further themes: precision ${precision.toFixed(3)} (${both}/${given}), recall ${recall.toFixed(3)} (${both}/${expected})`,
    );
    expect(precision).toBeGreaterThanOrEqual(0.7);
    expect(recall).toBeGreaterThanOrEqual(0.7);
  });
});
