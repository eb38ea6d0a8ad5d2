import { expect, it } from 'vitest';
import { stretchesOf } from '../../lines/spans.ts';
import { NON_QUANTITIES, nonQuantitiesOf } from './nonQuantities.ts';

it.each(NON_QUANTITIES.map(([pattern, reason, example]) => [example, reason, pattern] as const))(
  '%s: %s',
  (example, reason, pattern) => {
    // By this row alone.
    expect(nonQuantitiesOf(example).filter(({ spans }) => spans.length > 0)).toEqual([
      { spans: stretchesOf(example, pattern), reason },
    ]);
  },
);
