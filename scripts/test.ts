import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SITES, TEST_BUILD_DATE } from '../src/test/sites.ts';
import { runNode, tool } from './run/child.ts';
import { requireChromium } from './run/chromium.ts';
import { buildSite, convertSeeds } from './run/site.ts';

/**
 * `npm test`: everything that must hold before a change is taken over, cheap checks first. A step that fails does not
 * keep the next ones from running. The last line of the output is `N passed, N failed`.
 */

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

async function buildAll(): Promise<Tally> {
  const total = { passed: 0, failed: 0 };
  for (const { base, folder } of SITES) {
    const built = await asOne(buildSite(folder, { BASE_PATH: base, BUILD_DATE: TEST_BUILD_DATE }));
    total.passed += built.passed;
    total.failed += built.failed;
  }
  return total;
}

async function runAll(): Promise<Tally> {
  const chromium = await requireChromium();
  const steps: readonly [string, () => Promise<Tally>][] = [
    ['Style', () => asOne(runNode(tool('@biomejs/biome'), ['check', '.']))],
    ['Types', () => asOne(runNode(tool('astro'), ['check']))],
    ['Content is what the seeds give', () => asOne(convertSeeds('--check'))],
    ['Unit tests', () => runTests([])],
    ['Two builds: at the root and under a prefix', buildAll],
    ['Browser tests', () => runTests(['--config', 'src/test/browser.config.ts'], { CHROMIUM_PATH: chromium })],
  ];
  const total = { passed: 0, failed: 0 };
  const unhappy: string[] = [];
  for (const [title, run] of steps) {
    console.log(`\n== ${title} ==\n`);
    const { passed, failed } = await run();
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) unhappy.push(`${title}: ${failed} failed`);
  }
  console.log(`\n== Result ==\n`);
  for (const line of unhappy) console.log(line);
  return total;
}

const { passed, failed } = await runAll().catch((error: unknown): Tally => {
  console.error(error instanceof Error ? error.message : error);
  return { passed: 0, failed: 1 };
});
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
