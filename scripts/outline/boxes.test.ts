import { describe, expect, test } from 'vitest';
import { bareOrigin, compile } from '../compile.ts';
import { loadVocabulary } from '../vocabulary.ts';

const VOCABULARY = loadVocabulary();
const ORIGIN = bareOrigin('x');

/** What is read of a section with a box in it, and of the section behind. */
function read(box: string) {
  const text = `永宁市交通规划\n一、重点任务\n（一）建设公路\n1.高速公路。新建200公里。\n2.农村公路。新建900公里。\n${box}\n（二）建设铁路\n新增铁路里程140公里。`;
  const { paragraphs, diagnostics } = compile(new TextEncoder().encode(text), ORIGIN, VOCABULARY).document;
  const places = paragraphs.filter(({ clause }) => clause !== null).map(({ clause }) => clause);
  return { places: places.slice(4, -2), rules: diagnostics.map(({ rule }) => rule) };
}

const BEFORE = '1.1.u1';

describe('a box stands in the section at whose end it is', () => {
  test.each([
    ['items', '专栏1 公路工程\n（一）沿江高速。全长120公里。\n（二）绕城高速。全长45公里。', ['1', '2']],
    ['items of the class before it', '专栏1 公路工程\n1.沿江高速。全长120公里。\n2.绕城高速。全长45公里。', ['1', '2']],
    [
      'a name over its text',
      '专栏一：公路工程\n1.沿江高速\n全长120公里。\n2.绕城高速\n全长45公里。',
      ['1', '1', '2', '2'],
    ],
    [
      'items of several paragraphs',
      '专栏1 公路工程\n1.沿江高速\n全长120公里。\n投资80亿元。\n2.绕城高速\n全长45公里。',
      ['1', '1', '1', '2', '2'],
    ],
    ['items in items', '专栏1 公路工程\n1.高速公路\n（1）沿江高速。\n（2）绕城高速。', ['1', '1.1', '1.2']],
    ['bullets', '专栏　公路工程\n◆沿江高速：全长120公里。\n◆绕城高速：全长45公里。', ['u1', 'u2']],
    ['rows', '专栏1 公路工程\n序号\t项目\t里程\n1\t沿江高速\t120\n2\t绕城高速\t45', ['', '', '']],
  ])('%s', (_, box, inside) => {
    const { places, rules } = read(box);
    expect(places).toEqual([BEFORE, ...inside.map((number) => (number === '' ? BEFORE : `${BEFORE}.${number}`))]);
    expect(rules).not.toContain('numbering-repeat');
    expect(rules).not.toContain('numbering-gap');
  });
});

test("text behind paragraphs that open with a name is the section's", () => {
  const { places } = read(
    '专栏1 公路工程\n沿江高速：全长120公里。\n绕城高速：全长45公里。\n加强公路养护管理，优良路率达到90%。',
  );
  expect(places).toEqual([BEFORE, BEFORE, BEFORE, '1.1']);
});

test("text without a form is the box's, and reported", () => {
  const { places, rules } = read('专栏1 公路工程\n建设沿江高速，全长120公里。\n加强公路养护管理，优良路率达到90%。');
  expect(places).toEqual([BEFORE, BEFORE, BEFORE]);
  expect(rules).toContain('unclear-box');
});

test("items that could go on with the section as well are the box's, and reported", () => {
  const { places, rules } = read('专栏1 公路工程\n1.沿江高速。\n2.绕城高速。\n3.公路养护。优良路率达到90%。');
  expect(places).toEqual([BEFORE, `${BEFORE}.1`, `${BEFORE}.2`, `${BEFORE}.3`]);
  expect(rules).toContain('unclear-box');
});

test.each(['专栏宣传公路建设成就。', '专栏作家采风活动', '专栏1所列工程应当按期完成。'])('%s is no box', (line) => {
  const { places, rules } = read(line);
  expect(places).not.toContain(BEFORE);
  expect(rules).not.toContain('unclear-box');
});
