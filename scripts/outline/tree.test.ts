import { describe, expect, test } from 'vitest';
import { viewClauses } from '../../src/model/describe.ts';
import { bareOrigin, compile } from '../compile.ts';
import { loadVocabulary } from '../vocabulary.ts';

const VOCABULARY = loadVocabulary();
const ORIGIN = bareOrigin('x');
const read = (text: string) => compile(new TextEncoder().encode(text), ORIGIN, VOCABULARY).document;
const numbers = (text: string): string[] => read(text).clauses.map(({ number }) => number);
const clause = (text: string, number: string) => viewClauses(read(text)).find((view) => view.clause.number === number);
const rules = (text: string): string[] => read(text).diagnostics.map(({ rule }) => rule);

const TITLE = '永和市关于促进生物医药产业高质量发展的若干政策\n';

describe('articles below 一、 and （一）', () => {
  const policy = (labels: readonly string[]): string =>
    `${TITLE}${labels[0]}支持创新研发\n第一条 对临床批件给予300万元奖励。\n第二条 对注册证给予奖励，包括下列两类：\n（一）三类证\n（二）二类证\n${labels[1]}支持“5G+医药”产业化\n第三条 对投资项目给予补助。\n${labels[2]}附则\n第四条 本政策自2024年8月1日起施行。`;

  test.each([[['一、', '二、', '三、']], [['（一）', '（二）', '（三）']]])('%s are its chapters', (labels) => {
    const text = policy(labels);
    expect(numbers(text)).toEqual(['1', '1.1', '1.2', '1.2.1', '1.2.2', '2', '2.3', '3', '3.4']);
    expect(clause(text, '3')).toMatchObject({ title: '附则', clause: { part: 'other' } });
    expect(rules(text)).not.toContain('numbering-repeat');
  });

  test('with chapters that hold none', () => {
    const text = `${TITLE}一、总体要求\n到2026年，产值达到100亿元。\n二、支持研发\n第一条 对临床批件给予奖励。\n第二条 对注册证给予奖励。\n三、支持产业化\n第三条 对投资项目给予补助。\n四、保障措施\n（一）加强领导。成立专班。\n（二）强化考核。每季度通报。`;
    expect(numbers(text)).toEqual(['1', '2', '2.1', '2.2', '3', '3.3', '4', '4.1', '4.2']);
  });

  test('articles behind the last of several numbered paragraphs do not stand in it', () => {
    const text = `${TITLE}一、提高认识。要高度重视。\n二、抓好落实\n第一条 对临床批件给予奖励。\n第二条 对注册证给予奖励。`;
    expect(numbers(text)).toEqual(['1', '2', '1-2', '2-2']);
  });

  test('what stands in an article is no chapter, though an article follows it', () => {
    const text = `${TITLE}第一条 支持下列主体：\n一、企业\n第二条 支持下列事项：\n一、研发\n二、检测\n第三条 本政策由市政府解释。`;
    expect(numbers(text)).toEqual(['1', '1.1', '2', '2.1', '2.2', '3']);
  });
});

describe('a colon parts a name from its text', () => {
  test.each([
    ['一、行动目标：到2027年，建成中心5个，覆盖率达到90%。', '行动目标'],
    ['一、市公安局：负责维护秩序，保障车辆通行。', '市公安局'],
    ['一、流通提升行动：建设设施20处。责任单位为市商务局。', '流通提升行动'],
    ['一、联系电话：028-60000000，邮编610000。', null],
    ['一、完成时限：2025年6月底前完成。', null],
    ['一、公布清单：企业名单', '公布清单：企业名单'],
    ['一、将第三条修改为：“市邮政部门负责监管。县级政府应当支持。”', null],
  ])('%s', (line, title) => {
    expect(clause(`${TITLE}${line}\n二、资金来源\n由市级财政安排。`, '1')?.title).toBe(title);
  });
});

