import { Converter } from 'opencc-js/t2cn';
import type { PolicyDocument } from '../model/document.ts';
import type { TraditionalTable } from './traditionalTable.ts';

/** Only characters that stand in a document are worth converting to: others find nothing anyway. */
export function traditionalTable(documents: readonly PolicyDocument[]): TraditionalTable {
  const known = new Set<string>();
  for (const { paragraphs } of documents) for (const { text } of paragraphs) for (const each of text) known.add(each);
  const simplify = Converter({ from: 't', to: 'cn' });
  let from = '';
  let to = '';
  // CJK Unified Ideographs.
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const character = String.fromCharCode(code);
    const simple = simplify(character);
    if (simple === character || simple.length !== 1 || !known.has(simple)) continue;
    from += character;
    to += simple;
  }
  return { from, to };
}
