import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Style } from '../../report/render/html.ts';

const SHEETS = ['tokens.css', 'reportFile.css', 'report.css'] as const;

/** The style sheet of a report as a file of its own; `root` is the root of the project. */
export function readStyle(root = '.'): Style {
  const text = SHEETS.map((name) => readFileSync(join(root, 'src/styles', name), 'utf8')).join('\n');
  if (text.includes('</')) throw new Error('A style sheet of the report ends the element that it stands in.');
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}
