/**
 * Checks that the Chinese and the English guide are one guide, in chapters, and that it covers its sources.
 *
 *     npm run -s parity [-- --json]
 */
import { parseArgs } from 'node:util';
import { readCatalogue } from '../src/example/catalogue.ts';
import { compareProblems, type Problem } from '../src/example/errors.ts';
import { WORDS } from '../src/player/words.ts';
import { ORDER } from '../src/site/sidebar.ts';
import { checkCoverage, coverageNote, type Coverage } from './lib/coverage.ts';
import { readPages } from './lib/pages.ts';
import { checkOrder } from './lib/parity-order.ts';
import { checkPairs } from './lib/parity-pages.ts';
import { checkPage } from './lib/parity-rules.ts';
import { checkWords } from './lib/parity-words.ts';
import { finish } from './lib/report.ts';

/** What is wrong, and what of the sources is covered. */
export interface Parity {
  problems: Problem[];
  coverage: Coverage;
}

/**
 * Everything in which the languages differ, everything that no page may hold, pages that no chapter lists, and what of
 * the sources is not covered.
 * @param root the folder that holds `content/`
 * @param words UI words that both languages must have
 * @param order the slugs of all pages, as the sidebar lists them
 */
export async function checkParity(
  root = '.',
  words: readonly string[] = WORDS,
  order: readonly string[] = ORDER,
): Promise<Parity> {
  const { pages, problems } = await readPages(root);
  // Faults of examples are told by `npm run check`.
  const { catalogue } = await readCatalogue(root);
  const coverage = await checkCoverage(root, pages, catalogue);
  problems.push(...checkPairs(pages), ...pages.flatMap(checkPage), ...(await checkWords(root, words)));
  problems.push(...(await checkOrder(root, pages, order)), ...coverage.problems);
  return { problems: problems.sort(compareProblems), coverage };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const { problems, coverage } = await checkParity();
  const note = coverageNote(coverage);
  finish(problems, `The Chinese and the English pages agree.${note && `\n${note}`}`, { json: values.json });
}
