import { expect, it } from 'vitest';
import { findExpressions } from './lexer.ts';
import { RULES, ruleAgainst } from './refusals.ts';

it.each([...RULES.words, ...RULES.quantities].map((rule) => [rule[1], rule[0], rule] as const))(
  '%s: %s',
  (example, _reason, rule) => {
    // No rule before it stands in for it.
    expect(findExpressions(example).map((found) => ruleAgainst(example, found))).toContain(rule);
  },
);
