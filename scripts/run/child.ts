import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places.ts';

/** Child processes: every tool of the project runs under the Node that runs this file, from the project's root. */

/** The script behind a command of `node_modules/.bin`, so that it starts without a shell on every platform. */
export function tool(packageName: string): string {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const script = typeof bin === 'string' ? bin : Object.values(bin)[0];
  if (script === undefined) throw new Error(`${packageName} has no command`);
  return join(folder, script);
}

/** Where the output of a command goes: to this terminal, or into an open file. */
export type Output = 'inherit' | number;

/**
 * Runs a command and waits for its end. A signal to end this process ends the child first.
 * @returns the exit code; 1 where a signal ended the child.
 */
export function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  output: Output = 'inherit',
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', output, output],
    });
    const stop = (signal: NodeJS.Signals): void => {
      child.kill(signal);
      process.exit(1);
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(code ?? 1);
    });
  });
}

/** Runs a script with this Node. */
export const runNode = (
  script: string,
  args: readonly string[] = [],
  env?: NodeJS.ProcessEnv,
  output?: Output,
): Promise<number> => run(process.execPath, [script, ...args], env, output);
