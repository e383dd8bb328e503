import { describe, expect } from 'vitest';
import type { ExampleData } from '../../src/player/page.ts';
import { pagesOf } from './lib/built-guide.ts';
import { test } from './lib/guide.ts';

/** There are more than a hundred pages. */
const LONG = { timeout: 600_000 };

/** What a reader sees of the examples of a page. Runs in the page. */
function look(examples: Element[]) {
  const seen = (element: Element | null): boolean => element?.checkVisibility() ?? false;
  return examples.map((example) => {
    const log = example.querySelector('[role=log]');
    return {
      data: example.querySelector('.motion-data')?.textContent ?? '',
      lines: [...example.querySelectorAll<HTMLElement>('.motion-code .ec-line')].map((line) =>
        line.innerText.trimEnd(),
      ),
      printed: log?.textContent ?? '',
      log: seen(log),
      timeline: seen(example.querySelector('.motion-timeline svg')),
      bar: seen(example.querySelector('.motion-bar')),
    };
  });
}

describe.concurrent.each(['zh', 'en'] as const)('without JavaScript, in %s', (lang) => {
  test('every example shows its code, its output and its timeline', LONG, async ({ visit }) => {
    const page = await visit('/404.html', { javaScriptEnabled: false, expected: /404/ });
    for (const path of pagesOf(lang)) {
      await page.goto(path);
      for (const { data, lines, printed, log, timeline, bar } of await page
        .locator('motion-example')
        .evaluateAll(look)) {
        const { id, code, output, shown } = JSON.parse(data) as ExampleData;
        const expected = code.split('\n').slice(shown.firstLine - 1, shown.firstLine - 1 + shown.lines);
        expect(lines, `the code of ${id}`).toEqual(expected);
        if (output !== '') expect(printed, `the output of ${id}`).toBe(output);
        expect({ log, timeline }, `what is seen of ${id}`).toEqual({ log: true, timeline: true });
        expect(bar, 'no buttons that do nothing').toBe(false);
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
