/** The contract of `npm run -s run -- FILE.py …`: what it prints where, and what it exits with. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import { dedent, textOf } from './lib/run.ts';
import type { TraceEvent } from '../../src/machine/protocol.ts';
import { problemsOfTrace } from './lib/validate.ts';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'run-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Spoken {
  exit: number | null;
  stdout: string;
  stderr: string;
}

/** What `npm run -s run --` runs, without npm's half a second. */
function command(args: string[], stdin: string | null = null): Promise<Spoken> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'scripts/run.ts'), ...args], {
      cwd: folder,
      stdio: [stdin === null ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    const spoken: Spoken = { exit: null, stdout: '', stderr: '' };
    child.stdout?.on('data', (data: Buffer) => (spoken.stdout += data.toString()));
    child.stderr?.on('data', (data: Buffer) => (spoken.stderr += data.toString()));
    child.stdin?.end(stdin);
    child.once('error', reject);
    child.once('close', (exit) => {
      resolve({ ...spoken, exit });
    });
  });
}

/** Writes a program to a file of its own; returns its path. */
function file(name: string, source: string): string {
  const path = join(folder, name);
  writeFileSync(path, dedent(source));
  return path;
}

const DEADLOCK = `
  import asyncio

  async def main():
      door = asyncio.Event()
      await door.wait()

  print("begun")
  asyncio.run(main())
`;

describe('npm run', () => {
  it('names that command', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts?: Record<string, string>;
    };
    expect(scripts?.['run']).toBe('node scripts/run.ts');
  });
});

describe('the exit status', () => {
  it.for([
    ['print(1)', 0],
    ['raise ValueError', 1],
    ['raise SystemExit(42)', 42],
    ['import os; os._exit(9)', 9],
    ['raise KeyboardInterrupt', 130],
  ] as const)('of "%s" is %i', async ([source, exit]) => {
    expect((await command([file('status.py', source)])).exit).toBe(exit);
  });

  it('of a deadlock is 75, with the reason on stderr', async () => {
    const { exit, stdout, stderr } = await command([file('stuck.py', DEADLOCK)]);
    expect([exit, stdout]).toEqual([75, 'begun\n']);
    expect(stderr).toBe(
      'motion: deadlock: nothing can ever run again\n' +
        'motion:   Task-1 (task 1) waits at line 5 for event door\n',
    );
  });

  it('of a livelock is 75, with the reason on stderr', async () => {
    const source =
      'import asyncio\n\nasync def spin():\n    while True:\n        await asyncio.sleep(0)\n\nasyncio.run(spin())\n';
    const { exit, stderr } = await command(['--events', '0', file('spin.py', source)]);
    expect(exit).toBe(75);
    expect(stderr).toMatch(
      /^motion: livelock: 100000 turns .*\nmotion: {3}Task-1 \(task 1\) runs at line 5\n/,
    );
  });

  it('of a horizon is 75, with the reason on stderr', async () => {
    const path = file('long.py', 'import time\nwhile True: time.sleep(1)\n');
    const time = await command(['--horizon', '10', path]);
    expect([time.exit, time.stderr]).toEqual([
      75,
      expect.stringMatching(/^motion: horizon: .* 10 virtual seconds/),
    ]);
    const events = await command([path, '--events', '20']);
    expect([events.exit, events.stderr]).toEqual([
      75,
      expect.stringMatching(/^motion: horizon: .* 20 trace events/),
    ]);
  });

  it('of a program stopped by --timeout is 124, with what it had printed', async () => {
    const { exit, stdout, stderr } = await command([
      ...['--timeout', '1'],
      file('forever.py', 'print("begun")\nwhile True: pass\n'),
    ]);
    expect([exit, stdout]).toEqual([124, 'begun\n']);
    expect(stderr).toMatch(/^motion: .*1 s/);
  });

  it.for([
    [[], /which file/],
    [['missing.py'], /missing\.py/],
    [['--clock', 'sundial', 'x.py'], /--clock.*sundial/],
    [['--horizon', 'far', 'x.py'], /--horizon.*far/],
    [['--mount', 'nowhere', 'x.py'], /--mount.*nowhere/],
    [['--mount', 'missing:/guest', 'x.py'], /missing/],
    [['--no-such-option', 'x.py'], /no-such-option/],
  ] as const)('of the mistaken command line %j is 2, and stderr names the mistake', async ([args, why]) => {
    file('x.py', 'print("never seen")');
    const { exit, stdout, stderr } = await command([...args]);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(why);
  });
});

