import { beforeAll, describe, expect, test } from 'vitest';
import { checkProse } from '../../../scripts/prose.ts';
import { mendPage } from '../../../scripts/lib/prose/mend.ts';
import { proseOfPage, proseOfWords } from '../../../scripts/lib/prose/read.ts';
import { makeSpeller, OWN_WORDS, type Speller } from '../../../scripts/lib/prose/spelling.ts';
import { checkTypography } from '../../../scripts/lib/prose/typography.ts';
import { makeProject } from './project.ts';

const chinese = (page: string) =>
  proseOfPage(page, 'zh.mdx', 'zh')
    .flatMap(checkTypography)
    .map(({ line, message, mend }) => `${line}: ${message} → ${mend}`);

describe('Chinese typography', () => {
  test.each([
    '协程只有在 `await` 时才会让出控制权：3 秒之后，Python 3.14 会恢复它。',
    '“任务”是 `Task`；`a`、`b` 和 `c`（都是）。',
    '等等……什么？！好吧——就这样。',
    '**规则：先等待**。再继续，见[任务组](/zh/tasks/)。',
    '异常“Task exception was never retrieved: see above, please.”没有人看。',
    '它是 <Since version="3.8" />。速度是 50% 以上，1,000 个。',
    'No Han here, so (nothing) applies: "at all"...',
    '```text\n汉字,汉字\n```',
    '| 汉 | 字 |\n| --- | --- |\n| `x` | 2 秒 |',
  ])('is right in %j', (page) => {
    expect(chinese(page)).toEqual([]);
  });

  test.each([
    ['先等,再走。', "half-width punctuation: '先等,再走。' → write '，'"],
    ['任务 `a`, `b` 都好。', 'half-width punctuation'],
    ['为什么? 因为。', "→ write '？'"],
    ['说明: 先等。', "→ write '：'"],
    ['结束.', "→ write '。'"],
    ['任务 (Task) 对象', 'a half-width parenthesis'],
    ['见 PEP 8 (第一章)。', 'a half-width parenthesis'],
    ['等待3 秒', 'no space between Han and Latin'],
    ['调用`f()`得到', "no space between Han and Latin: '调用`…`得到'"],
    ['用 Python写', 'no space between Han and Latin'],
    ['先等 再走', 'a space between Han'],
    ['第一行\n第二行', 'write a paragraph on one line'],
    ['它是 *可能* 的', 'a space between Han'],
    ['先等 ，再走', 'a space beside full-width punctuation'],
    ['**规则。**后面', 'bold type that does not begin or end'],
    ['**规则。** 后面', 'bold type ends before the punctuation'],
    ['好。。', 'doubled punctuation'],
    ['好，。', 'doubled punctuation'],
    ['等等...', "→ write '……'"],
    ['等等…', "→ write '……'"],
    ['它—就是它', "→ write '——'"],
    ['这是"任务"', 'quotes that are not “”'],
    ['这是「任务」', 'quotes that are not “”'],
    ['共３个', 'a full-width letter, digit or space'],
    ['存在竞态条件', "'竞态条件' is not the word of this guide: '存在竞态条件' → write '竞争条件'"],
    ['您可以', "→ write '你'"],
  ])('finds what is wrong in %j', (page, wanted) => {
    expect(chinese(page).join('\n')).toContain(wanted);
  });

  test('is checked in front matter and attributes, too, and names the line', () => {
    const page =
      '---\ntitle: 任务,组\n---\n\n好。\n\n<Predict question="哪个?" options={[\'甲;\', "乙"]} />\n';
    expect(chinese(page).map((found) => found.slice(0, 2))).toEqual(['2:', '7:', '7:']);
  });

  test('of UI words knows nothing of what fills their places', () => {
    const words = proseOfWords('{\n  "a": "第{n}行",\n  "b": "等{n}秒."\n}', 'zh.json', 'zh');
    expect(words.flatMap(checkTypography)).toMatchObject([{ line: 3, rule: 'typography' }]);
  });
});

describe('mending', () => {
  test.each([
    ['规则：**先等 `x` 再走。** 后面', '规则：**先等 `x` 再走**。后面'],
    ['**先等！** `x` 随后', '**先等**！`x` 随后'],
    ['它是 *可能* 的，对 **你的** 数据', '它是*可能*的，对**你的**数据'],
    ['选择器 **等待**，**同时** 也', '选择器**等待**，**同时**也'],
  ])('makes %j right', (wrong, right) => {
    expect(mendPage(wrong)).toBe(right);
    expect(chinese(right)).toEqual([]);
  });

  test.each([
    '**规则**。后面',
    '用 **`x`** 写，用 **Python** 写',
    '```text\n汉 **字** 汉\n```',
    '- **先等。**\n- 再走',
    '* 先等\n* 再走',
  ])('leaves %j alone', (page) => {
    expect(mendPage(page)).toBe(page);
  });
});

describe('English spelling', () => {
  let spell: Speller;
  const english = (page: string) =>
    proseOfPage(page, 'en.mdx', 'en')
      .flatMap(spell)
      .map(({ line, message }) => `${line}: ${message}`);

  beforeAll(async () => {
    spell = await makeSpeller();
  });

  test.each([
    'The event loop doesn’t wait: it’s asyncio’s own. Coroutines are cancelled.',
    'TaskGroup, IPython, PEP 492, python3.14, docs.python.org and x_y are names; so is gather().',
    '`qwertz` is code, and so is\n\n```text\nqwertz\n```',
    'I know that that is right.',
  ])('is right in %j', (page) => {
    expect(english(page)).toEqual([]);
  });

  test('finds an unknown word, its line, and what was meant', () => {
    const [problem, ...more] = proseOfPage('One line.\n\nTwo\nlines, one mispelled.', 'en.mdx', 'en').flatMap(
      spell,
    );
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ rule: 'spelling', file: 'en.mdx', line: 4 });
    expect(problem?.mend).toContain("write 'misspelled'");
    expect(problem?.mend).toContain(OWN_WORDS);
  });

  test('finds a word that stands twice', () => {
    expect(english('Wait for the\nthe end.')).toEqual([expect.stringContaining("1: 'the' stands twice")]);
  });

  test('knows the words of the project, small ones also in the plural and at the beginning', async () => {
    const project = await makeProject();
    await project.edit('content/docs/en/tasks/first.mdx', 'Look at', 'Foobles, Quuxy, quuxys: look at');
    const words = async () => (await checkProse(project.root)).map(({ message }) => message.slice(0, 22));
    expect(await words()).toEqual([
      "unknown word 'Foobles'",
      "unknown word 'Quuxy': ",
      "unknown word 'quuxys':",
    ]);
    await project.write(OWN_WORDS, '# ours\nfooble\nQuuxy\n');
    expect(await words()).toEqual(["unknown word 'quuxys':"]);
  });
});
