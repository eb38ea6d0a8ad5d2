import { describeTargets } from '../model/describe.ts';
import type { PolicyDocument } from '../model/document.ts';
import { headingsOf } from '../model/headings.ts';
import { nameAmong } from '../model/words.ts';
import type { NumberManifest, NumberRow } from './numbers.ts';

/** The files of the number search by name: the manifest, a file a unit and a file a year, in the order of the site. */
export function numberFiles(
  documents: readonly PolicyDocument[],
): ReadonlyMap<string, NumberManifest | readonly NumberRow[]> {
  const rows = documents.flatMap((document) => {
    const headings = headingsOf(document);
    const name = nameAmong(document.policy, documents);
    return describeTargets(document).flatMap((target): NumberRow[] =>
      target.value === null
        ? []
        : [
            {
              url: target.url,
              policy: target.policy,
              name,
              draft: document.policy.status === 'draft',
              label: target.label,
              display: target.display,
              value: target.value,
              max: target.valueMax,
              unit: target.unit,
              deadline: target.deadline,
              heading: headings.get(target.clause.slice(target.clause.indexOf('#') + 1))?.at(-1) ?? '',
            },
          ],
    );
  });
  const byUnit = Map.groupBy(rows, ({ unit }) => unit ?? '');
  const byYear = Map.groupBy(
    rows.filter(({ deadline }) => deadline !== null),
    ({ deadline }) => deadline!.slice(0, 4),
  );
  const units = new Map([...byUnit.keys()].toSorted().map((unit, place) => [unit, `unit-${place}`]));
  return new Map<string, NumberManifest | readonly NumberRow[]>([
    ['manifest', { units: Object.fromEntries(units), years: [...byYear.keys()].toSorted() }],
    ...[...byUnit].map(([unit, own]) => [units.get(unit)!, own] as const),
    ...[...byYear].map(([year, own]) => [`year-${year}`, own] as const),
  ]);
}
