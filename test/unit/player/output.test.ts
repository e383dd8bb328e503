import { describe, expect, test } from 'vitest';
import { OutputLimit } from '../../../src/player/output-limit.ts';
import { splitTraceback } from '../../../src/player/traceback.ts';

describe('the limit of shown output', () => {
  test('lets a whole number of lines through and counts the rest', () => {
    const limit = new OutputLimit({ lines: 3, chars: 1000 });
    expect(limit.take('1\n2\n')).toBe('1\n2\n');
    expect(limit.take('3\n4\n5\n')).toBe('3\n');
    expect(limit.take('6\n')).toBe('');
    expect(limit).toMatchObject({ full: true, shown: 3, total: 6 });
  });

  test('exactly full is not yet too much', () => {
    const limit = new OutputLimit({ lines: 2, chars: 1000 });
    expect(limit.take('1\n2\n')).toBe('1\n2\n');
    expect(limit.full).toBe(false);
    limit.take('3');
    expect(limit).toMatchObject({ full: true, shown: 2, total: 3 });
  });

  test('a line may come in pieces', () => {
    const limit = new OutputLimit({ lines: 2, chars: 1000 });
    expect([limit.take('a'), limit.take('b\n'), limit.take('c'), limit.take('\n')].join('')).toBe('ab\nc\n');
    expect(limit).toMatchObject({ full: false, total: 2 });
  });

  test('cuts one endless line', () => {
    const limit = new OutputLimit({ lines: 10, chars: 5 });
    expect(limit.take('1234567')).toBe('12345');
    expect(limit.take('89')).toBe('');
    expect(limit).toMatchObject({ full: true, shown: 0, total: 1 });
  });
});

describe('a traceback', () => {
  const text =
    'Traceback (most recent call last):\n  File "a.py", line 7, in <module>\n  File "b.py", line 2\nValueError\n';

  test('names lines of the reader’s own file, and no other', () => {
    expect(splitTraceback(text, 'a.py').filter((piece) => piece.line !== null)).toEqual([
      { text: 'line 7', line: 7 },
    ]);
  });

  test('loses nothing when it is split', () => {
    expect(
      splitTraceback(text, 'a.py')
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
    expect(splitTraceback('', 'a.py')).toEqual([]);
  });

  test('takes the file’s name literally', () => {
    expect(splitTraceback('File "axpy", line 1', 'a.py').every((piece) => piece.line === null)).toBe(true);
  });
});
