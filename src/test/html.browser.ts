import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { somePagesOf } from './helpers.ts';
import { SITE } from './sites.ts';

/** The pages are valid HTML. They are read as files; no browser mends them first. */

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // A clause's id is its number.
      'valid-id': ['error', { relaxed: true }],
      // Boxes of one question share its name, as in the standard's own examples; they were not looked at while hidden.
      'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
      // Raw lines leave out the end tags that HTML lets one leave out: there are thousands of them.
      'no-implicit-close': 'off',
      // What only filters acts at once, and is not shown without scripts.
      'wcag/h32': 'off',
    },
  }),
);

test.each(somePagesOf(SITE))('%s is valid', async (path) => {
  const file = join(SITE.folder, path.endsWith('/') ? `${path}index.html` : path);
  const { results } = await validator.validateString(readFileSync(file, 'utf8'), file);
  const faults = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
  expect(faults).toEqual([]);
});
