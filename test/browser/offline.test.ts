import { describe, expect, onTestFinished } from 'vitest';
import { distFolder } from './lib/built-guide.ts';
import { Example } from './lib/example.ts';
import { test } from './lib/guide.ts';
import { type GuideServer, serveGuide } from './lib/server.ts';

/** A server of this test's own, to be cut off. */
async function ownServer(): Promise<GuideServer> {
  const server = await serveGuide(distFolder());
  onTestFinished(server.close);
  return server;
}

describe('with the network cut', () => {
  test('after one run, every other example of the page still runs', async ({ visit }) => {
    const server = await ownServer();
    const page = await visit('/en/tasks/create-task/', { at: server.origin });
    await new Example(page).run();
    await server.close();
    await page.context().setOffline(true);
    const count = await page.locator('motion-example').count();
    for (let index = 0; index < count; index += 1) {
      const example = new Example(page, index);
      await example.run();
      expect(await example.attribute('data-match')).toBe('same');
    }
  });

  test('before the first click, but after the page has fetched what it runs with, Run works', async ({
    visit,
  }) => {
    const server = await ownServer();
    const page = await visit('/zh/tasks/create-task/', { at: server.origin });
    const example = new Example(page);
    // The reader points at the example: that is when the page fetches Python.
    const fetched = [
      'pyodide.mjs',
      'pyodide.asm.mjs',
      'pyodide.asm.wasm',
      'python_stdlib.zip',
      'snapshot.bin',
    ].map((name) => page.waitForEvent('requestfinished', (request) => request.url().endsWith(`/${name}`)));
    await example.button('run').hover();
    await Promise.all(fetched);
    await page.waitForLoadState('networkidle');
    await server.close();
    await page.context().setOffline(true);
    for (const attempt of ['first', 'second', 'third']) {
      await example.run();
      expect(await example.attribute('data-match'), `the ${attempt} run`).toBe('same');
    }
  });

  test('the server that was cut off is really gone', async () => {
    const server = await ownServer();
    expect((await fetch(`${server.origin}/en/`)).ok).toBe(true);
    await server.close();
    await expect(fetch(`${server.origin}/en/`)).rejects.toThrow();
  });
});
