import { describe, expect } from 'vitest';
import { test } from './lib/guide.ts';
import { openProgram } from './lib/programs.ts';

const ASKS = 'name = input("name? ")\nprint("hello", name)\n';

describe.concurrent('input()', () => {
  test('reads from a box, line by line', async ({ visit }) => {
    const { example } = await openProgram(visit, `${ASKS}print(input())\n`);
    await example.root.getByLabel('Standard input').fill('Ada\n你好\n');
    await example.run();
    expect(await example.outcome()).toBe('ok');
    expect(await example.output()).toBe('name? hello Ada\n你好\n');
  });

  test('gives EOFError where there is nothing to read', async ({ visit }) => {
    const { example } = await openProgram(visit, ASKS);
    await example.run();
    expect(await example.outcome()).toBe('error');
    expect(await example.output()).toMatch(/^name\? Traceback .*EOFError: EOF when reading a line\n$/s);
  });

  test('has no box in programs that read nothing', async ({ visit }) => {
    const { example } = await openProgram(visit, 'print(1)\n');
    const box = example.root.getByLabel('Standard input');
    expect(await box.count()).toBe(0);
    await example.write(ASKS);
    await box.waitFor();
  });
});
