/**
 * A function of documents and of the words that they are described with, whose value is kept as long as both are: several
 * pages ask for the same comparison.
 */
export function kept<Documents extends object, Words extends object, Value>(
  make: (documents: Documents, words: Words) => Value,
): (documents: Documents, words: Words) => Value {
  const values = new WeakMap<Documents, WeakMap<Words, { readonly value: Value }>>();
  return (documents, words) => {
    let own = values.get(documents);
    if (!own) {
      own = new WeakMap();
      values.set(documents, own);
    }
    let held = own.get(words);
    if (!held) {
      held = { value: make(documents, words) };
      own.set(words, held);
    }
    return held.value;
  };
}
