import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { Example } from './lib/example.ts';
import { test } from './lib/guide.ts';

const PATH = '/en/tasks/create-task/';

/** Waits until the page has put the machine's files away. */
async function filesKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const cache = await caches.open('motion:machine');
    const count = async (): Promise<number> => {
      // A file is listed as soon as it begins to be written, and matched when it is whole.
      const files = await Promise.all((await cache.keys()).map((key) => cache.match(key)));
      return files.filter((file) => file !== undefined).length;
    };
    while ((await count()) < 3) await new Promise(requestAnimationFrame);
  });
}

/** The reader of `page` closes it and comes back later, to another page, in a new tab. */
async function comeBack(page: Page, path: string, prepare?: (next: Page) => void): Promise<Page> {
  const next = await page.context().newPage();
  prepare?.(next);
  await page.close();
  await next.goto(path);
  return next;
}

describe.concurrent('a reader who has run an example, and comes back in a new tab,', () => {
  test('finds the machine booting while they read, and its large files at hand', async ({ visit }) => {
    const first = await visit(PATH);
    await new Example(first).run();
    await filesKept(first);
    const asked: string[] = [];
    let booting: Promise<unknown> | undefined;
    const page = await comeBack(first, '/en/tasks/gather/', (next) => {
      next.on('request', (request) => asked.push(new URL(request.url()).pathname));
      booting = next.waitForEvent('request', (request) => request.url().endsWith('/pyodide.mjs'));
    });
    // The page has been touched by nobody.
    await booting;
    const example = new Example(page);
    expect(await example.attribute('data-state')).toBe('idle');
    await example.run();
    expect(await example.attribute('data-match')).toBe('same');
    const machine = asked.filter((path) => path.startsWith('/machine/'));
    expect(machine.filter((path) => !path.endsWith('.mjs'))).toEqual([]);
    expect(machine.length).toBeGreaterThan(0);
  });

  test('is not booted for when they save data', async ({ visit }) => {
    const first = await visit(PATH, {
      before: (context) =>
        context.addInitScript(() => {
          Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
        }),
    });
    await new Example(first).run();
    await filesKept(first);
    const page = await comeBack(first, PATH);
    await page.waitForLoadState('networkidle');
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestIdleCallback(resolve);
        }),
    );
    expect(page.workers()).toEqual([]);
    await new Example(page).run();
    expect(await new Example(page).attribute('data-match')).toBe('same');
  });
});
