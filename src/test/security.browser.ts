import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type RunningSite, serveFolder } from '../../scripts/run/serve.ts';
import { type Policy, parsePolicy, policyOf } from '../site/securityPolicy.ts';
import { buildExtraSite, type ExtraSeed } from '../testing/extraSite.ts';
import { BLANK, documents, pagesOf, readingPath, somePagesOf, urlOf, useBrowser } from './helpers.ts';
import { type BuiltSite, SITE, SITES } from './sites.ts';

/**
 * Nothing that a document, an address or the browser's store says can become markup or code. That no page asks another
 * host is tested with the pages.
 */

const open = useBrowser();

/** Milliseconds: each case opens a dozen pages and waits until they are still. */
vi.setConfig({ testTimeout: 300_000 });

const READING = readingPath(documents[0]!);

const htmlOf = (path: string, { folder }: BuiltSite): string =>
  readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path), 'utf8');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What a page runs or is dressed with from its own text; data in a page is neither. */
function inlineParts(html: string): { readonly directive: string; readonly text: string }[] {
  const scripts = [
    ...html.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*type="application\/(?:ld\+)?json")[^>]*>(.*?)<\/script>/gsu),
  ];
  const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gsu)];
  return [
    ...scripts.map(([, text]) => ({ directive: 'script-src', text: text! })),
    ...styles.map(([, text]) => ({ directive: 'style-src', text: text! })),
  ];
}

function faultsOfPolicy(html: string): string[] {
  const policy = policyOf(html);
  if (!policy) return ['there is no policy'];
  const faults: string[] = [];
  const head = html.slice(0, html.search(/<meta http-equiv="content-security-policy"/iu));
  if (/<(?:script|style|link|title|body)\b/u.test(head)) faults.push('something stands before the policy');
  for (const [name, sources] of policy) {
    const open = sources.filter((source) => /'unsafe-|\*|:\/\/|https?:/u.test(source));
    if (open.length > 0) faults.push(`${name} is open: ${open.join(' ')}`);
  }
  for (const [name, value] of [
    ['default-src', "'self'"],
    ['object-src', "'none'"],
    ['base-uri', "'self'"],
    ['form-action', "'self'"],
  ] as const) {
    if (policy.get(name)?.join(' ') !== value) faults.push(`${name} is ${policy.get(name)?.join(' ')}`);
  }
  return faults;
}

describe.each(SITES)('under $base', (site) => {
  test('every page has the policy before all else, and it is strict', () => {
    const pages = pagesOf(site);
    expect(pages).toContain('/404.html');
    expect(pages.flatMap((path) => faultsOfPolicy(htmlOf(path, site)).map((fault) => `${path}: ${fault}`))).toEqual([]);
  });

  test('what a page runs or is dressed with from its own text is in its policy, and nothing else is', () => {
    for (const path of pagesOf(site)) {
      const html = htmlOf(path, site);
      const policy = policyOf(html)!;
      for (const directive of ['script-src', 'style-src']) {
        const hashes = inlineParts(html)
          .filter((part) => part.directive === directive)
          .map(({ text }) => hashOf(text));
        const allowed = policy.get(directive)!.filter((source) => source.startsWith("'sha"));
        expect(allowed.toSorted(), `${path}: ${directive}`).toEqual([...new Set(hashes)].toSorted());
      }
    }
  });

  test('the headers for hosts allow what each page allows itself, and no framing', () => {
    const [rule = '', ...others] = readFileSync(join(site.folder, '_headers'), 'utf8').split('\n\n');
    expect(rule.split('\n')[0]).toBe(`${site.base}*`);
    const header: Policy = parsePolicy(/Content-Security-Policy: (.*)/u.exec(rule)![1]!);
    expect(header.get('frame-ancestors')).toEqual(["'self'"]);
    for (const path of pagesOf(site)) {
      for (const [name, sources] of policyOf(htmlOf(path, site)) ?? []) {
        expect(header.get(name), `${path}: ${name}`).toEqual(expect.arrayContaining([...sources]));
      }
    }
    expect(others.every((text) => text.startsWith(site.base) && text.includes('immutable'))).toBe(true);
  });
});

test('the pages work with the headers of a host on top of their own policy', async () => {
  const text = readFileSync(join(SITE.folder, '_headers'), 'utf8').split('\n\n')[0]!;
  const headers = Object.fromEntries(
    [...text.matchAll(/^ {2}([\w-]+): (.*)$/gmu)].map(([, name, value]) => [name, value]),
  );
  const page = await open(BLANK);
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), ...headers } as Record<string, string> });
  });
  for (const path of [READING, '/compare/goals/', `/search/?q=${encodeURIComponent('快递')}`]) {
    await page.goto(urlOf(path), { waitUntil: 'networkidle' });
  }
  await page.locator('[data-result]').first().waitFor();
  expect(faults).toEqual([]);
});

