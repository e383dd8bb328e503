/** Whether the sidebar lists every page, and only pages, and those first that others need. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../src/example/errors.ts';
import { suggest } from '../../src/example/id.ts';
import { CHAPTERS } from '../../src/guide/chapters.ts';
import type { Page } from './pages.ts';

const SIDEBAR = 'src/site/sidebar.ts';

/** 1-based line on which the sidebar lists a page; null where that cannot be told. */
async function lineInSidebar(root: string, slug: string): Promise<number | null> {
  const lines = await readFile(join(root, SIDEBAR), 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  );
  const [chapter = '', name = ''] = slug.split('/');
  const begin = lines.findIndex((line) => line.includes(`folder: '${chapter}'`));
  const found = lines.findIndex((line, index) => index > begin && line.includes(`'${name}'`));
  return begin < 0 || found < 0 ? null : found + 1;
}

function mendOfUnlisted(slug: string, order: readonly string[]): string {
  const [chapter = '', name] = slug.split('/');
  if (name === undefined) return 'move it into a chapter, the folder of its other pages';
  if (order.some((one) => one.startsWith(`${chapter}/`))) {
    return `put '${name}' into the pages of the chapter '${chapter}' in ${SIDEBAR}`;
  }
  const chapters = new Set(order.filter((one) => one.includes('/')).map((one) => one.split('/')[0] ?? ''));
  return (
    `move it into a chapter (${[...chapters].join(', ')}), or begin the chapter '${chapter}' in ${SIDEBAR} ` +
    `and in ${CHAPTERS}`
  );
}

/** Pages that are to be read first, but do not come first, or are none. */
function checkNeeds(page: Page, slugs: Iterable<string>, order: readonly string[]): Problem[] {
  const { file, slug, needs } = page;
  return needs.flatMap(({ id, line }) => {
    const place = order.indexOf(id);
    if (place < 0) {
      const message = `'${id}', which is to be read first, is no page`;
      const mend = suggest(id, slugs, 'write the slug of an earlier page, such as tasks/create-task');
      return [{ rule: 'needs', file, line, message, mend }];
    }
    if (place < order.indexOf(slug)) return [];
    const message = `'${id}' is to be read first, but does not come before this page`;
    return [{ rule: 'needs', file, line, message, mend: `name an earlier page, or reorder ${SIDEBAR}` }];
  });
}

/**
 * Pages that no chapter lists, which no reader finds, entries of the sidebar without a page, and needs that come too late.
 * @param root the folder that holds `src/`, for the lines of entries
 * @param order the slugs of the sidebar
 */
export async function checkOrder(
  root: string,
  pages: readonly Page[],
  order: readonly string[],
): Promise<Problem[]> {
  const slugs = new Map(pages.map(({ slug, file }) => [slug, file]));
  const problems = pages.flatMap((page) => checkNeeds(page, slugs.keys(), order));
  for (const [slug, file] of slugs) {
    // The home page is the way in, not a page of the order.
    if (slug === 'index' || order.includes(slug)) continue;
    const message = 'no chapter lists this page, so that no reader finds it';
    problems.push({ rule: 'no-chapter', file, line: null, message, mend: mendOfUnlisted(slug, order) });
  }
  for (const slug of order) {
    if (slugs.has(slug)) continue;
    problems.push({
      rule: 'no-page',
      file: SIDEBAR,
      line: await lineInSidebar(root, slug),
      message: `there is no page '${slug}'`,
      mend: suggest(slug, slugs.keys(), `write it: npm run new -- page ${slug}; or take it out of the list`),
    });
  }
  return problems;
}
