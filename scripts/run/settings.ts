import { CalendarDay } from '../../src/model/document.ts';
import { WrongUsage } from './wrongUsage.ts';

/** The settings of the environment that decide where a site stands, looked at before anything is converted or built. */

type Env = Readonly<Record<string, string | undefined>>;

const DEFAULT_PORT = '4321';

/** `policy`, `/policy` and `/policy/` are the same place. */
export function basePath(value = process.env.BASE_PATH ?? '/'): string {
  const inner = value.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

function faultOfSiteUrl(value: string): string | null {
  const found = `SITE_URL 是“${value}”`;
  const expected = '应是网站的协议和主机，不带路径，如 https://example.org';
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:\/\/[^\s/]/iu.test(value)) return `${found}；${expected}`;
  if (/[?#@]/u.test(value)) return `${found}；${expected}`;
  if (/^https?:\/\/[^/]+\/?$/iu.test(value)) return null;
  return `${found}；${expected}；目录写在 BASE_PATH：SITE_URL=${url.origin} BASE_PATH=${basePath(url.pathname)}`;
}

const faultOfBasePath = (value: string): string | null =>
  /[\s?#:\\]|(?:^|\/)\.{1,2}(?:\/|$)/u.test(value) ? `BASE_PATH 是“${value}”；应是主机上的目录，如 /policy/` : null;

const faultOfBuildDate = (value: string): string | null =>
  CalendarDay.safeParse(value).success ? null : `BUILD_DATE 是“${value}”；应是日历上有的一天，如 2026-01-01`;

const CHECKS = { SITE_URL: faultOfSiteUrl, BASE_PATH: faultOfBasePath, BUILD_DATE: faultOfBuildDate } as const;

/** @throws WrongUsage with a line for each setting that cannot be; one that is empty counts as not set. */
export function checkSettings(env: Env = process.env): void {
  const faults = Object.entries(CHECKS).flatMap(([name, check]) => (env[name] && check(env[name])) || []);
  if (faults.length > 0) throw new WrongUsage(faults.join('\n'));
}

/** Where the site is served on this machine. @throws WrongUsage for a PORT that is no port number. */
export function portOf(env: Env = process.env): number {
  const value = env.PORT || DEFAULT_PORT;
  if (/^\d+$/.test(value) && Number(value) <= 65535) return Number(value);
  throw new WrongUsage(`PORT 是“${value}”；应是 0 到 65535 的整数`);
}
