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

const GRANDCHILD = `import asyncio
import sys

CHILD = '''
import subprocess, sys
grandchild = subprocess.run([sys.executable, "-c", "print(6 * 7)"], capture_output=True, text=True)
print("the grandchild says", grandchild.stdout.strip())
'''

async def main():
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", CHILD)
    print("exit", await child.wait())

asyncio.run(main())
`;

describe('processes in the page', () => {
  test('a pool computes in workers of its own', async ({ visit }) => {
    const { example } = await openProgram(visit, POOL);
    await example.run();
    expect(await example.output()).toBe('[0, 1, 4, 9, 16, 25] False\n');
    expect(await example.outcome()).toBe('ok');
  });

  test('one that a process starts has a worker, too', async ({ visit }) => {
    const { example } = await openProgram(visit, GRANDCHILD);
    await example.run();
    expect(await example.output()).toBe('the grandchild says 42\nexit 0\n');
  });

  test('Stop ends them with the program, and Run works again', async ({ visit }) => {
    const { page, example } = await openProgram(visit, ENDLESS);
    await example.click('run');
    await example.log.getByText('spinning', { exact: true }).waitFor();
    expect(page.workers().length).toBeGreaterThan(1);
    await example.click('stop');
    await example.reaches('finished');
    // One may be there already for the next run.
    await expect.poll(() => page.workers().length).toBeLessThan(2);
    expect(await example.outcome()).toBe('interrupted');
    await example.write('print("out")\n');
    await example.run();
    expect(await example.output()).toBe('out\n');
  });
});
