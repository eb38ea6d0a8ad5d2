import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { describeClauses, describeResponsibilities } from '../src/model/describe.ts';
import type { Target } from '../src/model/document.ts';
import { isUnit, type Vocabulary } from '../src/model/vocabulary.ts';
import { summaryOf } from './annotate/editor.ts';
import { type Compiled, compile } from './compile.ts';
import { exitCodeOf, sayVocabulary, wrongArguments } from './door.ts';
import { HERE, ROOT } from './run/places.ts';
import { jobsOf, originOf, readSource, seedsIn, shown } from './seeds/jobs.ts';
import { printUnconvertible, Unconvertible } from './unconvertible.ts';
import { loadVocabulary } from './vocabulary.ts';

/**
 * The door of the reviewer: what a person must look at before a document's annotation can be called reviewed. Reads the
 * same files as convert, writes nothing but lines of text with file:line:column.
 */

const USAGE = `用法：npm run review -- [文件|目录 …] [--entries]

列出要由人来看的地方：没有成为目标的数字和覆盖用语（附理由），没有把握的目标，
词表里没有的单位、指标、主题和责任单位。不写路径时看 seeds/ 的全部文件。

  --entries   打印尚未核对的目标，写成 notes.yaml 的 confirm 条目；逐条读过原文再抄进去
`;

const SEEDS = join(ROOT, 'seeds');

interface Finding {
  readonly line: number;
  readonly column: number;
  readonly heading: string;
  readonly text: string;
}

interface Placed {
  readonly quote: string;
  readonly clause: string;
  readonly target: Target;
}

function targetsOf({ document }: Compiled): Placed[] {
  return document.paragraphs.flatMap(({ clause, text, marks }) =>
    marks.flatMap((mark) =>
      mark.type === 'target' && clause !== null
        ? [{ quote: text.slice(mark.start, mark.end), clause, target: mark.target }]
        : [],
    ),
  );
}

/** Why a person should look at a target that the rules have read. */
function doubts({ target }: Placed, vocabulary: Vocabulary): string[] {
  const reasons: string[] = [];
  if (target.indicator === null && target.role === 'target') reasons.push('没有对应的指标');
  if (target.unit !== null && !isUnit(vocabulary.units, target.unit)) reasons.push(`单位“${target.unit}”不在词表里`);
  if (target.label.length < 3) reasons.push('主语过短，可能另有共用的主语');
  if (target.comparator === '=' && /[以上下内]$/u.test(target.label)) reasons.push('比较词可能没有读出');
  if (target.deadlineBasis === 'inherited' && target.kind !== 'goal') reasons.push(`期限承前（${target.rawDeadline}）`);
  return reasons;
}

function findingsOf(compiled: Compiled, vocabulary: Vocabulary): Finding[] {
  const { document, refusals } = compiled;
  const known = new Set(vocabulary.themes.map(({ id }) => id));
  const clauses = describeClauses(document);
  const parents = new Set(clauses.map(({ parent }) => parent));
  const refused = refusals.map(({ line, column, words, reason }) => ({
    line,
    column,
    heading: '没有成为目标',
    text: `${words}：${reason}`,
  }));
  const uncertain = targetsOf(compiled)
    .filter(({ target }) => target.status === 'auto')
    .flatMap((placed): Finding[] => {
      const reasons = doubts(placed, vocabulary);
      return reasons.length === 0
        ? []
        : [
            {
              line: placed.target.lines[0],
              column: 1,
              heading: '没有把握的目标',
              text: `${placed.quote} → ${summaryOf(placed.target)}：${reasons.join('、')}`,
            },
          ];
    });
  const themeless = clauses
    .filter(
      ({ id, part, themes }) =>
        !parents.has(id) &&
        (part === 'measure' || part === 'safeguard') &&
        (themes.length === 0 || themes.some((theme) => !known.has(theme))),
    )
    .map(({ number, title, lines }) => ({
      line: lines[0],
      column: 1,
      heading: '未归类',
      text: `${number} ${title ?? ''}`,
    }));
  const strangers =
    document.policy.city === null
      ? []
      : describeResponsibilities(document).filter(({ agencyId, inherited }) => agencyId === null && !inherited);
  const lineOf = new Map(clauses.map(({ id, lines }) => [id, lines[0]]));
  const unknown = strangers.map(({ clause, agency }) => ({
    line: lineOf.get(clause) ?? 1,
    column: 1,
    heading: '词表里没有的单位',
    text: agency,
  }));
  return [...refused, ...uncertain, ...themeless, ...unknown].toSorted(
    (a, b) => a.line - b.line || a.column - b.column,
  );
}

function printEntries(compiled: Compiled): void {
  const entries = targetsOf(compiled)
    .filter(({ target }) => target.status === 'auto')
    .map(({ quote, clause, target }) => ({ clause, quote: quote.replace(/\s+/gu, ''), reads: summaryOf(target) }));
  if (entries.length > 0) console.log(stringify({ confirm: entries }, { lineWidth: 0, defaultStringType: 'PLAIN' }));
}

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  const { jobs, faults } =
    positionals.length === 0
      ? await seedsIn(SEEDS)
      : { jobs: (await Promise.all(positionals.map((path) => jobsOf(resolve(HERE, path))))).flat(), faults: [] };
  const sayFault = (fault: Unconvertible, source: string): void => {
    for (const line of printUnconvertible(fault, source, (path) => shown(path, HERE))) console.error(line);
  };
  const vocabulary = loadVocabulary();
  let failed = faults.length;
  for (const fault of faults) sayFault(fault, SEEDS);
  for (const job of jobs) {
    const file = relative(HERE, job.source) || job.source;
    try {
      const bytes = readSource(job);
      const compiled = compile(bytes, originOf(job, bytes, vocabulary).origin, vocabulary);
      if (values.entries) {
        printEntries(compiled);
        continue;
      }
      const targets = targetsOf(compiled);
      const reviewed = targets.filter(({ target }) => target.status === 'reviewed').length;
      console.log(`${file}：${targets.length} 个目标，${reviewed} 个已核对`);
      for (const { line, column, heading, text } of findingsOf(compiled, vocabulary))
        console.log(`${file}:${line}:${column} ${heading} ${text}`);
    } catch (error) {
      if (!(error instanceof Unconvertible)) throw error;
      failed += 1;
      sayFault(error, job.source);
    }
  }
  return failed > 0 ? 1 : 0;
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { entries: { type: 'boolean', default: false } } });
  } catch (error) {
    throw wrongArguments(error);
  }
}

process.exitCode = await exitCodeOf(main, USAGE, sayVocabulary);
