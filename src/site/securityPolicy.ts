import { createHash } from 'node:crypto';

/** Content-Security-Policy as a map: what the pages of a build carry, and one policy that lets each of them work. */

/** Sources by directive, in the order of the policy. */
export type Policy = ReadonlyMap<string, readonly string[]>;

export function parsePolicy(text: string): Policy {
  const directives = text.split(';').map((directive) => directive.trim().split(/\s+/u));
  return new Map(directives.filter(([name]) => name).map(([name, ...sources]) => [name!, sources]));
}

export const policyText = (policy: Policy): string =>
  [...policy].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');

const META = /<meta http-equiv="content-security-policy" content="([^"]*)"\s*\/?>/iu;

/** Must stand in the first 1,024 bytes of a page; the policy comes right behind it. */
const CHARSET = /<meta charset="[^"]*"\s*\/?>/iu;

/** The policy in the head of a page; null where the page has none. */
export function policyOf(html: string): Policy | null {
  const text = META.exec(html)?.[1];
  return text === undefined ? null : parsePolicy(text);
}

/** By text: most pages have the same pieces. */
const hashes = new Map<string, string>();

function hashOf(text: string): string {
  const hash = hashes.get(text) ?? `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  hashes.set(text, hash);
  return hash;
}

/**
 * Hashes of all that may be a script, or a style, of the page's own text. Looked for from each `<script` anew, so that
 * one that only stands in an attribute cannot hide a true one behind it.
 */
function hashesIn(html: string, element: 'script' | 'style'): ReadonlySet<string> {
  const found = new Set<string>();
  const open = `<${element}`;
  for (let at = html.indexOf(open); at >= 0; at = html.indexOf(open, at + 1)) {
    const start = html.indexOf('>', at);
    const end = html.indexOf(`</${element}>`, start);
    if (start >= 0 && end >= 0 && !/\w/u.test(html.charAt(at + open.length)))
      found.add(hashOf(html.slice(start + 1, end)));
  }
  return found;
}

/**
 * The page with its policy before everything that the policy is to hold, and in it only the hashes of what stands in
 * the page: Astro puts it at the end of the head, with the hash of every script of the site.
 */
export function withPolicyFirst(html: string): string {
  const policy = policyOf(html);
  if (!policy || !CHARSET.test(html)) return html;
  const hashes = { script: hashesIn(html, 'script'), style: hashesIn(html, 'style') };
  const own = [...policy].map(([name, sources]) => {
    const known = hashes[name.startsWith('style') ? 'style' : 'script'];
    return [name, sources.filter((source) => !source.startsWith("'sha256-") || known.has(source))] as const;
  });
  const meta = `<meta http-equiv="content-security-policy" content="${policyText(new Map(own))}">`;
  return html.replace(META, '').replace(CHARSET, (charset) => charset + meta);
}

/**
 * The policy that allows what any of them allows. A browser that is given this one as a header and a page's own in the
 * page obeys both, so that each page keeps its own.
 * @throws where a directive is not in all of them: what falls back to `default-src` here would be allowed there.
 */
export function unionOf(policies: readonly Policy[]): Policy {
  const names = [...new Set(policies.flatMap((policy) => [...policy.keys()]))];
  return new Map(
    names.map((name) => {
      const lists = policies.map((policy) => policy.get(name));
      if (lists.includes(undefined))
        throw new Error(`Some pages have the directive ${name} in their policy, some not.`);
      const sources = [...new Set(lists.flatMap((list) => list!))];
      return [name, sources.length > 1 ? sources.filter((source) => source !== "'none'") : sources];
    }),
  );
}
