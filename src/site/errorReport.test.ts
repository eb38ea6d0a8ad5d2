import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportAddress, reportBody, reportPage, reportSetting } from './errorReport.ts';
import { ERROR_WORDS } from './words/client.ts';

const place = {
  name: '1.提升枢纽能级',
  address: 'https://example.org/policies/wuhan-2024/?v=7f3a9c21#2.1.1',
  edition: '7f3a9c21',
  quote: '建设  枢纽。',
};

test('a report says where, in which edition, and the words', () => {
  expect(reportBody(place, ERROR_WORDS)).toBe(`地址：${place.address}
内容版本：7f3a9c21
原文：建设 枢纽。
哪里错了、应当怎样、依据是什么：
`);
  expect(reportBody({ ...place, quote: '' }, ERROR_WORDS)).not.toContain('原文');
});

const read = (address: string): Record<string, string> => Object.fromEntries(new URL(address).searchParams);

test.each([
  ['https://github.com/owner/name/issues/new', ['title', 'body'], {}],
  ['https://github.com/owner/name/issues/new?labels=errata', ['title', 'body'], { labels: 'errata' }],
  [
    'https://git.example.org/issues/new?issue[title]={title}&issue[description]={body}',
    ['issue[title]', 'issue[description]'],
    {},
  ],
  ['mailto:errata@example.org', ['subject', 'body'], {}],
] as const)('%s', (setting, [title, body], rest) => {
  expect(reportSetting(setting)).toBe(setting);
  expect(read(reportAddress(setting, place, ERROR_WORDS))).toEqual({
    ...rest,
    [title]: '报告错误：1.提升枢纽能级',
    [body]: reportBody(place, ERROR_WORDS),
  });
});

test.each([undefined, '', '  '])('no setting: %j', (given) => {
  expect(reportSetting(given)).toBeNull();
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'github.com/owner',
  'https://',
  'mailto:',
  'https://a" onclick="x',
])('%s is refused', (given) => {
  expect(() => reportSetting(given)).toThrow('ISSUES_URL');
});

test('whatever is quoted stays in its place, and the address stays short', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (quote) => {
      const hostile = { ...place, name: quote, quote: quote.isWellFormed() ? quote : '' };
      if (!quote.isWellFormed()) return;
      const address = reportAddress('https://example.org/new', hostile, ERROR_WORDS);
      expect(address).toMatch(/^https:\/\/example\.org\/new\?title=[^&]*&body=[^&"<>\s]*$/u);
      expect(address.length).toBeLessThan(8000);
      const page = new URL(reportPage('/policies/a/#1', hostile.quote), 'https://example.org');
      expect([page.pathname, page.hash, page.searchParams.get('of')]).toEqual([
        '/errata/',
        '#report',
        '/policies/a/#1',
      ]);
    }),
  );
});
