import type { BrowserContext } from 'playwright-core';
import { describe, expect } from 'vitest';
import { Example } from './lib/example.ts';
import { test } from './lib/guide.ts';
import { hashOf, openProgram } from './lib/programs.ts';

const PROGRAM = '# 你好 & <b>\nprint("shared")\n';
const CLIPBOARD = ['clipboard-read', 'clipboard-write'];

describe.concurrent('the playground', () => {
  test.for(['zh', 'en'] as const)(
    'in %s puts the program of a link into the editor, and runs nothing',
    async (lang, { visit }) => {
      const asked: string[] = [];
      const { page, example } = await openProgram(visit, PROGRAM, {
        lang,
        before: (context) => {
          context.on('request', (request) => asked.push(new URL(request.url()).pathname));
          return Promise.resolve();
        },
      });
      expect(await example.text()).toBe(PROGRAM);
      await page.waitForLoadState('networkidle');
      expect(await example.attribute('data-state')).toBe('idle');
      expect(await example.output()).toBe('');
      expect(asked.filter((path) => path.startsWith('/machine/'))).toEqual([]);

      await example.run();
      expect(await example.output()).toBe('shared\n');
    },
  );

  test('starts with a program of its own, whose run is as recorded', async ({ visit }) => {
    const page = await visit('/en/playground/');
    const example = new Example(page);
    await example.editor.waitFor();
    expect(await example.text()).toBe((await example.data()).code);
    await example.run();
    expect(await example.attribute('data-match')).toBe('same');
  });

  test('names the program as its tracebacks do', async ({ visit }) => {
    const { example } = await openProgram(visit, '1 / 0\n');
    await example.run();
    expect(await example.output()).toContain('File "program.py", line 1');
    expect(await example.root.locator('.motion-file').innerText()).toBe('program.py');
    expect(await example.root.getByRole('group', { name: 'Controls of program.py' }).count()).toBe(1);
    expect(await example.editor.getAttribute('aria-label')).toContain('program.py');
  });

  test.for([
    ['zh', '#py=@@@', '无法读出这个链接里的程序'],
    ['en', '#py=@@@', 'The program in this link cannot be read'],
    ['en', hashOf(PROGRAM).slice(0, -9), 'The program in this link cannot be read'],
    ['en', '#py=', 'The program in this link cannot be read'],
  ] as const)('in %s tells of a bad link: %s', async ([lang, hash, message], { visit }) => {
    const page = await visit(`/${lang}/playground/${hash}`);
    const example = new Example(page);
    await example.status.getByText(message).waitFor();
    expect(await example.text()).toBe((await example.data()).code);
    expect(await example.attribute('data-state')).toBe('idle');
  });

  test('takes the next program when the address changes', async ({ visit }) => {
    const { page, example } = await openProgram(visit, PROGRAM);
    await example.run();
    await page.evaluate((hash) => (location.hash = hash), hashOf('print("next")'));
    await example.editor.getByText('next').waitFor();
    expect(await example.text()).toBe('print("next")');
    expect(await example.attribute('data-state')).toBe('idle');
    expect(await example.attribute('data-outcome')).toBeNull();
  });

  test('brings an edit of a shared program back after a reload, and Reset the shared one', async ({
    visit,
  }) => {
    const { page, example } = await openProgram(visit, PROGRAM);
    await example.write('print("changed")');
    await page.reload();
    await example.editor.waitFor();
    expect(await example.text()).toBe('print("changed")');
    await example.click('reset');
    await example.editor.getByText('shared').waitFor();
    expect(await example.text()).toBe(PROGRAM);
  });
});

describe.concurrent('Run, clicked before the program of a link is there', () => {
  /** Holds a part of the player back until it is let go. */
  const held = (part: RegExp) => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const before = (context: BrowserContext) =>
      context.route(part, async (route) => {
        await released;
        await route.continue();
      });
    return { before, release: () => release() };
  };

  test('runs that program, once it is there', async ({ visit }) => {
    const { before, release } = held(/\/playground\.[^/]+\.js$/);
    const page = await visit(`/en/playground/${hashOf(PROGRAM)}`, { before });
    const example = new Example(page);
    await example.click('run');
    await example.reaches('booting');
    // As long as a machine needs to boot, and longer than the page waits until it says that it fetches one.
    await page.waitForTimeout(1500);
    release();
    await example.reaches('finished');
    expect(await example.output()).toBe('shared\n');
    expect(await example.status.textContent()).toMatch(/^Finished/);
  });

  test('says nothing of a run that another program took the place of', async ({ visit }) => {
    const { before, release } = held(/\.wasm$/);
    const { page, example } = await openProgram(visit, PROGRAM, { before });
    await example.click('run');
    await example.status.getByText('Starting Python').waitFor();
    await page.evaluate((hash) => (location.hash = hash), hashOf('print("next")'));
    await example.editor.getByText('next').waitFor();
    await example.reaches('idle');
    // Until then the page would say that it fetches Python.
    await page.waitForTimeout(1000);
    expect(await example.status.textContent()).toBe('');
    release();
    await example.run();
    expect(await example.output()).toBe('next\n');
  });
});

