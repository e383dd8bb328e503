/** Time on the machine: what every clock says, and what passes while who waits. */
import { afterAll, describe, expect, it } from 'vitest';

import { closeNodeMachine } from '../../src/machine/node-host.ts';
import { run } from './lib/run.ts';

describe('the virtual clock', () => {
  afterAll(closeNodeMachine);

  it('is what every clock of CPython reads, C code included', async () => {
    const { output } = await run(`
      import datetime, email.utils, logging, sys, time
      logging.basicConfig(format="%(asctime)s %(message)s", stream=sys.stdout)
      utc = datetime.timezone.utc

      def look():
          print(time.strftime("%Y-%m-%d %H:%M:%S %Z"), time.ctime(), time.localtime().tm_hour)
          print(datetime.datetime.now(), datetime.datetime.now(utc), datetime.date.today())
          print(datetime.datetime.fromtimestamp(time.time(), utc), email.utils.formatdate(usegmt=True))
          print(f"{time.time():.6f} {time.monotonic():.6f} {time.perf_counter():.6f}")
          print(time.time_ns() // 1000, time.monotonic_ns() // 1000, time.perf_counter_ns() // 1000)
          print(f"{time.clock_gettime(time.CLOCK_REALTIME):.6f} {time.clock_gettime(time.CLOCK_MONOTONIC):.6f}")
          logging.warning("logged")

      look()
      time.sleep(1.5)
      look()
    `);
    const at = (clock: string, seconds: string, dot: string, stamp: string): string[] => [
      `2025-02-28 ${clock} UTC Fri Feb 28 ${clock} 2025 9`,
      `2025-02-28 ${clock}${dot} 2025-02-28 ${clock}${dot}+00:00 2025-02-28`,
      `2025-02-28 ${clock}${dot}+00:00 Fri, 28 Feb 2025 ${clock} GMT`,
      `${stamp} ${seconds} ${seconds}`,
      `${stamp.replace('.', '')} ${String(Number(seconds) * 1e6)} ${String(Number(seconds) * 1e6)}`,
      `${stamp} ${seconds}`,
      `2025-02-28 ${clock},${dot === '' ? '000' : '500'} logged`,
    ];
    expect(output.trimEnd().split('\n')).toEqual([
      ...at('09:00:00', '0.000000', '', '1740733200.000000'),
      ...at('09:00:01', '1.500000', '.500000', '1740733201.500000'),
    ]);
  });

  it('shows whole seconds exactly after every sleep', async () => {
    const { output } = await run(`
      import asyncio, datetime

      async def main():
          for _ in range(120):
              await asyncio.sleep(1)
              print(datetime.datetime.now().strftime("%H:%M:%S"))

      asyncio.run(main())
    `);
    const expected = Array.from({ length: 120 }, (_, n) => {
      const [minutes, seconds] = [Math.floor((n + 1) / 60), (n + 1) % 60];
      return `09:${String(minutes).padStart(2, '0')}:${String(seconds).padStart(2, '0')}`;
    });
    expect(output.trimEnd().split('\n')).toEqual(expected);
  });

  it('ends a wait that only watches the clock, on time', async () => {
    const { output, end } = await run(`
      import time
      end = time.monotonic() + 5
      while time.monotonic() < end:
          pass
      print(time.strftime("%H:%M:%S"))
    `);
    expect(output).toBe('09:00:05\n');
    expect(end.t).toBeGreaterThanOrEqual(5_000_000);
    expect(end.t).toBeLessThan(5_005_000);
  });

  it('ends a loop that burns processor time, and lets as much virtual time pass', async () => {
    const { output } = await run(`
      import time
      time.sleep(2)
      end = time.process_time() + 0.5
      while time.process_time() < end:
          pass
      print(*(round(now(), 2) for now in (time.monotonic, time.process_time, time.thread_time)))
    `);
    expect(output).toBe('2.5 0.5 0.5\n');
  });

  it('takes what a line costs for processor time', async () => {
    const { output } = await run(
      `
        import time
        time.sleep(2)
        for _ in range(100):
            pass
        print(round(time.process_time(), 1), round(time.clock_gettime(time.CLOCK_PROCESS_CPUTIME_ID), 1))
      `,
      { lineCost: 0.01 },
    );
    expect(output).toBe('2.0 2.0\n');
  });

  it('lets a blocking sleep hold up every task, and says so', async () => {
    const { events, output, end } = await run(`
      import asyncio, time

      async def tick():
          for _ in range(3):
              await asyncio.sleep(1)
              print("tick", time.strftime("%H:%M:%S"))

      async def main():
          task = asyncio.create_task(tick())
          await asyncio.sleep(0.5)
          time.sleep(10)
          await task

      asyncio.run(main())
    `);
    expect(output).toBe('tick 09:00:10\ntick 09:00:11\ntick 09:00:12\n');
    expect(events.filter(({ kind }) => kind === 'block')).toEqual([
      { t: 500_000, kind: 'block', task: 1, line: 11, until: 10_500_000 },
    ]);
    expect(end.t).toBe(12_500_000);
  });

  it('lets a day pass in no time, and stops before a longer one', async () => {
    const source = (hours: number): string => `
      import asyncio
      asyncio.run(asyncio.sleep(${String(hours)} * 3600))
      print("morning")
    `;
    const day = await run(source(23));
    expect([day.outcome, day.output]).toEqual(['ok', 'morning\n']);
    const longer = await run(source(25));
    expect([longer.outcome, longer.exit, longer.output]).toEqual(['horizon', 75, '']);
    expect(longer.end).toMatchObject({ t: 86_400_000_000, report: { limit: 'time', value: 86_400 } });
  });

  it('stands still while the program computes', async () => {
    const { end } = await run('sum(range(3_000_000))');
    expect(end.t).toBe(0);
  });
});

describe('the real clock', () => {
  afterAll(closeNodeMachine);

  it('takes as long as it takes', async () => {
    const begin = performance.now();
    const { output, end } = await run(
      `
        import asyncio, time
        before = time.monotonic()
        asyncio.run(asyncio.sleep(0.2))
        time.sleep(0.1)
        print(time.monotonic() - before >= 0.3, time.time() > 1_760_000_000)
      `,
      { clock: 'real' },
    );
    expect(performance.now() - begin).toBeGreaterThan(300);
    expect(output).toBe('True True\n');
    expect(end.t).toBeGreaterThan(300_000);
  });

  it('is what the processor takes, but for the waits', async () => {
    const { output } = await run(
      `
        import threading, time

        def burn():
            before = time.monotonic()
            end = time.thread_time() + 0.1
            while time.thread_time() < end:
                pass
            waits.append(time.monotonic() - before >= 0.1)

        waits = []
        threads = [threading.Thread(target=burn) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        burnt = time.process_time()
        time.sleep(0.3)
        print(waits, burnt >= 0.2, time.process_time() - burnt < 0.2, time.thread_time() < burnt - 0.1)
      `,
      { clock: 'real' },
    );
    expect(output).toBe('[True, True] True True True\n');
  });

  it('ends at its horizon, too', async () => {
    const { outcome, end } = await run('import time; time.sleep(60)', { clock: 'real', horizon: 0.1 });
    expect([outcome, end.report]).toMatchObject(['horizon', { limit: 'time' }]);
  });
});
