import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { run } from './child.ts';

/** Finds the Chromium that the browser tests drive, and installs one where the system's package manager can. */

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where installers put it that do not touch PATH. */
const USUAL_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder ? [join(folder, 'Google\\Chrome\\Application\\chrome.exe')] : [];
  }),
};

/** The pages are Chinese: without a Han font the browser measures boxes. */
const APT_PACKAGES = ['chromium', 'fonts-noto-cjk'];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(command: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute);
  const name = process.platform === 'win32' ? `${command}.exe` : command;
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

/** CHROMIUM_PATH, then PATH, then the usual places. @throws where CHROMIUM_PATH names no program. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROMIUM_PATH is "${named}"; there is no program at that place.`);
  }
  for (const command of COMMANDS) {
    const file = onPath(command);
    if (file) return file;
  }
  return USUAL_PLACES[process.platform]?.find(isExecutable) ?? null;
}

const canInstall = (): boolean => process.getuid?.() === 0 && onPath('apt-get') !== null;

async function install(): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], env);
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...APT_PACKAGES], env);
}

/** @throws where there is no Chromium and none can be installed; the message says what to do. */
export async function requireChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  if (canInstall()) {
    await install();
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    [
      'The browser tests need Chromium or Google Chrome, and none was found. Do one of these:',
      `  on Debian or Ubuntu: sudo apt-get install ${APT_PACKAGES.join(' ')}`,
      '  elsewhere: install Google Chrome, or set CHROMIUM_PATH to the program of a Chromium browser',
    ].join('\n'),
  );
}
