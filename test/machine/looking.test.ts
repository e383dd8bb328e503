/** A program that only computes is looked at, and does not notice. */
import { afterAll, describe, expect, it } from 'vitest';

import { closeNodeMachine } from '../../src/machine/node-host.ts';
import type { TraceEvent } from '../../src/machine/protocol.ts';
import { run } from './lib/run.ts';
import { problemsOfTrace } from './lib/validate.ts';

const ENDLESS = `
import asyncio

async def victim():
    await asyncio.sleep(1)

async def cpu():
    n = 0
    while True:
        n += 1

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(victim(), name="victim")
        group.create_task(cpu(), name="cpu")

asyncio.run(main())
`;

/** Seconds of computing, in the middle of many events, and with objects whose order is their addresses'. */
const LONG = `
import asyncio

class Thing:
    pass

async def work(n):
    await asyncio.sleep(0)
    things = {Thing() for _ in range(10)}
    for _ in range(40_000_000 if n == 5 else 10):
        pass
    await asyncio.sleep(0.5)
    print(n, [id(thing) for thing in things])

async def main():
    await asyncio.gather(*(work(n) for n in range(10)))

asyncio.run(main())
`;

describe('a program that computes', () => {
  afterAll(closeNodeMachine);

  it('is seen with all that it did before, and with the line that runs', async () => {
    const lines: (number | null)[] = [];
    const { events } = await run(
      ENDLESS,
      { name: 'endless.py' },
      { timeoutMs: 4000, onComputing: (line) => lines.push(line) },
    );
    const told = events.map((event: TraceEvent) =>
      [event.kind, 'task' in event ? event.task : null].join(' '),
    );
    expect(told).toEqual([
      'created 1', 'step 1', 'created 2', 'created 3', 'wait 1',
      'step 2', 'wait 2', 'step 3', 'finished ',
    ]); // prettier-ignore
    expect(lines.length).toBeGreaterThan(1);
    // The loop's own two lines.
    expect(lines.filter((line) => line !== 9 && line !== 10)).toEqual([]);
  });

  it('is the same, event by event, whenever it is looked at', async () => {
    let looks = 0;
    const batches: number[] = [];
    const options = {
      onComputing: () => {
        looks += 1;
      },
      onEvents: (batch: TraceEvent[]) => batches.push(batch.length),
    };
    const one = await run(LONG, { name: 'long.py' }, options);
    expect(looks).toBeGreaterThan(0);
    expect(batches.length).toBeGreaterThan(2);
    expect(problemsOfTrace(one.events)).toEqual([]);
    const other = await run(LONG.replace('40_000_000', '40_000'), { name: 'long.py' });
    expect(one.events).toEqual(other.events);
  });
});
