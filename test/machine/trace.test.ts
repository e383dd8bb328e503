/** The contract of trace events: their fields, their order, for all recordings and for some lively programs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import { closeNodeMachine } from '../../src/machine/node-host.ts';
import { OUTCOMES, WAITS } from '../../src/machine/protocol.ts';
import { run } from './lib/run.ts';
import { problemsOfTrace } from './lib/validate.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');

/** A recording: `recording.ts` folds the last event into the top. */
interface Recorded {
  outcome: string;
  exit: number;
  end: number;
  report?: object;
  events: unknown[];
}

const recordings = readdirSync(EXAMPLES, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.trace.json'))
  .sort();

describe('every recorded trace keeps the contract', () => {
  it('and there are recordings', () => {
    expect(recordings.length).toBeGreaterThan(20);
  });

  it.for(recordings)('%s', (name) => {
    const { events, end, ...rest } = JSON.parse(readFileSync(join(EXAMPLES, name), 'utf8')) as Recorded;
    expect(problemsOfTrace([...events, { t: end, kind: 'finished', ...rest }])).toEqual([]);
  });
});

describe('the validator', () => {
  const created = { t: 0, kind: 'created', task: 1, name: 'Task-1', coro: 'main', by: 0, line: 3 };
  const step = { t: 0, kind: 'step', task: 1 };
  const done = { t: 5, kind: 'ended', task: 1, how: 'done' };
  const finished = { t: 5, kind: 'finished', outcome: 'ok', exit: 0 };

  it('accepts a life in order', () => {
    expect(problemsOfTrace([created, step, done, finished])).toEqual([]);
  });

  it('knows every wait and every outcome of the protocol', () => {
    const waits = WAITS.flatMap((on) => [step, { t: 0, kind: 'wait', task: 1, on, line: null }]);
    for (const outcome of OUTCOMES) {
      expect(problemsOfTrace([created, ...waits, step, done, { ...finished, outcome }])).toEqual([]);
    }
  });

  it.for([
    ['a field too few', [{ t: 0, kind: 'created', task: 1 }, finished], 'lacks name'],
    ['a field too many', [{ ...created, extra: 1 }, finished], 'has extra'],
    ['an unknown kind', [{ t: 0, kind: 'stop' }, finished], 'no known kind'],
    [
      'a wait without a step',
      [created, { t: 0, kind: 'wait', task: 1, on: 'turn', line: 1 }, finished],
      'is created',
    ],
    ['two steps in a row', [created, step, step, finished], 'is running'],
    ['a task nobody created', [{ ...step, task: 7 }, finished], 'task 7 is unknown'],
    ['a second end', [created, step, done, done, finished], 'is ended'],
    ['a clock that goes back', [{ ...created, t: 9 }, finished], 'the clock went back'],
    ['a fraction of a microsecond', [{ ...finished, t: 0.5 }], 't is no instant'],
    ['a finish in the middle', [finished, finished], 'last and once'],
    ['no finish', [created], 'last and once'],
    [
      'an unknown wait',
      [created, step, { t: 0, kind: 'wait', task: 1, on: 'nap', line: 1 }, finished],
      '"nap"',
    ],
    ['a failure without an error', [created, step, { ...done, how: 'failed' }, finished], 'has an error'],
    ['a report of no kind', [{ ...finished, report: { why: 'bored' } }], 'report may not be'],
  ] as const)('refuses %s', ([, events, why]) => {
    expect(problemsOfTrace(events).join('\n')).toContain(why);
  });
});

describe('the events of a run', () => {
  afterAll(closeNodeMachine);

  it('tell a life from its creation to its end', async () => {
    const { events } = await run(`
      import asyncio

      async def work():
          await asyncio.sleep(2)
          raise ValueError("wrong")

      async def main():
          task = asyncio.create_task(work(), name="worker")
          await asyncio.wait([task])
          print(task.exception())

      asyncio.run(main())
    `);
    expect(events).toEqual([
      { t: 0, kind: 'created', task: 1, name: 'Task-1', coro: 'main', by: 0, line: 12 },
      { t: 0, kind: 'step', task: 1 },
      { t: 0, kind: 'created', task: 2, name: 'worker', coro: 'work', by: 1, line: 8 },
      { t: 0, kind: 'wait', task: 1, on: 'task', line: 9, of: [2] },
      { t: 0, kind: 'step', task: 2 },
      { t: 0, kind: 'wait', task: 2, on: 'sleep', line: 4 },
      { t: 2_000_000, kind: 'step', task: 2 },
      { t: 2_000_000, kind: 'ended', task: 2, how: 'failed', error: 'ValueError: wrong' },
      { t: 2_000_000, kind: 'step', task: 1 },
      { t: 2_000_000, kind: 'output', stream: 'stdout', text: 'wrong\n', task: 1, line: 10 },
      { t: 2_000_000, kind: 'ended', task: 1, how: 'done' },
      { t: 2_000_000, kind: 'finished', outcome: 'ok', exit: 0 },
    ]);
  });

  it.for([
    [
      'a crowd of workers on a queue, a semaphore and locks',
      `
        import asyncio, random

        async def worker(queue, gate, lock):
            while True:
                n = await queue.get()
                async with gate:
                    await asyncio.sleep(random.random())
                    async with lock:
                        print(n)
                queue.task_done()

        async def main():
            queue, gate, lock = asyncio.Queue(3), asyncio.Semaphore(2), asyncio.Lock()
            workers = [asyncio.create_task(worker(queue, gate, lock)) for _ in range(5)]
            for n in range(40):
                await queue.put(n)
            await queue.join()
            for each in workers:
                each.cancel()
            await asyncio.gather(*workers, return_exceptions=True)

        asyncio.run(main())
      `,
    ],
    [
      'eager tasks inside eager tasks',
      `
        import asyncio

        async def nest(depth):
            if depth:
                task = asyncio.create_task(nest(depth - 1))
                print(depth, task.done())
                await task
            await asyncio.sleep(depth / 10)

        async def main():
            asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
            await asyncio.gather(nest(3), nest(0), nest(2))

        asyncio.run(main())
      `,
    ],
    [
      'timeouts, cancellations and failures everywhere',
      `
        import asyncio

        async def fail(delay):
            await asyncio.sleep(delay)
            1 / 0

        async def main():
            for limit in (0.1, 0.2, 0.3):
                try:
                    async with asyncio.timeout(limit), asyncio.TaskGroup() as group:
                        group.create_task(asyncio.sleep(9))
                        group.create_task(fail(0.2))
                        await asyncio.shield(asyncio.sleep(5))
                except* (ZeroDivisionError, TimeoutError) as errors:
                    print(errors.exceptions)
            asyncio.create_task(fail(0))
            asyncio.create_task(asyncio.sleep(60)).cancel()
            await asyncio.sleep(1)

        asyncio.run(main())
      `,
    ],
    [
      'several loops one after another, and steps by hand',
      `
        import asyncio, time

        async def part(n):
            time.sleep(0.5)
            return await asyncio.sleep(1, n)

        for n in range(3):
            print(asyncio.run(part(n)))
        with asyncio.Runner(debug=True) as runner:
            print(runner.run(part(4)))
        loop = asyncio.new_event_loop()
        task = loop.create_task(part(5))
        loop.call_later(1, loop.stop)
        loop.run_forever()
        print(task.done(), loop.run_until_complete(task))
        loop.close()
      `,
    ],
    [
      'a limit of events in the middle of a step',
      'import asyncio\nasyncio.run(asyncio.sleep(1))',
      { events: 3 },
    ],
    ['no trace', 'import asyncio\nasyncio.run(asyncio.sleep(1))\nprint(1)', { trace: false }],
  ] as const)('keep the contract: %s', async ([, source, changes]) => {
    const { events } = await run(source, changes);
    expect(problemsOfTrace(events)).toEqual([]);
  });
});
