import { describe, expect, test } from 'vitest';
import { parseExample, placeOf, requestFor } from '../../../src/example/example.ts';

const TEXT = `# /// script
# requires-python = ">=3.12"
# [tool.motion]
# seed = 7
# stdin = "Ada\\n"
# ///

import asyncio


# region worker
async def worker():
    await asyncio.sleep(1)


# endregion
asyncio.run(worker())
`;

describe('an example', () => {
  const { example, problems } = parseExample('tasks/create-task', TEXT);

  test('shows and runs its code without header, markers and the blank lines they leave', () => {
    expect(problems).toEqual([]);
    expect(example.code).toBe(
      'import asyncio\n\n\nasync def worker():\n    await asyncio.sleep(1)\n\n\nasyncio.run(worker())\n',
    );
  });

  test('knows where each line of its code stands in the file', () => {
    expect(placeOf(example, 1)).toEqual({ file: 'examples/tasks/create-task.py', line: 8 });
    expect(placeOf(example, 4)).toEqual({ file: 'examples/tasks/create-task.py', line: 12 });
    expect(placeOf(example, 8)).toEqual({ file: 'examples/tasks/create-task.py', line: 17 });
    expect(placeOf(example, null).line).toBeNull();
    expect(placeOf(example, 99).line).toBeNull();
  });

  test('has regions whose first line counts in the code', () => {
    const region = example.regions.get('worker');
    expect(region?.firstLine).toBe(4);
    expect(example.code.split('\n')[3]).toBe(region?.code.split('\n')[0]);
  });

  test('asks the machine for what its header says', () => {
    expect(requestFor(example)).toMatchObject({
      name: 'create-task.py',
      source: example.code,
      seed: 7,
      stdin: 'Ada\n',
      clock: 'virtual',
      trace: true,
      args: [],
    });
  });

  test('without code is a fault', () => {
    expect(parseExample('a/b', '\n\n').problems).toMatchObject([{ rule: 'empty', example: 'a/b' }]);
  });

  test('with CR LF line ends is a fault', () => {
    expect(parseExample('a/b', 'x = 1\r\n').problems).toMatchObject([{ rule: 'line-ends' }]);
  });
});
