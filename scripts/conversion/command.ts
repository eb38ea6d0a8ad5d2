import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exitCodeOf, sayVocabulary, wrongArguments } from '../door.ts';
import { HERE, ROOT } from '../run/places.ts';
import { WrongUsage } from '../run/wrongUsage.ts';
import { type Job, jobsOf, sameBytes, seedsIn, shown } from '../seeds/jobs.ts';
import { printUnconvertible } from '../unconvertible.ts';
import { loadVocabulary } from '../vocabulary.ts';
import { convertAll } from './all.ts';
import type { Settings } from './job.ts';
import { converterDigest, unchangedIn } from './unchanged.ts';
import { removeLostDrafts } from './wholeFiles.ts';

/**
 * `npm run convert`: arguments, files, progress and diagnostics; nothing else.
 * Exit codes: 0 done, 1 a file could not be converted or the content has drifted, 2 wrong usage.
 */

const USAGE = `用法：npm run convert -- [文件|目录 …] [--out 目录] [--json] [--check] [--fresh]

不写路径时，把 seeds/ 的全部文件转换到 content/policies/；来源、词表和程序都没有变的，不再转换。
路径可以是任何 .txt 文件，或装有 .txt 文件的目录。

  --out 目录   写到这里（默认 content/policies；给了路径时默认当前目录）
  --json      同时写 <id>.json
  --check     什么都不写；现有内容与转换结果不一致时退出码为 1
  --fresh     没有变的也重新转换（--check 和 CI 里总是如此）
`;

const SEEDS = join(ROOT, 'seeds');

const show = (path: string): string => shown(path, HERE);

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const isAll = positionals.length === 0;
  const paths = isAll ? [SEEDS] : positionals.map((path) => resolve(HERE, path));
  const out = values.out === undefined ? (isAll ? join(ROOT, 'content', 'policies') : HERE) : resolve(HERE, values.out);
  const { jobs, faults } = isAll
    ? await seedsIn(SEEDS)
    : { jobs: (await Promise.all(paths.map(jobsOf))).flat(), faults: [] };
  if (jobs.length + faults.length === 0) throw new WrongUsage(`${paths.map(show).join('、')} 里没有 .txt 文件`);
  refuseTwins(jobs);
  if (existsSync(out) && !statSync(out).isDirectory()) throw new WrongUsage(`--out 应是目录：${show(out)} 是文件`);

  if (!values.check) {
    await mkdir(out, { recursive: true });
    await removeLostDrafts(out);
  }
  const isUsual = isAll && values.out === undefined && !values.json && !values.check;
  const unchanged =
    isUsual && !values.fresh && !process.env.CI
      ? unchangedIn(join(ROOT, '.cache', 'convert'), out, converterDigest(ROOT), HERE)
      : null;
  for (const fault of faults) for (const line of printUnconvertible(fault, SEEDS, show)) console.error(line);
  for (const warning of warningsOfTwins(jobs)) console.error(warning);
  const changed: Job[] = [];
  const keys = new Map<Job, string>();
  for (const job of jobs) {
    const key = unchanged?.keyOf(job);
    const messages = key === undefined ? null : unchanged!.messagesOf(job, key);
    if (messages === null) changed.push(job);
    else for (const message of messages) console.error(message);
    if (messages === null && key !== undefined) keys.set(job, key);
  }
  if (changed.length < jobs.length) console.log(`${jobs.length - changed.length} 份没有变，不再转换`);

  const settings: Settings = { out, isCheck: values.check, withJson: values.json, here: HERE };
  let count = 0;
  let same = 0;
  let failed = faults.length;
  let drifted = 0;
  for await (const [job, outcome] of convertAll(changed, settings, loadVocabulary)) {
    count += 1;
    if (outcome.hasFailed) failed += 1;
    else if (values.check) same += outcome.names.length;
    else {
      const written = outcome.names.map((name) => show(join(out, name))).join('、');
      console.log(`[${count}/${changed.length}] ${show(job.source)} → ${written}`);
      if (keys.has(job)) unchanged?.keep(job, keys.get(job)!, outcome);
    }
    for (const message of outcome.messages) console.error(message);
    for (const fault of outcome.drifted) console.error(`${fault}：重新运行 npm run convert`);
    drifted += outcome.drifted.length;
  }
  const stale = isAll && (isUsual || values.check) ? await staleIn(out) : [];
  for (const id of stale) console.error(warningOfStale(out, id));
  if (!values.check) return failed > 0 ? 1 : 0;
  if (drifted + failed + stale.length === 0) console.log(`${same} 个文件与来源一致`);
  return drifted + failed + stale.length > 0 ? 1 : 0;
}

/** Pages whose seed is gone. They are never removed by a program: their addresses may have been cited. */
async function staleIn(out: string): Promise<readonly string[]> {
  if (!existsSync(out)) return [];
  const pages = (await readdir(out))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => name.slice(0, -'.mdx'.length));
  return pages.filter((id) => !existsSync(join(SEEDS, id))).toSorted();
}

const warningOfStale = (out: string, id: string): string =>
  `${show(join(out, `${id}.mdx`))}:1:1 warning 没有对应的 ${show(join(SEEDS, id))}/，仍会发布；应是每页有来源。误删的，恢复这个目录；要撤下的，删除这一页，公布过的网址写进 content/retired.yaml（见 docs/editions.md） [stale-page]`;

const warningsOfTwins = (jobs: readonly Job[]): readonly string[] =>
  sameBytes(jobs).flatMap(([first, ...others]) =>
    others.map(
      ({ source }) =>
        `${show(source)}:1:1 warning 与 ${show(first!.source)} 逐字节相同；应是一份文件一个目录。核对收到的原文，多出的一份移出 seeds/ [same-bytes]`,
    ),
  );

/** @throws WrongUsage where two texts would be written to one file. */
function refuseTwins(jobs: readonly Job[]): void {
  for (const [id, twins] of Map.groupBy(jobs, (job) => job.id))
    if (twins.length > 1)
      throw new WrongUsage(`有两份文件都叫 ${id}：${twins.map(({ source }) => show(source)).join('、')}`);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        fresh: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw wrongArguments(error);
  }
}

/** The exit code. */
export const convert = (): Promise<number> => exitCodeOf(main, USAGE, sayVocabulary);
