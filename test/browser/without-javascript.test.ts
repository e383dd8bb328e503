import { describe, expect } from 'vitest';
import { pagesOf } from './lib/built-guide.ts';
import { Example } from './lib/example.ts';
import { test } from './lib/guide.ts';

describe.concurrent.each(['zh', 'en'] as const)('without JavaScript, in %s', (lang) => {
  test('every example shows its code, its output and its timeline', async ({ visit }) => {
    const page = await visit('/404.html', { javaScriptEnabled: false, expected: /404/ });
    for (const path of pagesOf(lang)) {
      await page.goto(path);
      const count = await page.locator('motion-example').count();
      for (let index = 0; index < count; index += 1) {
        const example = new Example(page, index);
        const { id, code, output, shown } = await example.data();
        const lines = await example.root.locator('.motion-code .ec-line').allInnerTexts();
        const expected = code.split('\n').slice(shown.firstLine - 1, shown.firstLine - 1 + shown.lines);
        expect(
          lines.map((line) => line.trimEnd()),
          `the code of ${id}`,
        ).toEqual(expected);
        if (output !== '') expect(await example.output(), `the output of ${id}`).toBe(output);
        expect(await example.log.isVisible()).toBe(true);
        expect(await example.root.locator('.motion-timeline svg').first().isVisible()).toBe(true);
        expect(await example.root.locator('.motion-bar').isVisible(), 'no buttons that do nothing').toBe(
          false,
        );
      }
    }
  });

  // Chromium lets the keyboard into everything that scrolls; other browsers want to be told.
  test('the keyboard may enter all that scrolls sideways on a phone', async ({ visit }) => {
    const viewport = { width: 390, height: 844 };
    const page = await visit(`/${lang}/tasks/gather/`, { javaScriptEnabled: false, viewport });
    const scrolling = await page.locator('main *').evaluateAll((all) =>
      all
        .filter((element) => element.scrollWidth > element.clientWidth)
        .filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
        .map((element) => ({
          name: element.getAttribute('aria-label'),
          tab: element.getAttribute('tabindex'),
        })),
    );
    expect(scrolling.length, 'some block scrolls, or the test proves nothing').toBeGreaterThan(0);
    for (const { name, tab } of scrolling) expect([name, tab]).toEqual([expect.stringMatching(/./), '0']);
  });

  test('questions and the timelines in words can be opened', async ({ visit }) => {
    const page = await visit(`/${lang}/tasks/create-task/`, { javaScriptEnabled: false });
    const explanation = page.locator('motion-predict details').first();
    await explanation.locator('summary').click();
    expect(await explanation.locator('.predict-answer').isVisible()).toBe(true);
    const words = page.locator('.motion-timeline details').first();
    await words.locator('summary').click();
    expect(await words.locator('li').first().isVisible()).toBe(true);
  });

  test('the playground says that running needs it', async ({ visit }) => {
    const page = await visit(`/${lang}/playground/`, { javaScriptEnabled: false });
    const text = await page.locator('main').innerText();
    expect(text).toContain(
      lang === 'zh' ? '运行程序需要 JavaScript。' : 'Running programs needs JavaScript.',
    );
  });
});
