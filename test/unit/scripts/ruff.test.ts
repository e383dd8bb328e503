import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatPython, lintPython } from '../../../scripts/lib/ruff.ts';
import { makeProject, type Project } from './project.ts';

/** The fixture with this project's own ruff settings. */
async function lintProject(): Promise<Project> {
  const project = await makeProject();
  for (const file of ['ruff.toml', 'examples/.ruff.toml']) await cp(file, join(project.root, file));
  for (const folder of ['src', 'scripts', 'test']) await mkdir(join(project.root, folder));
  return project;
}

test('well-formed Python gives no problems', async () => {
  expect(await lintPython((await lintProject()).root)).toEqual([]);
});

test('a fault is named with its line, its rule and the mend', async () => {
  const project = await lintProject();
  await project.edit('examples/tasks/count.py', 'print(1)', 'print(one)');
  expect(await lintPython(project.root)).toEqual([
    {
      rule: 'ruff-F821',
      file: 'examples/tasks/count.py',
      line: 2,
      message: 'F821: Undefined name `one`',
      mend: 'see https://docs.astral.sh/ruff/rules/F821/',
    },
  ]);
});

test('Python that is not formatted is shown as it should be', async () => {
  const project = await lintProject();
  await project.edit('examples/tasks/count.py', 'print(1)', "print( '1' )");
  const [problem] = await lintPython(project.root);
  expect(problem).toMatchObject({ rule: 'ruff-format', file: 'examples/tasks/count.py' });
  expect(problem?.detail).toContain('+print("1")');
});

test('what is no Python at all is a syntax error at its line', async () => {
  const project = await lintProject();
  await project.edit('examples/tasks/count.py', 'print(1)', 'print(');
  expect(await lintPython(project.root)).toContainEqual(
    expect.objectContaining({
      rule: 'ruff-invalid-syntax',
      file: 'examples/tasks/count.py',
      mend: 'write valid Python',
    }),
  );
});

test('formatting leaves alone what is no Python, and formats the rest', async () => {
  const project = await lintProject();
  await project.write('examples/tasks/count.py', 'print(');
  await project.edit('examples/tasks/greet.py', 'print(', 'print( ');
  const written = new Map<string, string>();
  const keep = (file: string, text: string): Promise<void> => Promise.resolve(void written.set(file, text));
  expect(await formatPython(project.root, keep)).toEqual(['examples/tasks/greet.py']);
  expect(written.get('examples/tasks/greet.py')).not.toContain('print( ');
});

test('lines of an example fit beside a sidebar, those of the machine may be longer', async () => {
  const project = await lintProject();
  const line = `print("${'x'.repeat(90)}")\n`;
  await project.write('src/long.py', line);
  await project.write('examples/tasks/count.py', line);
  expect((await lintPython(project.root)).map(({ rule, file }) => `${rule} ${file}`)).toEqual([
    'ruff-format examples/tasks/count.py',
  ]);
});

test('an example that needs a newer Python may use its syntax, and only then', async () => {
  const project = await lintProject();
  const code = 'try:\n    print(1)\nexcept ValueError, TypeError:\n    print(2)\n';
  await project.write('examples/tasks/count.py', code);
  expect(await lintPython(project.root)).toContainEqual(
    expect.objectContaining({ rule: 'ruff-invalid-syntax', line: 3 }),
  );
  const header = '# /// script\n# requires-python = ">=3.14"\n# ///\n\n';
  await project.write('examples/tasks/count.py', header + code);
  expect(await lintPython(project.root)).toEqual([]);
});
