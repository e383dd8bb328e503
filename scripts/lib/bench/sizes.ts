/** What a reader downloads: before the first click, and for the first run. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { machineFiles } from '../../../src/machine/snapshot.ts';
import type { Benchmark, Figure } from './measure.ts';
import { EXAMPLE_PAGE, withBrowser } from './browser.ts';

/** 1 kB is 1000 bytes. */
const KB = 1000;

/** The scripts that a page of examples loads before anybody clicks, by Resource Timing. */
async function scriptsBeforeClick(): Promise<Buffer[]> {
  return withBrowser(async ({ open, url }) => {
    const page = await open();
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') bodies.push(response.body());
    });
    await page.goto(`${url}${EXAMPLE_PAGE}`, { waitUntil: 'networkidle' });
    return Promise.all(bodies);
  });
}

async function run(): Promise<Figure[]> {
  const scripts = await scriptsBeforeClick();
  const before = scripts.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
  const { files } = await machineFiles();
  const figures: Figure[] = [
    {
      name: 'JavaScript before the first click, gzip (Starlight included)',
      value: before / KB,
      unit: 'kB',
      budget: null,
    },
  ];
  let total = 0;
  for (const [name, file] of files) {
    const bytes = await readFile(path.resolve(file));
    const size = brotliCompressSync(bytes).length / KB;
    total += size;
    figures.push({ name: `first run: ${name}, brotli`, value: size, unit: 'kB', budget: null });
  }
  figures.push({ name: 'first run in all, brotli', value: total, unit: 'kB', budget: null });
  return figures;
}

/** The benchmark. */
export const sizes: Benchmark = { name: 'sizes', run };
