/** The parts of the worker that need no interpreter: its clocks and its random bytes, in a thread of their own. */
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';

import { tick } from '../../src/machine/determinism.ts';
import type { Floor } from './lib/floor-worker.ts';

function floor(seed: number): Promise<Floor> {
  const worker = new Worker(new URL('./lib/floor-worker.ts', import.meta.url), { workerData: { seed } });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

describe('a read of the clock', () => {
  it('ticks a nanosecond as long as the program does anything else', () => {
    expect([0, 1, 500, 199_999].map(tick)).toEqual([1, 1, 1, 1]);
  });

  it('ticks ever faster when a program only watches the clock', () => {
    const ticks = [200_000, 201_000, 202_000, 210_000].map(tick);
    expect(ticks).toEqual([1, 2, 4, 1024]);
  });

  it('ticks a millisecond at most in a wait of a minute, and a minute at most in any', () => {
    expect(tick(280_000)).toBe(1_000_000);
    expect(tick(Number.MAX_SAFE_INTEGER)).toBe(60e9);
  });

  it.for([
    ['a second', 1, 0.22e6, 1e-3],
    ['a minute', 60, 0.3e6, 1e-3],
    ['a day', 86_400, 1.4e6, 86_400 / 50_000],
  ] as const)('lets a busy wait of %s end after few reads, hardly late', ([, seconds, most, late]) => {
    let [reads, now] = [0, 0];
    while (now < seconds * 1e9) {
      reads += 1;
      now += tick(reads);
    }
    expect(reads).toBeLessThan(most);
    expect(now / 1e9 - seconds).toBeLessThanOrEqual(late);
  });
});

describe("a worker's own floor", () => {
  it('reads UTC whatever the time zone of the computer is', async () => {
    const { dates } = await floor(1);
    expect(dates).toEqual({ hours: 12, day: 5, offset: 0, built: Date.UTC(2025, 0, 2, 3, 4, 5) });
  });

  it('shows the virtual clock to JavaScript, and so to C code', async () => {
    const { clocks } = await floor(1);
    expect(clocks.performance).toBe(1500);
    // 09:00:01.5, at most half a microsecond late: never .499999.
    expect(clocks.date - Date.UTC(2025, 1, 28, 9, 0, 1, 500)).toBeGreaterThanOrEqual(0);
    expect(clocks.date - Date.UTC(2025, 1, 28, 9, 0, 1, 500)).toBeLessThan(0.001);
  });

  it('makes random bytes a function of the seed', async () => {
    const [one, same, other] = await Promise.all([floor(1), floor(1), floor(2)]);
    expect(one.random).toEqual(same.random);
    expect(one.random).not.toEqual(other.random);
    expect(new Set(one.random).size).toBeGreaterThan(100);
  });
});

describe('the compiled module', () => {
  it('stands in for the next large one, and for no other', async () => {
    const { compiled } = await floor(1);
    expect(compiled).toEqual({ probe: 3, reused: true, afterwards: 102 });
  });
});