test('the last of several names, one on a line, is no heading', () => {
  const text = `${TITLE}一、组成人员\n张敏市政府副秘书长\n刘建国市交通运输局局长\n工作机制办公室设在市交通运输局，承担日常工作和督办工作。`;
  expect(numbers(text)).toEqual(['1']);
});

test('a few words behind items that are sentences are the heading of what follows', () => {
  const items = (...lines: string[]): string =>
    `${TITLE}一、实施步骤\n${lines.join('\n')}\n各县区总结评估，完善长效机制。`;
  const stages = items(
    '（一）试点阶段（2024年）。建成站点2个。',
    '（二）推广阶段：建成站点9个。',
    '（三）巩固阶段（2026年）',
  );
  expect(clause(stages, '1.3')).toMatchObject({ title: '巩固阶段（2026年）', text: '各县区总结评估，完善长效机制。' });
  // A sentence is the last item, and the text is of the list.
  const list = items('（一）建成站点2个；', '（二）建成站点9个；', '（三）评估成效。');
  expect(clause(list, '1')?.text).toContain('总结评估');
});

describe('the name of an article in a paragraph of its own', () => {
  const titles = (articles: string): (string | null)[] => viewClauses(read(TITLE + articles)).map((view) => view.title);

  test.each(['', '。'])('is its heading, with text or items below (%j)', (stop) => {
    const text = `第一条 支持5G网络建设${stop}\n到2026年，建成基站500个。\n第二条 支持平台建设${stop}\n（一）对实验室给予500万元奖励。\n（二）对中心给予200万元奖励。\n第三条 附则${stop}\n本政策自2024年7月1日起施行。`;
    expect(titles(text)).toEqual(['支持5G网络建设', '支持平台建设', null, null, '附则']);
    expect(clause(TITLE + text, '3')).toMatchObject({ clause: { part: 'other' } });
  });

  test('where most articles have one in front of their text, also above items', () => {
    const articles =
      '第一条 目的依据。为吸引和留住优秀人才，制定本细则。\n第二条 补贴标准。博士每人每月2000元，最长发放36个月。\n第三条 申报程序。\n（一）申请。申请人提出申请。\n（二）审核。区人社局在10日内完成审核。\n第四条 本细则由区人社局负责解释。';
    expect(titles(articles).filter((title) => title !== null)).toEqual([
      '目的依据',
      '补贴标准',
      '申报程序',
      '申请',
      '审核',
    ]);
  });

  test('the short first paragraph of a few articles is a sentence', () => {
    const text =
      '第一条 为了发展养老服务，制定本条例。\n第二条 鼓励社会资本参与。\n社会资本参与的，享受同等待遇。\n第三条 养老服务应当就近提供。\n具体办法由市政府制定。\n第四条 本条例自2024年7月1日起施行。';
    expect(titles(text)).toEqual([null, null, null, null]);
  });

  test('nothing stands below a sentence whose stop is lost', () => {
    expect(titles('第一条 鼓励社会资本参与\n第二条 鼓励个人捐赠\n第三条 本政策由市政府解释。')).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('what closes a text', () => {
  const CLOSING = '本政策自2024年5月1日起实施，有效期至2024年12月31日。';
  const items = `${TITLE}一、促进汽车消费\n（一）发放汽车消费券2000万元。\n二、促进文旅消费\n`;

  test('stands behind a short last item, which is a sentence', () => {
    const text = `${items}（二）发放文旅消费券500万元。\n${CLOSING}`;
    expect(numbers(text)).toEqual(['1', '1.1', '2', '2.2', 'end']);
    expect(clause(text, '2.2')).toMatchObject({ title: null });
  });

  test.each(['（二）实施时间', '（二）实施时间。', '（二）附则。'])(
    'belongs to the heading that announces it: %s',
    (heading) => {
      const text = `${items}${heading}\n${CLOSING}`;
      expect(numbers(text)).toEqual(['1', '1.1', '2', '2.2']);
      expect(clause(text, '2.2')?.title).toBe(heading.replace(/（二）|。/gu, ''));
    },
  );
});
