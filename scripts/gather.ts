import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exitCodeOf, wrongArguments } from './door.ts';
import { gather, parsePart, Unfit } from './gatherPolicies.ts';
import { HERE, ROOT } from './run/places.ts';
import { WrongUsage } from './run/wrongUsage.ts';
import { convertSeeds } from './site.ts';

/**
 * The door of gathering: policies of other checkouts become those of this one, to be compared here.
 * Exit codes: 0 done, 1 a part is not as it was published or not of this code, 2 wrong usage.
 */

const USAGE = `用法：npm run gather -- 名称=网址=目录 … [--policies 甲,乙] [--replace]

把几个分站的文件收到这里对读：各目录是分站的工作目录，网址是它发布在哪里（以 / 结尾）。
例：npm run gather -- 湖北=https://example.org/hubei/=../hubei 浙江=https://example.org/zhejiang/=../zhejiang

  --policies  只要这些文件的编号（默认全部）
  --replace   这里已有而没有选上的文件，连同这里的版本记录，一并撤去
`;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        policies: { type: 'string' },
        replace: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
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
  const parts = positionals.map((text) => {
    const part = parsePart(text);
    if (part === null) throw new WrongUsage(`应是 名称=网址=目录，网址以 http 开头、以 / 结尾：${text}`);
    return { ...part, folder: resolve(HERE, part.folder) };
  });
  if (parts.length === 0) throw new WrongUsage('没有写从哪里收。');
  const chosen = values.policies?.split(',').filter((id) => id !== '');
  const { policies, removed } = await gather(ROOT, parts, { policies: chosen, replace: values.replace });
  console.log(`收入 ${policies.length} 份：${policies.join('、')}`);
  if (removed.length > 0) console.log(`撤去 ${removed.length} 份：${removed.join('、')}`);
  // What the parts publish is what this code makes of their seeds: so each anchor is there, too.
  if ((await convertSeeds('--check')) === 0) return 0;
  console.error('上列文件在分站不是用这里的程序和词表转换的：先让分站与这里用同一版本。');
  return 1;
}

process.exitCode = await exitCodeOf(main, USAGE, (error) => (error instanceof Unfit ? [error.message] : null));
