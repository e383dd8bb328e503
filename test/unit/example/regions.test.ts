import { describe, expect, test } from 'vitest';
import { cutRegions } from '../../../src/example/regions.ts';

const FILE = 'examples/tasks/x.py';
const cut = (text: string) =>
  cutRegions(
    text.split('\n').map((line, index) => ({ number: index + 1, text: line })),
    FILE,
  );
const codeOf = (text: string): string =>
  cut(text)
    .lines.map((line) => line.text)
    .join('\n');
const faults = (text: string) => cut(text).problems.map(({ rule, line }) => ({ rule, line }));

describe('regions', () => {
  test('are taken without their markers, at their line of the code that the reader sees', () => {
    const { lines, regions, problems } = cut('a = 1\n# region one\nb = 2\nc = 3\n# endregion\nd = 4');
    expect(problems).toEqual([]);
    expect(lines.map(({ number }) => number)).toEqual([1, 3, 4, 6]);
    expect([...regions.values()]).toEqual([{ name: 'one', code: 'b = 2\nc = 3\n', firstLine: 2 }]);
  });

  test('may lie inside each other, and the innermost ends first', () => {
    const { regions } = cut('# region all\na = 1\n# region part\nb = 2\n# endregion\nc = 3\n# endregion all');
    expect(regions.get('part')).toEqual({ name: 'part', code: 'b = 2\n', firstLine: 2 });
    expect(regions.get('all')).toEqual({ name: 'all', code: 'a = 1\nb = 2\nc = 3\n', firstLine: 1 });
  });

  test('lose the indentation that all their lines share', () => {
    const { regions } = cut('def f():\n    # region body\n    if x:\n\n        y()\n    # endregion');
    expect(regions.get('body')).toEqual({ name: 'body', code: 'if x:\n\n    y()\n', firstLine: 2 });
  });

  test('lose blank lines at both ends', () => {
    const { regions } = cut('a = 1\n\n\n# region f\n\n\ndef f(): ...\n\n\n# endregion\nb = 2');
    expect(regions.get('f')).toEqual({ name: 'f', code: 'def f(): ...\n', firstLine: 4 });
  });

  test('leave as many blank lines as stood on one side of a marker', () => {
    expect(codeOf('a\n\n\n# region x\n\n\nb\n\n# endregion\n\n\nc\n')).toBe('a\n\n\nb\n\n\nc');
    expect(codeOf('a\n\n\n# region x\nb\n# endregion\n\n\nc')).toBe('a\n\n\nb\n\n\nc');
    expect(codeOf('a\n\n\n# endregion x\n\n\n# region y\n\n\nb')).toBe('a\n\n\nb');
  });

  test('leave no blank line at the top or the end of the code', () => {
    expect(codeOf('\n\n# region x\n\na\n\n# endregion\n\n')).toBe('a');
  });

  test.each([
    ['an unclosed region', 'a\n# region x\nb', 'region-unclosed', 2],
    ['an end without a region', 'a\n# endregion', 'region-end', 2],
    [
      'an end of an outer region',
      '# region x\na\n# region y\nb\n# endregion x\n# endregion',
      'region-end',
      5,
    ],
    ['a name used twice', '# region x\na\n# endregion\n# region x\nb\n# endregion', 'region-twice', 4],
    ['a region without a name', '# region\na\n# endregion', 'region-name', 1],
    ['a name that is not kebab-case', '# region First Part\na\n# endregion', 'region-name', 1],
    ['an empty region', 'a\n# region x\n\n# endregion\nb', 'region-empty', 2],
  ])('report %s with its line', (_, text, rule, line) => {
    expect(faults(text)).toContainEqual({ rule, line });
  });
});
