import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { violationsInAllLooks } from './lib/axe.ts';
import { Example } from './lib/example.ts';
import { test } from './lib/guide.ts';
import { openProgram } from './lib/programs.ts';

/** Shown at speed 1 each part of it lasts minutes, however slow the computer that tests it. */
const PATIENT = `import asyncio

async def work():
    try:
        for n in range(100):
            print("working", n)
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cleaning up")
        for _ in range(100):
            await asyncio.sleep(3)

async def main():
    await asyncio.create_task(work(), name="worker")

asyncio.run(main())
`;

const focusedName = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('title') ?? null);

const COMPUTING = `import asyncio

async def victim():
    await asyncio.sleep(1)

async def cpu():
    n = 0
    while True:
        n += 1

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(victim(), name="victim")
        group.create_task(cpu(), name="cpu")

asyncio.run(main())
`;

describe('Ctrl+C', () => {
  test.for(['en', 'zh'] as const)(
    'reaches a program of %s where its reader sees it, and what was shown stays',
    async (lang, { visit }) => {
      const { page, example } = await openProgram(visit, PATIENT, { lang, speed: '1' });
      await example.click('run');
      await example.log.getByText('working 1').waitFor();
      await example.button('interrupt').focus();
      await page.keyboard.press('Enter');
      await example.log.getByText('cleaning up').waitFor();
      expect(await example.output()).toMatch(/^working 0\nworking 1\n(?:working \d\n)?cleaning up\n$/);
      const before = await example.output();

      await page.keyboard.press('Enter');
      await example.reaches('finished');
      expect(await example.outcome()).toBe('interrupted');
      const output = await example.output();
      expect(output.startsWith(before)).toBe(true);
      expect(output).toMatch(/KeyboardInterrupt\n$/);
      expect(await example.root.locator('.tl-plot .tl-signal').count()).toBe(2);
      expect(await example.status.textContent()).toBe(
        lang === 'en'
          ? 'Ctrl+C ended the program with exit status 130.'
          : '程序被 Ctrl+C 结束，退出状态 130。',
      );
      // Its button is gone; the keyboard goes on at Run.
      expect(await focusedName(page)).toBe(lang === 'en' ? 'Run' : '运行');
    },
  );

  test('comes to a program that only computes, too', async ({ visit }) => {
    const { example } = await openProgram(visit, 'print("in")\nwhile True:\n    pass\n');
    await example.click('run');
    await example.log.getByText('in', { exact: true }).waitFor();
    await example.click('interrupt');
    await example.reaches('finished');
    expect(await example.outcome()).toBe('interrupted');
    expect(await example.output()).toMatch(/^in\nTraceback [^]*line 2[^]*KeyboardInterrupt\n$/);
  });

  test('never comes to a line that does not end, and the page says so', async ({ visit }) => {
    const { example } = await openProgram(visit, 'print("in")\nsum(range(10**15))\n');
    await example.click('run');
    await example.log.getByText('in', { exact: true }).waitFor();
    await example.click('interrupt');
    await example.status.getByText('in a line that does not end').waitFor();
    await example.click('stop');
    await example.reaches('finished');
    expect(await example.output()).toBe('in\n');
    expect(await example.status.textContent()).toBe('Stopped by you.');
  });

  test('is marked where an example’s header sends it, and the page says so beside the code', async ({
    visit,
  }) => {
    const example = new Example(await visit('/en/cancel/ctrl-c/'));
    expect(await example.attribute('data-id')).toBe('cancel/ctrl-c-main');
    expect(await example.root.locator('.motion-conditions').textContent()).toBe(
      'Sent to this run: Ctrl+C (SIGINT) after 1 s.',
    );
    expect(await example.root.locator('.tl-plot .tl-signal title').textContent()).toBe(
      'the signal SIGINT (Ctrl+C) arrives at 1 s',
    );
    await example.run();
    expect(await example.attribute('data-match')).toBe('same');
    expect(await example.root.locator('.tl-plot .tl-signal').count()).toBe(1);
  });
});

describe('who waits', () => {
  test('is listed on demand, with lines, while a program is played back', async ({ visit }) => {
    const { page, example } = await openProgram(visit, PATIENT, { speed: '1' });
    await example.click('run');
    await example.log.getByText('working 1').waitFor();
    await example.click('waits');
    const list = page.getByRole('region', { name: /^Where everything stands at [\d.]+ s$/ });
    const rows = await list.getByRole('row').allTextContents();
    expect(rows[0]).toBe('Task or threadWhat it doesLine');
    expect(rows[1]).toBe('main (Task-1)waiting for worker, since 0 s14');
    expect(rows[2]).toMatch(/^worker \(work\)(sleeping|running), since \d s7?$/);
    expect(await violationsInAllLooks(page)).toEqual({});
    await list.getByRole('button', { name: 'Show line 14' }).click();
    expect(await example.root.locator('.cm-line.motion-hot, .cm-activeLine').allTextContents()).toContain(
      '    await asyncio.create_task(work(), name="worker")',
    );

    await example.button('waits').click();
    await page.keyboard.press('Escape');
    expect(await list.count()).toBe(0);
    expect(await focusedName(page)).toBe('Who waits?');
  });

  test('knows everybody, and the line that runs, while a program only computes', async ({ visit }) => {
    const { page, example } = await openProgram(visit, COMPUTING);
    await example.click('run');
    await example.root.locator('.tl-plot [data-task="2"]').first().waitFor();
    const list = page.getByRole('region', { name: /^Where everything stands at / });
    // The line comes with the next look at the program.
    await expect
      .poll(async () => {
        await example.click('waits');
        return (await list.getByRole('row').allTextContents()).slice(1);
      })
      .toEqual([
        'main (Task-1)waiting for its task group, since 0 s12',
        'victimsleeping, since 0 s4',
        expect.stringMatching(/^cpurunning, since 0 s(8|9)$/),
      ]);
    await example.click('stop');
    await example.reaches('finished');
  });
});
