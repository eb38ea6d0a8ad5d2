import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { LogError } from '../src/edition/log.ts';
import { planEdition } from '../src/edition/plan.ts';
import { CalendarDay } from '../src/model/document.ts';
import {
  CHANGELOG,
  EDITIONS,
  PERMALINKS,
  readDocuments,
  readLog,
  readPermalinks,
  readRetired,
  readVocabulary,
} from '../src/site/content/read.ts';
import { writeWhole } from './conversion/wholeFiles.ts';
import { exitCodeOf, wrongArguments } from './door.ts';
import { HERE, ROOT } from './run/places.ts';
import { WrongUsage } from './run/wrongUsage.ts';

/**
 * The door of editions: records the content as it is as the newest one, and the addresses that it publishes.
 * Exit codes: 0 done, 1 an address was lost or something is not recorded, 2 wrong usage.
 */

const USAGE = `用法：npm run edition -- [--date YYYY-MM-DD] [--check]

把 content/ 现在的内容记为一个版本，并登记它公布的网址。内容没有变，就什么都不记。

  --date YYYY-MM-DD   版本的日期（默认今天）
  --check             什么都不写；内容没有记为版本，或有公布过的网址丢失时退出码为 1
`;

function readArguments() {
  try {
    return parseArgs({
      options: {
        date: { type: 'string' },
        check: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw wrongArguments(error);
  }
}

async function main(): Promise<number> {
  const { check, date = new Date().toISOString().slice(0, 10), help } = readArguments();
  if (help) {
    console.log(USAGE);
    return 0;
  }
  if (!CalendarDay.safeParse(date).success) throw new WrongUsage(`--date 应是 YYYY-MM-DD：${date}`);

  const recorded = { log: readLog(ROOT), permalinks: readPermalinks(ROOT), retired: readRetired(ROOT) };
  const newest = recorded.log.at(-1)?.date ?? date;
  // Whether something is to be recorded does not hang on the clock.
  const plan = planEdition(readDocuments(ROOT), readVocabulary(ROOT), recorded, check && newest > date ? newest : date);
  for (const fault of plan.faults) console.error(`error ${fault}`);
  if (plan.faults.length > 0) {
    console.error(
      '公布过的网址不能丢：改回来，或在 content/retired.yaml 里写明它改到哪里、为什么（见 docs/editions.md）',
    );
    return 1;
  }

  const files = [
    [EDITIONS, plan.editions],
    [PERMALINKS, plan.permalinks],
    [CHANGELOG, plan.changelog],
  ] as const;
  const present = await Promise.all(files.map(([path]) => readFile(join(ROOT, path), 'utf8').catch(() => null)));
  const changed = files.filter(([, content], place) => content !== present[place]);
  if (!check) await writeWhole(ROOT, new Map(changed));
  const stale = changed.map(([path]) => path);
  const version = `版本 ${plan.version}`;
  if (stale.length === 0) console.log(`${version} 已有记录，没有要改的`);
  else if (check) console.error(`${version}：${stale.join('、')} 与内容不一致，运行 npm run edition`);
  else {
    const what = plan.isNew ? `记下${version}（${date}）` : `${version} 已有记录`;
    console.log(
      `${what}，新登记 ${plan.fresh} 个网址 → ${stale.map((path) => relative(HERE, join(ROOT, path))).join('、')}`,
    );
  }
  return check && stale.length > 0 ? 1 : 0;
}

process.exitCode = await exitCodeOf(main, USAGE, (error) =>
  error instanceof LogError ? [`${EDITIONS}: ${error.message}`] : null,
);
