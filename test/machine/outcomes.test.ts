/** How runs end: every outcome, its exit status and its report; and that every run ends. */
import { afterAll, describe, expect, it } from 'vitest';

import { closeNodeMachine, runInNode } from '../../src/machine/node-host.ts';
import { request, run, textOf } from './lib/run.ts';
import { problemsOfTrace } from './lib/validate.ts';

afterAll(closeNodeMachine);

describe('a program that ends', () => {
  it.for([
    ['pass', 'ok', 0],
    ['raise SystemExit(3)', 'error', 3],
    ['raise ValueError("x")', 'error', 1],
    ['raise KeyboardInterrupt', 'interrupted', 130],
    ['import os; os._exit(7)', 'error', 7],
    ['import os; os._exit(0)', 'ok', 0],
  ] as const)('by "%s" has outcome %s and exit status %i', async ([source, outcome, exit]) => {
    const ran = await run(`print("begun")\n${source}\n`);
    expect([ran.outcome, ran.exit]).toEqual([outcome, exit]);
    expect(ran.output).toMatch(/^begun\n/);
    expect(ran.end).toMatchObject({ outcome, exit });
    expect(problemsOfTrace(ran.events)).toEqual([]);
  });
});

describe('a program that a signal ends', () => {
  it.for([
    ['import os; os.abort()', 'SIGABRT', 134],
    ['import signal; signal.raise_signal(signal.SIGABRT)', 'SIGABRT', 134],
    ['import signal; signal.raise_signal(signal.SIGTERM)', 'SIGTERM', 143],
    ['import os, signal; os.kill(os.getpid(), signal.SIGKILL)', 'SIGKILL', 137],
  ] as const)('by "%s" dies of %s with exit status %i', async ([source, signal, exit]) => {
    const ran = await run(`import time; time.sleep(3); print("last words")\n${source}\nprint("never")\n`);
    const report = { why: 'signal', signal };
    expect(ran.end).toEqual({ t: 3_000_000, kind: 'finished', outcome: 'error', exit, report });
    expect(ran.output).toBe('last words\n');
    expect(problemsOfTrace(ran.events)).toEqual([]);
  });
});

describe('a program that does not end', () => {
  it('is a deadlock when nothing can wake it, and the report says who waits for whom', async () => {
    const ran = await run(`
      import asyncio

      fork, spoon = asyncio.Lock(), asyncio.Lock()

      async def eat(first, second):
          async with first:
              await asyncio.sleep(1)
              async with second:
                  print("never")

      async def main():
          async with asyncio.TaskGroup() as group:
              group.create_task(eat(fork, spoon), name="ann")
              group.create_task(eat(spoon, fork), name="bob")

      asyncio.run(main())
    `);
    expect([ran.outcome, ran.exit, ran.output]).toEqual(['deadlock', 75, '']);
    expect(ran.end).toEqual({
      t: 1_000_000,
      kind: 'finished',
      outcome: 'deadlock',
      exit: 75,
      report: {
        why: 'deadlock',
        waiting: [
          { task: 1, name: 'Task-1', on: 'group', line: 12, what: 'group', of: [2, 3] },
          { task: 2, name: 'ann', on: 'lock', line: 8, what: 'spoon', holders: [3] },
          { task: 3, name: 'bob', on: 'lock', line: 8, what: 'fork', holders: [2] },
        ],
      },
    });
    expect(problemsOfTrace(ran.events)).toEqual([]);
  });

  it('is a livelock when it turns and time does not move', async () => {
    const source = `
      import asyncio

      async def spin():
          while True:
              await asyncio.sleep(0)

      asyncio.run(spin())
    `;
    const traced = await run(source);
    expect([traced.outcome, traced.exit]).toEqual(['livelock', 75]);
    expect(problemsOfTrace(traced.events)).toEqual([]);
    const untraced = await run(source, { trace: false, events: 0 });
    expect(untraced.end.report).toEqual({
      why: 'livelock',
      turns: 100_000,
      running: [{ task: 1, name: 'Task-1', on: 'turn', line: 5 }],
    });
  });

  it('reaches its horizon in virtual time', async () => {
    const ran = await run(
      `
        import asyncio

        async def main():
            while True:
                await asyncio.sleep(10)
                print("tick")

        asyncio.run(main())
      `,
      { horizon: 35 },
    );
    expect([ran.outcome, ran.exit, ran.output]).toEqual(['horizon', 75, 'tick\n'.repeat(3)]);
    const running = [{ task: 1, name: 'Task-1', on: 'sleep', line: 5 }];
    expect(ran.end).toMatchObject({
      t: 35_000_000,
      report: { why: 'horizon', limit: 'time', value: 35, running },
    });
  });

  it('reaches its horizon when it only watches the clock', async () => {
    const ran = await run(
      `
        import time
        print("begun", end="")
        try:
            while time.monotonic() < 1e12:
                pass
        finally:
            print("never")
      `,
      { horizon: 3600 },
    );
    expect([ran.outcome, ran.exit, ran.output]).toEqual(['horizon', 75, 'begun']);
    expect(ran.end).toMatchObject({
      t: 3_600_000_000,
      report: { why: 'horizon', limit: 'time', value: 3600 },
    });
  });

  it('reaches its horizon when a task only watches the wall clock', async () => {
    const ran = await run(
      `
        import asyncio, datetime

        async def main():
            begin = datetime.datetime.now()
            while datetime.datetime.now() - begin < datetime.timedelta(days=2):
                pass

        asyncio.run(main())
      `,
      { horizon: 60 },
    );
    expect([ran.outcome, ran.end.t]).toEqual(['horizon', 60_000_000]);
    expect(problemsOfTrace(ran.events)).toEqual([]);
  });

  it('is cut when it floods the output with lines', async () => {
    const ran = await run('while True: print("x")');
    expect([ran.outcome, ran.exit]).toEqual(['horizon', 75]);
    const running = [{ task: 0, name: 'MainThread', on: 'turn', line: 1, thread: true }];
    expect(ran.end.report).toEqual({ why: 'horizon', limit: 'events', value: 20_000, running });
    expect(ran.output).toBe('x\n'.repeat(20_000));
  });

  it('is cut when it floods the output with characters', async () => {
    const ran = await run('while True: print("x" * 99_999)');
    expect(ran.end.report).toMatchObject({ why: 'horizon', limit: 'output', value: 1_000_000 });
    expect(ran.output).toHaveLength(1_000_000);
  });

  it('is heard of while it floods', async () => {
    let first: number | undefined;
    const begin = performance.now();
    const ran = await run(
      'while True: print("x")',
      {},
      {
        onEvents: () => {
          first ??= performance.now() - begin;
        },
      },
    );
    expect(ran.outcome).toBe('horizon');
    expect(first).toBeLessThan(performance.now() - begin);
  });

  it('is killed after its real time, with what it had printed', async () => {
    const ran = await run('print("begun")\nwhile True: pass', {}, { timeoutMs: 500 });
    expect([ran.outcome, ran.exit, ran.output]).toEqual(['interrupted', 124, 'begun\n']);
  });

  it('runs on without limits when it has none', async () => {
    const ran = await run('for n in range(25_000): print(n)', { events: 0 });
    expect([ran.outcome, ran.output.split('\n').length]).toEqual(['ok', 25_001]);
  });
});

