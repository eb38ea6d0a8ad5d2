import { readFileSync } from 'node:fs';
import { describeTargets } from '../../src/model/describe.ts';
import { bareOrigin, compile } from '../compile.ts';
import { FIELDS, type Score, scoreTargets, sumScores, targetFixtures } from '../testing/benchmark.ts';
import { loadVocabulary } from '../vocabulary.ts';

/**
 * `npm run bench:targets [-- NAME …] [--verbose]`: recall, precision and the accuracy of each field of the annotator, on
 * documents whose targets a person has found. Without an editor's notes, so that it shows what the rules can do.
 */

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const isVerbose = process.argv.includes('--verbose');
const vocabulary = loadVocabulary();
const share = (part: number, whole: number): string => (whole === 0 ? '  –  ' : (part / whole).toFixed(3));

function show(name: string, score: Score): void {
  console.log(
    `${name.padEnd(34)} gold ${String(score.gold).padStart(4)}  found ${String(score.found).padStart(4)}  recall ${share(score.matched, score.gold)}  precision ${share(score.matched, score.found)}`,
  );
  if (!isVerbose) return;
  for (const { clause, quote } of score.missed) console.log(`    missed      ${clause} ${quote}`);
  for (const { clause, quote } of score.extra)
    console.log(`    not wanted  ${clause.slice(clause.indexOf('#') + 1)} ${quote}`);
  for (const difference of score.differences) console.log(`    differs     ${difference}`);
}

const scores = targetFixtures
  .filter(({ name }) => names.length === 0 || names.some((wanted) => name.includes(wanted)))
  .map(({ name, source, targets }) => {
    const origin = bareOrigin(name);
    const score = scoreTargets(describeTargets(compile(readFileSync(source), origin, vocabulary).document), targets);
    show(name, score);
    return score;
  });
const total = sumScores(scores);
console.log();
show('all', { ...total, missed: [], extra: [], differences: [] });
for (const field of FIELDS) console.log(`  ${field.padEnd(14)} ${share(total.fields[field], total.matched)}`);
