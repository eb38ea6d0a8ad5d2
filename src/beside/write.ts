import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PolicyDocument } from '../model/document.ts';
import { policyFiles, type Shared } from '../site/policyFiles.ts';

/** Folders that are there: to ask for one again takes as long as to make it. */
const made = new Set<string>();

function makeFolder(folder: string): void {
  if (made.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  made.add(folder);
}

export function writePolicyFiles(document: PolicyDocument, shared: Shared, folder: string): void {
  for (const { path, content } of policyFiles(document, shared)) {
    const file = join(folder, path);
    makeFolder(dirname(file));
    writeFileSync(file, content);
  }
}

/** Moves what a folder holds into another, beside what stands there; also where the two lie on different volumes. */
export function moveInto(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && existsSync(target)) moveInto(source, target);
    else {
      try {
        renameSync(source, target);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
        cpSync(source, target, { recursive: true });
      }
    }
  }
}
