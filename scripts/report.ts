import { writeFile } from 'node:fs/promises';
import { extname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { editionOf } from '../src/edition/log.ts';
import { FORMATS, type ReportFormat } from '../src/report/formats.ts';
import { reportOf } from '../src/report/report.ts';
import { type AskedFor, type Corpus, parseSelection, type Unknown } from '../src/report/selection.ts';
import { buildDate } from '../src/site/buildDate.ts';
import { readDocuments, readLog, readSnapshot, readVocabulary } from '../src/site/content/read.ts';
import { versioned } from '../src/site/edition/versioned.ts';
import { SITE_NAME } from '../src/site/name.ts';
import { fileName, reportFile, reportPage } from '../src/site/report/files.ts';
import { drawPictures } from '../src/site/report/pictures.ts';
import { readStyle } from '../src/site/report/styles.ts';
import { exitCodeOf, wrongArguments } from './door.ts';
import { HERE, ROOT } from './run/places.ts';
import { basePath, checkSettings } from './run/settings.ts';
import { WrongUsage } from './run/wrongUsage.ts';

/**
 * The door of reports: arguments and the file; nothing else.
 * Exit codes: 0 done, 1 the file could not be written, 2 wrong usage, such as an id that nobody knows.
 */

const USAGE = `用法：npm run report -- [--policies 甲,乙] [--themes …] [--indicators …] [--parts …] [--items …]
                       [--format docx|md|html|csv|xlsx] [--out 文件]

不加选择时，写出全部文件的对读报告。编号之间用逗号隔开；城市、主题、指标、部分也可以写中文名。

  --policies     文件或城市：wuhan-2024,hangzhou
  --themes       主题：green,rural
  --indicators   指标：express-volume
  --parts        部分：goal,measure,safeguard,agencies,text（目标、措施、保障、责任单位、条文全文）；
                 none 是只要单独选录的
  --items        单独选录的条款或目标：wuhan-2024#2.1.3,wenzhou-2023#1.2.u1.t-4effe9
  --format       格式；不写时看 --out 的扩展名，再不然是 docx
  --out          写到这里（默认 policy-report.<格式>）；写 - 则输出到终端，只用于 md、html、csv
`;

const FIELD_NAMES: Readonly<Record<Unknown['field'], string>> = {
  policies: '文件或城市',
  themes: '主题',
  indicators: '指标',
  parts: '部分',
  items: '条款或目标',
};

function readArguments() {
  try {
    return parseArgs({
      options: {
        policies: { type: 'string' },
        themes: { type: 'string' },
        indicators: { type: 'string' },
        parts: { type: 'string' },
        items: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw wrongArguments(error);
  }
}

function formatOf(format: string | undefined, out: string | undefined): ReportFormat {
  const asked = format ?? (out === undefined || out === '-' ? 'docx' : extname(out).slice(1).toLowerCase());
  const found = FORMATS.find((one) => one === asked);
  if (found === undefined) {
    const what = format === undefined ? `看不出 ${out} 是什么格式` : `没有格式 ${format}`;
    throw new WrongUsage(`${what}，应是 ${FORMATS.join('、')} 之一`);
  }
  return found;
}

function refuse(unknown: readonly Unknown[]): never {
  const lines = unknown.map(({ field, given, known }) => `没有${FIELD_NAMES[field]} ${given}。有：${known.join('、')}`);
  throw new WrongUsage(lines.join('\n'));
}

async function main(): Promise<number> {
  const { help, format, out, ...asked } = readArguments();
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const form = formatOf(format, out);
  if (out === '-' && (form === 'docx' || form === 'xlsx'))
    throw new WrongUsage(`${form} 不能输出到终端，请用 --out 写文件名`);
  checkSettings();
  const corpus: Corpus = { documents: readDocuments(ROOT), vocabulary: readVocabulary(ROOT) };
  for (const [field, value] of Object.entries(asked))
    if (!/[^\s,，、;；]/u.test(value)) throw new WrongUsage(`--${field} 后面没有写名称；要全部就不写 --${field}`);
  const { selection, unknown } = parseSelection(asked as AskedFor, corpus);
  if (unknown.length > 0) refuse(unknown);
  if (selection.parts?.length === 0 && selection.items.length === 0)
    throw new WrongUsage('--parts none 只留选录的条文，要和 --items 一起用');

  const edition = editionOf(readSnapshot(ROOT), readLog(ROOT));
  if (!process.env.SITE_URL)
    console.error('没有设 SITE_URL：脚注里的网址是本机的（http://localhost:4321），交给别人以前请设好再写一次。');
  const home = new URL(basePath(), process.env.SITE_URL || 'http://localhost:4321').href;
  const report = reportOf(corpus, selection, {
    siteName: SITE_NAME,
    permalink: (path) => versioned(new URL(path.replace(/^\/+/u, ''), home).href, edition.version),
    edition,
    date: buildDate,
  });
  const pictures = drawPictures(report);
  const content =
    form === 'html' ? reportPage(report, pictures, readStyle(ROOT)) : await reportFile(report, form, pictures);
  if (out === '-') {
    process.stdout.write(content);
    return 0;
  }
  const file = resolve(HERE, out ?? fileName(form));
  try {
    await writeFile(file, content);
  } catch (error) {
    console.error(`${relative(HERE, file)} 写不进去：${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
  console.log(`${report.title}：${report.notes.length} 条脚注 → ${relative(HERE, file)}`);
  return 0;
}

process.exitCode = await exitCodeOf(main, USAGE);
