import { describe, expect, test } from 'vitest';
import { checkAll } from '../../../scripts/lib/check-all.ts';
import { formatProblem } from '../../../src/example/errors.ts';
import { makeProject, printing, runWith, steadyRun, type Project } from './project.ts';

const check = async ({ root }: Project, run = steadyRun, ids: string[] = []) =>
  (await checkAll(root, ids, run)).problems;
const texts = async (project: Project, run = steadyRun, ids: string[] = []) =>
  (await check(project, run, ids)).map(formatProblem);

describe('the check', () => {
  test('finds nothing in a project where nothing is wrong', async () => {
    const project = await makeProject();
    expect(await checkAll(project.root, [], steadyRun)).toEqual({
      ran: ['tasks/count', 'tasks/greet'],
      problems: [],
    });
  });

  test('shows one changed byte of an output as a diff, with the line that prints it and the command', async () => {
    const project = await makeProject();
    await project.edit('examples/tasks/count.out', '1', '7');
    expect(await texts(project)).toEqual([
      [
        'examples/tasks/count.py:2: [tasks/count] the output is not the recorded one',
        '    mend: read the diff; if the run is right: npm run record -- tasks/count',
        '    --- examples/tasks/count.out',
        '    +++ this run',
        '    @@ -1,3 +1,3 @@',
        '     0',
        '    -7',
        '    +1',
        '     2',
      ].join('\n'),
    ]);
  });

  test('counts lines of the file, not of the code that the reader sees', async () => {
    const project = await makeProject();
    await project.edit('examples/tasks/greet.out', 'Ada', 'Bob');
    const [problem] = await check(project);
    expect(problem).toMatchObject({ rule: 'output', file: 'examples/tasks/greet.py', line: 10 });
  });

  test('sees a missing newline at the end', async () => {
    const project = await makeProject();
    await project.write('examples/tasks/count.out', '0\n1\n2');
    const [text = ''] = await texts(project);
    expect(text).toContain('No newline at end of file');
  });

  test.each([
    ['<Predict order="tasks/cuont" />', 'unknown-example', "did you mean 'tasks/count'"],
    ['<Predict waits="tasks/greet" region="grete" />', 'unknown-region', "did you mean 'greet'"],
    ['<Predict blocks="tasks/count" />', 'question', 'ask about something else'],
  ])('refuses a question without an answer: %s', async (question, rule, mend) => {
    const project = await makeProject();
    await project.edit('content/docs/en/tasks/first.mdx', '## ', `${question}\n\n## `);
    const problems = await check(project);
    expect(problems).toMatchObject([{ rule, file: 'content/docs/en/tasks/first.mdx', line: 7 }]);
    expect(problems[0]?.mend).toContain(mend);
  });

  test('takes a question that shows its code for a place of the example', async () => {
    const project = await makeProject();
    for (const language of ['zh', 'en']) {
      const page = `content/docs/${language}/tasks/first.mdx`;
      await project.edit(page, '<Example id="tasks/count" />', '<Predict order="tasks/count" code />');
    }
    expect(await check(project)).toEqual([]);
    await project.edit('content/docs/en/tasks/first.mdx', ' code />', ' />');
    expect(await check(project)).toMatchObject([{ rule: 'unreferenced', example: 'tasks/count' }]);
  });

  test('shows a trace that differs where the output does not', async () => {
    const project = await makeProject();
    await project.edit('examples/tasks/count.trace.json', '"t":1000000', '"t":1000001');
    const [problem, ...more] = await check(project);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ rule: 'trace', line: 2 });
    expect(problem?.detail).toContain('+    {"t":1000000,"kind":"output"');
  });

  test('refuses a trace that record would have written otherwise', async () => {
    const project = await makeProject();
    await project.edit('examples/tasks/count.trace.json', '"outcome": "ok"', '"outcome":"ok"');
    expect(await check(project)).toMatchObject([
      { rule: 'trace-format', file: 'examples/tasks/count.trace.json' },
    ]);
  });

  test('reports a program that broke, and shows the end of what it said', async () => {
    const project = await makeProject();
    const broken = printing(["ModuleNotFoundError: No module named 'asynci'"], 1, {
      outcome: 'error',
      exit: 1,
    });
    const [text = '', ...more] = await texts(project, runWith('greet.py', broken));
    expect(more).toEqual([]);
    expect(text).toContain("[tasks/greet] the run ended with outcome 'error', not 'ok'");
    expect(text).toContain('mend: mend the program; or, if that is its lesson, write outcome = "error"');
    expect(text).toContain("No module named 'asynci'");
  });

  test.each(['  ', '    |   '])(
    'names the line of the file at which a program broke: %sFile',
    async (bar) => {
      const project = await makeProject();
      const trace = [
        'Traceback (most recent call last):',
        `${bar}File "greet.py", line 6, in <module>`,
        'KeyError: 1',
      ];
      const broken = printing(trace, 1, { outcome: 'error', exit: 1 });
      expect(await check(project, runWith('greet.py', broken))).toMatchObject([
        { rule: 'outcome', line: 10 },
      ]);
    },
  );

  test('says who waits for what in a deadlock that nobody wanted, and on which line', async () => {
    const project = await makeProject();
    const waiting = [{ task: 1, name: 'Task-1', on: 'future' as const, line: 6 }];
    const stuck = printing([], 1, { outcome: 'deadlock', exit: 75, report: { why: 'deadlock', waiting } });
    const [problem] = await check(project, runWith('greet.py', stuck));
    expect(problem).toMatchObject({ rule: 'outcome', line: 10 });
    expect(problem?.detail).toBe(
      'motion: deadlock: nothing can ever run again\nmotion:   Task-1 (task 1) waits at line 6 for future\n',
    );
  });

  test('reports two runs that differ, and does not blame the recording', async () => {
    const project = await makeProject();
    const run = runWith('count.py', printing(['0', '1', '2']), printing(['0', '2', '1']));
    const problems = await check(project, run);
    expect(problems).toMatchObject([
      { rule: 'unsteady', line: 2, message: 'two runs differ in their output' },
    ]);
  });

  test('reports an example that is not recorded', async () => {
    const project = await makeProject();
    await project.delete('examples/tasks/count.out');
    await project.delete('examples/tasks/count.trace.json');
    expect(await check(project)).toMatchObject([
      { rule: 'unrecorded', mend: 'npm run record -- tasks/count' },
    ]);
  });

  test('reports recordings without their example, and the pages that show it', async () => {
    const project = await makeProject();
    await project.delete('examples/tasks/count.py');
    expect((await check(project)).map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'unknown-example content/docs/en/tasks/first.mdx',
      'unknown-example content/docs/zh/tasks/first.mdx',
      'orphan examples/tasks/count.out',
      'orphan examples/tasks/count.trace.json',
    ]);
  });

  test('reports a misspelt example id at its line, with the id that was meant', async () => {
    const project = await makeProject();
    await project.edit('content/docs/en/tasks/first.mdx', 'id="tasks/count"', 'id="tasks/conut"');
    expect(await texts(project)).toEqual([
      "content/docs/en/tasks/first.mdx:19: [tasks/conut] there is no example 'tasks/conut'\n" +
        "    mend: did you mean 'tasks/count'?",
      'examples/tasks/count.py: [tasks/count] no page shows this example in content/docs/en\n' +
        '    mend: write <Example id="tasks/count" /> on a page of each language, or delete the example',
    ]);
  });

  test('reports an unknown region at its line', async () => {
    const project = await makeProject();
    await project.edit('content/docs/zh/tasks/first.mdx', 'region="greet"', 'region="great"');
    expect(await check(project)).toMatchObject([
      {
        rule: 'unknown-region',
        file: 'content/docs/zh/tasks/first.mdx',
        line: 9,
        mend: "did you mean 'greet'?",
      },
    ]);
  });

  test('reports an id that is not written out', async () => {
    const project = await makeProject();
    await project.edit('content/docs/zh/tasks/first.mdx', 'id="tasks/count"', 'id={which}');
    expect((await check(project))[0]).toMatchObject({
      rule: 'example-id',
      message: "'which' is no example id",
    });
  });

  test('refuses text outside ASCII in code and in output, by name', async () => {
    const project = await makeProject();
    await project.edit('examples/tasks/count.py', 'print(1)', 'print(1)  # 数');
    const run = runWith('count.py', printing(['0', 'caf\u00e9', '2'], 1));
    const found = (await check(project, run)).map(({ rule, line, message }) => ({ rule, line, message }));
    expect(found).toContainEqual({ rule: 'ascii', line: 2, message: "the code holds '数' (U+6570)" });
    expect(found).toContainEqual({ rule: 'ascii', line: 2, message: "the program prints 'é' (U+00E9)" });
  });

  test('refuses packages at the line that asks for them', async () => {
    const project = await makeProject();
    await project.edit('examples/tasks/greet.py', '>=3.11"', '>=3.11"\n# dependencies = ["redis"]');
    expect((await texts(project))[0]).toMatch(
      /^examples\/tasks\/greet\.py:3: \[tasks\/greet\] the example needs redis, but packages are not supported yet\n/,
    );
  });

  test('of one example says nothing about the others', async () => {
    const project = await makeProject();
    await project.edit('examples/tasks/count.out', '1', '7');
    expect(await check(project, steadyRun, ['tasks/greet'])).toEqual([]);
    expect(await check(project, steadyRun, ['tasks/count'])).toHaveLength(1);
  });

  test('of an unknown id runs nothing and says what was meant', async () => {
    const project = await makeProject();
    expect(await checkAll(project.root, ['tasks/cuont'], steadyRun)).toMatchObject({
      ran: [],
      problems: [{ rule: 'unknown-example', mend: "did you mean 'tasks/count'?" }],
    });
  });

  test('reports everything at once', async () => {
    const project = await makeProject();
    await project.edit('examples/tasks/count.out', '1', '7');
    await project.edit('examples/tasks/greet.out', 'Ada', 'Bob');
    await project.write('examples/tasks/stray.txt', '');
    expect((await check(project)).map(({ rule }) => rule)).toEqual(['output', 'output', 'foreign-file']);
  });
});
