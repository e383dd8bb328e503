import { describe, expect, test } from 'vitest';
import { compare, type Comparison } from '../../../../scripts/lib/conformance/compare.ts';
import type { ModuleVerdicts } from '../../../../scripts/lib/conformance/collect.ts';
import { problemsOf, updated } from '../../../../scripts/lib/conformance/judge.ts';
import {
  applying,
  formatList,
  parseList,
  type Group,
} from '../../../../scripts/lib/conformance/known-failures.ts';
import { isNamed } from '../../../../scripts/lib/conformance/modules.ts';
import { fromOption, matches } from '../../../../scripts/lib/conformance/patterns.ts';
import { failures, percent, reasons, table } from '../../../../scripts/lib/conformance/text.ts';
import type { VerdictKind } from '../../../../scripts/lib/conformance/verdict-lines.ts';

const group = (reason: string, ...tests: string[]): Group => ({ reason, suite: null, tests });

function verdicts(kinds: Record<string, VerdictKind>, line = 'x'): ModuleVerdicts {
  const entries = Object.entries(kinds).map(([id, verdict]) => [
    id,
    { verdict, line: verdict === 'passed' ? '' : line, where: '' },
  ]);
  return { verdicts: Object.fromEntries(entries) as ModuleVerdicts['verdicts'], unloadable: null };
}

/** Four tests that pass on stock CPython, one that does not; two of them fail here. */
function comparison(...groups: Group[]): Comparison {
  const stock = verdicts({
    'm.A.a': 'passed',
    'm.A.b': 'passed',
    'm.B.c': 'passed',
    'm.B.d': 'passed',
    'm.e': 'failed',
  });
  const here = verdicts({
    'm.A.a': 'passed',
    'm.A.b': 'failed',
    'm.B.c': 'deadlock',
    'm.B.d': 'passed',
    'm.e': 'failed',
  });
  return compare('m', stock, here, groups, () => true);
}

describe('a pattern of tests', () => {
  test.each([
    [true, 'a.B.c', 'a.B.c'],
    [true, 'a.B.*', 'a.B.c'],
    [true, '*.c', 'a.B.c'],
    [true, 'a.*Fork*.x', 'a.ProcessPoolForkTest.x'],
    [false, 'a.B', 'a.B.c'],
    [false, 'a.B.c', 'axB.c'],
    [false, 'a.*.d', 'a.B.c'],
  ])('matches %s: %s and %s', (answer, pattern, id) => {
    expect(matches(pattern, id)).toBe(answer);
  });

  test('of the command line may be a part of the name', () => {
    expect([fromOption('fork'), fromOption('*fork')]).toEqual(['*fork*', '*fork']);
  });
});

test('a module is named by its name, its package or both', () => {
  const module = 'test.test_asyncio.test_tasks';
  const names = ['test_asyncio', 'test_tasks', 'test_asyncio.test_tasks', module, 'test_task', 'asyncio'];
  expect(names.map((name) => isNamed(module, name))).toEqual([true, true, true, true, false, false]);
});

describe('a comparison', () => {
  test('counts the tests that pass on stock CPython, and those of them that pass here', () => {
    expect(comparison()).toMatchObject({ stock: 4, here: 2, surprises: [] });
    expect(comparison().failures.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      'm.A.b failed',
      'm.B.c deadlock',
    ]);
  });

  test('counts only what it is asked to count', () => {
    const stock = verdicts({ 'm.a': 'passed', 'm.b': 'passed' });
    expect(compare('m', stock, stock, [], (id) => id === 'm.b')).toMatchObject({ stock: 1, here: 1 });
  });

  test('gives every test of a module that cannot be loaded the reason for that', () => {
    const why = { verdict: 'error', line: 'ImportError: y', where: '' } as const;
    const here = { verdicts: {}, unloadable: why };
    expect(compare('m', verdicts({ 'm.a': 'passed' }), here, [], () => true).failures).toEqual([
      { id: 'm.a', ...why, entry: null },
    ]);
  });

  test('says of a test that only stock CPython has that it does not exist here', () => {
    const [failure] = compare('m', verdicts({ 'm.a': 'passed' }), verdicts({}), [], () => true).failures;
    expect(failure?.line).toBe('the test does not exist here');
  });
});

