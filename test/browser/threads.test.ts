import { describe, expect } from 'vitest';
import { violationsInAllLooks } from './lib/axe.ts';
import { Example } from './lib/example.ts';
import { type Reader, test } from './lib/guide.ts';
import { openProgram } from './lib/programs.ts';

/** A loop in the main thread with a task that blocks it, and a loop in another thread that goes on. */
const TWO_LOOPS = `import asyncio, threading, time

async def tick():
    for _ in range(3):
        await asyncio.sleep(0.5)

async def main():
    ticker = asyncio.create_task(tick(), name="ticker")
    await asyncio.sleep(0.2)
    time.sleep(1)
    await ticker

threading.Thread(target=lambda: asyncio.run(tick()), name="other").start()
asyncio.run(main())
`;

/** The task's thread waits for a lock of the worker's, and the worker for one of the task's. */
const DEADLOCK = `import asyncio, threading

north, south = threading.Lock(), threading.Lock()
ready = threading.Barrier(2)

def work():
    with north:
        ready.wait()
        with south:
            print("never")

async def main():
    threading.Thread(target=work, name="worker").start()
    with south:
        ready.wait()
        with north:
            print("never")

asyncio.run(main())
`;

/** A browser whose WebAssembly cannot be suspended. */
const WITHOUT_JSPI: Reader = {
  before: (context) =>
    context.route(/worker\.browser/, async (route) => {
      const script = await (await route.fetch()).text();
      await route.fulfill({
        contentType: 'text/javascript',
        body: `delete WebAssembly.Suspending; delete WebAssembly.promising; ${script}`,
      });
    }),
};

describe('a program with threads', () => {
  test('is drawn with each loop’s tasks below their thread, and who blocks whom', async ({ visit }) => {
    const { page, example } = await openProgram(visit, TWO_LOOPS);
    await example.run();
    expect(await example.outcome()).toBe('ok');
    const names = await example.root.locator('.tl-name').allTextContents();
    expect(names).toEqual(['main thread', 'main Task-2', 'ticker tick', 'other <lambda>', 'tick Task-1']);
    expect(await example.root.locator('.tl-bracket').count()).toBe(2);
    expect(await example.root.locator('.tl-plot .tl-slow title').textContent()).toBe(
      'one long step, holding up the event loop from 0.2 s to 1.2 s',
    );
    const words = await example.timeline();
    expect(words).toContain('Timeline: 2 threads with 3 of their tasks in 2.2 s of virtual time.');
    expect(words).toContain('main (Task-2), in main thread:');
    expect(words).toContain('blocking its thread: sleeping from 0.2 s to 1.2 s · line 10');
    expect(words).toContain('cannot run: Task-2 blocks the thread from 0.2 s to 1.2 s');
    expect(await violationsInAllLooks(page)).toEqual({});
  });

  test.for([
    [
      'en',
      [
        'Waiting in a circle: main thread → thread worker → main thread',
        'main thread: waiting for a lock north, held by thread worker · line 16',
        'Task-1: cannot run: its thread waits · line 16',
        'thread worker: waiting for a lock south, held by main thread · line 9',
      ],
    ],
    [
      'zh',
      [
        '循环等待：主线程 → 线程 worker → 主线程',
        '主线程：等待锁 north（持有者：线程 worker） · 第 16 行',
        'Task-1：无法运行：所在的线程在等待 · 第 16 行',
        '线程 worker：等待锁 south（持有者：主线程） · 第 9 行',
      ],
    ],
  ] as const)('says in %s who holds what where none can go on', async ([lang, items], { visit }) => {
    const { example } = await openProgram(visit, DEADLOCK, { lang });
    await example.run();
    expect(await example.outcome()).toBe('deadlock');
    expect(await example.notice.locator('li').allTextContents()).toEqual(items);
  });

  test.for([
    ['en', 'This browser cannot run programs with threads or processes.', 'Shown here is the recorded run.'],
    ['zh', '这个浏览器运行不了带线程或进程的程序。', '这里显示的是录制好的运行。'],
  ] as const)(
    'is shown as recorded in %s where the browser cannot run it',
    async ([lang, title, recorded], { visit }) => {
      const page = await visit(`/${lang}/threads/to-thread/`, WITHOUT_JSPI);
      const example = new Example(page);
      const [output, timeline] = [await example.output(), await example.timeline()];
      await example.run();
      expect(await example.notice.locator('p').textContent()).toBe(title);
      expect(await example.notice.locator('li').last().textContent()).toBe(recorded);
      expect([await example.output(), await example.timeline()]).toEqual([output, timeline]);
      expect(await example.attribute('data-match')).toBeNull();
    },
  );
});
