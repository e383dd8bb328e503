import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCatalogue, readCatalogue } from '../../../src/example/catalogue.ts';
import { ExampleError } from '../../../src/example/errors.ts';
import { serialiseTrace } from '../../../src/example/recording.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'catalogue-'));
});
afterEach(() => rm(root, { recursive: true }));

async function put(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

const TRACE = serialiseTrace({ outcome: 'ok', exit: 0, end: 0, events: [] });
const found = async () => (await readCatalogue(root)).problems.map(({ rule, file }) => `${file}: ${rule}`);

describe('the catalogue', () => {
  test('holds every example by id, with its recording', async () => {
    await put({
      'examples/tasks/b.py': 'x = 1\n',
      'examples/start/a.py': 'print(1)\n',
      'examples/start/a.out': '1\n',
      'examples/start/a.trace.json': TRACE,
      'examples/.DS_Store': '',
      'examples/start/__pycache__/a.pyc': '',
    });
    const catalogue = await loadCatalogue(root);
    expect([...catalogue.examples.keys()]).toEqual(['start/a', 'tasks/b']);
    expect(catalogue.get('start/a').recording).toMatchObject({ output: '1\n', trace: { outcome: 'ok' } });
    expect(catalogue.get('tasks/b').recording).toBeNull();
  });

  test('reports a recording without its example, file by file', async () => {
    await put({ 'examples/a/b.out': '', 'examples/a/b.trace.json': TRACE, 'examples/a/c.py': 'x = 1\n' });
    expect(await found()).toEqual(['examples/a/b.out: orphan', 'examples/a/b.trace.json: orphan']);
  });

  test('reports half a recording', async () => {
    await put({ 'examples/a/b.py': 'x = 1\n', 'examples/a/b.out': '' });
    expect(await found()).toEqual(['examples/a/b.out: half-recording']);
  });

  test('reports files that belong to no example', async () => {
    await put({ 'examples/a/notes.txt': '', 'examples/a/Bad_Name.py': '', 'examples/lonely.py': '' });
    expect(await found()).toEqual([
      'examples/a/Bad_Name.py: example-id',
      'examples/a/notes.txt: foreign-file',
      'examples/lonely.py: example-id',
    ]);
  });

  test('collects the faults of all examples before it throws', async () => {
    await put({
      'examples/a/one.py': '# region x\nx = 1\n',
      'examples/a/two.py': '# /// script\n# sed = 1\n# ///\nx = 1\n',
    });
    const error = await loadCatalogue(root).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ExampleError);
    const { message } = error as ExampleError;
    expect(message).toContain(
      "examples/a/one.py:1: [a/one] the region 'x' has no end\n    mend: add a '# endregion'",
    );
    expect(message).toContain("examples/a/two.py:2: [a/two] the header key 'sed' is unknown");
    expect(message).toContain('2 problems');
  });

  test('answers an unknown id with the ids that are near', async () => {
    await put({ 'examples/tasks/create-task.py': 'x = 1\n' });
    const catalogue = await loadCatalogue(root);
    expect(() => catalogue.get('tasks/crate-task')).toThrow("did you mean 'tasks/create-task'?");
    expect(() => catalogue.get('nets/echo')).toThrow('npm run new -- example nets/echo');
  });

  test('answers an unknown region with the regions there are', async () => {
    await put({ 'examples/a/b.py': '# region worker\nx = 1\n# endregion\n' });
    const catalogue = await loadCatalogue(root);
    const at = { file: 'content/docs/en/x.mdx', line: 3 };
    const problem = catalogue.unknownRegion(catalogue.get('a/b'), 'wroker', at);
    expect(problem).toMatchObject({ ...at, rule: 'unknown-region', mend: "did you mean 'worker'?" });
  });
});
