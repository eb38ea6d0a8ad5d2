import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parsePolicy, policyOf, policyText, unionOf, withPolicyFirst } from './securityPolicy.ts';

const union = (...texts: string[]): string => policyText(unionOf(texts.map(parsePolicy)));

test('a policy is read as it is written', () => {
  const policy = parsePolicy(" default-src 'self';img-src 'self'   data:; ;object-src 'none';");
  expect([...policy]).toEqual([
    ['default-src', ["'self'"]],
    ['img-src', ["'self'", 'data:']],
    ['object-src', ["'none'"]],
  ]);
  expect(policyText(policy)).toBe("default-src 'self'; img-src 'self' data:; object-src 'none'");
});

test.each([
  [`<meta http-equiv="content-security-policy" content="default-src 'self'">`, "default-src 'self'"],
  [`<meta http-equiv="Content-Security-Policy" content="default-src 'none'" />`, "default-src 'none'"],
  [`<meta name="description" content="default-src 'self'">`, null],
])('%s', (html, text) => {
  const policy = policyOf(html);
  expect(policy && policyText(policy)).toBe(text);
});

describe('a page as it is sent', () => {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const page = (head: string, hashes: readonly string[], body = ''): string =>
    `<!DOCTYPE html><html><head><meta charset="utf-8">${head}<meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self' ${hashes.join(' ')}; style-src 'self' ${hashes.join(' ')}"></head><body>${body}</body></html>`;

  test('has its policy before all that is loaded, with the hashes of its own parts only', () => {
    const html = withPolicyFirst(page('<style>a{}</style><script>b</script>', [hash('a{}'), hash('b'), hash('c')]));
    expect(html).toBe(
      `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self' ${hash('b')}; style-src 'self' ${hash('a{}')}"><style>a{}</style><script>b</script></head><body></body></html>`,
    );
    expect(withPolicyFirst(html)).toBe(html);
  });

  test('keeps the hash of a script, whatever an attribute before it says', () => {
    for (const words of ['<script>', '<script>x</script>', '</script><script ', '<style><script>', '$&$1']) {
      const html = withPolicyFirst(page(`<meta name="description" content="${words}"><script>b</script>`, [hash('b')]));
      expect(html, words).toContain(`script-src 'self' ${hash('b')};`);
      expect(html).toContain(`content="${words}"`);
    }
  });

  test('without a policy is left as it is', () => {
    expect(withPolicyFirst('<p>')).toBe('<p>');
  });
});

describe('the policy for all pages', () => {
  test.each([
    [['script-src a b', 'script-src b c'], 'script-src a b c'],
    [["object-src 'none'", "object-src 'none'"], "object-src 'none'"],
    [["img-src 'none'", "img-src 'self'"], "img-src 'self'"],
  ])('%j → %s', (texts, expected) => {
    expect(union(...texts)).toBe(expected);
  });

  test('a directive that a page lacks is an error, not a gap', () => {
    expect(() => union("default-src 'self'; img-src 'self'", "default-src 'self'")).toThrow('img-src');
  });
});
