/**
 * Checks that the Chinese and the English guide are one guide.
 *
 *     npm run -s parity [-- --json]
 */
import { parseArgs } from 'node:util';
import { compareProblems, type Problem } from '../src/example/errors.ts';
import { WORDS } from '../src/player/words.ts';
import { readPages } from './lib/pages.ts';
import { checkPairs } from './lib/parity-pages.ts';
import { checkPage } from './lib/parity-rules.ts';
import { checkWords } from './lib/parity-words.ts';
import { finish } from './lib/report.ts';

/**
 * Everything in which the languages differ, and everything that no page may hold.
 * @param root the folder that holds `content/`
 * @param words UI words that both languages must have
 */
export async function checkParity(root = '.', words: readonly string[] = WORDS): Promise<Problem[]> {
  const { pages, problems } = await readPages(root);
  problems.push(...checkPairs(pages), ...pages.flatMap(checkPage), ...(await checkWords(root, words)));
  return problems.sort(compareProblems);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  finish(await checkParity(), 'The Chinese and the English pages agree.', { json: values.json });
}
