import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WrongUsage } from '../run/wrongUsage.ts';
import { caddyfile, netlifyHeaders, nginxConfig } from './formats.ts';
import { headersOf } from './write.ts';

/** The settings of a server for a built site. */

const KINDS = {
  nginx: nginxConfig,
  caddy: caddyfile,
  netlify: netlifyHeaders,
} as const;

interface Wanted {
  readonly kind: string | undefined;
  /** The built site. */
  readonly folder: string;
  /** Where the server will have it: `/` or `/policy/`. */
  readonly base: string;
  /** The server's root, which the folder is put below. */
  readonly root: string;
}

/** There is no built site; the message says what to do. */
export class NotBuilt extends Error {}

/** Where a site was built for, by the canonical link of its first page; null where it has none. */
function builtFor(html: string): string | null {
  const address = /<link rel="canonical" href="([^"]+)"/u.exec(html)?.[1];
  return address !== undefined && URL.canParse(address) ? decodeURI(new URL(address).pathname) : null;
}

/** @throws WrongUsage for a server that nobody knows, NotBuilt where there is no site. */
export async function serverConfig({
  kind = '',
  folder,
  base,
  root,
}: Wanted): Promise<{ config: string; warning: string | null }> {
  if (!Object.hasOwn(KINDS, kind))
    throw new WrongUsage(`没有服务器 ${kind}，应是 ${Object.keys(KINDS).join('、')} 之一`);
  const home = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null);
  if (home === null) throw new NotBuilt(`没有建好的网站：缺 ${join(folder, 'index.html')}。先运行 npm run build`);
  const config = KINDS[kind as keyof typeof KINDS](headersOf(folder), base, root);
  const built = builtFor(home);
  const warning =
    built === null || built === base
      ? null
      : `网站是为 ${built} 建的，这份设置是为 ${base} 写的：用 BASE_PATH=${built} 再写一次，或用 BASE_PATH=${base} 重新建站`;
  return { config, warning };
}
