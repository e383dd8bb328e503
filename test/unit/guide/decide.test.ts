import { describe, expect, test } from 'vitest';
import { parseDecisions, type Decision } from '../../../src/guide/decide.ts';
import { readDecisions } from '../../../src/guide/read.ts';

const use = (id: string): string => `[${id}]\nzh = "用"\nen = "use"\npages = ["x/y"]\n`;
const ask = (id: string, ...to: string[]): string => {
  const list = JSON.stringify(to);
  return `[${id}]\nzh = "问"\nen = "ask"\nzh-options = ${list}\nen-options = ${list}\nto = ${list}\n`;
};
const ends = ({ id, answers }: Decision): string[] =>
  answers.length === 0 ? [id] : answers.flatMap(({ next }) => ends(next));

describe('the decision tool', () => {
  test('leads from its first question to something to use, whatever one answers', async () => {
    const all = ends(await readDecisions());
    expect(new Set(all).size).toBeGreaterThan(7);
    expect(all).toEqual(expect.arrayContaining(['asyncio', 'processes', 'plain']));
  });

  test.each([
    ['', '[start] is not there'],
    [ask('start', 'a'), '[a] is not there'],
    [ask('start', 'a') + ask('a', 'start'), '[start] leads to itself: start, a, start'],
    [use('start') + use('b'), 'nothing leads to [b]'],
    [use('start').replace('en', 'de'), "[start] needs 'en'"],
    [ask('start', 'a').replace('en-options = ["a"]', 'en-options = []') + use('a'), "as many 'zh-options'"],
    ['[start]\nzh = "a"\nen = "b"\n', "[start] needs either 'to' or 'pages'"],
    [`${ask('start', 'a')}pages = ["x/y"]\n${use('a')}`, "[start] needs either 'to' or 'pages'"],
    [use('start').replace('["x/y"]', '1'), "[start] needs a list of texts as 'pages'"],
  ])('is refused when it is wrong: %j', (text, message) => {
    expect(() => parseDecisions(text)).toThrow(message);
  });
});
