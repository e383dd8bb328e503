import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { termFinder } from '../../../src/guide/find-terms.ts';
import { parseGlossary } from '../../../src/guide/glossary.ts';
import { readGlossary } from '../../../src/guide/read.ts';
import { termLinks } from '../../../src/site/term-links.ts';

const entry = (id: string, en: string, zh: string, more = ''): string =>
  `[${id}]\nzh-term = "${zh}"\nen-term = "${en}"\nzh = "说明"\nen = "a \`meaning\`"\n${more}\n`;
const TERMS = parseGlossary(
  entry('loop', 'event loop', '事件循环', 'page = "basics/loop"') +
    entry('policy', 'event loop policy', '事件循环策略') +
    entry('task', 'task', '任务', 'en-match = []') +
    entry('lock', 'GIL', '全局解释器锁', 'zh-match = ["全局解释器锁", "GIL"]'),
);

describe('the glossary', () => {
  test('has every term once in each language, and each way of writing leads to one term', async () => {
    const terms = await readGlossary();
    expect(terms.length).toBeGreaterThan(80);
    for (const lang of ['zh', 'en'] as const) {
      const names = terms.map(({ name }) => name[lang]);
      expect(new Set(names).size).toBe(names.length);
      const written = terms.flatMap(({ match }) => match[lang]);
      expect(new Set(written).size).toBe(written.length);
      expect(written.length).toBeGreaterThan(40);
    }
  });

  test.each([
    ['[Loop]\nen = "x"', '[Loop] is no kebab-case word'],
    ['[loop]\nen = "x"', "[loop] needs 'zh-term'"],
    [entry('loop', 'a', 'b', 'links = 1'), "[loop] has an unknown key 'links'"],
    [entry('loop', 'a', 'b', 'page = "loop"'), "[loop] needs a page such as 'tasks/timeouts' as 'page'"],
    [entry('loop', 'a', 'b', 'en-match = "a"'), "[loop] needs a list of texts as 'en-match'"],
  ])('is refused when it is wrong: %j', (text, message) => {
    expect(() => parseGlossary(text)).toThrow(message);
  });
});

describe('terms in a text', () => {
  const found = (lang: 'zh' | 'en', ...texts: string[]) => {
    const find = termFinder(TERMS, lang);
    const seen = new Set<string>();
    return texts.map((text) => {
      const pieces = find(text, seen);
      expect(pieces.map((piece) => piece.text).join(''), 'nothing is lost').toBe(text);
      return pieces.flatMap((piece) => (piece.term === null ? [] : [`${piece.term.id}:${piece.text}`]));
    });
  };

  test('are found once, the longest first', () => {
    const texts = ['An event loop policy.', 'Event loops, event loop policies.', 'the event loop again'];
    expect(found('en', ...texts)).toEqual([['policy:event loop policy'], ['loop:Event loops'], []]);
    expect(found('zh', '事件循环策略与事件循环', '事件循环')).toEqual([
      ['policy:事件循环策略', 'loop:事件循环'],
      [],
    ]);
  });

  test('are whole words in English, and only those that may be linked', () => {
    expect(found('en', 'event loopy, prevent loops, event loop-like, a task, GILs, gil')).toEqual([[]]);
    expect(found('zh', '有GIL，任务')).toEqual([['lock:GIL', 'task:任务']]);
  });
});

describe('a page', () => {
  const built = async (page: string, file = 'en/tasks/x'): Promise<string> => {
    const { code } = await mdxToJs(page, {
      hastPlugins: [termLinks(TERMS, '/base/')],
      features: { directive: true },
      fileURL: new URL(`file:///guide/content/docs/${file}.mdx`),
    });
    return code;
  };
  const links = (code: string) => [...code.matchAll(/reference\/glossary\/#([a-z]+)/g)].map(([, id]) => id);

  test('links the first use of a term, with its meaning at hand', async () => {
    const code = await built('# X\n\nThe event loop.\n\nAn event loop.');
    expect(links(code)).toEqual(['loop']);
    expect(code).toContain('"/base/en/reference/glossary/#loop"');
    expect(code).toContain('a meaning');
    expect(links(await built('一个事件循环。', 'zh/tasks/x'))).toEqual(['loop']);
  });

  test.each([
    '## The event loop',
    'Write `event loop`.',
    '[the event loop](/en/)',
    '```text\nevent loop\n```',
    '<Predict question="x">\n\nThe event loop.\n\n</Predict>',
    '| event loop |\n| --- |\n| x |',
  ])('has no such link in %j, and the first use is the next one', async (page) => {
    expect(links(await built(page))).toEqual([]);
    expect(links(await built(`${page}\n\nThe event loop.`))).toEqual(['loop']);
  });

  test('that teaches a term does not link it', async () => {
    expect(links(await built('The event loop, the GIL.', 'en/basics/loop'))).toEqual(['lock']);
    expect(links(await built('事件循环与 GIL。', 'zh/basics/loop'))).toEqual(['lock']);
  });

  test.each(['en/index', 'en/playground', 'en/reference/glossary'])('has none at all on %s', async (file) => {
    expect(links(await built('The event loop.', file))).toEqual([]);
  });
});
