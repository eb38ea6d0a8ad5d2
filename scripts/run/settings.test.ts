import { expect, test } from 'vitest';
import { checkSettings, portOf } from './settings.ts';
import { WrongUsage } from './wrongUsage.ts';

test.each([
  [{}],
  [{ SITE_URL: '', BASE_PATH: '', BUILD_DATE: '' }],
  [{ SITE_URL: 'https://example.org', BASE_PATH: '/policy/', BUILD_DATE: '2026-01-01' }],
  [{ SITE_URL: 'http://localhost:4321/', BASE_PATH: 'policy' }],
  [{ SITE_URL: 'https://例子.中国', BASE_PATH: '/政策/2024.1//' }],
])('%j is a place for a site', (env) => {
  expect(() => checkSettings(env)).not.toThrow();
});

test.each([
  [{ SITE_URL: 'example.org' }, ['SITE_URL 是“example.org”；应是网站的协议和主机，不带路径，如 https://example.org']],
  [{ SITE_URL: 'example.org:8080' }, ['SITE_URL 是“example.org:8080”']],
  [{ SITE_URL: 'https:example.org' }, ['SITE_URL 是“https:example.org”']],
  [{ SITE_URL: 'ftp://example.org' }, ['SITE_URL']],
  [
    { SITE_URL: 'https://example.org/foo' },
    ['SITE_URL 是“https://example.org/foo”', '目录写在 BASE_PATH：SITE_URL=https://example.org BASE_PATH=/foo/'],
  ],
  [{ SITE_URL: 'https://example.org/?a' }, ['SITE_URL']],
  [{ SITE_URL: 'https://example.org?' }, ['SITE_URL']],
  [{ SITE_URL: 'https://example.org#' }, ['SITE_URL']],
  [{ SITE_URL: 'https://:pw@example.org' }, ['SITE_URL']],
  [{ SITE_URL: 'https://example.org/a/../' }, ['SITE_URL']],
  [{ BASE_PATH: 'C:/Program Files/Git/policy/' }, ['BASE_PATH 是“C:/Program Files/Git/policy/”；应是主机上的目录']],
  [{ BASE_PATH: '/../policy/' }, ['BASE_PATH']],
  [{ BUILD_DATE: '2026-02-30', SITE_URL: 'x' }, ['BUILD_DATE 是“2026-02-30”；应是日历上有的一天', 'SITE_URL 是“x”']],
])('%j is refused in words', (env, words) => {
  expect(() => checkSettings(env)).toThrow(WrongUsage);
  for (const word of words) expect(() => checkSettings(env)).toThrow(word);
});

test.each([
  [{}, 4321],
  [{ PORT: '' }, 4321],
  [{ PORT: '8080' }, 8080],
])('%j is the port %i', (env, port) => {
  expect(portOf(env)).toBe(port);
});

test.each(['65536', '-1', 'http'])('PORT=%s is refused in words', (PORT) => {
  expect(() => portOf({ PORT })).toThrow(`PORT 是“${PORT}”；应是 0 到 65535 的整数`);
});