describe('what a program is given', () => {
  it('is the arguments after --', async () => {
    const path = file('arguments.py', 'import sys; print(sys.argv)');
    const { stdout } = await command([path, '--', '-x', '--seed', 'a b', '']);
    expect(stdout).toBe("['arguments.py', '-x', '--seed', 'a b', '']\n");
  });

  it('is the standard input of the command', async () => {
    const path = file(
      'ask.py',
      'print(input("name? "))\ntry:\n    input()\nexcept EOFError:\n    print("end")\n',
    );
    expect((await command([path], 'Ann\n')).stdout).toBe('name? Ann\nend\n');
    expect((await command([path])).stderr).toMatch(/EOFError/);
  });

  it('is the folders that --mount shows and --path looks in', async () => {
    mkdirSync(join(folder, 'library'), { recursive: true });
    writeFileSync(join(folder, 'library/lent.py'), 'WORD = "lent"\n');
    const path = file('borrow.py', 'import lent, sys; print(lent.WORD, lent.__file__, sys.path[0])');
    const { exit, stdout, stderr } = await command([
      '--mount',
      'library:/lib/lent',
      '--path',
      '/lib/lent',
      path,
    ]);
    expect([exit, stdout, stderr]).toEqual([0, 'lent /lib/lent/lent.py /lib/lent\n', '']);
  });

  it('is random numbers by --seed', async () => {
    const path = file('random.py', 'import random; print(random.random())');
    const [zero, one, again] = await Promise.all([
      command([path]),
      command(['--seed', '1', path]),
      command(['--seed', '1', path]),
    ]);
    expect(one.stdout).toBe(again.stdout);
    expect(one.stdout).not.toBe(zero.stdout);
  });

  it('is real time with --clock real', async () => {
    const path = file('clock.py', 'import time; print(time.strftime("%Y"), time.sleep(0.1))');
    const [virtual, real] = await Promise.all([command([path]), command(['--clock', 'real', path])]);
    expect(virtual.stdout).toBe('2025 None\n');
    expect(real.stdout).toBe(`${String(new Date().getUTCFullYear())} None\n`);
  });

  it('is what its header says, and its own lines without header and regions', async () => {
    const path = file(
      'header.py',
      `
        # /// script
        # [tool.motion]
        # seed = 1
        # stdin = "from the header"
        # ///

        # region shown
        import random
        print(input(), random.random())
        # endregion
        1 / 0
      `,
    );
    const plain = file('plain.py', 'import random\nprint("from the header", random.random())\n');
    const [header, seeded] = await Promise.all([command([path]), command(['--seed', '1', plain])]);
    expect(header.stdout).toBe(seeded.stdout);
    expect(header.stderr).toContain('File "header.py", line 3, in <module>\n    1 / 0\n');
  });

  it('is packages that its header asks for, where --path leads to them', async () => {
    mkdirSync(join(folder, 'packages'), { recursive: true });
    writeFileSync(join(folder, 'packages/redis.py'), 'VERSION = 5\n');
    const path = file(
      'packaged.py',
      `
        # /// script
        # dependencies = ["redis"]
        # [tool.motion]
        # seed = 1
        # ///
        import redis
        print(redis.VERSION)
      `,
    );
    const lent = ['--mount', 'packages:/packages', '--path', '/packages'];
    expect(await command([...lent, path])).toEqual({ exit: 0, stdout: '5\n', stderr: '' });
  });
});

describe('what comes out', () => {
  it('is stdout and stderr, each on its own', async () => {
    const path = file('both.py', 'import sys\nprint("grün 字")\nprint("bad", file=sys.stderr)\n');
    expect(await command([path])).toEqual({ exit: 0, stdout: 'grün 字\n', stderr: 'bad\n' });
  });

  it('is the trace, with --trace', async () => {
    const out = join(folder, 'trace.json');
    const path = file('traced.py', 'import asyncio\nasyncio.run(asyncio.sleep(3))\nprint("slept")\n');
    const { exit, stdout } = await command(['--trace', out, path]);
    expect([exit, stdout]).toEqual([0, 'slept\n']);
    const events = JSON.parse(readFileSync(out, 'utf8')) as TraceEvent[];
    expect(problemsOfTrace(events)).toEqual([]);
    expect([events[0]?.kind, events.at(-1)?.t, textOf(events)]).toEqual(['created', 3_000_000, 'slept\n']);
  });

  it('is whole even where it is much', async () => {
    const path = file('much.py', 'for n in range(50_000): print(n)');
    const { exit, stdout } = await command(['--events', '0', path]);
    expect([exit, stdout.length, stdout.endsWith('\n49999\n')]).toEqual([0, 288_890, true]);
  });
});
