import { parseArgs } from 'node:util';
import { caddyfile, netlifyHeaders, nginxConfig } from './deploy/formats.ts';
import { headersOf } from './deploy/write.ts';
import { basePath, OUT_DIR } from './run/site.ts';

/** `npm run -s server-config -- nginx|caddy|netlify [--root FOLDER]`: prints what a server needs for the build in `dist/`. */

const USAGE = `用法：npm run -s server-config -- nginx|caddy|netlify [--root 目录]

打印一份服务器设置，与 dist/ 里的网站相配；BASE_PATH 要与构建时相同。
--root 是服务器上的根目录（默认 /srv/site），网站放在它下面的 BASE_PATH 里。`;

async function configOf(kind: string | undefined, root: string): Promise<string | null> {
  switch (kind) {
    case 'nginx':
      return nginxConfig(await headersOf(OUT_DIR), basePath(), root);
    case 'caddy':
      return caddyfile(await headersOf(OUT_DIR), basePath(), root);
    case 'netlify':
      return netlifyHeaders(await headersOf(OUT_DIR), basePath());
    default:
      return null;
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { root: { type: 'string', default: '/srv/site' } },
});
const config = await configOf(positionals[0], values.root);
if (config === null) {
  console.error(USAGE);
  process.exitCode = 2;
} else process.stdout.write(config);
