import { expect, test } from 'vitest';
import { parseCityNames } from '../model/cityNames.ts';
import { FIVE } from '../testing/corpus.ts';
import { IN_BOTH_LANGUAGES } from '../testing/languages.ts';
import { deadlineIn, IN_BOTH, tongueOf, versionsOf } from './language.ts';
import { en } from './words/en.ts';

const chinese = tongueOf({ pathname: '/compare/goals/' });
const english = tongueOf({ pathname: '/en/compare/goals/' });

test.each([
  ['/', 'zh-CN'],
  ['/en/', 'en'],
  ['/en/targets/', 'en'],
  ['/entries/', 'zh-CN'],
  ['/policies/en/', 'zh-CN'],
])('%s is in %s', (pathname, language) => {
  expect(tongueOf({ pathname }).language).toBe(language);
});

test('the pages in both languages', () => {
  expect(IN_BOTH.toSorted()).toEqual(IN_BOTH_LANGUAGES.toSorted());
  expect(versionsOf('/targets/')).toEqual({ 'zh-CN': '/targets/', en: '/en/targets/' });
  expect(versionsOf('/en/targets/')).toEqual({ 'zh-CN': '/targets/', en: '/en/targets/' });
  expect(versionsOf('/en/')).toEqual({ 'zh-CN': '/', en: '/en/' });
  expect([versionsOf('/about/'), versionsOf('/en/about/'), versionsOf('/policies/a/')]).toEqual([null, null, null]);
});

test.each([
  ['/', '/en/'],
  ['/targets/?family=volume#themes', '/en/targets/?family=volume#themes'],
  ['/compare/measures/#green', '/en/compare/measures/#green'],
  ['/compare/wording/', '/compare/wording/'],
  ['/policies/wuhan-2024/#2.1', '/policies/wuhan-2024/#2.1'],
])('%s is reached at %s from a page in English', (path, address) => {
  expect(english.to(path)).toBe(address);
  expect(chinese.to(path)).toBe(path);
});

test('cities have their English names; one without keeps its own and says that it is Chinese', () => {
  expect(FIVE.map(({ policy }) => english.nameOf(policy))).toEqual(
    ['Wuhan', 'Wenzhou', 'Quzhou', 'Lianyungang', 'Hangzhou'].map((text) => ({ text, lang: undefined })),
  );
  const [{ policy }] = FIVE;
  expect(english.nameOf({ ...policy, city: { id: 'nowhere', name: '某地' } })).toEqual({ text: '某地', lang: 'zh-CN' });
  expect(english.nameOf({ ...policy, city: { id: 'xian', name: '西安市' } }).text).toBe("Xi'an");
  const [wuhan] = FIVE;
  const later = { ...wuhan!, policy: { ...policy, id: 'later', signedDate: null } };
  expect([policy, later.policy].map((one) => english.nameOf(one, [wuhan!, later]).text)).toEqual([
    'Wuhan (2024)',
    'Wuhan (undated)',
  ]);
});

test('the list of cities is refused with the place of what is wrong', () => {
  const file = 'cities.yaml';
  expect(parseCityNames({ file, text: 'cities:\n  西安: Xi’an\n' })).toEqual(new Map([['西安', 'Xi’an']]));
  expect(() => parseCityNames({ file, text: 'cities:\n  西安: 3\n' })).toThrow(/^cities\.yaml:2:/u);
  expect(() => parseCityNames({ file, text: 'towns: {}\n' })).toThrow(/^cities\.yaml:1:/u);
});

test.each([
  [
    { deadline: '2025', rawDeadline: '到2025年' },
    { reading: '2025', printed: '到2025年' },
  ],
  [
    { deadline: '2025-12-31', rawDeadline: '2025年底' },
    { reading: '31 December 2025', printed: '2025年底' },
  ],
  [
    { deadline: null, rawDeadline: '远期' },
    { reading: '', printed: '远期' },
  ],
  [
    { deadline: null, rawDeadline: null },
    { reading: 'No deadline stated', printed: '' },
  ],
])('%j', (deadline, said) => {
  expect(deadlineIn(en, deadline)).toEqual(said);
});
