import { describe, expect } from 'vitest';
import { pagesOf } from './lib/built-guide.ts';
import { Example } from './lib/example.ts';
import { type Reader, test } from './lib/guide.ts';
import { openProgram } from './lib/programs.ts';

const PHONE: Reader = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** There are more than a hundred pages. */
const LONG = { timeout: 600_000 };

/** How many px of the page lie beyond the screen's edge. */
const overhang = (): number =>
  (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth;

describe.concurrent('on a phone', () => {
  test.for(['zh', 'en'] as const)('no page of %s scrolls sideways', LONG, async (lang, { visit }) => {
    const page = await visit('/404.html', PHONE);
    for (const path of ['/404.html', ...pagesOf(lang)]) {
      await page.goto(path);
      expect(await page.evaluate(overhang), `the overhang of ${path}`).toBe(0);
    }
  });

  test('a run with long lines in the editor does not scroll the page sideways', async ({ visit }) => {
    const page = await visit('/en/tasks/gather/', PHONE);
    const example = new Example(page);
    await example.button('edit').tap();
    await example.editor.waitFor();
    await example.write(`print("${'long '.repeat(60)}")\nraise ValueError("${'x'.repeat(300)}")\n`);
    await example.button('run').tap();
    await example.reaches('finished');
    expect(await page.evaluate(overhang)).toBe(0);
  });

  test('the label of the output covers none of it', async ({ visit }) => {
    const { example } = await openProgram(visit, `print("${'long '.repeat(60)}")\n`, PHONE);
    await example.button('run').tap();
    await example.reaches('finished');
    const label = await example.root.locator('.motion-source').boundingBox();
    const lines = await example.log.evaluate((log) => {
      const range = document.createRange();
      range.selectNodeContents(log);
      return [...range.getClientRects()].map(({ right, top }) => ({ right, top }));
    });
    expect(lines.length).toBeGreaterThan(2);
    if (label === null) throw new Error('the output has no label');
    const beside = lines.filter(({ top }) => top < label.y + label.height);
    expect(beside.length).toBeGreaterThan(0);
    for (const { right } of beside) expect(right).toBeLessThanOrEqual(label.x);
  });

  test('the pace begins the line under the buttons', async ({ visit }) => {
    const page = await visit('/en/tasks/gather/', PHONE);
    const example = new Example(page);
    const run = await example.button('run').boundingBox();
    const pace = await example.root.locator('.motion-speed').boundingBox();
    expect(pace?.x).toBe(run?.x);
    expect(pace?.y).toBeGreaterThan(run?.y ?? 0);
  });

  test('the bar keeps its height from the first tap on Run to the end', async ({ visit }) => {
    const page = await visit('/en/tasks/create-task/', { ...PHONE, speed: '1' });
    const example = new Example(page);
    const bar = example.root.locator('.motion-bar');
    const height = async () => (await bar.boundingBox())?.height;
    await bar.scrollIntoViewIfNeeded();
    const before = await height();
    await example.button('run').tap();
    await example.reaches('replaying');
    await example.root.locator('.motion-clock:not(:empty)').waitFor();
    expect(await height()).toBe(before);
    await example.reaches('finished');
    expect(await height()).toBe(before);
  });

  test('a line that was chosen is marked where the reader sees it', async ({ visit }) => {
    const page = await visit('/en/threads/quiz/', PHONE);
    const question = page.locator('motion-predict[data-form="line"]').first();
    const line = question.getByRole('radio').first();
    await line.tap();
    expect(await line.getAttribute('data-verdict')).toBe('wrong');
    const colours = await question
      .locator('.ec-line')
      .evaluateAll((lines) => lines.map((one) => getComputedStyle(one).backgroundColor));
    expect(new Set(colours).size).toBe(2);
  });

  test('the hint below a timeline speaks of fingers, and comes back after a tap elsewhere', async ({
    visit,
  }) => {
    const page = await visit('/en/tasks/gather/', PHONE);
    const example = new Example(page);
    const readout = example.root.locator('.tl-readout');
    const hint = readout.getByText('Tap a bar to see its line.');
    expect(await readout.innerText()).toBe('Tap a bar to see its line.');
    await example.root.locator('.tl-wait[data-line]').first().tap();
    await hint.waitFor({ state: 'detached' });
    expect(await readout.innerText()).toMatch(/ · line \d+$/);
    await page.locator('h1').first().tap();
    await hint.waitFor();
  });

  test('buttons are large enough for a thumb', async ({ visit }) => {
    const page = await visit('/zh/tasks/gather/', PHONE);
    const sizes = await new Example(page).root
      .locator('.motion-button:visible')
      .evaluateAll((buttons) =>
        buttons
          .map((button) => button.getBoundingClientRect())
          .map(({ width, height }) => ({ width, height })),
      );
    expect(sizes.length).toBe(5);
    // WCAG 2.2, target size (minimum).
    for (const { width, height } of sizes) expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  });
});

describe.concurrent.each(['light', 'dark'] as const)('in the %s scheme of colours', (colorScheme) => {
  test('the page and its examples are of that scheme', async ({ visit }) => {
    const page = await visit('/en/tasks/gather/', { colorScheme });
    expect(await page.locator('html').getAttribute('data-theme')).toBe(colorScheme);
    // The brightness of what is behind the text, from 0 (black) to 255.
    const brightness = await page.evaluate(() => {
      const rgb = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g) ?? [];
      return Math.max(...rgb.slice(0, 3).map(Number));
    });
    if (colorScheme === 'dark') expect(brightness).toBeLessThan(64);
    else expect(brightness).toBeGreaterThan(192);
  });
});
