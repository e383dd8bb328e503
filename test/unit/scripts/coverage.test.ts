import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkParity } from '../../../scripts/parity.ts';
import { coverageNote } from '../../../scripts/lib/coverage.ts';
import { parseItems } from '../../../src/guide/sources.ts';
import { makeProject, type Project } from './project.ts';

const ZH = 'content/docs/zh/tasks/first.mdx';
const EN = 'content/docs/en/tasks/first.mdx';
const ERRORS = `[B-001]\nkind = "wrong"\nzh = ["错", "对"]\nen = ["it is so", "it is not"]\n`;

/** A project whose sources have one item of each kind. */
async function withSources(): Promise<Project> {
  const project = await makeProject();
  await mkdir(join(project.root, 'content/sources'));
  await project.write('content/sources/code.toml', '[S0-01]\nzh = "码"\nen = "code"\n');
  await project.write('content/sources/errors.toml', ERRORS);
  await project.write('content/sources/concepts.toml', '[C0-1]\nzh = "概念"\nen = "concept"\n');
  return project;
}

const covers = async (project: Project, ids: string, files = [ZH, EN]): Promise<void> => {
  for (const file of files) await project.edit(file, 'title: ', `covers: ${ids}\ntitle: `);
};
const rules = async ({ root }: Project) =>
  (await checkParity(root, [], ['tasks/first'])).problems.map(({ rule, file }) => `${rule} ${file}`);

describe('the coverage of the sources', () => {
  test('is complete when pages and examples cover every item', async () => {
    const project = await withSources();
    await covers(project, '[B-001, C0-1]');
    const header = '# /// script\n# [tool.motion]\n# covers = ["S0-01"]\n# ///\n';
    await project.edit('examples/tasks/count.py', '', header);
    const { problems, coverage } = await checkParity(project.root, [], ['tasks/first']);
    expect(problems).toEqual([]);
    expect(coverage.places.get('S0-01')).toEqual([{ page: 'tasks/first', example: 'tasks/count' }]);
    expect(coverage.places.get('B-001')).toEqual([{ page: 'tasks/first', example: null }]);
    expect(coverageNote(coverage)).toBe('');
  });

  test('lacks an item that nothing covers, and says how to cover it', async () => {
    const project = await withSources();
    const { problems } = await checkParity(project.root, [], ['tasks/first']);
    expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'content/sources/code.toml: nothing covers S0-01: code',
      'content/sources/concepts.toml: nothing covers C0-1: concept',
      'content/sources/errors.toml: nothing covers B-001: it is so',
    ]);
    expect(problems[0]?.mend).toContain('covers = ["S0-01"] in the header');
    expect(problems[1]?.mend).toContain('covers: [C0-1] in the front matter');
  });

  test('does not ask for an item that waits for packages, but says so', async () => {
    const project = await withSources();
    await covers(project, '[S0-01, C0-1]');
    await project.write('content/sources/errors.toml', `${ERRORS}waits = true\n`);
    const { problems, coverage } = await checkParity(project.root, [], ['tasks/first']);
    expect(problems).toEqual([]);
    expect(coverageNote(coverage)).toBe('1 of 3 items of the sources wait for packages.');
  });

  test('knows every id that is named, and names the nearest', async () => {
    const project = await withSources();
    await covers(project, '\n  - B-01\n  - "C0-1"');
    await project.edit(
      'examples/tasks/count.py',
      '',
      '# /// script\n# [tool.motion]\n# covers = ["S0-11"]\n# ///\n',
    );
    const problems = (await checkParity(project.root, [], ['tasks/first'])).problems.filter(
      ({ rule }) => rule === 'unknown-item',
    );
    expect(problems.map(({ file, line, message }) => `${file}:${String(line)} ${message}`)).toEqual([
      `${EN}:3 the sources have no item 'B-01'`,
      `${ZH}:3 the sources have no item 'B-01'`,
      "examples/tasks/count.py:3 the sources have no item 'S0-11'",
    ]);
    expect(problems[0]?.mend).toBe("did you mean 'B-001'?");
  });

  test('is claimed by both languages alike, in any order', async () => {
    const project = await withSources();
    await covers(project, '[B-001, S0-01, C0-1]', [ZH]);
    await covers(project, '[C0-1, B-001, S0-01]', [EN]);
    expect(await rules(project)).toEqual([]);
    await project.edit(EN, 'C0-1, ', '');
    expect(await rules(project)).toEqual([`covers-parity ${EN}`]);
  });
});

describe('a file of items', () => {
  test.each([
    ['[B-1]\nkind = "wrong"\nzh = ["a", "b"]\nen = ["a", "b"]', 'error', '[B-1] is no id of this file'],
    [
      '[B-001]\nkind = "bad"\nzh = ["a", "b"]\nen = ["a", "b"]',
      'error',
      "[B-001] needs 'kind', one of wrong",
    ],
    ['[B-001]\nkind = "wrong"\nzh = "a"\nen = ["a", "b"]', 'error', 'the claim and what is so'],
    ['[S0-01]\nzh = "a"', 'code', "[S0-01] needs 'zh' and 'en'"],
    ['[S0-01]\nzh = "a"\nen = "b"\nlate = 1', 'code', "an unknown key 'late'"],
    ['S0-01 = 1', 'code', '[S0-01] is no table'],
  ] as const)('is refused: %j', (text, kind, message) => {
    expect(() => parseItems(text, kind)).toThrow(message);
  });
});
