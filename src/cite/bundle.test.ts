import { expect, test } from 'vitest';
import { documents } from '../testing/corpus.ts';
import { bundleOf, referenceAt } from './bundle.ts';
import type { CiteContext } from './cite.ts';
import { toReference } from './reference.ts';

const context: CiteContext = {
  siteName: '政策对读',
  permalink: (path) => `https://example.org${path.replace(/#|$/u, '?v=7f3a9c21$&')}`,
  edition: { version: '7f3a9c21', date: '2026-11-20' },
  accessed: null,
};

test.each(documents.map((document) => [document.policy.id, document] as const))(
  '%s: from its bundle every clause and every target is cited as from the document',
  (_id, document) => {
    const bundle = JSON.parse(JSON.stringify(bundleOf(document, context)));
    for (const clause of document.clauses)
      expect(referenceAt(bundle, clause.number)).toEqual(toReference({ kind: 'clause', document, clause }, context));
    for (const mark of document.paragraphs.flatMap(({ marks }) => marks)) {
      if (mark.type !== 'target') continue;
      const { target } = mark;
      expect(referenceAt(bundle, target.id)).toEqual(toReference({ kind: 'target', document, target }, context));
    }
    expect(bundle.whole).toEqual(toReference({ kind: 'policy', document }, context));
    expect(referenceAt(bundle, 'toString')).toBeNull();
    expect(referenceAt(bundle, '9.9.9')).toBeNull();
  },
);
