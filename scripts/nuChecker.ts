import { mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { run } from './run/child.ts';
import { majorOfJava } from './run/java.ts';
import { OUT_DIR } from './site.ts';

/**
 * `npm run check:html`: what the Nu Html Checker, the W3C's, finds wrong with the pages in `dist/`. It needs Java, and is
 * fetched by npm when it is asked for. It reads the files one by one: what a page asks for is not looked at.
 * The last line is `N pages, N errors`. Exit codes: 0 no error, 1 errors, or no Java.
 */

const CHECKER = 'vnu-jar@26.9.27';
const LEAST_JAVA = 17;
/** Its grammars call themselves deeper than Java lets them by itself. */
const JDK_JAVA_OPTIONS = '-Xss4m';

/** Container queries (CSS Conditional Rules 5), which browsers have had since 2023, and its parser of CSS has not. */
const UNKNOWN_TO_IT =
  /^CSS: (?:“container-type”: Property “container-type” doesn't exist|Unrecognized at-rule “@container”)/u;

/** What is read of the checker's result. */
const Result = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      url: z.string().optional(),
      lastLine: z.number().optional(),
      lastColumn: z.number().optional(),
      message: z.string(),
    }),
  ),
});
type Message = z.infer<typeof Result>['messages'][number];

/** @throws where the checker did not come to an end. */
async function check(): Promise<readonly Message[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nu-checker-'));
  try {
    const path = join(folder, 'result');
    const file = await open(path, 'w');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const options = ['--format', 'json', '--errors-only', '--skip-non-html', '--stdout', '--exit-zero-always'];
    const args = ['exec', '--yes', `--package=${CHECKER}`, '--', 'vnu', ...options, OUT_DIR];
    const code = await run(npm, args, { JDK_JAVA_OPTIONS }, file.fd);
    await file.close();
    const said = await readFile(path, 'utf8');
    // Java and npm say things of their own before and behind it.
    const result = said.split('\n').find((line) => line.startsWith('{'));
    if (code !== 0 || result === undefined) throw new Error(`The checker failed.\n${said}`);
    return Result.parse(JSON.parse(result)).messages.filter(
      ({ type, message }) => type !== 'info' && !UNKNOWN_TO_IT.test(message),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const place = ({ url, lastLine, lastColumn }: Message): string =>
  [url?.startsWith('file:') ? relative(OUT_DIR, fileURLToPath(url)) : (url ?? 'dist'), lastLine, lastColumn]
    .filter((part) => part !== undefined)
    .join(':');

const version = majorOfJava();
if (version === null || version < LEAST_JAVA) {
  console.error(
    `The Nu Html Checker needs Java ${LEAST_JAVA} or newer, and ${version === null ? 'none was found' : `this is Java ${version}`}. On Debian or Ubuntu: sudo apt-get install default-jre-headless`,
  );
  process.exitCode = 1;
} else {
  const pages = (await readdir(OUT_DIR, { recursive: true }).catch(() => [])).filter((path) => path.endsWith('.html'));
  if (pages.length === 0) throw new Error('There is no page in dist/: run `npm run build` first.');
  const messages = await check();
  for (const message of messages) console.log(`${place(message)} ${message.message}`);
  console.log(`${pages.length} pages, ${messages.length} errors`);
  if (messages.length > 0) process.exitCode = 1;
}
