import { compile as compileMdx } from '@mdx-js/mdx';
import fc from 'fast-check';
import remarkFrontmatter from 'remark-frontmatter';
import { describe, expect, test } from 'vitest';
import { syntax } from '../src/markdown/dialect.ts';
import { readPolicy } from '../src/markdown/read.ts';
import { describeDocument } from '../src/model/describe.ts';
import { bareOrigin, compile, type Origin } from './compile.ts';
import { writePolicy } from './emit/write.ts';
import { arbitraryText } from './testing/arbitraryText.ts';
import { loadVocabulary } from './vocabulary.ts';

const ORIGIN: Origin = bareOrigin('any-text', 'any-text.txt');
const VOCABULARY = loadVocabulary();
const RUNS = Number(process.env.FUZZ_RUNS ?? 600);

/** Milliseconds; the cases are counted, the time is not. */
const PATIENCE = 600_000;

const compileText = (text: string) => compile(new TextEncoder().encode(text), ORIGIN, VOCABULARY).document;
const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');
const sorted = (text: string): string => [...withoutSpace(text)].toSorted().join('');
/** A byte order mark at the start is no character of the text. */
const body = (text: string): string => text.replace(/^\ufeff/u, '');

describe('any text', () => {
  test(
    'is converted without loss: each character is in a paragraph or in the furniture, once',
    () => {
      fc.assert(
        fc.property(arbitraryText, (text) => {
          const { paragraphs, furniture } = compileText(text);
          const kept = [...paragraphs.map((paragraph) => paragraph.text), ...furniture.map((piece) => piece.text)].join(
            '',
          );
          expect(sorted(kept)).toBe(sorted(body(text)));
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );

  test(
    'comes back from its page as it was: read(write(document)) equals document',
    () => {
      fc.assert(
        fc.property(arbitraryText, (text) => {
          const document = compileText(text);
          expect(readPolicy(writePolicy(document))).toEqual(document);
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );

  test(
    'gives a page that MDX compiles',
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryText, async (text) => {
          await compileMdx(writePolicy(compileText(text)), { remarkPlugins: [remarkFrontmatter, ...syntax] });
        }),
        { numRuns: Math.ceil(RUNS / 4) },
      );
    },
    PATIENCE,
  );

  test(
    'gives a consistent document: unique ids, known clauses, marks that nest',
    () => {
      fc.assert(
        fc.property(arbitraryText, (text) => {
          const document = compileText(text);
          const numbers = document.clauses.map((clause) => clause.number);
          const ids = document.paragraphs.map((paragraph) => paragraph.id);
          expect(new Set([...numbers, ...ids]).size).toBe(numbers.length + ids.length);
          for (const { clause, marks, text: value } of document.paragraphs) {
            expect(clause === null || numbers.includes(clause)).toBe(true);
            for (const [index, a] of marks.entries()) {
              expect(a.start >= 0 && a.start <= a.end && a.end <= value.length).toBe(true);
              for (const b of marks.slice(index + 1))
                expect(b.start >= a.end || (b.start >= a.start && b.end <= a.end)).toBe(true);
            }
          }
          describeDocument(document);
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );

  test(
    'is converted the same way twice',
    () => {
      fc.assert(
        fc.property(arbitraryText, (text) => {
          expect(writePolicy(compileText(text))).toBe(writePolicy(compileText(text)));
        }),
        { numRuns: Math.ceil(RUNS / 4) },
      );
    },
    PATIENCE,
  );
});
