/** `{shown} of {all}` with what the names stand for. */
export const fill = (words: string, values: Readonly<Record<string, string | number>>): string =>
  words.replaceAll(/\{(\w+)\}/gu, (_, name: string) => `${values[name]}`);
