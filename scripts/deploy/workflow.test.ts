import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { basePath } from '../run/settings.ts';

/** The workflow and the container run commands that there are, with the settings that these read. */

const ROOT = new URL('../../', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(textOf('package.json')));

const Permissions = z.record(z.string(), z.enum(['read', 'write']));
const Workflow = z.object({
  permissions: Permissions,
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.string() }),
  jobs: z.record(
    z.string(),
    z.object({
      needs: z.string().optional(),
      permissions: Permissions.optional(),
      steps: z.array(
        z.object({
          id: z.string().optional(),
          uses: z.string().optional(),
          run: z.string().optional(),
          with: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
          env: z.record(z.string(), z.string()).optional(),
        }),
      ),
    }),
  ),
});
const workflow = Workflow.parse(parse(textOf('.github/workflows/pages.yml')));

/** Names of the scripts that `npm run` is asked for; of the short forms, too. */
const scriptsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(test|start)\b)/gu)].map(([, name, short]) => name ?? short!);

test.each([
  '.github/workflows/pages.yml',
  'scripts/deploy/Containerfile',
  'README.md',
  'CONTRIBUTING.md',
  'docs/operating.md',
  'docs/shards.md',
  'docs/notes.md',
])('%s asks npm for scripts that are there', (path) => {
  const asked = scriptsIn(textOf(path));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((name) => !(name in scripts))).toEqual([]);
});

describe('the workflow', () => {
  const { test: tested, build, deploy } = workflow.jobs;

  test('publishes what was tested, where GitHub says that it will stand', () => {
    expect([tested?.needs, build?.needs, deploy?.needs]).toEqual([undefined, 'test', 'build']);
    const step = build?.steps.find(({ run }) => run === 'npm run build');
    expect(step?.env?.SITE_URL).toMatch(/^\$\{\{ steps\.pages\.outputs\.origin \}\}$/u);
    expect(step?.env?.BASE_PATH).toMatch(/^\$\{\{ steps\.pages\.outputs\.base_path \}\}\/$/u);
    expect(build?.steps.find(({ id }) => id === 'pages')?.uses).toMatch(/^actions\/configure-pages@v\d+$/u);
    expect(build?.steps.at(-1)).toMatchObject({ with: { path: 'dist' } });
    // `base_path` is empty on a host of its own.
    expect(['/', '/policy-reader/'].map(basePath)).toEqual(['/', '/policy-reader/']);
  });

  test('may write nothing but the pages', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect([tested, build, deploy].map((job) => job?.permissions)).toEqual([
      undefined,
      { contents: 'read', pages: 'read' },
      { pages: 'write', 'id-token': 'write' },
    ]);
  });

  test('does not end a run on main for a newer one: its deployment would end with it', () => {
    expect(workflow.concurrency['cancel-in-progress']).toContain(" github.event_name == 'pull_request' ");
  });
});

test('the server of the container starts without any right', () => {
  const [, last] = textOf('scripts/deploy/Containerfile').split('{SERVER_IMAGE}\n');
  expect(last).toContain(
    '\nRUN server="$(command -v caddy)" && cp "$server" "$server.copy" && mv "$server.copy" "$server"\n',
  );
  expect(last).toMatch(/^USER 1000:1000$/mu);
});
