import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { documents, expectAccessible, readingPath, squeeze, useBrowser } from './helpers.ts';
import { SITE, SITE_UNDER_PREFIX } from './sites.ts';

/** Errors: what is known of them, and how a reader reports one. */

const open = useBrowser();
const PERMISSIONS = { permissions: ['clipboard-read', 'clipboard-write'] };
const ORIGIN = process.env.SITE_URL || 'http://localhost:4321';

const textOf = (page: Page): Promise<string> => page.locator('#report-text').inputValue();
const versionOf = (page: Page): Promise<string | null> =>
  page.locator('[data-edition]').last().getAttribute('data-edition');

test('the page has every note on a text, with the way to its clause', async () => {
  const page = await open('/errata/');
  for (const { policy, notes, clauses } of documents) {
    const section = page.locator(`[data-notes="${policy.id}"]`);
    expect(await section.count(), policy.id).toBe(notes.length > 0 ? 1 : 0);
    if (notes.length === 0) continue;
    const items = (await section.locator('li').allInnerTexts()).map(squeeze);
    expect(items.length).toBe(notes.length);
    for (const [place, { text, clause }] of notes.entries()) {
      expect(items[place]).toContain(squeeze(text));
      const known = clauses.some(({ number }) => number === clause);
      const links = await section
        .locator('li')
        .nth(place)
        .locator('a')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash));
      expect(links).toEqual(known ? [`#${clause}`] : []);
    }
  }
  await expectAccessible(page);
});

describe.each([SITE, SITE_UNDER_PREFIX])('under $base', (site) => {
  test('from a clause: its address with the version, and its words, ready to be copied', async () => {
    const page = await open(readingPath(documents[0]!), { site, ...PERMISSIONS });
    const clause = documents[0]!.paragraphs.find(({ kind, clause: own }) => kind === 'body' && own !== null)!;
    const version = await versionOf(page);
    await page.locator(`[id="${clause.clause}"] .acts button`, { hasText: '引用' }).first().click();
    await page.getByRole('dialog').getByRole('link', { name: '报告错误' }).click();
    await page.waitForURL('**/errata/**');
    const text = await textOf(page);
    expect(text).toContain(
      `${ORIGIN}${site.base}${readingPath(documents[0]!).slice(1)}?v=${version}#${clause.clause}\n`,
    );
    expect(text).toContain(`内容版本：${version}\n`);
    expect(squeeze(text)).toContain(`原文：${squeeze(clause.text).slice(0, 20)}`);
    await page.getByRole('button', { name: '复制' }).click();
    await expect.poll(() => page.locator('#report-said').innerText()).toBe('已复制');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await page.getByRole('link', { name: '回到那一处' }).click();
    await page.waitForURL(`**${site.base}${readingPath(documents[0]!).slice(1)}#**`);
  });

  test('from the foot of a page: its address', async () => {
    const page = await open('/compare/goals/', { site });
    await page.locator('.foot').getByRole('link', { name: '报告错误' }).click();
    await page.waitForURL('**/errata/**');
    expect(await textOf(page)).toContain(`地址：${ORIGIN}${site.base}compare/goals/?v=`);
    expect(await textOf(page)).not.toContain('原文：');
  });
});

test.each(['//evil.example/x', 'https://evil.example/', 'javascript:evil()', '/\\evil.example', '%evil'])(
  'an address that is none of this site’s is left out: %s',
  async (of) => {
    const page = await open(`/errata/?of=${encodeURIComponent(of)}`);
    await page.locator('#report-copy').waitFor();
    expect(await page.locator('#report-place').isVisible()).toBe(false);
    expect(await textOf(page)).not.toContain('evil');
  },
);

test('words of an address stay words', async () => {
  const quote = '</textarea><img src=x onerror=alert(1)>';
  const page = await open(`/errata/?of=${encodeURIComponent('/targets/')}&quote=${encodeURIComponent(quote)}`);
  await expect.poll(() => textOf(page)).toContain(`原文：${quote}`);
  expect(await page.locator('main img').count()).toBe(0);
});

test('without scripts the page says how, and has the form of a report', async () => {
  const page = await open('/errata/', { javaScriptEnabled: false });
  expect(await textOf(page)).toContain('内容版本：');
  expect(await page.locator('#report-copy').isVisible()).toBe(false);
});
