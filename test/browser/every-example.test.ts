import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect } from 'vitest';
import { normalise } from '../../src/example/normalise.ts';
import { pagesOf } from './lib/built-guide.ts';
import { Example } from './lib/example.ts';
import { test } from './lib/guide.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../examples');
const ran: string[] = [];

afterAll(() => {
  expect(ran.length, 'some page has an example').toBeGreaterThan(0);
  const distinct = new Set(ran).size;
  process.stdout.write(`Chromium ran ${ran.length} examples in pages, ${distinct} different ones.\n`);
});

describe.concurrent.each(['zh', 'en'] as const)('in Chromium, in %s', (lang) => {
  test.for(pagesOf(lang))('every example of %s runs as recorded', async (path, { visit }) => {
    const page = await visit(path);
    const count = await page.locator('motion-example').count();
    for (let index = 0; index < count; index += 1) {
      const example = new Example(page, index);
      const { id, trace, request } = await example.data();
      const drawn = await example.timeline();
      await example.run();
      const recorded = readFileSync(resolve(EXAMPLES, `${id}.out`), 'utf8');
      expect(normalise(await example.output()), `the output of ${id}`).toBe(recorded);
      expect(await example.outcome(), `the outcome of ${id}`).toBe(trace?.outcome);
      expect(await example.attribute('data-match'), `data-match of ${id}`).toBe('same');
      // A recording on the real clock holds an order, and the run its times.
      const timeline = expect(await example.timeline(), `the timeline of ${id}`);
      if (request.clock === 'real') timeline.toMatch(/[\d.]+ s of real time|真实时间 [\d.]+ 秒/);
      else timeline.toBe(drawn);
      ran.push(id);
    }
  });
});
