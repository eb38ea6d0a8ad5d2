import { expect, test } from 'vitest';
import { toPlain } from './plain.ts';
import { findTargets } from './targets.ts';

/** By when each target of a text is due, as the text has it. */
const daysOf = (text: string): readonly (string | undefined)[] =>
  findTargets(toPlain(text).value).drafts.map(({ deadline }) => deadline?.deadline.raw);

test.each<[string, readonly (string | undefined)[]]>([
  [
    '到2027年建成服务站300个（其中，到2025年建成100个，到2026年建成200个），培训快递员5000人。',
    ['到2027年', '到2025年', '到2026年', '到2027年'],
  ],
  [
    '建成服务站300个（其中，到2025年建成100个，到2026年建成200个），培训快递员5000人。',
    [undefined, '到2025年', '到2026年', undefined],
  ],
])('behind brackets with several days holds what held before them, also where nothing did: %s', (text, days) => {
  expect(daysOf(text)).toEqual(days);
});
