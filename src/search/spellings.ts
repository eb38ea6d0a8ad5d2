/** 国办发[2021]29号, 国办发（2021）29号 */
const YEAR = /[〔［[【〖﹝﹙（(](\d{4})[〕］\]】〗﹞﹚）)]/gu;
const BRACKETS = ['〔$1〕', '（$1）', '[$1]'];

const simplify = (query: string, table: ReadonlyMap<string, string>): string =>
  [...query].map((character) => table.get(character) ?? character).join('');

/**
 * Other ways to write a query of which nothing is found: in simplified characters, letters and digits without the space
 * between them (`GB 50180`), without Chinese quotation marks, with other brackets around the year of a document number
 * (国办发[2021]29号), which few keyboards have as they are printed. The most alike first.
 * @param table simplified characters by traditional ones
 */
export function spellings(query: string, table: ReadonlyMap<string, string>): readonly string[] {
  const simple = simplify(query, table);
  const joined = simple.replace(/([A-Za-z])\s+(?=\d)/gu, '$1');
  const bare = joined.replace(/[“”‘’「」『』]/gu, '');
  const years = BRACKETS.map((pair) => bare.replace(YEAR, pair));
  return [...new Set([simple, joined, bare, ...years])].filter((other) => other !== query && other.trim() !== '');
}
