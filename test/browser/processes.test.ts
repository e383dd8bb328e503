import { describe, expect } from 'vitest';
import { test } from './lib/guide.ts';
import { openProgram } from './lib/programs.ts';

const POOL = `import os
from concurrent.futures import ProcessPoolExecutor

def square(n):
    return n * n, os.getpid()

if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        answers = list(pool.map(square, range(6)))
    print([n for n, _ in answers], os.getpid() in {pid for _, pid in answers})
`;

const ENDLESS = `import multiprocessing as mp

def spin():
    print("spinning", flush=True)
    while True:
        pass

if __name__ == "__main__":
    p = mp.Process(target=spin)
    p.start()
    p.join()
`;

describe('processes in the page', () => {
  test('a pool computes in workers of its own', async ({ visit }) => {
    const { example } = await openProgram(visit, POOL);
    await example.run();
    expect(await example.output()).toBe('[0, 1, 4, 9, 16, 25] False\n');
    expect(await example.outcome()).toBe('ok');
  });

  test('Stop ends them with the program, and Run works again', async ({ visit }) => {
    const { page, example } = await openProgram(visit, ENDLESS);
    await example.click('run');
    await example.log.getByText('spinning', { exact: true }).waitFor();
    expect(page.workers().length).toBeGreaterThan(0);
    await example.click('stop');
    await example.reaches('finished');
    expect(await example.outcome()).toBe('interrupted');
    await example.write('print("out")\n');
    await example.run();
    expect(await example.output()).toBe('out\n');
  });
});
