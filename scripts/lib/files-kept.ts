/** When a page has put the machine's large files away: benchmarks and tests of the next visit wait for that. */
import type { Page } from 'playwright-core';

/** Resolves when all of them are in Cache Storage, whole. */
export async function filesKept(page: Page): Promise<void> {
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