/** Counts up where it runs; each form of attack has its number. */
const run = (number: number): string => `globalThis.ran=[...globalThis.ran??[],${number}]`;

/** What a page has that it should not have, were it not for the policy: the tests switch it off. */
async function faultsOf(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(() => [
    ...((globalThis as { ran?: number[] }).ran ?? []),
    ...Array.from(document.querySelectorAll('*'))
      .filter(
        (element) =>
          [...element.attributes].some(({ name, value }) => name.startsWith('on') || /^\s*javascript:/iu.test(value)) ||
          element.matches(
            'iframe, object, embed, base, img[src="x"], svg[onload], script:not([src], [type*=json], [type=module], head *)',
          ),
      )
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  ]);
}

interface Watch {
  readonly page: Page;
  /** Goes to an address, waits until its page has done what it does, and says what is wrong. */
  readonly visit: (address: string) => Promise<readonly unknown[]>;
}

/** A window for pages without their policy. Each visit begins with nothing kept from the one before. */
async function openWatch(init?: string): Promise<Watch> {
  const page = await open(BLANK, { bypassCSP: true });
  if (init !== undefined) await page.addInitScript(init);
  let faults: unknown[] = [];
  let origin = '';
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) faults.push(`request: ${url}`);
  });
  const visit = async (address: string): Promise<readonly unknown[]> => {
    if (origin !== '') {
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
      // An address that differs in its fragment alone would not be loaded.
      await page.goto(BLANK);
    }
    faults = [];
    ({ origin } = new URL(address));
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    return [...faults, ...(await faultsOf(page))];
  };
  return { page, visit };
}

test('a page that is broken into would be noticed', async () => {
  const page = await open(BLANK, { bypassCSP: true });
  await page.route('**/broken/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<img src=x onerror="${run(1)}"><a href=" javascript:1">x</a>` }),
  );
  await page.goto(urlOf('/broken/'), { waitUntil: 'networkidle' });
  expect(await faultsOf(page)).toEqual([1, expect.stringContaining('<img'), expect.stringContaining('<a')]);
});

/** What somebody may write into an address. */
const WORDS: readonly string[] = [
  `<img src=x onerror="${run(1)}">`,
  `"><script>${run(2)}</script>`,
  `javascript:${run(3)}`,
  `\${${run(4)}}{{${run(4)}}}<%= ${run(4)} %>`,
  '__proto__,constructor,toString,hasOwnProperty',
  `${'\u202e\u200b\u0000'}快递`,
  '快'.repeat(300),
  '(.*)+[\\^$',
  '%',
];

/** Every parameter that a page reads, and some that none does. */
const PARAMETERS = [
  'q',
  'city',
  'cities',
  'part',
  'theme',
  'agency',
  'figure',
  'show',
  'rows',
  'fold',
  'open',
  'same',
  'sort',
  'family',
  'deadline',
  'kind',
  'thresholds',
  'v',
  'a',
  'b',
  'type',
  'status',
  'year',
  'unknown',
];

describe.each([READING, '/', '/targets/', '/compare/goals/', '/compare/agencies/', '/compare/texts/', '/search/'])(
  'on %s',
  (path) => {
    test('words in the address stay words', async () => {
      // Each visit gives each parameter another word; the box of the search page gets them all.
      const visits = path === '/search/' ? WORDS.length : 2;
      const { visit } = await openWatch();
      for (let first = 0; first < visits; first += 1) {
        const wordAt = (place: number): string => WORDS[(first + place) % WORDS.length]!;
        const query = new URLSearchParams(PARAMETERS.map((name, place) => [name, wordAt(place)]));
        const address = `${urlOf(path)}?${query}#${encodeURIComponent(wordAt(0))}`;
        expect(await visit(address), wordAt(0).slice(0, 60)).toEqual([]);
      }
    });

    test('an address that is no proper one is no error', async () => {
      const { visit } = await openWatch();
      for (const tail of ['?q=%E5%BF&cities=%&show=%zz#%', '?%&q&=&#"]', '#:~:text=%']) {
        expect(await visit(urlOf(path) + tail), tail).toEqual([]);
      }
    });

    test('what the browser keeps is not trusted, and may not be there', async () => {
      const answers: readonly (readonly [name: string, script: string])[] = [
        ['markup', `() => '<img src=x onerror="${run(5)}">'`],
        ['records', `() => '[null,{"__proto__":{"polluted":true},"length":1e9},["<b>"],"javascript:${run(6)}"]'`],
        ['nothing may be kept', `() => { throw new DOMException('denied', 'SecurityError') }`],
      ];
      for (const [name, script] of answers) {
        const { visit } = await openWatch(
          `for (const method of ['getItem', 'setItem', 'removeItem']) Storage.prototype[method] = ${script}`,
        );
        expect(await visit(urlOf(path)), name).toEqual([]);
      }
    });
  },
);

