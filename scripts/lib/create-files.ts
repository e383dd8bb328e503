/** What `npm run new` writes, and what it says afterwards. */
import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesOf, isExampleId } from '../../src/example/id.ts';
import { LANGUAGES } from './pages.ts';
import { Refusal } from './report.ts';
import { newExample, newPage, type NewFile } from './scaffold.ts';

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Writes new files; all or none. */
async function writeNew(root: string, files: readonly NewFile[]): Promise<void> {
  for (const { file } of files) {
    if (await exists(join(root, file)))
      throw new Refusal(`${file} exists already; choose another id, or edit it.`);
  }
  for (const { file, text } of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text, { flag: 'wx' });
  }
}

const exampleSteps = (id: string): string[] => [
  `Write the program in ${filesOf(id).python}; try it with: python ${filesOf(id).python}`,
  `Record it: npm run record -- ${id}, and read the diff as you would read prose.`,
  `Show it on a page of each language: <Example id="${id}" />`,
  'Check everything: npm run check && npm run parity',
];

const pageSteps = (id: string, recorded: boolean): string[] => {
  const [chapter = '', name = ''] = id.split('/');
  return [
    ...(recorded ? [] : exampleSteps(id).slice(0, 2)),
    `Write both pages: everything in {/* write: … */} and in the front matter. npm run parity lists what is left.`,
    `Put '${name}' into the pages of the chapter '${chapter}' in src/site/sidebar.ts.`,
    'Look at it: npm run dev',
    'Check everything: npm run check && npm run parity',
  ];
};

/**
 * Scaffolds an example, or a page in every language (and its example, if there is none of that id).
 * @param root the folder that holds `examples/` and `content/`
 * @returns the files written, and what to do next
 * @throws Refusal when the id is none or a file exists
 */
export async function createFiles(
  root: string,
  kind: 'example' | 'page',
  id: string,
): Promise<{ files: string[]; next: string[] }> {
  if (!isExampleId(id)) {
    throw new Refusal(
      `'${id}' is no id. Write chapter/name in lower case, digits and hyphens: npm run new -- ${kind} tasks/my-${kind}`,
    );
  }
  const hasExample = await exists(join(root, filesOf(id).python));
  const files = kind === 'page' ? LANGUAGES.map((language) => newPage(id, language)) : [];
  if (kind === 'example' || !hasExample) files.push(newExample(id));
  await writeNew(root, files);
  const next = kind === 'example' ? exampleSteps(id) : pageSteps(id, hasExample);
  return { files: files.map(({ file }) => file), next };
}
