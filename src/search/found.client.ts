import { findTerms, termsOf } from './tokens.ts';

/** A reading page that is come to with `?q=` from the results: marks what was searched for, without touching the text. */

const terms = termsOf(new URLSearchParams(location.search).get('q') ?? '');
if (terms.length > 0 && 'highlights' in CSS) {
  const ranges = [...document.querySelectorAll('article [id*=".p"]')].flatMap((paragraph) => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const nodes: { node: Node; from: number }[] = [];
    let length = 0;
    while (walker.nextNode()) {
      nodes.push({ node: walker.currentNode, from: length });
      length += walker.currentNode.nodeValue!.length;
    }
    const place = (offset: number): [Node, number] => {
      const { node, from } = nodes.findLast((entry) => entry.from <= offset)!;
      return [node, offset - from];
    };
    return findTerms(paragraph.textContent, terms).map(([start, end]) => {
      const range = new Range();
      range.setStart(...place(start));
      const [node, offset] = place(end - 1);
      range.setEnd(node, offset + 1);
      return range;
    });
  });
  CSS.highlights.set('found', new Highlight(...ranges));
}
