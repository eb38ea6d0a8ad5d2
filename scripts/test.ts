import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PATIENCE, SITES, TEST_BUILD_DATE } from '../src/test/sites.ts';
import { type Output, runNode, tool } from './run/child.ts';
import { requireChromium } from './run/chromium.ts';
import { ROOT } from './run/places.ts';
import { buildSite } from './site.ts';

/**
 * `npm test`: everything that must hold before a change is taken over. A step that fails does not keep the next ones
 * from running. The last line of the output is `N passed, N failed`.
 */

/** The tests start the project's commands some hundred times: what Node has made of the modules is kept from run to run. */
process.env.NODE_COMPILE_CACHE ??= join(ROOT, 'node_modules/.cache/compile');

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** A step without tests of its own counts as one. */
const asOne = async (exitCode: Promise<number>): Promise<Tally> =>
  (await exitCode) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** The part of Vitest's JSON report that is counted. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** Counts tests; a file that could not be loaded, or a run that failed for another reason, is one failure more. */
async function runTests(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'tests-'));
  try {
    const output = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
    const exitCode = await runNode(tool('vitest'), ['run', ...reporters, ...args], env);
    const report = JSON.parse(await readFile(output, 'utf8')) as Report;
    const unloaded = report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    const failed = report.numFailedTests + unloaded.length;
    return { passed: report.numPassedTests, failed: exitCode !== 0 && failed === 0 ? 1 : failed };
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function buildAll(output: Output): Promise<Tally> {
  const total = { passed: 0, failed: 0 };
  for (const { base, folder } of SITES) {
    const built = await asOne(buildSite(folder, { BASE_PATH: base, BUILD_DATE: TEST_BUILD_DATE }, output));
    total.passed += built.passed;
    total.failed += built.failed;
  }
  return total;
}

interface Step {
  readonly title: string;
  readonly run: (output: Output) => Promise<Tally>;
}

/** All processors, also while other steps run: a slow machine gets the time it needs. Files share what they import. */
const UNIT = ['--maxWorkers=100%', '--no-isolate', `--testTimeout=${PATIENCE}`, `--hookTimeout=${PATIENCE}`];

const IN_FRONT: readonly Step[] = [
  { title: 'Style', run: (output) => asOne(runNode(tool('@biomejs/biome'), ['check', '.'], {}, output)) },
  { title: 'Unit tests', run: () => runTests(UNIT) },
];

/** All of them use the caches of Astro: one after another. */
const BESIDE: readonly Step[] = [
  { title: 'Types', run: (output) => asOne(runNode(tool('astro'), ['check'], {}, output)) },
  {
    title: 'Content is what the seeds give',
    run: (output) => asOne(runNode(join(ROOT, 'scripts/convert.ts'), ['--check'], {}, output)),
  },
  {
    title: 'Content is recorded as an edition, and no address is lost',
    run: (output) => asOne(runNode(join(ROOT, 'scripts/edition.ts'), ['--check'], {}, output)),
  },
  { title: 'Two builds: at the root and under a prefix', run: buildAll },
];

interface Done {
  readonly title: string;
  readonly tally: Tally;
}

const heading = (title: string): string => `\n== ${title} ==\n`;

/** A step in this terminal. */
async function inFront({ title, run }: Step): Promise<Done> {
  console.log(heading(title));
  return { title, tally: await run('inherit') };
}

/** Steps beside those in this terminal: what they say is kept, and shown when `others` are over. */
async function beside(steps: readonly Step[], others: Promise<unknown>): Promise<readonly Done[]> {
  const folder = await mkdtemp(join(tmpdir(), 'steps-'));
  const done: Done[] = [];
  const said: string[] = [];
  for (const { title, run } of steps) {
    const path = join(folder, `${done.length}`);
    const file = await open(path, 'w');
    const tally = await run(file.fd).catch((error: unknown): Tally => {
      said.push(String(error));
      return { passed: 0, failed: 1 };
    });
    await file.close();
    said.push(heading(title), await readFile(path, 'utf8'));
    done.push({ title, tally });
  }
  await others;
  for (const text of said) console.log(text);
  await rm(folder, { recursive: true });
  return done;
}

async function runAll(): Promise<Tally> {
  const chromium = await requireChromium();
  const first = (async () => {
    const done: Done[] = [];
    for (const step of IN_FRONT) done.push(await inFront(step));
    return done;
  })();
  const done = (await Promise.all([first, beside(BESIDE, first)])).flat();
  const browser = ['--config', 'src/test/browser.config.ts'];
  done.push(await inFront({ title: 'Browser tests', run: () => runTests(browser, { CHROMIUM_PATH: chromium }) }));
  console.log(heading('Result'));
  const total = { passed: 0, failed: 0 };
  for (const { title, tally } of done) {
    total.passed += tally.passed;
    total.failed += tally.failed;
    if (tally.failed > 0) console.log(`${title}: ${tally.failed} failed`);
  }
  return total;
}

const { passed, failed } = await runAll().catch((error: unknown): Tally => {
  console.error(error instanceof Error ? error.message : error);
  return { passed: 0, failed: 1 };
});
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
