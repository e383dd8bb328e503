import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { filesKept } from '../../scripts/lib/files-kept.ts';
import { Example } from './lib/example.ts';
import { test } from './lib/guide.ts';

const PATH = '/en/tasks/create-task/';

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
