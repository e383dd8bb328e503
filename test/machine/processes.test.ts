/**
 * Programs of several processes, with the output that stock CPython gives for the start method *spawn*: word for word.
 * `fixtures/processes/NAME.py` is the program, `NAME.out` what stock CPython 3.13 prints, in the folder of the program
 * (addresses normalised).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import { normalise } from '../../src/example/normalise.ts';
import { closeNodeMachine } from '../../src/machine/node-host.ts';
import { run } from './lib/run.ts';
import type { Ran } from './lib/run.ts';

const FOLDER = join(import.meta.dirname, 'fixtures/processes');

/** The programs that end by an exception: exit status 1. */
const FAIL = ['pool-executor'];

const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.py'))
  .map((name) => name.slice(0, -'.py'.length));

async function runFixture(name: string): Promise<Ran> {
  return run(readFileSync(join(FOLDER, `${name}.py`), 'utf8'), { name: `${name}.py` });
}

afterAll(closeNodeMachine);

describe('programs of several processes print what they print on stock CPython', () => {
  it.for(names)('%s', async (name) => {
    const ran = await runFixture(name);
    expect(normalise(ran.output)).toBe(readFileSync(join(FOLDER, `${name}.out`), 'utf8'));
    expect(ran.exit).toBe(FAIL.includes(name) ? 1 : 0);
  });
});

describe('processes on the virtual clock', () => {
  it('give the same output and the same trace in every run, event by event', async () => {
    const [first, second] = [await runFixture('pool-executor'), await runFixture('pool-executor')];
    expect(second.events).toEqual(first.events);
  });

  it('wait without taking real time, and time passes for all alike', async () => {
    const { output } = await run(`
      import multiprocessing as mp, time

      def nap(seconds, queue):
          time.sleep(seconds)
          queue.put((seconds, round(time.time())))

      if __name__ == "__main__":
          queue, start = mp.Queue(), round(time.time())
          for seconds in (3600, 1800):
              mp.Process(target=nap, args=(seconds, queue)).start()
          for _ in range(2):
              seconds, now = queue.get()
              print(seconds, now - start, round(time.time()) - start)
    `);
    expect(output).toBe('1800 1800 1800\n3600 3600 3600\n');
  });

  it('take turns, so that one that never waits can be ended', async () => {
    const { output } = await run(`
      import multiprocessing as mp, time

      def spin():
          while True:
              pass

      if __name__ == "__main__":
          p = mp.Process(target=spin)
          p.start()
          time.sleep(0.1)
          p.terminate()
          p.join()
          print(p.exitcode)
    `);
    expect(output).toBe('-15\n');
  });

  it('are a deadlock when all of them wait for ever', async () => {
    const { outcome, end } = await run(`
      import multiprocessing as mp

      def wait(connection):
          connection.recv()

      if __name__ == "__main__":
          here, there = mp.Pipe()
          p = mp.Process(target=wait, args=(there,), name="waiter")
          p.start()
          p.join()
    `);
    expect(outcome).toBe('deadlock');
    expect(end.report).toMatchObject({
      waiting: [
        { task: 0, on: 'process', line: 10 },
        { task: 1, name: 'waiter', on: 'socket', line: 4, process: true },
      ],
    });
  });

  it('have a lane each in the trace, with what they print', async () => {
    const { events } = await run(`
      from multiprocessing import Process

      def hello():
          print("hello")

      if __name__ == "__main__":
          p = Process(target=hello, name="greeter")
          p.start()
          p.join()
    `);
    expect(events).toContainEqual(
      expect.objectContaining({
        kind: 'created',
        task: 1,
        name: 'greeter',
        coro: 'hello',
        process: true,
        line: 8,
      }),
    );
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'output', task: 1, text: 'hello\n', line: 4 }),
    );
    expect(events).toContainEqual(expect.objectContaining({ kind: 'ended', task: 1, how: 'done' }));
  });

  it('hand on signals that have a handler', async () => {
    const { output } = await run(`
      import multiprocessing as mp, os, signal, time

      def careful(ready):
          signal.signal(signal.SIGTERM, lambda number, frame: print("asked to end") or exit(5))
          ready.set()
          time.sleep(60)

      if __name__ == "__main__":
          ready = mp.Event()
          p = mp.Process(target=careful, args=(ready,))
          p.start()
          ready.wait()
          p.terminate()
          p.join()
          print(p.exitcode)
    `);
    expect(output).toBe('asked to end\n5\n');
  });
});

