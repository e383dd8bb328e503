import { describe, expect } from 'vitest';
import { test } from './lib/guide.ts';
import { openProgram } from './lib/programs.ts';

const DEADLOCK = `import asyncio


async def eat(first, second):
    async with first:
        await asyncio.sleep(1)
        async with second:
            print("never")


async def main():
    spoon, fork = asyncio.Lock(), asyncio.Lock()
    ann = asyncio.create_task(eat(spoon, fork), name="ann")
    bob = asyncio.create_task(eat(fork, spoon), name="bob")
    await asyncio.wait([ann, bob])


asyncio.run(main())
`;
const LIVELOCK = `import asyncio


async def spin():
    while True:
        await asyncio.sleep(0)


asyncio.run(spin())
`;
const DAYS = `import time

while True:
    time.sleep(3600)
`;

const CASES = [
  {
    lang: 'en',
    outcome: 'deadlock',
    program: DEADLOCK,
    title: 'Deadlock: nothing in this program can ever run again.',
    items: [
      'Waiting in a circle: ann → bob → ann',
      'Task-1: waiting for 2 tasks · line 15',
      'ann: waiting for a lock fork, held by bob · line 7',
      'bob: waiting for a lock spoon, held by ann · line 7',
    ],
  },
  {
    lang: 'zh',
    outcome: 'deadlock',
    program: DEADLOCK,
    title: '死锁：这个程序里再也没有什么可以运行了。',
    items: [
      '循环等待：ann → bob → ann',
      'Task-1：等待 2 个任务 · 第 15 行',
      'ann：等待锁 fork（持有者：bob） · 第 7 行',
      'bob：等待锁 spoon（持有者：ann） · 第 7 行',
    ],
  },
  {
    lang: 'en',
    outcome: 'livelock',
    program: LIVELOCK,
    title: 'Livelock: tasks took 10000 turns in a row without the clock moving or anything getting done.',
    items: ['Task-1 keeps running · line 6'],
  },
  {
    lang: 'zh',
    outcome: 'livelock',
    program: LIVELOCK,
    title: '活锁：任务连续运行了 10000 轮，时钟没有前进，事情也没有进展。',
    items: ['Task-1 一直在运行 · 第 6 行'],
  },
] as const;

describe.concurrent('a program that cannot go on', () => {
  test.for(CASES)(
    'ends as $outcome and says why, in $lang',
    async ({ lang, outcome, program, title, items }, { visit }) => {
      const { example } = await openProgram(visit, program, { lang });
      await example.run();
      expect(await example.outcome()).toBe(outcome);
      expect(await example.status.textContent()).toBe(title);
      expect(await example.notice.locator('p').textContent()).toBe(title);
      expect(await example.notice.locator('li').allTextContents()).toEqual(items);
    },
  );

  test('shows the line where a task waits, when the reader asks', async ({ visit }) => {
    const { example } = await openProgram(visit, DEADLOCK);
    await example.run();
    await example.notice.getByRole('button', { name: 'line 7' }).first().click();
    const marked = example.editor.locator('.cm-line.motion-hot');
    await marked.waitFor();
    expect(await marked.allTextContents()).toEqual(['        async with second:']);
  });

  test('ends at the horizon of a virtual day', async ({ visit }) => {
    const { example } = await openProgram(visit, DAYS);
    await example.run();
    expect(await example.outcome()).toBe('horizon');
    expect(await example.status.textContent()).toBe(
      'Stopped after 86400 s of virtual time. The program was still going.',
    );
  });
});

describe.concurrent('a program that fails', () => {
  test('shows its traceback, each place of it leads to its line of code', async ({ visit }) => {
    const program = 'def share(cake, guests):\n    return cake / guests\n\n\nprint("cut")\nshare(1, 0)\n';
    const { example } = await openProgram(visit, program);
    await example.run();
    expect(await example.outcome()).toBe('error');
    expect(await example.status.textContent()).toBe('Python exited with status 1.');
    expect(await example.output()).toMatch(/^cut\nTraceback .*\nZeroDivisionError: division by zero\n$/s);
    expect((await example.log.locator('.stderr').allTextContents()).join('')).toMatch(/^Traceback/);

    const places = example.log.getByRole('button');
    expect(await places.allTextContents()).toEqual(['line 6', 'line 2']);
    await places.last().click();
    const marked = example.editor.locator('.cm-line.motion-hot');
    await marked.waitFor();
    expect(await marked.allTextContents()).toEqual(['    return cake / guests']);
  });

  test('may print what looks like HTML', async ({ visit }) => {
    const text = '<img src=x onerror="boo()"> <Task pending> &amp; File "<string>"';
    const { example } = await openProgram(visit, `print('''${text}''')\n`);
    await example.run();
    expect(await example.output()).toBe(`${text}\n`);
    expect(await example.root.locator('img').count()).toBe(0);
  });
});
