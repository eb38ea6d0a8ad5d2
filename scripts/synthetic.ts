import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exitCodeOf, wrongArguments } from './door.ts';
import { HERE } from './run/places.ts';
import { WrongUsage } from './run/wrongUsage.ts';
import { syntheticPolicy, syntheticSeed } from './testing/syntheticPolicies.ts';

/**
 * Writes made-up policies as seeds, for measuring the converter and the site with many documents.
 * Exit codes: 0 done, 2 wrong usage.
 */

const USAGE = `用法：node scripts/synthetic.ts 份数 --out 目录

写出若干份虚构的政策，每份一个目录（source.txt、seed.yaml），可以交给 npm run convert。
同一编号的文本总是相同，已有的同名文件会被覆盖。
`;
const MOST = 99_999;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string' }, help: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw wrongArguments(error);
  }
}

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const count = Number(positionals[0]);
  if (positionals.length !== 1 || !/^\d+$/u.test(positionals[0]!) || count < 1 || count > MOST)
    throw new WrongUsage(`份数应是 1 到 ${MOST} 的整数`);
  if (!values.out) throw new WrongUsage('缺 --out 目录');
  const out = resolve(HERE, values.out);
  if (existsSync(out) && !statSync(out).isDirectory()) throw new WrongUsage(`--out 应是目录：${values.out} 是文件`);
  for (let n = 0; n < count; n += 1) {
    const policy = syntheticPolicy(n);
    const folder = join(out, policy.id);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'source.txt'), policy.text);
    writeFileSync(join(folder, 'seed.yaml'), syntheticSeed(policy));
  }
  console.log(`${count} 份写在 ${out}`);
  return 0;
}

process.exitCode = await exitCodeOf(main, USAGE);
