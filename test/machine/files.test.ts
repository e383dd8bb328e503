/** What a program reads and writes: stdin, arguments, files, folders of the host, bytes of any kind. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import { closeNodeMachine, runInNode } from '../../src/machine/node-host.ts';
import { request, run, textOf } from './lib/run.ts';

const host = mkdtempSync(join(tmpdir(), 'mount-'));
writeFileSync(join(host, 'helper.py'), 'WORD = "lent"\n\n\ndef fail():\n    raise ValueError(WORD)\n');
writeFileSync(join(host, 'data.txt'), 'grün 字\n');

afterAll(async () => {
  rmSync(host, { recursive: true });
  await closeNodeMachine();
});

describe('standard input', () => {
  it('gives its lines to input(), then EOFError', async () => {
    const { output, outcome } = await run(
      `
        import sys
        print(input("name? "), sys.stdin.readline().strip())
        try:
            input()
        except EOFError as error:
            print(error)
      `,
      { stdin: 'Ännchen\nsecond\n' },
    );
    expect([outcome, output]).toEqual(['ok', 'name? Ännchen second\nEOF when reading a line\n']);
  });

  it('is a file of its own name, as the other two streams are', async () => {
    const { output } = await run(
      `
        with open("/dev/stdin") as lines, open("/dev/stderr", "w") as errors:
            print(lines.name, lines.read().split())
            errors.write("oops\\n")
        with open("/dev/stdout", "wb") as out:
            out.write(b"bytes\\n")
        print("still open")
      `,
      { stdin: 'one\ntwo\n' },
    );
    expect(output).toBe("/dev/stdin ['one', 'two']\noops\nbytes\nstill open\n");
  });

  it('is at its end where there is none', async () => {
    const { exit, output } = await run('input()');
    expect([exit, output.split('\n').at(-2)]).toEqual([1, 'EOFError: EOF when reading a line']);
  });
});

describe('output', () => {
  it('may be bytes, past every buffer, in any encoding', async () => {
    const { output } = await run(`
      import os, sys
      os.write(1, b"one\\n")
      sys.stdout.buffer.write("zwölf 字 🐍\\n".encode())
      sys.stdout.flush()
      os.write(2, b"\\xff\\xfe raw\\n")
      sys.stdout.buffer.write("é\\n".encode("latin-1"))
      sys.stdout.flush()
      sys.stderr.write("\\udcff\\n")
      print("\\0 \\x1b[31m \\u2028 </script>")
    `);
    expect(output).toBe(
      'one\nzwölf 字 🐍\n\ufffd\ufffd raw\n\ufffd\n\\udcff\n\0 \x1b[31m \u2028 </script>\n',
    );
  });

  it('of characters that UTF-8 cannot hold is an error, as at a terminal', async () => {
    const { output } = await run('print("\\udcff")');
    expect(output).toMatch(/UnicodeEncodeError: 'utf-8' codec can't encode character '\\udcff'/);
  });
});

describe('files', () => {
  it('can be written and read in the working directory', async () => {
    const { output } = await run(`
      import os, pathlib
      pathlib.Path("notes.txt").write_text("kept\\n")
      print(pathlib.Path("notes.txt").read_text(), end="")
      print(sorted(os.listdir()), os.getcwd())
    `);
    expect(output).toBe("kept\n['notes.txt', 'program.py'] /home/reader\n");
  });

  it('of the program itself are where __file__ says', async () => {
    const { output } = await run('print(open(__file__).read(), end="")');
    expect(output).toBe('print(open(__file__).read(), end="")\n');
  });
});

describe('a mounted folder', () => {
  const mounts = [{ host, guest: '/lent' }];

  it('can be read and imported from', async () => {
    const { output } = await run(
      `
        import helper, os
        print(helper.WORD, helper.__file__, sorted(os.listdir("/lent")))
        print(open("/lent/data.txt", encoding="utf-8").read(), end="")
      `,
      { path: ['/lent'] },
      { mounts },
    );
    expect(output).toBe("lent /lent/helper.py ['data.txt', 'helper.py']\ngrün 字\n");
  });

  it('cannot be changed in any way', async () => {
    const before = readdirSync(host);
    const { output } = await run(
      `
        import os, pathlib, shutil
        tries = [
            lambda: open("/lent/new.txt", "w"),
            lambda: open("/lent/data.txt", "w"),
            lambda: open("/lent/data.txt", "ab", buffering=0).write(b"more"),
            lambda: open("/lent/data.txt", "rb+", buffering=0).write(b"other"),
            lambda: os.truncate("/lent/data.txt", 0),
            lambda: os.remove("/lent/data.txt"),
            lambda: os.rename("/lent/data.txt", "/lent/moved.txt"),
            lambda: os.mkdir("/lent/folder"),
            lambda: os.symlink("/lent/data.txt", "/lent/link"),
            lambda: os.chmod("/lent/data.txt", 0),
            lambda: os.utime("/lent/data.txt", (0, 0)),
            lambda: shutil.copy("/lent/data.txt", "/lent/copy.txt"),
            lambda: pathlib.Path("/lent/helper.py").write_text(""),
        ]
        for number, attempt in enumerate(tries):
            try:
                attempt()
            except OSError as error:
                print(number, error.strerror)
            else:
                print(number, "was allowed")
      `,
      {},
      { mounts },
    );
    expect(output.trimEnd().split('\n')).toEqual(
      Array.from({ length: 13 }, (_, number) => `${String(number)} Read-only file system`),
    );
    expect(readdirSync(host)).toEqual(before);
    expect(readFileSync(join(host, 'data.txt'), 'utf8')).toBe('grün 字\n');
  });

  it('leaves the other folders of the program writable', async () => {
    const { output } = await run(
      'open("/tmp/x", "w").write("y"); print(open("/tmp/x").read())',
      {},
      { mounts },
    );
    expect(output).toBe('y\n');
  });

  it('that does not exist is an error that names it', async () => {
    const missing = join(host, 'missing');
    await expect(
      runInNode(request('print(1)'), { mounts: [{ host: missing, guest: '/missing' }] }),
    ).rejects.toThrow(missing);
  });

  it('shows its frames in tracebacks under its path', async () => {
    const { events } = await run('import helper\nhelper.fail()', { path: ['/lent'] }, { mounts });
    expect(textOf(events, 'stderr')).toBe(
      [
        'Traceback (most recent call last):',
        '  File "program.py", line 2, in <module>',
        '    helper.fail()',
        '    ~~~~~~~~~~~^^',
        '  File "/lent/helper.py", line 5, in fail',
        '    raise ValueError(WORD)',
        'ValueError: lent\n',
      ].join('\n'),
    );
  });
});

describe('the command line', () => {
  it('reaches the program in sys.argv', async () => {
    const { output } = await run('import sys; print(sys.argv, sys.flags.interactive)', {
      args: ['-x', '字 "q"'],
    });
    expect(output).toBe(`['program.py', '-x', '字 "q"'] 0\n`);
  });
});
