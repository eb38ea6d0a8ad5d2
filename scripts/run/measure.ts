import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Spent } from './spent.ts';

/** What commands cost: time, processor time and memory of every Node process that they start, bytes that they write. */

export interface Cost extends Spent {
  /** Seconds on the clock. */
  readonly time: number;
}

/** Runs a script with this Node in a folder, its output thrown away. @throws Error with its last words where it fails. */
export async function measure(script: string, args: readonly string[], cwd: string): Promise<Cost> {
  const folder = await mkdtemp(join(tmpdir(), 'spent-'));
  try {
    const started = performance.now();
    const child = spawn(process.execPath, [script, ...args], {
      cwd,
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        INIT_CWD: cwd,
        NODE_OPTIONS: `--import=${new URL('./spent.ts', import.meta.url).href}`,
        SPENT_FOLDER: folder,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let words = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        words = (words + text).slice(-2000);
      });
    const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    if (code !== 0) throw new Error(`${script} ended with ${code}:\n${words}`);
    const time = (performance.now() - started) / 1000;
    const spent = await Promise.all(
      (await readdir(folder)).map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Spent),
    );
    return {
      time,
      cpu: spent.reduce((sum, { cpu }) => sum + cpu, 0),
      memory: Math.max(0, ...spent.map(({ memory }) => memory)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Bytes of all files in a folder. */
export async function bytesIn(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  return bytes;
}
