import { describe, expect } from 'vitest';
import { test } from './lib/guide.ts';
import { openProgram } from './lib/programs.ts';

const FLOOD = 'while True: print("x")\n';
/** At speed 1 nobody sees the end of this one: after the flood come the events that are left, each 3 s long. */
const FLOOD_AND_PAUSES = `import time
for _ in range(19_000): print("x")
while True: time.sleep(3)
`;
/** Ms until the page answers, as a rule: two frames are 33, the rest is for a computer with other work … */
const USUALLY = 100;
/** … and at worst. */
const ALWAYS = 1000;

describe('a flood of output', () => {
  test('is cut, and the page says how much there was', async ({ visit }) => {
    const { example } = await openProgram(visit, FLOOD);
    await example.run();
    expect(await example.outcome()).toBe('horizon');
    expect(await example.status.textContent()).toBe(
      'Stopped after 20000 events. The program was still going.',
    );
    const shown = (await example.output()).split('\n').length - 1;
    expect(shown).toBe(2000);
    expect(await example.root.locator('.motion-cut').textContent()).toMatch(
      /^Only the first 2000 lines are shown; the program printed (19\d{3}|20000)\.$/,
    );
  });

  test.for([
    ['1', FLOOD_AND_PAUSES],
    ['instant', FLOOD],
  ] as const)('leaves the page quick to answer, at speed %s', async ([speed, program], { visit }) => {
    const { page, example } = await openProgram(visit, program, { speed });
    await example.click('run');
    // Asked in the page itself, in the midst of the flood: how long until it gets to something else?
    const delays = await example.root.evaluate(async (root) => {
      const log = root.querySelector('[role=log]')!;
      const seen: number[] = [];
      while (seen.length < 20 && (root as HTMLElement).dataset['state'] !== 'finished') {
        const asked = performance.now();
        await new Promise((answered) => {
          setTimeout(answered);
        });
        if (log.textContent !== '') seen.push(performance.now() - asked);
      }
      return seen;
    });
    expect(delays.length).toBeGreaterThan(0);
    expect(delays.toSorted((a, b) => a - b)[Math.floor(delays.length / 2)]).toBeLessThan(USUALLY);
    expect(Math.max(...delays)).toBeLessThan(ALWAYS);
    if (speed === '1') {
      await example.click('stop');
      await example.reaches('finished');
      expect(await example.outcome()).toBe('interrupted');
    }
    await page.close();
  });
});