describe.concurrent('the header of a program', () => {
  const CLOCK = 'import time\n\nstart = time.monotonic()\nfor _ in range(4):\n    pass\n';
  const TOLD = `${CLOCK}print(f"{time.monotonic() - start:.1f}")\n1 / 0\n`;
  const costly = `# /// script\n# [tool.motion]\n# line_cost = 0.1\n# ///\n${TOLD}`;

  test('counts in the playground, and tracebacks count its lines', async ({ visit }) => {
    const { example } = await openProgram(visit, costly);
    await example.run();
    expect(await example.output()).toMatch(/^1\.\d\n/);
    expect(await example.output()).toContain('File "program.py", line 11');
    await example.root.getByRole('button', { name: 'line 11' }).first().click();
    expect(await example.root.locator('.cm-line.motion-hot').textContent()).toBe('1 / 0');
  });

  test.for([
    ['en', /^Finished after [\d.]+ s of real time\.$/, /Timeline: 2 threads in [\d.]+ s of real time\./],
    ['zh', /^运行结束，真实时间 [\d.]+ 秒。$/, /时间线：2 个线程，真实时间 [\d.]+ 秒。/],
  ] as const)(
    'in %s puts it on the real clock, and the page says so',
    async ([lang, status, words], { visit }) => {
      const program =
        '# /// script\n# [tool.motion]\n# clock = "real"\n# ///\n' +
        'import threading, time\nt = threading.Thread(target=time.sleep, args=(0.2,))\nt.start()\nt.join()\n';
      const { example } = await openProgram(visit, program, { lang });
      await example.run();
      expect(await example.status.textContent()).toMatch(status);
      expect(await example.timeline()).toMatch(words);
    },
  );

  test('counts in an edited example', async ({ visit }) => {
    const page = await visit('/en/tasks/create-task/');
    const example = new Example(page);
    await example.write('# /// script\n# [tool.motion]\n# stdin = "Ada\\n"\n# ///\nprint(input())\n');
    await example.run();
    expect(await example.output()).toBe('Ada\n');
  });

  test('gives way to what the reader wrote into the box', async ({ visit }) => {
    const program = '# /// script\n# [tool.motion]\n# stdin = "Ada\\n"\n# ///\nprint(input())\n';
    const { example } = await openProgram(visit, program);
    await example.root.getByLabel('Standard input').fill('Eve');
    await example.run();
    expect(await example.output()).toBe('Eve\n');
  });

  test.for([
    ['en', '# clock = "fast"', '“clock” wants “virtual” or “real”, for example: clock = "real" · line 3'],
    ['zh', '# clock = "fast"', '“clock”应当是“virtual”或“real”，例如：clock = "real" · 第 3 行'],
    ['en', '# network.latenc = 1', 'There is no setting “latenc”. Delete it, or write one of these: latency'],
    ['zh', '# spede = 1', '没有“spede”这个设置。请删掉它，或者改成其中之一：clock, seed'],
    ['en', '# seed = ', 'This is not TOML:'],
  ] as const)('in %s is told of where it is wrong: %s', async ([lang, line, message], { visit }) => {
    const program = `# /// script\n# [tool.motion]\n${line}\n# ///\nprint("ran")\n`;
    const { example } = await openProgram(visit, program, { lang });
    await example.run();
    await example.notice.getByText(message).waitFor();
    expect(await example.text()).toBe(program);
    expect(await example.output()).toBe('');
    await example.notice.getByRole('button').click();
    expect(await example.root.locator('.cm-line.motion-hot').textContent()).toBe(line);

    await example.write('print("ran")\n');
    await example.run();
    expect(await example.output()).toBe('ran\n');
    expect(await example.notice.count()).toBe(0);
  });
});

describe('Share', () => {
  test('puts the settings of an example into the link, so that it runs there as here', async ({ visit }) => {
    const page = await visit('/en/threads/threads-and-gil/', { permissions: CLIPBOARD });
    const example = new Example(page, 1);
    const { id, code, output } = await example.data();
    expect(id).toBe('threads/gil-compute');
    await example.click('share');
    await example.root.locator('.motion-status[data-tone=good]').waitFor();
    await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
    const opened = new Example(page);
    const header = '# /// script\n# [tool.motion]\n# line_cost = 3e-7\n# ///\n';
    expect(await opened.text()).toBe(header + code);
    await opened.run();
    expect(await opened.output()).toBe(output);
  });

  test.for(['zh', 'en'] as const)(
    'in %s copies a link that brings the program back',
    async (lang, { visit }) => {
      const page = await visit(`/${lang}/tasks/create-task/`, { permissions: CLIPBOARD });
      const example = new Example(page);
      await example.write(PROGRAM);
      await example.click('share');
      await example.root.locator('.motion-status[data-tone=good]').waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(new URL(link).pathname).toBe(`/${lang}/playground/`);

      await page.goto(link);
      const opened = new Example(page);
      await opened.editor.waitFor();
      expect(await opened.text()).toBe(PROGRAM);
      await opened.run();
      expect(await opened.output()).toBe('shared\n');
    },
  );

  test('shows the link where it cannot be copied', async ({ visit }) => {
    const page = await visit('/en/tasks/create-task/', {
      before: (context) =>
        context.addInitScript(() => {
          const clipboard = { writeText: () => Promise.reject(new Error('forbidden')) };
          Object.defineProperty(navigator, 'clipboard', { value: clipboard });
        }),
    });
    const example = new Example(page);
    await example.click('share');
    const field = example.root.getByLabel('Copy this link:');
    expect(await field.inputValue()).toContain('/en/playground/#py=');
  });
});
