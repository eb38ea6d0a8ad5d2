import { TYPES } from '../run/types.ts';
import { ASK, KEEP, type SiteHeaders } from './headers.ts';

/** The headers in the language of each kind of host. `base` is the folder of the site, with both slashes. */

/** `_headers`, which Netlify and Cloudflare Pages read. Both ask again for what is not hashed, by themselves. */
export function netlifyHeaders({ everywhere, hashed }: SiteHeaders, base: string): string {
  const rule = (path: string, headers: SiteHeaders['everywhere']): string =>
    `${base}${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
  return [rule('*', everywhere), ...hashed.map((folder) => rule(`${folder}/*`, [['Cache-Control', KEEP]]))].join('\n');
}

/** By type, the endings of its files. */
function endingsByType(): ReadonlyMap<string, readonly string[]> {
  const endings = new Map<string, string[]>();
  for (const [ending, type] of Object.entries(TYPES)) {
    endings.set(type, [...(endings.get(type) ?? []), ending.slice(1)]);
  }
  return endings;
}

const isText = (type: string): boolean => type.includes('charset=');
const bare = (type: string): string => type.replace(/;.*$/u, '');

/** A file for nginx's `conf.d`. The site stands in `root`, at `base`; files are served compressed where they are there. */
export function nginxConfig({ everywhere, hashed }: SiteHeaders, base: string, root: string): string {
  const types = [...endingsByType()].map(([type, endings]) => `    ${bare(type)} ${endings.join(' ')};`);
  const texts = [...new Set(Object.values(TYPES).filter(isText).map(bare))].filter((type) => type !== 'text/html');
  return `map $uri $site_cache {
  default "${ASK}";
  "~^${base.replaceAll('.', '\\.')}(${hashed.join('|')})/" "${KEEP}";
}

server {
  listen 8080;
  listen [::]:8080;
  server_name _;
  server_tokens off;
  root ${root};
  absolute_redirect off;

  types {
${types.join('\n')}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${texts.join(' ')};

  gzip on;
  gzip_static on;
  gzip_vary on;
  gzip_types ${texts.join(' ')} application/wasm;
  # Where nginx has the module ngx_http_brotli_static_module:
  # brotli_static on;

${everywhere.map(([name, value]) => `  add_header ${name} "${value}" always;`).join('\n')}
  add_header Cache-Control $site_cache always;

  # A folder without a page is no place either.
  error_page 403 404 =404 ${base}404.html;
  location / {
  }
}
`;
}

/** A Caddyfile, for plain HTTP behind whatever ends TLS. */
export function caddyfile({ everywhere, hashed }: SiteHeaders, base: string, root: string): string {
  const types = [...endingsByType()].flatMap(([type, endings], place) => [
    `\t@type${place} path ${endings.map((ending) => `*.${ending}`).join(' ')}`,
    `\theader @type${place} Content-Type "${type}"`,
  ]);
  const paths = hashed.map((folder) => `${base}${folder}/*`).join(' ');
  return `{
\tadmin off
}

(everywhere) {
\theader {
${everywhere.map(([name, value]) => `\t\t${name} "${value}"`).join('\n')}
\t\t-Server
\t}
}

:8080 {
\troot * ${root}
\timport everywhere
\t@hashed path ${paths}
\t@other not path ${paths}
\theader @hashed Cache-Control "${KEEP}"
\theader @other Cache-Control "${ASK}"
${types.join('\n')}
\tencode gzip
\tfile_server {
\t\tprecompressed br gzip
\t}
\thandle_errors {
\t\timport everywhere
\t\trewrite * ${base}404.html
\t\theader Cache-Control "${ASK}"
\t\theader Content-Type "text/html; charset=utf-8"
\t\tfile_server {
\t\t\tprecompressed br gzip
\t\t}
\t}
}
`;
}
