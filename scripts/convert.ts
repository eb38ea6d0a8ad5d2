import { existsSync, statSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeDocument } from '../src/model/describe.ts';
import type { Vocabulary } from '../src/model/vocabulary.ts';
import { compile } from './compile.ts';
import { printDiagnostic, Unconvertible } from './diagnostics/report.ts';
import { writePolicy } from './emit/write.ts';
import { type Job, jobsOf, originOf, Usage } from './jobs.ts';
import { loadVocabulary } from './vocabulary.ts';

/**
 * The door of the converter: arguments, files, progress and diagnostics; nothing else.
 * Exit codes: 0 done, 1 a file could not be converted or the content has drifted, 2 wrong usage.
 */

const USAGE = `用法：npm run convert -- [文件|目录 …] [--out 目录] [--json] [--check]

不写路径时，把 seeds/ 的全部文件转换到 content/policies/。
路径可以是任何 .txt 文件，或装有 .txt 文件的目录。

  --out 目录   写到这里（默认 content/policies；给了路径时默认当前目录）
  --json      同时写 <id>.json
  --check     什么都不写；现有内容与转换结果不一致时退出码为 1
`;

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
/** npm changes the working directory to the project; INIT_CWD is where the person stands. */
const HERE = process.env.INIT_CWD ?? process.cwd();

/** Writes beside the target and renames, so that a crash leaves either the old file or the new one. */
async function writeWhole(path: string, content: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const handle = await open(draft, 'w');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

const show = (path: string): string => relative(HERE, path) || '.';

/** What one job is to leave behind: file names and contents. */
async function convert(
  job: Job,
  withJson: boolean,
  vocabulary: Vocabulary,
): Promise<{ files: Map<string, string>; messages: string[] }> {
  const bytes = await readFile(job.source);
  const { document, removable } = compile(bytes, await originOf(job, bytes), vocabulary);
  const files = new Map([[`${job.id}.mdx`, writePolicy(document)]]);
  if (withJson) files.set(`${job.id}.json`, `${JSON.stringify(describeDocument(document), null, 2)}\n`);
  const messages = [
    ...document.diagnostics.map((diagnostic) => printDiagnostic(show(job.source), diagnostic)),
    ...removable.map(
      ({ place, reason }) =>
        `${show(place.file)}:${place.line}:${place.column} info ${reason}；这一条可以删去 [removable-note]`,
    ),
  ];
  return { files, messages };
}

/** Files of the folder that differ from what they should be, are missing, or come from no seed. */
async function drift(out: string, expected: ReadonlyMap<string, string>, isAll: boolean): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, content] of expected) {
    const present = await readFile(join(out, name), 'utf8').catch(() => null);
    if (present === null) faults.push(`${show(join(out, name))} 缺失`);
    else if (present !== content) faults.push(`${show(join(out, name))} 与转换结果不一致`);
  }
  if (isAll && existsSync(out)) {
    for (const name of (await readdir(out)).toSorted()) {
      if (name.endsWith('.mdx') && !expected.has(name)) faults.push(`${show(join(out, name))} 没有对应的 seeds/`);
    }
  }
  return faults;
}

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const isAll = positionals.length === 0;
  const paths = isAll ? [join(ROOT, 'seeds')] : positionals.map((path) => resolve(HERE, path));
  const out = values.out === undefined ? (isAll ? join(ROOT, 'content', 'policies') : HERE) : resolve(HERE, values.out);
  const jobs = (await Promise.all(paths.map(jobsOf))).flat();
  if (jobs.length === 0) throw new Usage(`${paths.map(show).join('、')} 里没有 .txt 文件`);
  const twice = jobs.find((job, index) => jobs.findIndex((other) => other.id === job.id) !== index);
  if (twice) {
    const paths = jobs.filter(({ id }) => id === twice.id).map(({ source }) => show(source));
    throw new Usage(`有两份文件都叫 ${twice.id}：${paths.join('、')}`);
  }

  const vocabulary = loadVocabulary();
  if (existsSync(out) && !statSync(out).isDirectory()) throw new Usage(`--out 应是目录：${show(out)} 是文件`);
  if (!values.check) await mkdir(out, { recursive: true });
  const expected = new Map<string, string>();
  let failed = 0;
  for (const [index, job] of jobs.entries()) {
    try {
      const { files, messages } = await convert(job, values.json, vocabulary);
      for (const [name, content] of files) {
        if (values.check) expected.set(name, content);
        else await writeWhole(join(out, name), content);
      }
      if (!values.check)
        console.log(
          `[${index + 1}/${jobs.length}] ${show(job.source)} → ${[...files.keys()].map((name) => show(join(out, name))).join('、')}`,
        );
      for (const message of messages) console.error(message);
    } catch (error) {
      failed += 1;
      if (isFileFault(error)) {
        console.error(`${show(job.source)}:1:1 error 读写失败（${error.code}）：${error.message} [file]`);
        continue;
      }
      if (!(error instanceof Unconvertible)) throw error;
      console.error(
        `${show(error.file ?? job.source)}:${error.line}:${error.column} error ${error.message} [unconvertible]`,
      );
    }
  }
  if (!values.check) return failed > 0 ? 1 : 0;
  const faults = await drift(out, expected, isAll);
  for (const fault of faults) console.error(`${fault}：重新运行 npm run convert`);
  if (faults.length === 0 && failed === 0) console.log(`${expected.size} 个文件与来源一致`);
  return faults.length > 0 || failed > 0 ? 1 : 0;
}

/** What the system says of a file that cannot be read or written. */
const isFileFault = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && 'syscall' in error;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : String(error));
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof Usage) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
  } else throw error;
}
