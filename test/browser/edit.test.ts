import { describe, expect } from 'vitest';
import { Example, type Lang } from './lib/example.ts';
import { test } from './lib/guide.ts';

const LANGS: readonly Lang[] = ['zh', 'en'];
const REPLACED = 'print("mine")\n';

describe.concurrent('editing', () => {
  test.for(LANGS)(
    'an edited example of %s claims no match, and Reset brings all of it back',
    async (lang, { visit }) => {
      const page = await visit(`/${lang}/tasks/create-task/`);
      const example = new Example(page);
      const before = { output: await example.output(), timeline: await example.timeline() };
      const { code } = await example.data();
      await example.run();
      expect(await example.attribute('data-match')).toBe('same');

      await example.click('edit');
      expect(await example.text()).toBe(code);
      await example.write(REPLACED);
      expect(await example.attribute('data-match')).toBeNull();
      await example.run();
      expect(await example.output()).toBe('mine\n');
      expect(await example.attribute('data-outcome')).toBe('ok');
      expect(await example.attribute('data-match')).toBeNull();
      expect(await example.timeline()).not.toBe(before.timeline);

      await example.click('reset');
      await example.reaches('idle');
      expect(await example.editor.count()).toBe(0);
      expect(await example.root.locator('.motion-code .ec-line').first().isVisible()).toBe(true);
      expect({ output: await example.output(), timeline: await example.timeline() }).toEqual(before);
      expect(await example.attribute('data-outcome')).toBeNull();

      await example.run();
      expect(await example.attribute('data-match')).toBe('same');
    },
  );

  test('an edit outlives a reload, and Reset forgets it for good', async ({ visit }) => {
    const page = await visit('/en/tasks/gather/');
    await new Example(page).write(REPLACED);
    await page.reload();
    const again = new Example(page);
    await again.editor.waitFor();
    expect(await again.text()).toBe(REPLACED);
    expect(await again.attribute('data-state')).toBe('idle');
    expect(await again.status.textContent()).toBe(
      'Your edits from before are back. Reset brings the original.',
    );

    await again.click('reset');
    await page.reload();
    await again.button('run').waitFor();
    expect(await again.editor.count()).toBe(0);
  });

  test('an edit of one example is not an edit of its neighbour', async ({ visit }) => {
    const page = await visit('/en/tasks/gather/');
    await new Example(page, 0).write(REPLACED);
    const neighbour = new Example(page, 1);
    await neighbour.run();
    expect(await neighbour.attribute('data-match')).toBe('same');
  });

  test('a byte that differs from the recording is shown as a difference of lines', async ({ visit }) => {
    const page = await visit('/en/tasks/create-task/', {
      before: async (context) => {
        await context.route('**/en/tasks/create-task/', async (route) => {
          const response = await route.fetch();
          const html = await response.text();
          await route.fulfill({ response, body: html.replaceAll('09:00:02 world', '09:00:02 World') });
        });
      },
    });
    const example = new Example(page);
    await example.run();
    expect(await example.attribute('data-match')).toBe('different');
    const difference = example.root.locator('.motion-diff');
    await difference.waitFor();
    expect(await difference.locator('.is-missing').allTextContents()).toEqual(['− 09:00:02 World\n']);
    expect(await difference.locator('.is-extra').allTextContents()).toEqual(['+ 09:00:02 world\n']);
  });
});