describe('an interpreter that dies', () => {
  it('because its C stack overflows: the run is crashed, and says why', async () => {
    const ran = await run('x = []\nfor _ in range(10**6): x = [x]\nprint("last words")\nrepr(x)');
    expect([ran.outcome, ran.exit]).toEqual(['crashed', 70]);
    expect(ran.output).toMatch(/^last words\n/);
    expect(ran.end.report?.why).toBe('crashed');
    expect(JSON.stringify(ran.end.report)).toMatch(/"message":"\w/);
    expect(problemsOfTrace(ran.events)).toEqual([]);
  });

  it('loses no output and no event, however much came before', async () => {
    const ran = await run(`
      import asyncio

      x = []
      for _ in range(10**6):
          x = [x]

      async def main():
          for n in range(1_234):
              print(n, flush=True)
              await asyncio.sleep(1)
          print("last words")
          repr(x)

      asyncio.run(main())
    `);
    expect(ran.outcome).toBe('crashed');
    const lines = ran.output.split('\n').slice(0, 1_235);
    expect(lines).toEqual([...Array.from({ length: 1_234 }, (_, n) => String(n)), 'last words']);
    expect(ran.events.filter(({ kind }) => kind === 'wait')).toHaveLength(1_234);
    expect(ran.events.filter(({ kind }) => kind === 'step')).toHaveLength(1_235);
    expect(problemsOfTrace(ran.events)).toEqual([]);
  });

  it('harms no run after it', async () => {
    expect((await run('print("alive")')).output).toBe('alive\n');
  });

  it('takes its worker with it, and still the run ends', async () => {
    const ran = await run('import js; js.process.exit(3)');
    expect([ran.outcome, ran.exit]).toEqual(['crashed', 70]);
  });
});

describe('runs at the same time', () => {
  it('do not disturb each other', async () => {
    const sources = Array.from(
      { length: 4 },
      (_, n) => `import asyncio\nasyncio.run(asyncio.sleep(${String(n)}))\nprint(${String(n)})\n`,
    );
    const runs = await Promise.all(sources.map((source) => runInNode(request(source))));
    expect(runs.map(({ events }) => textOf(events))).toEqual(['0\n', '1\n', '2\n', '3\n']);
    expect(runs.map(({ events }) => events.at(-1)?.t)).toEqual([0, 1_000_000, 2_000_000, 3_000_000]);
  });
});
