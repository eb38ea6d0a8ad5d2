import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { readPlainYaml } from './plainYaml.ts';

const seed = `# Where it came from
city:
  id: jiangcheng
  name: 江城
file: 004_884cbb1ba6987e66.txt
sha256: 0d078ae5
url: https://example.gov.cn/a?b=1

accessed: 2024-01-15
editorialTitle: null
`;

/** What the library makes of it, and where each of these values stands. */
function byLibrary(text: string, keys: Iterable<string>) {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  expect(yaml.errors).toEqual([]);
  const places = Array.from(keys, (key) => {
    const node = yaml.getIn(key.split('.'), true);
    const { line, col } = lines.linePos(isNode(node) ? node.range![0] : -1);
    return [key, { line, column: col }] as const;
  });
  return { content: yaml.toJS() as unknown, places: new Map(places) };
}

test.each([seed, seed.replace('city:\n  id: jiangcheng\n  name: 江城', 'city: { id: jiangcheng, name: 江城 }')])(
  'a seed is read as the library reads it',
  (text) => {
    const read = readPlainYaml(text);
    expect(read).toEqual(byLibrary(text, read!.places.keys()));
  },
);

test.each([
  'city:\nfile: a.txt\n',
  'city:\n',
  'file: a.txt\nfile: b.txt\n',
  'city: { id: a, id: b }\n',
  'file: 12\n',
  'file: a.txt # why\n',
  'true: a\n',
  'Null: a\n',
  'city: { false: a }\n',
  'city:\n  id: a\n    name: b\n',
  'file: a\n  b: c\n',
  '',
])('what is not of this form is left to the library: %j', (text) => {
  expect(readPlainYaml(text)).toBeNull();
});

test('whatever is read is read as the library reads it', () => {
  const piece = fc.constantFrom(
    ...[
      'city',
      'id',
      'file',
      ':',
      ': ',
      ' ',
      '  ',
      '\n',
      '\n',
      '{ ',
      ' }',
      ', ',
      'null',
      'true',
      'Null',
      'False',
      '江城',
      'a',
      '1',
      '0x1',
    ],
    ...['2024-01-15', '#', '# ', '-', '- ', '"', "'", '&', '*', '|', '?', '/', '://', '.', '~', '\t', '\r\n', '---\n'],
  );
  const line = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'city:',
        '  id: a',
        '  name: 江城',
        'file: b.txt',
        'url: null',
        'x: { id: a, name: 江城 }',
      ),
    },
    fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  );
  let count = 0;
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const text = lines.join('\n');
      const read = readPlainYaml(text);
      if (read === null) return;
      count += 1;
      expect(read).toEqual(byLibrary(text, read.places.keys()));
    }),
    { numRuns: 20_000 },
  );
  expect(count).toBeGreaterThan(500);
});
