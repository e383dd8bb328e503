import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { checkAll } from '../../../scripts/lib/check-all.ts';
import { recordExamples } from '../../../scripts/lib/record-example.ts';
import type { Run } from '../../../scripts/lib/check-example.ts';
import type { TraceEvent } from '../../../src/machine/protocol.ts';
import { makeProject, printing, runWith, steadyRun, type Project } from './project.ts';

async function record({ root }: Project, ids: string[] | null, run: Run) {
  const printed: string[] = [];
  return { ...(await recordExamples(root, ids, run, (text) => printed.push(text))), printed };
}

const NEW = runWith('count.py', printing(['0', '1', '2', '3']));

describe('record', () => {
  test('writes output and trace, and shows what changed', async () => {
    const project = await makeProject();
    const { written, problems, printed } = await record(project, ['tasks/count'], NEW);
    expect({ written, problems }).toEqual({ written: 1, problems: [] });
    expect(printed).toHaveLength(1);
    expect(printed[0]).toContain('tasks/count: recorded\n--- examples/tasks/count.out');
    expect(printed[0]).toContain('\n+3');
    expect(await project.read('examples/tasks/count.out')).toBe('0\n1\n2\n3\n');
    expect((await checkAll(project.root, [], NEW)).problems).toEqual([]);
  });

  test('says so when nothing changed', async () => {
    const project = await makeProject();
    const { written, problems, printed } = await record(project, null, steadyRun);
    expect({ written, problems }).toEqual({ written: 0, problems: [] });
    // They are recorded side by side: whichever is ready first is told of first.
    expect(printed.toSorted()).toEqual(['tasks/count: unchanged', 'tasks/greet: unchanged']);
  });

  test('keeps the recording of a run on the real clock as long as each task does the same', async () => {
    const project = await makeProject();
    const code = await project.read('examples/tasks/count.py');
    const header = '# /// script\n# [tool.motion]\n# clock = "real"\n# ///\n';
    await project.write('examples/tasks/count.py', `${header}${code}`);
    const turns = (count: number): TraceEvent[] => [
      ...Array.from({ length: count }, (_, t): TraceEvent => ({ t, kind: 'step', task: 0 })),
      ...printing(['0', '1', '2']),
    ];
    const run = runWith('count.py', turns(1), turns(2), turns(3));
    expect(await record(project, ['tasks/count'], run)).toMatchObject({ written: 1, problems: [] });
    const trace = await project.read('examples/tasks/count.trace.json');
    expect(trace.match(/"step"/g)).toHaveLength(2);
    expect(trace).not.toContain('000');
    expect(await record(project, ['tasks/count'], run)).toMatchObject({ written: 0, problems: [] });
    expect(await project.read('examples/tasks/count.trace.json')).toBe(trace);
    expect((await checkAll(project.root, [], run)).problems).toEqual([]);

    const lost = runWith(
      'count.py',
      printing(['0', '1', '2']).with(1, { ...turns(1)[2], task: 1 } as TraceEvent),
    );
    expect((await checkAll(project.root, ['tasks/count'], lost)).problems).toMatchObject([{ rule: 'trace' }]);
  });

  test('writes an empty recording of a program that prints nothing', async () => {
    const project = await makeProject();
    await project.delete('examples/tasks/count.out');
    await record(project, ['tasks/count'], runWith('count.py', printing([])));
    expect(await project.read('examples/tasks/count.out')).toBe('');
  });

  test('mends half a recording and a broken trace', async () => {
    const project = await makeProject();
    await project.delete('examples/tasks/count.out');
    await project.write('examples/tasks/greet.trace.json', '{');
    expect(await record(project, null, steadyRun)).toMatchObject({ written: 2, problems: [] });
    expect((await checkAll(project.root, [], steadyRun)).problems).toEqual([]);
  });

  test.each([
    ['two runs differ', 'unsteady', [printing(['a']), printing(['b'])]],
    [
      'the outcome is not the one of the header',
      'outcome',
      [printing(['a'], 1, { outcome: 'error', exit: 1 })],
    ],
    ['the output is not ASCII', 'ascii', [printing(['\u00e9'])]],
  ])('refuses when %s, and writes nothing', async (_, rule, runs) => {
    const project = await makeProject();
    const before = await project.read('examples/tasks/count.out');
    const { written, problems } = await record(project, ['tasks/count'], runWith('count.py', ...runs));
    expect(written).toBe(0);
    expect(problems).toMatchObject([{ rule, example: 'tasks/count' }]);
    expect(await project.read('examples/tasks/count.out')).toBe(before);
  });

  test('refuses an example with a broken header, but records the others', async () => {
    const project = await makeProject();
    await project.edit('examples/tasks/greet.py', 'requires-python', 'requires-pyhton');
    const { written, problems } = await record(project, null, NEW);
    expect(written).toBe(1);
    expect(problems).toMatchObject([{ rule: 'header-key', example: 'tasks/greet', line: 2 }]);
  });

  test('answers an unknown id with the one that was meant', async () => {
    const project = await makeProject();
    const { problems } = await record(project, ['tasks/gret'], steadyRun);
    expect(problems).toMatchObject([{ rule: 'unknown-example', mend: "did you mean 'tasks/greet'?" }]);
  });

  test('never writes under CI=true', async () => {
    const script = fileURLToPath(new URL('../../../scripts/record.ts', import.meta.url));
    const project = await makeProject();
    const running = promisify(execFile)(process.execPath, [script, '--all'], {
      cwd: project.root,
      env: { ...process.env, CI: 'true' },
    });
    await expect(running).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Nothing is recorded where CI is set') as string,
    });
  });
});
