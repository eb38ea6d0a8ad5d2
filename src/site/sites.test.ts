import { expect, test } from 'vitest';
import { parseSites } from './sites.ts';

test.each([
  ['', []],
  ['浙江=/zhejiang/', [{ name: '浙江', root: '/zhejiang/' }]],
  [
    ' 浙江=/zhejiang/  湖北=/a/hubei/ 全国=/ ',
    [
      { name: '浙江', root: '/zhejiang/' },
      { name: '湖北', root: '/a/hubei/' },
      { name: '全国', root: '/' },
    ],
  ],
])('%j', (text, sites) => {
  expect(parseSites(text)).toEqual(sites);
});

test.each([
  '浙江',
  '浙江=zhejiang',
  '浙江=/zhejiang',
  '=/x/',
  '浙江=//evil.example/',
  '浙江=https://evil.example/',
  'a,b=/x/',
])('not %s', (text) => {
  expect(() => parseSites(text)).toThrow(/SITES/u);
});
