import { spawnSync } from 'node:child_process';

/** Which Java there is. */

/** Of `openjdk version "17.0.15"`; `1.8.0` is 8. @returns null where the words name no version. */
export function majorIn(words: string): number | null {
  const match = /version "(?:1\.)?(\d+)/u.exec(words);
  return match ? Number(match[1]) : null;
}

/** Of the `java` on PATH; null where there is none. */
export function majorOfJava(): number | null {
  const { stderr, stdout } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return majorIn(`${stderr ?? ''}${stdout ?? ''}`);
}
