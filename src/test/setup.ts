import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import type { TestProject } from 'vitest/node';
import { requireChromium } from '../../scripts/run/chromium.ts';
import { serveFolder } from '../../scripts/run/serve.ts';
import { PATIENCE, SITES } from './sites.ts';

/** One browser and one server a build for all test files. */

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser listens. */
    browser: string;
    /** Where each build is served, by its base path. */
    urls: Record<string, string>;
  }
}

/**
 * Features of the browser that are switched off. A second switch replaces the one that Playwright passes, so that its
 * own list stands here too.
 */
const FEATURES_OFF = [
  // Two pages of the address bar, in processes of their own, which every new page would begin with: half of its cost.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  // A process kept ready for the next page: each new profile would begin with two where it needs one.
  'SpareRendererForSitePerProcess',
  // Playwright's.
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
];

/** The browser asks nobody for updates, variations or search suggestions: only the site's own requests are left. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--no-first-run',
  `--disable-features=${FEATURES_OFF.join(',')}`,
];

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const { folder } of SITES) {
    await access(join(folder, 'index.html')).catch(() => {
      throw new Error('The builds that these tests look at are not there: run `npm test` once.');
    });
  }
  const executablePath = await requireChromium();
  const browser = await chromium.launchServer({ executablePath, args: ARGS, timeout: PATIENCE });
  const servers = await Promise.all(SITES.map(({ base, folder }) => serveFolder({ folder, base, port: 0 })));
  project.provide('browser', browser.wsEndpoint());
  project.provide('urls', Object.fromEntries(SITES.map(({ base }, place) => [base, servers[place]!.url])));
  return async () => {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  };
}
