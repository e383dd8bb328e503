/**
 * Signals between processes, and Ctrl+C, which goes to all that share the program's terminal.
 * `fixtures/process-signals/NAME.py` is a program, `NAME.out` what stock CPython 3.13 prints where it leads a session;
 * those whose names begin with `ctrl-c` were interrupted, with all of their process group.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import { closeNodeMachine } from '../../src/machine/node-host.ts';
import type { RunRequest } from '../../src/machine/protocol.ts';
import { run } from './lib/run.ts';
import type { Ran } from './lib/run.ts';

const FOLDER = join(import.meta.dirname, 'fixtures/process-signals');

/** What each program shows. */
const PROGRAMS: Readonly<Record<string, string>> = {
  'ctrl-c-ignored': 'Ctrl+C passes processes that ignore it, or whose parent did when it started them',
  'ctrl-c-pool': 'Ctrl+C interrupts the calls that a pool of processes runs, and the pool goes on',
  'ctrl-c-process': 'Ctrl+C interrupts a process and its parent',
  'ctrl-c-subprocess': 'Ctrl+C ends a subprocess, but none in a session or a group of its own',
  groups: 'there are process groups and sessions, and signals to all of one',
  masks: 'a process can block signals, wait for them, and have them blocked from its start',
  stopping: 'a process can be stopped, and goes on; what comes meanwhile waits',
};

async function runFixture(name: string, changes: Partial<RunRequest> = {}): Promise<Ran> {
  const signals = name.startsWith('ctrl-c') ? [{ at: 1.5, send: 'SIGINT' } as const] : [];
  return run(readFileSync(join(FOLDER, `${name}.py`), 'utf8'), { name: `${name}.py`, signals, ...changes });
}

function expected(name: string): string {
  return readFileSync(join(FOLDER, `${name}.out`), 'utf8');
}

afterAll(closeNodeMachine);

it('every program is run', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.py'));
  expect(Object.keys(PROGRAMS).sort()).toEqual(files.map((name) => name.slice(0, -'.py'.length)).sort());
});

describe('as on stock CPython,', () => {
  it.for(Object.entries(PROGRAMS))('%s: %s', async ([name]) => {
    const { output, exit } = await runFixture(name);
    expect(output).toBe(expected(name));
    expect(exit).toBe(0);
  });
});

describe('signals between processes', () => {
  it('are the same on the real clock', async () => {
    expect((await runFixture('masks', { clock: 'real' })).output).toBe(expected('masks'));
  });

  it('that somebody outside sends, other than Ctrl+C, go to the program alone', async () => {
    const { output } = await run(
      `
      import multiprocessing as mp, signal, time

      def nap():
          time.sleep(3)
          print("slept", flush=True)

      if __name__ == "__main__":
          signal.signal(signal.SIGTERM, lambda *_: print("asked to end", flush=True))
          p = mp.Process(target=nap)
          p.start()
          p.join()
          print(p.exitcode)
      `,
      { signals: [{ at: 1, send: 'SIGTERM' }] },
    );
    expect(output).toBe('asked to end\nslept\n0\n');
  });

  it('stop a process on the real clock, too, and let it go on', async () => {
    const { output } = await run(
      `
      import os, signal, subprocess, sys, time

      CODE = "import time\\nfor i in range(3): print(i, flush=True); time.sleep(0.1)"
      child = subprocess.Popen([sys.executable, "-c", CODE], stdout=subprocess.PIPE, text=True)
      print(child.stdout.readline(), end="")
      child.send_signal(signal.SIGSTOP)
      time.sleep(0.5)
      print(child.poll(), os.WIFSTOPPED(os.waitpid(child.pid, os.WUNTRACED)[1]))
      child.send_signal(signal.SIGCONT)
      print(child.communicate()[0], child.returncode)
      child = subprocess.Popen([sys.executable, "-c", "while True: pass"])
      child.send_signal(signal.SIGSTOP)
      child.terminate()
      child.send_signal(signal.SIGCONT)
      print(child.wait())
      `,
      { clock: 'real' },
    );
    expect(output).toBe('0\nNone True\n1\n2\n 0\n-15\n');
  });

  it('cannot stop the program itself', async () => {
    const { output } = await run(`
      import os, signal, subprocess, sys

      CODE = "import os; os.kill(os.getppid(), 19)"
      done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True)
      print(done.stderr.splitlines()[-1])
      try:
          os.kill(os.getpid(), signal.SIGSTOP)
      except OSError as error:
          print(error)
    `);
    const refused = '[Errno 38] the program itself cannot be stopped: nobody is there to let it go on\n';
    expect(output).toBe(`OSError: ${refused}${refused}`);
  });

  it('come before the process sleeps on', async () => {
    const { output } = await run(`
      import subprocess, sys

      CODE = "import os, time; os.kill(os.getppid(), 10); time.sleep(60)"
      import signal
      signal.signal(signal.SIGUSR1, lambda *_: child.send_signal(signal.SIGINT))
      child = subprocess.Popen([sys.executable, "-c", CODE], stderr=subprocess.DEVNULL)
      print(child.wait())
      import time
      print(round(time.monotonic()))
    `);
    expect(output).toBe('-2\n0\n');
  });
});
