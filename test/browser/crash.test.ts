import { describe, expect } from 'vitest';
import { test } from './lib/guide.ts';
import { openProgram } from './lib/programs.ts';

/** What Pyodide itself logs when its interpreter dies. */
const DEATH = /pyodide\.asm\.mjs/;

describe('a machine that dies', () => {
  test('says so, and Run starts a fresh one', async ({ visit }) => {
    const { example } = await openProgram(
      visit,
      'x = []\nfor _ in range(10**6): x = [x]\nprint("last words")\nrepr(x)\n',
      { expected: DEATH },
    );
    await example.run();
    expect(await example.outcome()).toBe('crashed');
    expect(await example.output()).toMatch(/^last words\n/);
    expect(await example.notice.textContent()).toContain('The machine crashed: ');
    expect(await example.notice.textContent()).toContain('Run starts a fresh machine.');

    await example.write('print("back")\n');
    await example.run();
    expect(await example.outcome()).toBe('ok');
    expect(await example.output()).toBe('back\n');
    expect(await example.notice.count()).toBe(0);
  });

  test('tells of os.abort() as a shell would: the program died of a signal', async ({ visit }) => {
    const { example } = await openProgram(visit, 'import os\nprint("last words")\nos.abort()\n');
    await example.run();
    expect(await example.outcome()).toBe('error');
    expect(await example.output()).toBe('last words\n');
    const told = 'The program died of the signal SIGABRT. A shell would see exit status 134.';
    expect(await example.status.textContent()).toBe(told);
  });

  test('tells of os._exit() as Python would, and Run works again', async ({ visit }) => {
    const { example } = await openProgram(visit, 'import os\nprint("bye")\nos._exit(3)\n');
    await example.run();
    expect(await example.outcome()).toBe('error');
    expect(await example.output()).toBe('bye\n');
    expect(await example.status.textContent()).toBe('Python exited with status 3.');

    await example.run();
    expect(await example.output()).toBe('bye\n');
  });

  test('leaves no trace of one program in the next', async ({ visit }) => {
    const { example } = await openProgram(
      visit,
      'import builtins\nprint(hasattr(builtins, "left"))\nbuiltins.left = 1\n',
    );
    await example.run();
    await example.run();
    expect(await example.output()).toBe('False\n');
  });
});
