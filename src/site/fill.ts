/** `{shown} of {all}` with what the names stand for. */
export const fill = (words: string, values: Readonly<Record<string, string | number>>): string =>
  words.replaceAll(/\{(\w+)\}/gu, (_, name: string) => `${values[name]}`);

/** So much of what an address asks for is said again. */
export const few = (text: string): string => text.replace(/^(.{40}).+/su, '$1…');
