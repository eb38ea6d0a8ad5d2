/** The words of a script, its own or those that the page has for it. */
let onPage: Readonly<Record<string, string>> | undefined;

export function wordsHere<Words extends Readonly<Record<string, string>>>(own: Words): Words {
  onPage ??= JSON.parse(document.getElementById('words')?.textContent ?? '{}') as Readonly<Record<string, string>>;
  return { ...own, ...onPage };
}
