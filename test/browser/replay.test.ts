import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Example } from './lib/example.ts';
import { test } from './lib/guide.ts';
import { openProgram } from './lib/programs.ts';

/** Five minutes of virtual time: at speed 1 nobody could wait for its end. */
const MINUTES = 'import time\nfor n in range(100):\n    print(n)\n    time.sleep(3)\n';
const HOUR = 'import time\nprint("early")\ntime.sleep(3600)\nprint("late")\n';

/** One state that an example went through, and when, in ms of the page's clock. */
interface Noted {
  state: string;
  at: number;
}

/** Notes each state that an example goes through, from now on, in the page; call the result to read them. */
async function noteStates(example: Example): Promise<() => Promise<Noted[]>> {
  const handle = await example.root.evaluateHandle((root) => {
    const seen: { state: string; at: number }[] = [];
    new MutationObserver(() => {
      const state = (root as HTMLElement).dataset['state'] ?? '';
      if (seen.at(-1)?.state !== state) seen.push({ state, at: performance.now() });
    }).observe(root, { attributeFilter: ['data-state'] });
    return seen;
  });
  return () => handle.jsonValue();
}

const chooseSpeed = async (page: Page, speed: string): Promise<void> => {
  await page.getByRole('combobox', { name: 'Speed' }).selectOption(speed);
};

describe('the replay', () => {
  test('shows a program at its virtual times after the machine has finished, and ends at once when asked', async ({
    visit,
  }) => {
    const { page, example } = await openProgram(visit, MINUTES, { speed: '1' });
    await example.click('run');
    await example.reaches('replaying');
    expect(await example.output()).not.toContain('99');
    expect(await example.root.locator('.motion-timeline .tl.is-playing').count()).toBe(1);
    await chooseSpeed(page, 'instant');
    await example.reaches('finished');
    expect(await example.outcome()).toBe('ok');
    expect((await example.output()).split('\n').length).toBe(101);
    expect(await example.root.locator('.motion-timeline .tl.is-playing').count()).toBe(0);
  });

  test('skips to the end without changing the speed', async ({ visit }) => {
    const { page, example } = await openProgram(visit, MINUTES, { speed: '1' });
    await example.click('run');
    await example.reaches('replaying');
    await page.getByRole('button', { name: 'Skip to the end' }).click();
    await example.reaches('finished');
    expect((await example.output()).split('\n').length).toBe(101);
    expect(await page.getByRole('combobox', { name: 'Speed' }).inputValue()).toBe('1');
  });

  test('shortens a wait of an hour, and marks it', async ({ visit }) => {
    const { example } = await openProgram(visit, HOUR, { speed: '1' });
    await example.run();
    // The mark is no part of the text, and stands where the wait was.
    expect(await example.output()).toBe('early\nlate\n');
    const mark = example.log.locator('.motion-skipped');
    expect(await mark.getAttribute('data-label')).toMatch(/3600 s in a blink$/);
    expect(await mark.evaluate((element) => element.previousSibling?.textContent)).toBe('early\n');
  });

  test('takes as long as the program sleeps, at speed 1', async ({ visit }) => {
    const { example } = await openProgram(visit, 'import time\nprint(1)\ntime.sleep(1)\nprint(2)\n', {
      speed: '1',
    });
    const states = await noteStates(example);
    await example.run();
    const noted = await states();
    expect(noted.map(({ state }) => state)).toEqual(['booting', 'running', 'replaying', 'finished']);
    const [, running, , finished] = noted;
    expect(finished!.at - running!.at).toBeGreaterThanOrEqual(1000);
    expect(await example.output()).toBe('1\n2\n');
  });

  test('remembers the chosen speed for every example and the next visit', async ({ visit }) => {
    const { page, example } = await openProgram(visit, MINUTES, { speed: null });
    const speed = page.getByRole('combobox', { name: 'Speed' });
    expect(await speed.inputValue()).toBe('1');
    await chooseSpeed(page, '4');
    await page.reload();
    await example.button('run').waitFor();
    expect(await speed.inputValue()).toBe('4');
  });

  test('is left out for readers who prefer reduced motion', async ({ visit }) => {
    const { page, example } = await openProgram(visit, MINUTES, { speed: null, reducedMotion: 'reduce' });
    expect(await page.getByRole('combobox', { name: 'Speed' }).inputValue()).toBe('instant');
    const states = await noteStates(example);
    await example.run();
    expect((await states()).map(({ state }) => state)).toEqual(['booting', 'running', 'finished']);
  });
});
