import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPages } from '../../../scripts/lib/pages.ts';
import { checkOrder } from '../../../scripts/lib/parity-order.ts';
import { makeProject, type Project } from './project.ts';

const SIDEBAR = 'src/site/sidebar.ts';

/** What is wrong with a sidebar of these pages, in the fixture with its one page `tasks/first`. */
const check = async ({ root }: Project, ...order: string[]) =>
  checkOrder(root, (await readPages(root)).pages, order);

test('a sidebar that lists all pages is right', async () => {
  expect(await check(await makeProject(), 'tasks/first')).toEqual([]);
});

test('the home page is in no chapter', async () => {
  const project = await makeProject();
  await project.write('content/docs/en/index.mdx', '---\ntitle: Home\n---\n');
  expect(await check(project, 'tasks/first')).toEqual([]);
});

test('a page that no chapter lists is named once, with the place where it belongs', async () => {
  const project = await makeProject();
  await project.write('content/docs/en/tasks/second.mdx', '---\ntitle: Second\n---\n');
  await project.write('content/docs/zh/tasks/second.mdx', '---\ntitle: 其二\n---\n');
  expect(await check(project, 'tasks/first')).toEqual([
    {
      rule: 'no-chapter',
      file: 'content/docs/en/tasks/second.mdx',
      line: null,
      message: 'no chapter lists this page, so that no reader finds it',
      mend: `put 'second' into the pages of the chapter 'tasks' in ${SIDEBAR}`,
    },
  ]);
});

test('a page in a folder that is no chapter may move, or begin one', async () => {
  const project = await makeProject();
  await mkdir(join(project.root, 'content/docs/en/taks'));
  await project.write('content/docs/en/taks/second.mdx', '---\ntitle: Second\n---\n');
  const [problem] = await check(project, 'tasks/first');
  expect(problem?.mend).toBe(
    `move it into a chapter (tasks), or begin the chapter 'taks' in ${SIDEBAR} and in content/chapters.toml`,
  );
});

test('an entry without a page is named at its line', async () => {
  const project = await makeProject();
  await mkdir(join(project.root, 'src/site'), { recursive: true });
  await project.write(SIDEBAR, "folder: 'io',\n'frist',\nfolder: 'tasks',\n'first',\n'frist',\n");
  expect(await check(project, 'tasks/first', 'tasks/frist')).toEqual([
    {
      rule: 'no-page',
      file: SIDEBAR,
      line: 5,
      message: "there is no page 'tasks/frist'",
      mend: "did you mean 'tasks/first'?",
    },
  ]);
});

test('an entry that resembles no page can be written', async () => {
  const [problem] = await check(await makeProject(), 'tasks/first', 'io/streams');
  expect(problem?.mend).toContain('npm run new -- page io/streams');
});

test('a page needs only pages that come before it', async () => {
  const project = await makeProject();
  const file = 'content/docs/en/tasks/first.mdx';
  await project.write('content/docs/en/tasks/second.mdx', '---\ntitle: Second\n---\n');
  await project.edit(file, 'title: ', 'needs: [tasks/secnod]\ntitle: ');
  const pages = ['tasks/first', 'tasks/second'];
  expect(await check(project, ...pages)).toMatchObject([
    { rule: 'needs', file, line: 2, mend: "did you mean 'tasks/second'?" },
  ]);
  await project.edit(file, 'secnod', 'second');
  expect(await check(project, ...pages)).toMatchObject([
    { rule: 'needs', file, line: 2, message: expect.stringContaining('does not come before') as string },
  ]);
  expect(await check(project, ...pages.reverse())).toEqual([]);
});
