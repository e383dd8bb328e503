import { expect, test } from 'vitest';
import type { Death } from '../../../../scripts/lib/conformance/collect.ts';
import type { Start } from '../../../../scripts/lib/conformance/interpreter.ts';
import { runModule } from '../../../../scripts/lib/conformance/run-module.ts';

const told = (record: object): string => `\x1e${JSON.stringify(record)}\n`;

/** An interpreter that runs the tests named `passes`, dies in `dies` and hangs in `hangs`. */
function pretending(tests: string[], firsts: number[]): Start {
  return ({ first }, hear) => {
    firsts.push(first);
    let kill = (): void => {};
    const ended = new Promise<Death | null>((resolve) => {
      kill = () => {
        resolve({ kind: 'crashed', message: 'killed' });
      };
      hear(told({ event: 'plan', tests, python: '3.14.2' }));
      for (const [index, name] of tests.entries()) {
        if (index < first) continue;
        hear(told({ event: 'prepare', index }) + told({ event: 'begin', index }));
        if (name === 'hangs') return;
        if (name === 'dies') {
          hear('Aborted\n');
          kill();
          return;
        }
        hear(told({ event: 'end', index, verdict: 'passed', line: '', where: '' }));
      }
      hear(told({ event: 'done' }));
      resolve(null);
    });
    return { ended, kill };
  };
}

test('a module runs to its last test, in a new interpreter after each death', async () => {
  const firsts: number[] = [];
  const start = pretending(['passes', 'dies', 'hangs', 'ends'], firsts);
  const { verdicts } = await runModule(start, { module: 'm', patterns: [] }, { test: 0.05, module: 60 });
  expect(firsts).toEqual([0, 2, 3]);
  expect(verdicts).toEqual({
    passes: { verdict: 'passed', line: '', where: '' },
    dies: { verdict: 'crashed', line: 'killed: Aborted', where: '' },
    hangs: { verdict: 'timeout', line: 'no end within 0.05 s', where: '' },
    ends: { verdict: 'passed', line: '', where: '' },
    'm.<end>': { verdict: 'passed', line: '', where: '' },
  });
});

test('a module that takes too long as a whole is given up, and says so of the tests that did not run', async () => {
  const start = pretending(['hangs', 'passes'], []);
  const { verdicts, unloadable } = await runModule(
    start,
    { module: 'm', patterns: [] },
    { test: 60, module: 0.05 },
  );
  expect(Object.keys(verdicts)).toEqual(['hangs']);
  expect(unloadable).toEqual({
    verdict: 'timeout',
    line: 'the 0.05 s for the whole module were over',
    where: '',
  });
});