describe('processes on the real clock', () => {
  it('share queues, locks and memory, too', async () => {
    const { output } = await run(
      `
      import multiprocessing as mp

      def add(total, queue):
          for _ in range(50):
              with total.get_lock():
                  total.value += 1
          queue.put("done")

      if __name__ == "__main__":
          total, queue = mp.Value("i", 0), mp.Queue()
          ps = [mp.Process(target=add, args=(total, queue)) for _ in range(2)]
          for p in ps: p.start()
          print([queue.get() for _ in ps])
          for p in ps: p.join()
          print(total.value, [p.exitcode for p in ps])
    `,
      { clock: 'real' },
    );
    expect(output).toBe("['done', 'done']\n100 [0, 0]\n");
  });

  it('are a deadlock, too, when all of them wait for ever', async () => {
    const { outcome } = await run(
      `
      import multiprocessing as mp

      def wait(connection):
          connection.recv()

      if __name__ == "__main__":
          here, there = mp.Pipe()
          p = mp.Process(target=wait, args=(there,))
          p.start()
          p.join()
    `,
      { clock: 'real' },
    );
    expect(outcome).toBe('deadlock');
  });
});

describe.for(['virtual', 'real'] as const)('a first process that never waits, on the %s clock', (clock) => {
  it('hears of others, and they of it', async () => {
    const { output } = await run(
      `
      import multiprocessing as mp

      def answer(question, reply):
          while question.value == 0:
              pass
          reply.value = question.value * 2

      if __name__ == "__main__":
          question, reply = mp.RawValue("i", 0), mp.RawValue("i", 0)
          p = mp.Process(target=answer, args=(question, reply))
          p.start()
          question.value = 21
          while reply.value == 0:
              pass
          print(reply.value)
          p.join()
    `,
      { clock },
    );
    expect(output).toBe('42\n');
  });
});

describe('a process that cannot begin', () => {
  it('fails by itself, and the program goes on', async () => {
    // Files of this folder are not handed to other processes: it does not exist there.
    const { output } = await run(`
      import os, subprocess, sys

      os.mkdir("/elsewhere")
      done = subprocess.run([sys.executable, "-c", "print(1)"], cwd="/elsewhere", capture_output=True, text=True)
      print(done.returncode, done.stderr)
    `);
    expect(output).toBe("1 FileNotFoundError: [Errno 2] No such file or directory: '/elsewhere'\n\n");
  });
});

describe('what no browser has', () => {
  it('is refused in so many words', async () => {
    const { output } = await run(`
      import asyncio, multiprocessing, os, subprocess

      for call in (
          os.fork,
          multiprocessing.get_context("fork").Process(target=print).start,
          lambda: subprocess.run(["ls", "-l"]),
          lambda: asyncio.run(asyncio.create_subprocess_shell("ls")),
      ):
          try:
              call()
          except OSError as error:
              print(error)
      print(multiprocessing.get_start_method(), os.cpu_count())
    `);
    const noFork =
      '[Errno 38] a browser cannot copy a running process, so there is no fork; multiprocessing starts fresh ones ' +
      "(its start method here is 'spawn')\n";
    const only =
      '[Errno 2] No such file or directory (in a browser there is no other program to run than Python, sys.executable)';
    expect(output).toBe(`${noFork}${noFork}${only}: 'ls'\n${only}: '/bin/sh'\nspawn 4\n`);
  });
});
