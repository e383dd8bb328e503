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

describe('Share', () => {
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
