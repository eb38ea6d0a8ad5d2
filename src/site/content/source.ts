import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PolicyDocument } from '../../model/document.ts';

/** Raw lines of a source, the first at index 0: as the file has them, without the marks that end them. */
export const splitLines = (text: string): readonly string[] => text.split(/\r\n|\n|\r/u);

/** The lines of `seeds/<policy>/source.txt`; null where the file is not there or is not the one the document came from. */
export async function loadSource({ policy, provenance }: PolicyDocument): Promise<readonly string[] | null> {
  const bytes = await readFile(`seeds/${policy.id}/source.txt`).catch(() => null);
  if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== policy.source.sha256) return null;
  return splitLines(new TextDecoder(provenance.encoding).decode(bytes));
}