describe('the list of known failures', () => {
  const TEXT = formatList([group('no "fork"', 'm.A.*', 'm.b'), { ...group('3.14', 'm.c'), suite: '<3.14' }]);

  test('is read as it is written', () => {
    expect(formatList(parseList(TEXT))).toBe(TEXT);
    expect(parseList(TEXT)[0]).toEqual(group('no "fork"', 'm.A.*', 'm.b'));
  });

  test('may limit a group to the tests of some CPythons', () => {
    const reasonsFor = (version: string): string[] =>
      applying(parseList(TEXT), version).map(({ reason }) => reason);
    expect([reasonsFor('3.13.0'), reasonsFor('3.14.1')]).toEqual([['no "fork"', '3.14'], ['no "fork"']]);
  });

  test.each([
    ['reason = "x"\n', "not 'reason'"],
    ['[[group]]\ntests = ["a"]\n', 'group 1 has no reason'],
    ['[[group]]\nreason = "x"\n', 'group 1 has no tests'],
    ['[[group]]\nreason = "x"\ntests = []\n', 'group 1 has no tests'],
    ['[[group]]\nreason = "x"\ntests = ["a"]\nsuit = "<3"\n', "has a key 'suit'"],
    ['[[group]]\nreason = "x"\ntests = ["a"]\nsuite = "old"\n', 'suite is a version specifier'],
  ])('is refused when it is wrong: %j', (text, message) => {
    expect(() => parseList(text)).toThrow(message);
  });
});

describe('the judgement', () => {
  test('is content when every failure has a reason and nothing else is listed', () => {
    const groups = [group('no fork', 'm.A.b'), group('no TLS', 'm.B.c', 'm.gone', 'm.e')];
    expect(problemsOf(groups, [comparison(...groups)])).toEqual([]);
  });

  test('names a new failure with the lines to add', () => {
    const groups = [group('no fork', 'm.A.b')];
    const [problem, ...more] = problemsOf(groups, [comparison(...groups)]);
    expect(more).toEqual([]);
    expect(problem?.message).toBe('a test of m passed on stock CPython and not here');
    expect(problem?.detail).toBe('# deadlock: x\n[[group]]\nreason = ""\ntests = [\n  "m.B.c",\n]');
  });

  test('names a listed test that passes, and the line to delete', () => {
    const groups = [group('no fork', 'm.A.*b', 'm.B.c', 'm.B.d')];
    const [problem, ...more] = problemsOf(groups, [comparison(...groups)]);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ rule: 'conformance-passes', mend: 'delete the line "m.B.d"' });
  });

  test('names a pattern that covers a test which passes, and the lines to put in its place', () => {
    const groups = [group('no fork', 'm.A.*', 'm.B.c')];
    const [problem] = problemsOf(groups, [comparison(...groups)]);
    expect(problem?.mend).toContain('put these lines in its place');
    expect(problem?.detail).toBe('  "m.A.b",');
  });

  test('does not accept a group without a reason', () => {
    const groups = [group(' ', 'm.A.b', 'm.B.c')];
    expect(problemsOf(groups, [comparison(...groups)]).map(({ rule }) => rule)).toEqual([
      'conformance-reason',
    ]);
  });
});

describe('the updated list', () => {
  test('leaves out what passes and takes in what fails, without a reason', () => {
    const groups = [group('no fork', 'm.A.*'), group('no TLS', 'm.B.d')];
    expect(updated(groups, [comparison(...groups)], true)).toEqual([
      group('no fork', 'm.A.b'),
      group('', 'm.B.c'),
    ]);
  });

  test('keeps its patterns where only a part of the tests ran', () => {
    const groups = [group('no fork', 'm.A.*', 'm.B.d'), group('no TLS', 'm.B.c')];
    expect(updated(groups, [comparison(...groups)], false)).toEqual([
      group('no fork', 'm.A.*'),
      group('no TLS', 'm.B.c'),
    ]);
  });
});

describe('the text', () => {
  test('has a line for each module and the sum', () => {
    const lines = table([comparison(), comparison()], '3.13.0').trimEnd().split('\n');
    expect(lines.slice(2).map((line) => line.split(/\s+/))).toEqual([
      ['m', '4', '0', '2', '50.0', '%'],
      ['m', '4', '0', '2', '50.0', '%'],
      ['all', '8', '0', '4', '50.0', '%'],
      ['With', 'the', 'changed', 'ones:', '50.0', '%'],
    ]);
  });

  test('leave out of the share what a later CPython changed, and say what it is with that', () => {
    const changed = { ...group('words', 'm.A.b'), suite: '<3.14' };
    const [, , line, , rest] = table([comparison(changed)], '3.13.0').split('\n');
    expect(line?.split(/\s+/)).toEqual(['m', '4', '1', '2', '66.6', '%']);
    expect(rest).toBe('With the changed ones: 50.0 %');
  });

  test('never calls nearly all of them all', () => {
    expect(percent({ stock: 10_000, changed: 0, here: 9_999 })).toBe(99.9);
    expect(percent({ stock: 3, changed: 1, here: 2 })).toBe(100);
  });

  test('tells failures with a reason by their reason, and the others by what they say', () => {
    const one = comparison(group('no fork', 'm.A.b'));
    expect(reasons([one])).toBe('1: no fork\n    m.A.b\n');
    expect(failures([one])).toBe('1 × deadlock: x\n    m.B.c\n');
  });
});
