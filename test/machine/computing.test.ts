/** Programs that compute: what it costs, who comes in meanwhile, and who computes beside them. */
import { afterAll, describe, expect, it } from 'vitest';

import { closeNodeMachine } from '../../src/machine/node-host.ts';
import type { RunRequest } from '../../src/machine/protocol.ts';
import { run } from './lib/run.ts';

afterAll(closeNodeMachine);

/** What a program prints, as lines. */
async function linesOf(source: string, options: Partial<RunRequest> = {}): Promise<string[]> {
  const { output } = await run(source, options);
  return output.trimEnd().split('\n');
}

describe('a line of the program, where lines cost time,', () => {
  it('is charged each time around it, and a function on one line each time it is called', async () => {
    const lines = await linesOf(
      `
        import time

        def spent(job):
            start = time.perf_counter()
            job()
            return round(time.perf_counter() - start, 1)

        def two_lines():
            for _ in range(100):
                pass

        def one_line():
            for _ in range(100): pass

        def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)

        print(spent(two_lines), spent(one_line))
        print(spent(lambda: sum(n for n in range(100))), spent(lambda: [n for n in range(100)]))
        print(spent(lambda: fib(10)))
      `,
      { lineCost: 1e-3 },
    );
    expect(lines).toEqual(['0.2 0.1', '0.1 0.1', '0.2']);
  });

  it('lets a thread come in that ends its loop', async () => {
    const lines = await linesOf(
      `
        import threading, time

        over = False

        def end():
            global over
            over = True

        threading.Timer(0.5, end).start()
        while not over: pass
        print(round(time.monotonic(), 1))
      `,
      { lineCost: 1e-3 },
    );
    expect(lines).toEqual(['0.5']);
  });
});

const ALARM = `
  import signal

  def ring(*_):
      raise TimeoutError("too long")

  signal.signal(signal.SIGALRM, ring)
  for where in "function", "while", "for":
      rounds = 0
      signal.setitimer(signal.ITIMER_REAL, 0.02)
      try:
          if where == "while":
              while True: rounds += 1
          elif where == "for":
              for _ in iter(int, 1):
                  rounds += 1
          else:
              def turn():
                  global rounds
                  rounds += 1
              while True:
                  turn()
      except TimeoutError as error:
          print(where, error, rounds > 0)
`;

describe('a signal', () => {
  const expected = ['function too long True', 'while too long True', 'for too long True'];

  it('reaches a program that computes, on the virtual clock', async () => {
    expect(await linesOf(ALARM)).toEqual(expected);
  });

  it('reaches it on the real clock', async () => {
    expect(await linesOf(ALARM, { clock: 'real' })).toEqual(expected);
  });

  it('of a script reaches it where lines cost time', async () => {
    const lines = await linesOf(
      `
        import time
        rounds = 0
        try:
            while True:
                rounds += 1
        except KeyboardInterrupt:
            print(rounds > 0, round(time.monotonic(), 2))
      `,
      { signals: [{ at: 0.05, send: 'SIGINT' }], lineCost: 1e-5 },
    );
    expect(lines).toEqual(['True 0.05']);
  });
});

describe('threads that compute on the real clock', () => {
  it('take turns', async () => {
    const lines = await linesOf(
      `
        import threading

        turns = [0, 0]

        def compute(mine, other):
            while turns[mine] < 1000 or turns[other] < 1000:
                turns[mine] += 1

        threads = [threading.Thread(target=compute, args=pair) for pair in ((0, 1), (1, 0))]
        for thread in threads:
            thread.start()
        print("both began")
        for thread in threads:
            thread.join()
        print("both saw the other go on")
      `,
      { clock: 'real' },
    );
    expect(lines).toEqual(['both began', 'both saw the other go on']);
  });

  it('let a loop that waits have its turns', async () => {
    const lines = await linesOf(
      `
        import asyncio

        beats = 0

        def compute():
            while beats < 3:
                pass

        async def beat():
            global beats
            while beats < 3:
                await asyncio.sleep(0.001)
                beats += 1

        async def main():
            await asyncio.gather(asyncio.to_thread(compute), beat())
            print("beats:", beats)

        asyncio.run(main())
      `,
      { clock: 'real' },
    );
    expect(lines).toEqual(['beats: 3']);
  });
});

describe('processes, where computing costs time,', () => {
  it('compute side by side, and what they print comes when they print it', async () => {
    const lines = await linesOf(
      `
        import time
        from concurrent.futures import ProcessPoolExecutor

        def work(name):
            for part in "ab":
                for _ in range(5_000):
                    pass
                print(name, part, f"{time.perf_counter():.2f}")

        def main():
            start = time.perf_counter()
            with ProcessPoolExecutor(2) as pool:
                list(pool.map(work, range(4)))
            print(f"{time.perf_counter() - start:.2f} s")

        if __name__ == "__main__":
            main()
      `,
      { lineCost: 1e-5 },
    );
    expect(lines).toEqual([
      ...['0 a 0.10', '1 a 0.10', '0 b 0.20', '1 b 0.20'],
      ...['2 a 0.30', '3 a 0.30', '2 b 0.40', '3 b 0.40'],
      '0.40 s',
    ]);
  });

  it('can be stopped while they compute', async () => {
    const lines = await linesOf(
      `
        import multiprocessing, time

        def compute():
            rounds = 0
            while True:
                rounds += 1
                if rounds % 10_000 == 0:
                    print("still at it", f"{time.perf_counter():.1f}", flush=True)

        if __name__ == "__main__":
            process = multiprocessing.Process(target=compute)
            process.start()
            time.sleep(1)
            process.terminate()
            process.join()
            print(process.exitcode, f"{time.perf_counter():.1f}")
      `,
      { lineCost: 1e-5 },
    );
    expect(lines.at(-1)).toBe('-15 1.0');
    expect(lines.slice(0, -1)).toEqual(['still at it 0.3', 'still at it 0.6', 'still at it 0.9']);
  });
});