test('what is typed into the search box stays text', async () => {
  const page = await open('/about/', { bypassCSP: true });
  const box = page.locator('input[type=search]').first();
  for (const word of WORDS.slice(0, 4)) {
    await box.fill('');
    await box.pressSequentially(word);
    // The list below the box follows.
    await page.waitForLoadState('networkidle');
    expect(await faultsOf(page), word).toEqual([]);
  }
});

/** A document that is an attack in every part that a document has. */
const hostileText = (city: string, title: string): string => `${city}市人民政府办公室文件<script>${run(20)}</script>
${city}政办〔2025〕1号
${title}
各县（市、区）人民政府：
  《实施方案》已经市政府同意，现印发给你们，请认真组织实施。

${city}市人民政府办公室
2025年1月2日

一、总体要求{${run(21)}}
  坚持\u202e倒着写\u200b的文字，到2027年，快递业务量突破<b onmouseover="${run(22)}">2亿件</b>，\${${run(23)}}绿色包装使用率达到90%。
二、主要任务</article></main></html><svg onload="${run(24)}">
（一）import evil from "evil"<style>*{display:none}</style>
  export const evil = 1。建设村级寄递物流综合服务站<iframe src="javascript:${run(25)}"></iframe>100个，推动快递进村。\`\`\` <!-- （责任单位：市邮政管理局<script>${run(26)}</script>、市商务局）
（二）]]><![CDATA[ &lt;script&gt; &#60;img src=x onerror=${run(27)}&#62; [链接](javascript:${run(28)}) ![图](https://example.org/x.png)
  全面加强快递安全监管，[x]: javascript:${run(29)} "x"。落实<https://example.org/>寄递渠道安全管理规定。
三、保障措施
（一）加强组织领导
  =HYPERLINK("https://example.org/","x")，统筹推进各项任务落实。
`;

const HOSTILE: readonly ExtraSeed[] = [
  {
    id: 'evil-one',
    text: hostileText(
      '甲',
      `甲市人民政府办公室关于印发快递业<img src=x onerror="${run(30)}">高质量发展</title><script>${run(31)}</script>实施方案的通知\n`,
    ),
    city: { id: 'evil-one', name: `甲"><img src=x onerror=${run(32)}>` },
    editorialTitle: null,
    url: `https://example.org/"><script>${run(33)}</script>`,
  },
  {
    id: 'evil-two',
    text: hostileText('乙', ''),
    city: { id: 'evil-two', name: "乙' onclick='x" },
    editorialTitle: `</title><script>${run(34)}</script>`,
    url: null,
  },
];

describe('a site of documents that are attacks', () => {
  let extra: Awaited<ReturnType<typeof buildExtraSite>>;
  let served: RunningSite;
  beforeAll(async () => {
    extra = await buildExtraSite(HOSTILE);
    served = await serveFolder({ folder: extra.folder, base: '/', port: 0 });
  }, 300_000);
  afterAll(async () => {
    await served?.close();
    await extra?.remove();
  });

  test('no page of it has markup or code from them', async () => {
    const site: BuiltSite = { base: '/', folder: extra.folder };
    const pages = somePagesOf(site).filter((path) => htmlOf(path, site).includes('evil-'));
    expect(pages).toEqual(expect.arrayContaining(['/', '/policies/evil-one/', '/policies/evil-two/', '/targets/']));
    const { visit } = await openWatch();
    for (const path of pages) {
      expect(faultsOfPolicy(htmlOf(path, site)), path).toEqual([]);
      expect(await visit(served.url + path.slice(1)), path).toEqual([]);
    }
  });

  test('their words stand on the page as they stand in the text', async () => {
    const page = await open(BLANK);
    await page.goto(`${served.url}policies/evil-one/`);
    const shown = (await page.locator('article[data-policy]').innerText()).replaceAll(/\s/gu, '');
    for (const word of [
      `<b onmouseover="${run(22)}">2亿件</b>`,
      `{${run(21)}}`,
      '</article></main></html>',
      '&lt;script&gt;',
      '![图]',
    ]) {
      expect(shown).toContain(word.replaceAll(/\s/gu, ''));
    }
    expect(await page.title()).toContain('<script>');
  });

  test('their words are found, and stay words in the results', async () => {
    const { page, visit } = await openWatch();
    for (const query of ['快递进村', 'script', 'onmouseover']) {
      expect(await visit(`${served.url}search/?q=${encodeURIComponent(query)}`)).toEqual([]);
      await page.locator('[data-result]').first().waitFor();
      expect(await faultsOf(page)).toEqual([]);
    }
  });

  test('no cell of the data is a formula', () => {
    const csv = readFileSync(join(extra.folder, 'data/clauses.csv'), 'utf8');
    const cells = [...csv.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",\n]*))/gmu)].map(
      ([, quoted, bare]) => quoted ?? bare!,
    );
    expect(cells.filter((cell) => cell.startsWith("'=HYPERLINK"))).not.toEqual([]);
    expect(cells.filter((cell) => /^[=+@-]./u.test(cell))).toEqual([]);
  });
});
