import { describe, expect } from 'vitest';
import { Example, type Lang } from './lib/example.ts';
import { test } from './lib/guide.ts';
import { openProgram } from './lib/programs.ts';

const LANGS: readonly Lang[] = ['zh', 'en'];

describe('stopping', () => {
  test.for(LANGS)(
    'an infinite loop typed into an example of %s stops, and Run works again',
    async (lang, { visit }) => {
      const page = await visit(`/${lang}/tasks/create-task/`);
      const example = new Example(page);
      await example.write('print("in")\nwhile True:\n    pass\n');
      await example.click('run');
      await example.log.getByText('in', { exact: true }).waitFor();
      await example.click('stop');
      await example.reaches('finished');
      expect(await example.outcome()).toBe('interrupted');
      expect(await example.output()).toBe('in\n');

      await example.write('print("out")\n');
      await example.run();
      expect(await example.outcome()).toBe('ok');
      expect(await example.output()).toBe('out\n');
    },
  );

  test('a program that sleeps can be stopped while it is played back', async ({ visit }) => {
    const program = 'import time\nfor _ in range(100):\n    print("tick")\n    time.sleep(3)\n';
    const { example } = await openProgram(visit, program, { speed: '1' });
    await example.click('run');
    await example.reaches('replaying');
    await example.click('stop');
    await example.reaches('finished');
    expect(await example.outcome()).toBe('interrupted');
    expect((await example.output()).match(/tick/g)?.length ?? 0).toBeLessThan(100);
  });

  test('an example of the guide that was stopped says so once', async ({ visit }) => {
    const page = await visit('/en/tasks/create-task/', { speed: '1' });
    const example = new Example(page);
    await example.click('run');
    await example.reaches('replaying');
    await example.click('stop');
    await example.reaches('finished');
    expect(await example.status.textContent()).toBe('Stopped by you.');
    expect(await example.notice.count()).toBe(0);
  });

  test('two examples of a page do not disturb each other', async ({ visit }) => {
    const page = await visit('/en/tasks/create-task/');
    const [first, second] = [new Example(page, 0), new Example(page, 1)];
    await first.write('while True:\n    pass\n');
    await first.click('run');
    await first.reaches('running');
    await second.run();
    expect(await second.attribute('data-match')).toBe('same');
    expect(await first.attribute('data-state')).toBe('running');
    await first.click('stop');
    await first.reaches('finished');
  });
});
