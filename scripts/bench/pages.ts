import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { run } from '../run/child.ts';
import { requireChromium } from '../run/chromium.ts';
import { serveFolder } from '../run/serve.ts';
import { OUT_DIR } from '../site.ts';

/**
 * `npm run bench:pages [-- PATH …]`: Lighthouse's four categories for pages of the build in `dist/`, which has to be one for
 * the root of a host, on a phone and on a desk. Lighthouse is fetched by npm when it is asked for: it weighs more than all
 * that the project needs to build, run and test. Exit codes: 0 all at 100, 1 not.
 */

const LIGHTHOUSE = 'lighthouse@13.5.0';
const PATHS = ['/policies/quzhou-2024/', '/compare/goals/', '/compare/measures/', '/search/', '/'];
const FORMS = ['mobile', 'desktop'] as const;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const CHROMIUM = '--headless=new --no-sandbox --disable-gpu --disable-quic --disable-background-networking';

const Score = z.object({ score: z.number() });
const Audit = z.object({ numericValue: z.number() });
/** What is read of Lighthouse's result. */
const Result = z.object({
  categories: z.record(z.enum(CATEGORIES), Score),
  audits: z.object({
    'cumulative-layout-shift': Audit,
    'total-blocking-time': Audit,
    'largest-contentful-paint': Audit,
  }),
});

const { positionals } = parseArgs({ allowPositionals: true });
const CHROME_PATH = await requireChromium();
const folder = await mkdtemp(join(tmpdir(), 'lighthouse-'));
const site = await serveFolder({ folder: OUT_DIR, base: '/', port: 0 });
const lines: string[] = [];
try {
  for (const path of positionals.length > 0 ? positionals : PATHS) {
    for (const form of FORMS) {
      const output = join(folder, 'result.json');
      const address = new URL(path, site.url).href;
      const options = [
        `--only-categories=${CATEGORIES.join(',')}`,
        '--quiet',
        '--output=json',
        `--output-path=${output}`,
        `--chrome-flags=${CHROMIUM}`,
        ...(form === 'desktop' ? ['--preset=desktop'] : []),
      ];
      const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
      const args = ['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', address, ...options];
      if ((await run(npm, args, { CHROME_PATH })) !== 0) throw new Error(`Lighthouse failed at ${address}.`);
      const { categories, audits } = Result.parse(JSON.parse(await readFile(output, 'utf8')));
      const scores = CATEGORIES.map((name) => Math.round(categories[name].score * 100));
      if (scores.some((score) => score < 100)) process.exitCode = 1;
      lines.push(
        [
          path.padEnd(24),
          form.padEnd(8),
          ...CATEGORIES.map((name, place) => `${name} ${scores[place]}`),
          `CLS ${audits['cumulative-layout-shift'].numericValue.toFixed(3)}`,
          `TBT ${audits['total-blocking-time'].numericValue.toFixed(0)} ms`,
          `LCP ${(audits['largest-contentful-paint'].numericValue / 1000).toFixed(1)} s`,
        ].join('  '),
      );
    }
  }
} finally {
  await site.close();
  await rm(folder, { recursive: true, force: true });
}
console.log(lines.join('\n'));
