import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { exitCodeOf, wrongArguments } from '../door.ts';
import { bytesIn, type Cost, measure } from '../run/measure.ts';
import { ROOT } from '../run/places.ts';
import { WrongUsage } from '../run/wrongUsage.ts';

/**
 * `npm run bench -- [SIZE …] [--only conversion,again,index,site]`: what synthetic policies cost, by how many there are, and
 * how the cost of one grows. Works in a copy of the project, in the folder for temporary files.
 * Exit codes: 0 done, 2 wrong usage.
 */

const USAGE = `用法：npm run bench -- [份数 …] [--only conversion,again,index,site]

用虚构的政策测量：转换、改动一份之后再转换、检索索引、整个网站（npm run build），各要多少时间、处理器时间、内存和字节。
不写份数时测 100、1000、5000；5000 份的网站要很久，可以只测 --only conversion。
处理器时间和内存是 Node 各进程的，不含 Pagefind 自己的程序。
`;

const PARTS = ['conversion', 'again', 'index', 'site'] as const;
type Part = (typeof PARTS)[number];

interface Row extends Cost {
  readonly policies: number;
  readonly bytes: number;
}

/** What a copy of the project goes without: what is made, and the documents that it has. */
const LEFT_OUT = new Set(['node_modules', '.git', '.astro', '.cache', 'dist', 'seeds', join('content', 'policies')]);

/** A copy of the project whose only documents are synthetic seeds. */
async function copyWith(count: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  await cp(ROOT, folder, { recursive: true, filter: (path) => !LEFT_OUT.has(relative(ROOT, path)) });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await measure(join(folder, 'scripts/synthetic.ts'), [`${count}`, '--out', 'seeds'], folder);
  return folder;
}

/** As an editor would: one fact of one document. */
async function changeOne(folder: string): Promise<void> {
  const path = join(folder, 'seeds', 'synthetic-00000', 'seed.yaml');
  await writeFile(path, (await readFile(path, 'utf8')).replace('accessed: null', 'accessed: 2024-01-15'));
}

async function measureSize(policies: number, parts: readonly Part[]): Promise<ReadonlyMap<Part, Row>> {
  const rows = new Map<Part, Row>();
  const folder = await copyWith(policies);
  try {
    const run = (script: string, ...args: string[]): Promise<Cost> =>
      measure(join(folder, 'scripts', script), args, folder);
    const put = async (part: Part, cost: Cost, output: string): Promise<void> => {
      if (parts.includes(part)) rows.set(part, { ...cost, policies, bytes: await bytesIn(join(folder, output)) });
    };
    await put('conversion', await run('convert.ts'), 'content/policies');
    if (parts.includes('again')) {
      await changeOne(folder);
      await put('again', await run('convert.ts'), 'content/policies');
    }
    // The site is built as if for the first time.
    await rm(join(folder, '.cache'), { recursive: true, force: true });
    if (parts.includes('index')) await put('index', await run('bench/searchIndex.ts', 'index'), 'index');
    if (parts.includes('site')) await put('site', await run('build.ts'), 'dist');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return rows;
}

const HEADS = [
  'policies',
  'time s',
  'ms/policy',
  'CPU ms/policy',
  'memory MB',
  'output MB',
  'kB/policy',
  '× time',
  '× CPU',
  '× memory',
  '× bytes',
];

/** `×`: what one policy costs, or the memory of all, against the size before. */
function line(row: Row, before: Row | undefined): string[] {
  const each = (cost: (row: Row) => number): string =>
    before ? (cost(row) / row.policies / (cost(before) / before.policies)).toFixed(2) : '';
  return [
    `${row.policies}`,
    row.time.toFixed(1),
    ((1000 * row.time) / row.policies).toFixed(1),
    ((1000 * row.cpu) / row.policies).toFixed(1),
    (row.memory / 1e6).toFixed(0),
    (row.bytes / 1e6).toFixed(2),
    (row.bytes / 1e3 / row.policies).toFixed(1),
    each(({ time }) => time),
    each(({ cpu }) => cpu),
    before ? (row.memory / before.memory).toFixed(2) : '',
    each(({ bytes }) => bytes),
  ];
}

function printTable(part: Part, rows: readonly Row[]): void {
  const cells = [HEADS, ...rows.map((row, index) => line(row, rows[index - 1]))];
  const widths = HEADS.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  console.log(`\n${part}`);
  for (const row of cells) console.log(row.map((cell, column) => cell.padStart(widths[column]!)).join('  '));
}

function readArguments(): { readonly sizes: readonly number[]; readonly parts: readonly Part[] } {
  const { values, positionals } = parse();
  const sizes = positionals.length === 0 ? [100, 1000, 5000] : positionals.map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new WrongUsage('份数应是正整数');
  const wanted = values.only?.split(',') ?? PARTS;
  const stranger = wanted.find((part) => !PARTS.some((known) => known === part));
  if (stranger !== undefined) throw new WrongUsage(`--only 里没有 ${stranger}，应是 ${PARTS.join('、')}`);
  return { sizes, parts: PARTS.filter((part) => wanted.includes(part)) };
}

function parse() {
  try {
    return parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
  } catch (error) {
    throw wrongArguments(error);
  }
}

async function main(): Promise<number> {
  const { sizes, parts } = readArguments();
  const measured: ReadonlyMap<Part, Row>[] = [];
  for (const size of sizes) {
    measured.push(await measureSize(size, parts));
    console.error(`${size} 份已测`);
  }
  for (const part of parts)
    printTable(
      part,
      measured.flatMap((rows) => rows.get(part) ?? []),
    );
  return 0;
}

process.exitCode = await exitCodeOf(main, USAGE);
