import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from './run/places.ts';

/** `npm run -s licences`: each package that `npm ci` installs, with version and licence, grouped by licence. */

const Lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().optional() }),
  ),
});

const { packages } = Lockfile.parse(JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')));
const lines = Map.groupBy(
  Object.entries(packages).filter(([path]) => path !== ''),
  ([, { license }]) => license ?? 'no licence stated',
);
for (const [licence, entries] of [...lines].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  const names = entries.map(
    ([path, { version, dev }]) => `${path.replace(/^.*node_modules\//u, '')}@${version}${dev ? ' (dev)' : ''}`,
  );
  console.log(`${licence} (${names.length})\n  ${[...new Set(names)].toSorted().join('\n  ')}\n`);
}
