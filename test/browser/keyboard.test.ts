import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { Example } from './lib/example.ts';
import { test } from './lib/guide.ts';
import { focused, tabTo } from './lib/keyboard.ts';
import { openProgram } from './lib/programs.ts';

/** Shown at speed 1 it lasts a minute, however slow the computer that tests it. */
const MINUTE = 'import time\n\nfor _ in range(60):\n    time.sleep(1)\n    print("tick")\n';

describe.concurrent('with the keyboard alone', () => {
  test('Tab leads to Run, Enter runs, and the focus stays where it was', async ({ visit }) => {
    const page = await visit('/en/tasks/create-task/');
    const example = new Example(page);
    const run = example.button('run');
    await tabTo(page, run);
    await page.keyboard.press('Enter');
    await example.reaches('finished');
    expect(await example.attribute('data-match')).toBe('same');
    expect(await focused(run)).toBe(true);
    expect(await run.getAttribute('aria-disabled')).toBe('false');
  });

  test('Stop is the next button, and keeps the focus after it stopped', async ({ visit }) => {
    const { page, example } = await openProgram(visit, MINUTE, { speed: '1' });
    await tabTo(page, example.button('run'));
    await page.keyboard.press('Enter');
    await example.reaches('replaying');
    expect(await focused(example.button('run'))).toBe(true);
    await page.keyboard.press('Tab');
    expect(await focused(example.button('stop'))).toBe(true);
    await page.keyboard.press('Space');
    await example.reaches('finished');
    expect(await example.outcome()).toBe('interrupted');
    expect(await focused(example.button('stop'))).toBe(true);
  });

  test('Edit shows the cursor, and Reset stays in view, however long the code is', async ({ visit }) => {
    const page = await visit('/en/patterns/periodic/');
    const example = new Example(page);
    const inView = (element: Locator) =>
      element.evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await tabTo(page, example.button('edit'));
    await page.keyboard.press('Enter');
    await example.editor.waitFor();
    await page.waitForFunction(() => document.activeElement?.classList.contains('cm-content'));
    expect(await inView(example.editor.locator('.cm-line').first())).toBe(true);
    await page.keyboard.type('# ');
    await tabTo(page, example.button('reset'));
    await page.keyboard.press('Enter');
    await example.editor.waitFor({ state: 'detached' });
    expect(await focused(example.button('reset'))).toBe(true);
    expect(await inView(example.button('reset'))).toBe(true);
  });

  test('Start again leads to the first question of a quiz', async ({ visit }) => {
    const page = await visit('/en/threads/quiz/');
    const choice = page.locator('motion-predict [data-index]').first();
    await choice.click();
    const again = page.getByRole('button', { name: 'Start again' });
    await again.focus();
    await page.keyboard.press('Enter');
    await again.and(page.locator(':disabled')).waitFor();
    expect(await focused(choice)).toBe(true);
  });

  test('Edit leads into the editor, Ctrl+Enter runs from there, Tab leaves it', async ({ visit }) => {
    const page = await visit('/zh/tasks/create-task/');
    const example = new Example(page);
    await tabTo(page, example.button('edit'));
    await page.keyboard.press('Enter');
    await example.editor.waitFor();
    await page.waitForFunction(() => document.activeElement?.classList.contains('cm-content'));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('print("typed")');
    await page.keyboard.press('ControlOrMeta+Enter');
    await example.reaches('finished');
    expect(await example.output()).toBe('typed\n');
    expect(await focused(example.editor)).toBe(true);
    expect(await example.text()).toBe('print("typed")');

    await page.keyboard.press('Tab');
    expect(await focused(example.editor)).toBe(false);
    expect(await example.root.locator('.cm-editor :focus').count()).toBe(0);
    expect(await example.text()).toBe('print("typed")');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(example.editor)).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await example.root.locator('.cm-editor :focus').count()).toBe(0);
  });

  test('arrow keys walk over the timeline and mark the line of each bar', async ({ visit }) => {
    const page = await visit('/en/tasks/create-task/');
    const example = new Example(page);
    const first = example.root.locator('.tl-span[tabindex="0"]');
    await tabTo(page, first);
    const hot = example.root.locator('.ec-line.motion-hot');
    const readout = example.root.locator('.tl-readout');
    await hot.waitFor();
    const told = await readout.textContent();
    await page.keyboard.press('ArrowRight');
    expect(await readout.textContent()).not.toBe(told);
    await page.keyboard.press('Tab');
    expect(await hot.count()).toBe(0);
  });

  test.for(['zh', 'en'] as const)('a question of %s can be answered', async (lang, { visit }) => {
    const page = await visit(`/${lang}/tasks/create-task/`);
    const question = page.locator('motion-predict').first();
    const options = question.getByRole('button');
    const right = Number(await question.getAttribute('data-answer'));
    const wrong = right === 0 ? 1 : 0;
    const verdict = question.getByRole('status');
    const explanation = question.locator('details');

    await tabTo(page, options.nth(wrong));
    await page.keyboard.press('Enter');
    expect(await verdict.textContent()).toBe(await question.getAttribute('data-wrong'));
    expect(await explanation.getAttribute('open')).toBeNull();

    await options.nth(right).focus();
    await page.keyboard.press('Space');
    expect(await verdict.textContent()).toBe(await question.getAttribute('data-right'));
    expect(await explanation.getAttribute('open')).not.toBeNull();
    expect(await options.nth(right).getAttribute('aria-pressed')).toBe('true');
  });
});
