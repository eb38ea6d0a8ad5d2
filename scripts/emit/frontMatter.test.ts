import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frontMatter, spelled } from './frontMatter.ts';

const text = fc.oneof(
  fc.constantFrom(
    '江城市人民政府办公室',
    '在 seed.yaml 写 editorialTitle',
    'https://example.gov.cn/a?b=1',
    '2024-01-15',
    '0d07ff',
    '3年',
    '- 3 -',
    '—3—',
  ),
  fc
    .array(
      fc.constantFrom(
        ...[
          '江',
          '（',
          '：',
          '，',
          'a',
          'e',
          'x',
          'o',
          '0',
          '7',
          '.',
          '-',
          ' ',
          ':',
          '#',
          ',',
          '[',
          '"',
          '\n',
          '\t',
          '~',
        ],
        ...['null', 'true', '---', '𠮷', '\u0007', '%', '&', '*', '!', '|', '>', '?', '/', '_', '+'],
      ),
      { maxLength: 6 },
    )
    .map((pieces) => pieces.join('')),
);
const scalar = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
const lines = fc.array(fc.nat(), { maxLength: 2 });
const fields = fc.record({ rule: scalar, found: text, lines });
const data = fc.record({
  title: scalar,
  city: fc.record({ id: text, name: text }),
  planPeriod: fc.oneof(lines, fc.constant(null)),
  names: fc.array(text, { maxLength: 2 }),
  notes: fc.array(fields, { maxLength: 2 }),
});

test('any data is written with the bytes of the library', () => {
  fc.assert(
    fc.property(data, (given) => {
      expect(frontMatter(given)).toBe(spelled(given));
    }),
    { numRuns: 3000 },
  );
});
