import { describe, expect, test } from 'vitest';
import { Collector } from '../../../../scripts/lib/conformance/collect.ts';
import type { Told, Verdict } from '../../../../scripts/lib/conformance/verdict-lines.ts';

const passed = { verdict: 'passed', line: '', where: '' } as const;
const plan = (...tests: string[]): Told => ({ event: 'plan', tests, python: '3.14.2' });
const begun = (index: number): Told[] => [
  { event: 'prepare', index },
  { event: 'begin', index },
];
const run = (index: number, verdict: Verdict = passed): Told[] => [
  ...begun(index),
  { event: 'end', index, ...verdict },
];
const done: Told = { event: 'done' };
const deadlock = { kind: 'deadlock', message: 'nothing can ever run again' } as const;

/** A collector that has heard these records. */
function hearing(...told: (Told | Told[])[]): Collector {
  const collector = new Collector('m');
  for (const one of told.flat()) collector.hear(one);
  return collector;
}

const verdictsOf = (collector: Collector): Record<string, string> =>
  Object.fromEntries(Object.entries(collector.result().verdicts).map(([id, { verdict }]) => [id, verdict]));

describe('the verdicts on a module', () => {
  test('are complete when the interpreter told them all and ended as a program does', () => {
    const failed = { verdict: 'failed', line: 'AssertionError', where: 'a.py:1 f' } as const;
    const collector = hearing(plan('a', 'b'), run(0), run(1, failed), done);
    collector.ended(null);
    expect(collector.next).toBeNull();
    expect(collector.result()).toEqual({
      verdicts: { a: passed, b: failed, 'm.<end>': passed },
      unloadable: null,
    });
  });

  test('go on after the test in which the interpreter died', () => {
    const collector = hearing(plan('a', 'b', 'c'), run(0), begun(1));
    collector.ended(deadlock);
    expect(collector.next).toBe(2);
    expect(collector.result().verdicts['b']).toEqual({
      verdict: 'deadlock',
      line: deadlock.message,
      where: '',
    });
    for (const told of [plan('a', 'b', 'c'), ...run(2), done]) collector.hear(told);
    collector.ended(null);
    expect(verdictsOf(collector)).toEqual({ a: 'passed', b: 'deadlock', c: 'passed', 'm.<end>': 'passed' });
  });

  test('blame a death between two tests on what the first one left behind', () => {
    const collector = hearing(plan('a', 'b'), run(0));
    collector.ended(deadlock);
    expect(verdictsOf(collector)).toEqual({ a: 'deadlock' });
    expect(collector.next).toBe(1);
  });

  test('blame a death in the fixtures before a test on that test, and so come to an end', () => {
    const collector = hearing(plan('a', 'b'), { event: 'prepare', index: 0 });
    collector.ended(deadlock);
    collector.hear(plan('a', 'b'));
    collector.ended(deadlock);
    expect(verdictsOf(collector)).toEqual({ a: 'deadlock', b: 'deadlock' });
    expect(collector.next).toBeNull();
  });

  test('give the error of a fixture to every test that it kept from beginning', () => {
    const skipped = { verdict: 'skipped', line: 'requires fork', where: '' } as const;
    const collector = hearing(
      plan('a', 'b', 'c'),
      { event: 'prepare', index: 0 },
      { event: 'fixture', ...skipped },
      { event: 'prepare', index: 1 },
      run(2),
      done,
    );
    collector.ended(null);
    expect(collector.result().verdicts).toMatchObject({ a: skipped, b: skipped, c: passed });
  });

  test('blame what a fixture finds after a test on that test', () => {
    const error = { verdict: 'error', line: 'OSError', where: '' } as const;
    const collector = hearing(plan('a', 'b'), run(0), { event: 'fixture', ...error }, run(1), done);
    expect(collector.result().verdicts).toMatchObject({ a: error, b: passed });
  });

  test('include the end of the interpreter after the last test', () => {
    const collector = hearing(plan('a'), run(0), done);
    collector.ended(deadlock);
    expect(verdictsOf(collector)).toEqual({ a: 'passed', 'm.<end>': 'deadlock' });
  });

  test('count a program that ends in the middle of a test as a death', () => {
    const collector = hearing(plan('a'), begun(0));
    collector.ended(null);
    expect(verdictsOf(collector)).toEqual({ a: 'exited' });
  });

  test('are none when the module cannot be loaded, and then say why', () => {
    const why = { verdict: 'error', line: 'ModuleNotFoundError: x', where: '' } as const;
    const told = hearing({ event: 'unloadable', ...why });
    told.ended(null);
    expect([told.next, told.result()]).toEqual([null, { verdicts: {}, unloadable: why }]);
    const died = hearing();
    died.ended(deadlock);
    expect([died.next, died.result().unloadable?.verdict]).toEqual([null, 'deadlock']);
  });

  test('keep the worse one of two tests that share a name', () => {
    const bad = { verdict: 'failed', line: 'x', where: '' } as const;
    for (const [first, second] of [
      [passed, bad],
      [bad, passed],
    ] as const) {
      const collector = hearing(plan('a', 'a'), run(0, first), run(1, second), done);
      expect(collector.result().verdicts['a']).toEqual(bad);
    }
  });
});
