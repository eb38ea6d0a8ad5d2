import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A site of other documents than ours, converted and built by the same commands in a folder of its own. */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface ExtraSeed {
  readonly id: string;
  readonly text: string;
  readonly city: { readonly id: string; readonly name: string };
  readonly editorialTitle: string | null;
  readonly url: string | null;
}

async function writeSeed(folder: string, { id, text, city, editorialTitle, url }: ExtraSeed): Promise<void> {
  await mkdir(join(folder, id), { recursive: true });
  await writeFile(join(folder, id, 'source.txt'), text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const facts = { city, file: `${id}.txt`, sha256, url, accessed: null, editorialTitle };
  // JSON is YAML.
  await writeFile(join(folder, id, 'seed.yaml'), JSON.stringify(facts));
}

/** What Vitest tells its own modules of themselves would be told to the pages. */
const OF_VITEST = new Set(['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR']);
const outerEnv = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_VITEST.has(name)));

/** The packages, in a folder of its own, so that what the build keeps there is not ours. */
async function linkPackages(folder: string): Promise<void> {
  await mkdir(folder);
  for (const name of await readdir(join(ROOT, 'node_modules'))) {
    if (!name.startsWith('.')) await symlink(join(ROOT, 'node_modules', name), join(folder, name));
  }
}

/**
 * Builds a site of these documents alone.
 * @throws with what the build said, where it fails.
 */
export async function buildExtraSite(
  seeds: readonly ExtraSeed[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'site-'));
  const remove = (): Promise<void> => rm(root, { recursive: true });
  try {
    for (const name of ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'scripts', 'src']) {
      await cp(join(ROOT, name), join(root, name), { recursive: true });
    }
    for (const name of ['pages', 'vocabulary']) {
      await cp(join(ROOT, 'content', name), join(root, 'content', name), { recursive: true });
    }
    // No edition has been published, and no address.
    for (const [name, empty] of [
      ['editions.json', '[]'],
      ['retired.yaml', '[]'],
      ['permalinks.txt', ''],
    ] as const) {
      await writeFile(join(root, 'content', name), empty);
    }
    await linkPackages(join(root, 'node_modules'));
    for (const seed of seeds) await writeSeed(join(root, 'seeds'), seed);
    await promisify(execFile)(process.execPath, ['scripts/build.ts'], {
      cwd: root,
      env: { ...outerEnv(), NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', BASE_PATH: '/', ...env },
      maxBuffer: 1 << 24,
    });
    return { folder: join(root, 'dist'), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
