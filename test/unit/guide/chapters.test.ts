import { describe, expect, test } from 'vitest';
import { parseChapters } from '../../../src/guide/chapters.ts';
import { readChapters } from '../../../src/guide/read.ts';
import { SIDEBAR } from '../../../src/site/sidebar.ts';

describe('the promises of the chapters', () => {
  test('are there for every chapter but the reference, and for no other', async () => {
    const folders = SIDEBAR.flatMap((group) => ('items' in group ? [group.items[0]?.split('/')[0]] : []));
    const chapters = folders.filter((folder) => folder !== 'reference');
    expect([...(await readChapters()).keys()]).toEqual(chapters);
  });

  test.each([
    ['tasks = 1', '[tasks] is no table'],
    ['[tasks]\nzh = "a"', "[tasks] needs 'en'"],
  ])('are refused when they are wrong: %j', (text, message) => {
    expect(() => parseChapters(text)).toThrow(message);
  });
});
