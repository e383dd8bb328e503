/** What is told of a program that was ended although it could have gone on: who runs, and who waits for whom. */
import { afterAll, describe, expect, it } from 'vitest';

import { closeNodeMachine } from '../../src/machine/node-host.ts';
import { run } from './lib/run.ts';
import { problemsOfTrace } from './lib/validate.ts';

afterAll(closeNodeMachine);

describe('a program that was ended', () => {
  it('is a livelock when threads take turns and time does not move', async () => {
    const source = `
      import threading, time

      def spin():
          while True:
              time.sleep(0)

      for name in "ab":
          threading.Thread(target=spin, name=name).start()
    `;
    const ran = await run(source);
    expect([ran.outcome, ran.exit]).toEqual(['livelock', 75]);
    expect(ran.end.report).toMatchObject({
      running: [
        { task: 0, on: 'thread', of: [1] },
        { task: 1, name: 'a', on: 'turn', line: 5, thread: true },
        { task: 2, name: 'b', on: 'turn', line: 5, thread: true },
      ],
    });
    expect(ran.end.report).toHaveProperty('switches');
    expect(problemsOfTrace(ran.events)).toEqual([]);
  });

  it('is none when the threads that take turns print', async () => {
    const ran = await run(`
      import threading, time

      def talk():
          while True:
              print("x")
              time.sleep(0)

      for _ in range(2):
          threading.Thread(target=talk).start()
    `);
    expect(ran.outcome).toBe('horizon');
  });

  it('is told at its horizon with who waits for whom, and for what runs where', async () => {
    const ran = await run(`
      import asyncio

      fork, spoon = asyncio.Lock(), asyncio.Lock()

      async def eat(first, second):
          async with first:
              await asyncio.sleep(1)
              await second.acquire()

      async def beat():
          while True:
              await asyncio.sleep(60)

      async def main():
          await asyncio.gather(eat(fork, spoon), eat(spoon, fork), beat())

      asyncio.run(main())
    `);
    expect(ran.end.report).toMatchObject({
      why: 'horizon',
      running: [
        { task: 1, on: 'task', of: [2, 3, 4] },
        { task: 2, on: 'lock', line: 8, what: 'spoon', holders: [3] },
        { task: 3, on: 'lock', line: 8, what: 'fork', holders: [2] },
        { task: 4, on: 'sleep', line: 12 },
      ],
    });
    expect(problemsOfTrace(ran.events)).toEqual([]);
  });

  it('says at its horizon which thread runs, sleeps, or keeps the tasks of its loop waiting', async () => {
    const ran = await run(
      `
        import asyncio, threading, time

        async def hold():
            lock.acquire()

        async def main():
            await asyncio.gather(hold(), asyncio.sleep(0))

        def sleep():
            while True:
                time.sleep(10)

        lock = threading.Lock()
        lock.acquire()
        threading.Thread(target=sleep, name="sleeper").start()
        asyncio.run(main())
      `,
      { horizon: 35 },
    );
    expect(ran.end.report).toMatchObject({
      running: [
        { task: 0, on: 'lock', line: 4, what: 'lock', holders: [0] },
        { task: 1, name: 'sleeper', on: 'sleep', line: 11, thread: true },
        { task: 2, on: 'task' },
        { task: 3, on: 'turn', line: 4, stuck: true },
        { task: 4, on: 'turn', stuck: true },
      ],
    });
    expect(problemsOfTrace(ran.events)).toEqual([]);
  });
});
