import { describe, expect, test } from 'vitest';
import { createFiles } from '../../../scripts/lib/create-files.ts';
import { checkParity } from '../../../scripts/parity.ts';
import { readCatalogue } from '../../../src/example/catalogue.ts';
import { makeProject } from './project.ts';

describe('npm run new', () => {
  test('writes an example that is one', async () => {
    const project = await makeProject();
    const { files, next } = await createFiles(project.root, 'example', 'sync/lock');
    expect(files).toEqual(['examples/sync/lock.py']);
    expect(next.join('\n')).toContain('npm run record -- sync/lock');
    const { catalogue, problems } = await readCatalogue(project.root);
    expect(problems).toEqual([]);
    expect(catalogue.get('sync/lock').code).toContain('asyncio.run(main())');
  });

  test('writes a page in both languages that only lacks its words', async () => {
    const project = await makeProject();
    const { files } = await createFiles(project.root, 'page', 'sync/lock');
    expect(files).toEqual([
      'content/docs/zh/sync/lock.mdx',
      'content/docs/en/sync/lock.mdx',
      'examples/sync/lock.py',
    ]);
    const { problems } = await checkParity(project.root, [], ['tasks/first', 'sync/lock']);
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['unwritten']));
    expect(problems.map(({ file, line }) => `${file.slice(13, 15)} ${String(line)}`)).toEqual(
      ['en', 'zh'].flatMap((language) => [2, 3, 8, 12, 18].map((line) => `${language} ${String(line)}`)),
    );
  });

  test('uses the example that is there already', async () => {
    const project = await makeProject();
    const { files } = await createFiles(project.root, 'page', 'tasks/count');
    expect(files).toEqual(['content/docs/zh/tasks/count.mdx', 'content/docs/en/tasks/count.mdx']);
  });

  test('overwrites nothing, and then writes nothing else either', async () => {
    const project = await makeProject();
    await expect(createFiles(project.root, 'example', 'tasks/count')).rejects.toThrow(
      'examples/tasks/count.py exists already',
    );
    await expect(createFiles(project.root, 'page', 'tasks/first')).rejects.toThrow(
      'content/docs/zh/tasks/first.mdx exists already',
    );
    await expect(project.read('examples/tasks/first.py')).rejects.toThrow('ENOENT');
  });

  test.each(['lock', 'Sync/lock', '../x', 'a/b/c'])('refuses the id %s', async (id) => {
    const project = await makeProject();
    await expect(createFiles(project.root, 'example', id)).rejects.toThrow(`'${id}' is no id`);
  });
});
