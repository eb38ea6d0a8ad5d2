/** Spans of years, dates, numbers of documents and shares: what a line does not break. */
const UNBROKEN =
  /([（(]?\d{4}\s?年?[-–—~～]{1,2}\d{4}\s?年?[）)]?|\d{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?|〔\d{4}〕\s?\d+\s?号|\d+(?:\.\d+)?\s?[%％])/u;

/** The text in pieces; every second one is not to be broken. */
export const unbrokenParts = (text: string): readonly string[] => text.split(UNBROKEN);
