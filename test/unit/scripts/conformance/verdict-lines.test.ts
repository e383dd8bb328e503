import { describe, expect, test } from 'vitest';
import { VerdictLines, type Told } from '../../../../scripts/lib/conformance/verdict-lines.ts';

/** What is read out of chunks. */
function read(...chunks: string[]): { told: Told[]; lastWords: string } {
  const told: Told[] = [];
  const lines = new VerdictLines((one) => told.push(one));
  for (const chunk of chunks) lines.push(chunk);
  return { told, lastWords: lines.lastWords };
}

const BEGIN = '\x1e{"event": "begin", "index": 4}\n';
const DONE = '\x1e{"event": "done"}\n';

describe('what the tests tell', () => {
  test('is found among what they print, even in the middle of a line', () => {
    const { told, lastWords } = read(`noise${BEGIN}more\nnoise ${DONE}last`);
    expect(told).toEqual([{ event: 'begin', index: 4 }, { event: 'done' }]);
    expect(lastWords).toBe('noise last');
  });

  test('may come in pieces of any size', () => {
    const { told } = read(...Array.from(`ab${BEGIN}c\n${DONE}`));
    expect(told).toEqual([{ event: 'begin', index: 4 }, { event: 'done' }]);
  });

  test('is not told when the interpreter died in the middle of it', () => {
    expect(read(BEGIN.slice(0, 10), DONE).told).toEqual([{ event: 'done' }]);
  });

  test('leaves the last line that is not blank as last words', () => {
    expect(read('one\nFatal Python error\n\n').lastWords).toBe('Fatal Python error');
    expect(read(DONE).lastWords).toBe('');
  });
});
