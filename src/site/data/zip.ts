import { type Zippable, zipSync } from 'fflate';

/** Content by path, in the order in which it stands in the archive. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** Packs files into one ZIP archive; the same files and date give the same bytes. `date` is `YYYY-MM-DD`, from 1980 on. */
export type Pack = (files: Files, date: string) => Uint8Array;

/** ZIP keeps local time without a zone: the parts of the date are local ones on every machine. */
export function zipTime(date: string): Date {
  const [year, month, day] = date.split('-').map(Number);
  return new Date(year!, month! - 1, day!);
}

/** In a browser as in Node. */
export const pack: Pack = (files, date) => zipSync(files as Zippable, { mtime: zipTime(date) });
