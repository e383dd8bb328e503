import { describe, expect } from 'vitest';
import { violationsInAllLooks } from './lib/axe.ts';
import { Example } from './lib/example.ts';
import { test } from './lib/guide.ts';

/** One page of each kind and of each chapter. */
const PATHS = [
  '',
  'start/why-async/',
  'tasks/gather/',
  'tasks/quiz/',
  'loop/deadlocks/',
  'threads/to-thread/',
  'reference/decide/',
  'reference/glossary/',
  'reference/sources/',
  'playground/',
];

describe.concurrent.each(['zh', 'en'] as const)(
  'axe finds nothing wrong, light or dark, on a desk or in a hand,',
  (lang) => {
    test.for(PATHS)(`in /${lang}/%s`, async (path, { visit }) => {
      const page = await visit(`/${lang}/${path}`);
      // The player has taken over all that it will.
      if ((await page.locator('motion-example').count()) > 0) await new Example(page).button('run').waitFor();
      expect(await violationsInAllLooks(page)).toEqual({});
    });

    test(`in /${lang}/ after a run that failed, with the editor open`, async ({ visit }) => {
      const page = await visit(`/${lang}/`);
      const example = new Example(page);
      await example.write('import sys\nprint(input(), file=sys.stderr)\n');
      await example.run();
      expect(await violationsInAllLooks(page)).toEqual({});
    });
  },
);

test.concurrent('axe finds nothing wrong in the page for addresses that lead nowhere', async ({ visit }) => {
  const page = await visit('/en/nowhere/', { expected: /404/ });
  expect(await violationsInAllLooks(page)).toEqual({});
});
