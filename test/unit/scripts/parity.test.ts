import { describe, expect, test } from 'vitest';
import { checkParity } from '../../../scripts/parity.ts';
import { formatProblem } from '../../../src/example/errors.ts';
import { makeProject, type Project } from './project.ts';

const ZH = 'content/docs/zh/tasks/first.mdx';
const EN = 'content/docs/en/tasks/first.mdx';
const parity = async ({ root }: Project, words: string[] = []) =>
  (await checkParity(root, words, ['tasks/first'])).problems;

/** The problems after one edit. */
async function after(file: string, from: string, to: string) {
  const project = await makeProject();
  await project.edit(file, from, to);
  return parity(project);
}

describe('parity', () => {
  test('finds nothing between pages that say the same', async () => {
    expect(await parity(await makeProject())).toEqual([]);
  });

  test('reports a dropped English heading, with both outlines', async () => {
    const [problem, ...more] = await after(EN, '### Counting\n', '');
    expect(more).toEqual([]);
    expect(problem && formatProblem(problem)).toBe(
      [
        `${EN}:7: the headings differ from the Chinese page (1 against 2); ` +
          `number 2 is nothing here, but '### 数数' at ${ZH}:17`,
        '    mend: give both pages the same headings, in the same order',
        `    ${ZH}`,
        '         7  ## 问好',
        '        17  ### 数数',
        `    ${EN}`,
        '         7  ## Greeting',
      ].join('\n'),
    );
  });

  test('reports a heading of another depth', async () => {
    expect(await after(ZH, '### 数数', '## 数数')).toMatchObject([
      { rule: 'heading-parity', file: EN, line: 17 },
    ]);
  });

  test('reports an example that one language lacks', async () => {
    const [problem] = await after(ZH, '<Example id="tasks/count" />', '');
    expect(problem).toMatchObject({ rule: 'example-parity', file: ZH });
    expect(problem?.message).toContain(`<Example id="tasks/count">' at ${EN}:19`);
  });

  test.each([
    ['another region', 'region="greet"', ''],
    ['another answer', 'answer={1}', 'answer={0}'],
    ['another number of options', "['0 s', '1 s']", "['0 s', '1 s', 'a, b']"],
  ])('reports %s', async (_, from, to) => {
    expect(await after(EN, from, to)).toMatchObject([{ rule: 'example-parity', file: EN }]);
  });

  test('compares what questions ask of an example', async () => {
    const project = await makeProject();
    for (const file of [ZH, EN])
      await project.edit(file, '## ', '<Predict order="tasks/count" lines="1-2" />\n\n## ');
    expect(await parity(project)).toEqual([]);
    await project.edit(EN, 'lines="1-2"', 'lines="2-3"');
    const [problem, ...more] = await parity(project);
    expect(more).toEqual([]);
    expect(problem?.message).toContain(`number 1 is '<Predict order="tasks/count" lines="2-3">' here`);
  });

  test('reports that one language says something else is to be read first', async () => {
    const project = await makeProject();
    for (const file of [ZH, EN]) await project.edit(file, 'title: ', 'needs: [start/a, start/b]\ntitle: ');
    const order = ['start/a', 'start/b', 'tasks/first'];
    const unlike = async () =>
      (await checkParity(project.root, [], order)).problems.filter(({ rule }) => rule !== 'no-page');
    expect(await unlike()).toEqual([]);
    await project.edit(EN, ', start/b', '');
    expect(await unlike()).toMatchObject([{ rule: 'needs-parity', file: EN, line: 2 }]);
  });

  test('reports a page that one language lacks', async () => {
    const project = await makeProject();
    await project.delete(EN);
    expect(await parity(project)).toMatchObject([{ rule: 'missing-page', file: ZH }]);
    expect((await parity(project))[0]?.message).toContain(`the English page ${EN} is missing`);
  });

  test.each([
    [EN, '(/en/)', '(/zh/)', "link to '/en/'"],
    [ZH, '(/zh/)', '(../../en/x/#y)', "link to '../../zh/x/#y'"],
    [ZH, 'zh-cn/3.14', '3.14', "link to 'https://docs.python.org/zh-cn/3.14/library/asyncio.html'"],
    [EN, 'org/3.14', 'org/zh-cn/3.14', "link to 'https://docs.python.org/3.14/library/asyncio.html'"],
    [EN, 'title: First page', 'title: First\nhero:\n  actions:\n    - link: /zh/x/', "link to '/en/x/'"],
    [EN, 'An example', '<a href="/zh/x/">An</a> example', "link to '/en/x/'"],
  ])('reports a link across languages: in %s from %s to %s', async (file, from, to, mend) => {
    const problems = await after(file, from, to);
    expect(problems).toMatchObject([{ rule: 'cross-language-link', file, mend }]);
    expect(problems[0]?.line).toBeGreaterThan(1);
  });

  test('lets words that only look like a language stand in a link', async () => {
    expect(await after(EN, '(/en/)', '(/en/zhen/enzh/?x=/zh/)')).toEqual([]);
    expect(await after(EN, '(/en/)', '(https://example.org/zh/)')).toEqual([]);
  });

  test.each(['```py', '```python title="x.py"', '~~~Python'])(
    'refuses Python in a page: %s',
    async (fence) => {
      const project = await makeProject();
      const close = fence.slice(0, 3);
      for (const file of [ZH, EN]) await project.edit(file, '## ', `${fence}\nprint(1)\n${close}\n\n## `);
      const problems = await parity(project);
      expect(problems).toMatchObject([
        { rule: 'raw-fence', file: EN, line: 7 },
        { rule: 'raw-fence', file: ZH, line: 7 },
      ]);
      expect(problems[0]?.mend).toContain('npm run new -- example');
    },
  );

  test.each(['```py motion:fragment', '```text', '```sh'])('allows %s', async (fence) => {
    expect(await after(EN, '## ', `${fence}\nx\n\`\`\`\n\n## `)).toEqual([]);
  });

  test('finds a fence and an example inside a component', async () => {
    const problems = await after(
      EN,
      'Look at `sleep`.',
      '```py\nx = 1\n```\n\n- <Example id="tasks/count" />',
    );
    expect(problems.map(({ rule, line }) => ({ rule, line }))).toEqual([
      { rule: 'raw-fence', line: 13 },
      { rule: 'hidden-example', line: 17 },
      { rule: 'example-parity', line: 19 },
    ]);
  });

  test('refuses an example inside an explanation', async () => {
    const project = await makeProject();
    for (const [file, text] of [
      [ZH, '看 `sleep`。'],
      [EN, 'Look at `sleep`.'],
    ] as const) {
      await project.edit(file, text, '<Example id="tasks/count" />');
    }
    expect(await parity(project)).toMatchObject([
      { rule: 'hidden-example', file: EN, line: 13 },
      { rule: 'hidden-example', file: ZH, line: 13 },
    ]);
  });

  test('refuses what is left of the scaffold', async () => {
    expect(await after(EN, 'An example', '{/* write: an intro */} An example')).toMatchObject([
      { rule: 'unwritten', file: EN, line: 5 },
    ]);
    expect(await after(EN, 'title: First page', "title: 'write: a title'")).toMatchObject([
      { rule: 'unwritten', file: EN, line: 2 },
    ]);
  });

  test('refuses two headings of one text', async () => {
    const project = await makeProject();
    for (const [file, from, to] of [
      [ZH, '### 数数', '### 问好'],
      [EN, '### Counting', '### Greeting'],
    ] as const) {
      await project.edit(file, from, to);
    }
    const problems = await parity(project);
    expect(problems).toMatchObject([
      {
        rule: 'same-heading',
        file: EN,
        line: 17,
        message: "the heading 'Greeting' stands at line 7 already",
      },
      { rule: 'same-heading', file: ZH, line: 17 },
    ]);
  });

  test.each([
    ['answer={1}', 'answer={2}', 'has 2 options and answer={2}', 'n from 0 to 1'],
    ['answer={1}', 'answer={-1}', 'has 2 options and answer={-1}', 'n from 0 to 1'],
    [' answer={1}', '', 'has 2 options and no answer', 'n from 0 to 1'],
    ['options=', 'option=', 'has 0 options and answer={1}', 'or no answer'],
  ])('refuses a question without a right answer: %s made %s', async (from, to, message, mend) => {
    const project = await makeProject();
    for (const file of [ZH, EN]) await project.edit(file, from, to);
    const problems = await parity(project);
    expect(problems).toMatchObject([
      { rule: 'predict-answer', file: EN, line: 11 },
      { rule: 'predict-answer', file: ZH, line: 11 },
    ]);
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.mend).toContain(mend);
  });

  test('allows a question that has nothing to choose from', async () => {
    const project = await makeProject();
    for (const file of [ZH, EN]) {
      await project.edit(file, 'options=', 'option=');
      await project.edit(file, ' answer={1}', '');
    }
    expect(await parity(project)).toEqual([]);
  });

  test('refuses files that are no .mdx', async () => {
    const project = await makeProject();
    await project.write('content/docs/en/tasks/old.md', '# Old');
    expect(await parity(project)).toMatchObject([{ rule: 'not-mdx', file: 'content/docs/en/tasks/old.md' }]);
  });

  test('names the line where a page cannot be parsed', async () => {
    const problems = await after(EN, '</Predict>', '</Predct>');
    expect(problems).toContainEqual(expect.objectContaining({ rule: 'mdx', file: EN, line: 15 }));
  });
});

describe('the words of the page', () => {
  const WORDS_EN = 'content/i18n/en.json';

  test('are there in both languages', async () => {
    const problems = await after(WORDS_EN, '"site.output": "Output", ', '');
    expect(problems).toMatchObject([
      { rule: 'missing-word', file: WORDS_EN, mend: 'add "site.output" to it' },
    ]);
  });

  test('are all there that the player uses', async () => {
    const problems = await parity(await makeProject(), ['motion.run']);
    expect(problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'missing-word content/i18n/en.json',
      'missing-word content/i18n/zh-CN.json',
    ]);
  });

  test('have the same placeholders', async () => {
    const problems = await after(WORDS_EN, '{version}', '{release}');
    expect(problems).toMatchObject([{ rule: 'placeholders', file: WORDS_EN, line: 1 }]);
  });

  test("of Starlight's own may be changed in one language", async () => {
    expect(await after(WORDS_EN, '{ ', '{ "aside.tip": "Hint", ')).toEqual([]);
  });

  test('are a JSON object', async () => {
    const project = await makeProject();
    await project.write(WORDS_EN, '{');
    expect(await parity(project)).toContainEqual(
      expect.objectContaining({ rule: 'words-format', file: WORDS_EN }),
    );
  });
});
