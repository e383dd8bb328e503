import { describe, expect } from 'vitest';
import { violationsInAllLooks } from './lib/axe.ts';
import { tabTo } from './lib/keyboard.ts';
import { test } from './lib/guide.ts';

describe.concurrent.each(['zh', 'en'] as const)('questions that a recording answers, in %s', (lang) => {
  test('order: lines pressed in their order are right, others are taken back', async ({ visit }) => {
    const page = await visit(`/${lang}/tasks/gather/`);
    const question = page.locator('motion-predict[data-form=order]').first();
    const lines = question.getByRole('button');
    const order = ((await question.getAttribute('data-answer')) ?? '').split(' ').map(Number);
    const line = (index: number) => question.locator(`[data-index="${index}"]`);
    const right = await Promise.all(order.map((index) => line(index).locator('code').innerText()));
    const verdict = question.getByRole('status');

    await tabTo(page, line(order[0]!));
    await page.keyboard.press('Enter');
    expect(await line(order[0]!).innerText()).toMatch(/^1/);
    const backwards = order.slice(1).reverse();
    for (const index of backwards) await line(index).press('Space');
    expect(await verdict.innerText()).toBe(
      (await question.getAttribute('data-partly'))?.replace('{count}', '1'),
    );
    expect(await question.locator('[aria-pressed=true]').count()).toBe(1);

    for (const index of order.slice(1)) await line(index).press('Enter');
    expect(await verdict.innerText()).toBe(await question.getAttribute('data-right'));
    expect(await question.locator('details').getAttribute('open')).not.toBeNull();
    expect(await lines.locator('code').allInnerTexts()).toEqual(right);
  });

  test('line: arrows move between the lines of the code, and Enter chooses one', async ({ visit }) => {
    const page = await visit(`/${lang}/start/why-async/`);
    const question = page.locator('motion-predict[data-form=line]');
    const lines = question.getByRole('radio');
    const right = question.locator(`[data-index="${(await question.getAttribute('data-answer')) ?? ''}"]`);
    const verdict = question.getByRole('status');

    await tabTo(page, lines.first());
    await page.keyboard.press('Enter');
    expect(await verdict.innerText()).toBe(await question.getAttribute('data-wrong'));
    while (!(await right.evaluate((one) => one === document.activeElement))) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    expect(await verdict.innerText()).toBe(await question.getAttribute('data-right'));
    expect(await right.getAttribute('aria-checked')).toBe('true');
  });

  test('what was right is remembered, and a page that is all right has a mark', async ({ visit }) => {
    const page = await visit(`/${lang}/start/why-async/`, { hasTouch: true });
    const questions = page.locator('motion-predict');
    const link = page.locator('motion-progress a[aria-current=page]').first();
    for (const question of await questions.all()) {
      expect(await link.locator('.motion-done').count()).toBe(0);
      const right = (await question.getAttribute('data-answer')) ?? '';
      await question.locator(`[data-index="${right}"]`).tap();
    }
    expect(await link.locator('.motion-done').count()).toBe(1);

    await page.reload();
    const known = await questions.first().getAttribute('data-known');
    expect(await questions.getByRole('status').allInnerTexts()).toEqual(
      Array.from({ length: await questions.count() }, () => known),
    );
    expect(await link.locator('.motion-done').getAttribute('aria-label')).not.toBe('');
    const other = lang === 'zh' ? 'en' : 'zh';
    await page.goto(`/${other}/tasks/gather/`);
    const mark = page.locator(`motion-progress a[href="/${other}/start/why-async/"] .motion-done`);
    expect(await mark.count(), 'both languages are one page').toBe(1);
  });

  test('without JavaScript the code and the lines are text, and the answer can be opened', async ({
    visit,
  }) => {
    const page = await visit(`/${lang}/start/why-async/`, { javaScriptEnabled: false });
    const question = page.locator('motion-predict[data-form=line]');
    expect(await question.locator('.ec-line').count()).toBeGreaterThan(5);
    await question.locator('summary').click();
    expect(await question.locator('.predict-answer').innerText()).toMatch(/\d/);
    await page.goto(`/${lang}/tasks/gather/`);
    await page.locator('motion-predict[data-form=order] summary').click();
    expect(await page.locator('.predict-printed').innerText()).toMatch(/^\S.*\n\S/);
  });

  test('a quiz counts what is right, and can be started again', async ({ visit }) => {
    const page = await visit(`/${lang}/tasks/quiz/`);
    const quiz = page.locator('motion-quiz');
    const [score, all] = [await quiz.getAttribute('data-score'), await quiz.getAttribute('data-all')];
    const questions = await quiz.locator('motion-predict').all();
    const total = String(questions.length);
    const status = quiz.locator('.quiz-foot').getByRole('status');
    const again = quiz.locator('.quiz-foot').getByRole('button');
    const says = (right: number) =>
      (right === questions.length ? all : score)?.replace('{right}', String(right)).replace('{total}', total);

    expect(await again.isDisabled()).toBe(true);
    for (const [index, question] of questions.entries()) {
      expect(await status.innerText()).toBe(says(index));
      for (const right of ((await question.getAttribute('data-answer')) ?? '').split(' ')) {
        await question.locator(`[data-index="${right}"]`).click();
      }
    }
    expect(await status.innerText()).toBe(says(questions.length));
    expect(await violationsInAllLooks(page), 'with all explanations open').toEqual({});

    await again.click();
    expect(await status.innerText()).toBe(says(0));
    expect(
      await quiz.locator('[aria-pressed=true], [aria-checked=true], details[open] > summary').count(),
    ).toBe(0);
    await page.reload();
    expect(await status.innerText(), 'it is forgotten for good').toBe(says(0));
  });
});
