/**
 * Checks that the Chinese and the English guide are one guide, and that it covers its sources.
 *
 *     npm run -s parity [-- --json] [-- --update]
 *
 * `--update` takes what is covered by now out of the list of what is not.
 */
import { parseArgs } from 'node:util';
import { readCatalogue } from '../src/example/catalogue.ts';
import { compareProblems, type Problem } from '../src/example/errors.ts';
import { WORDS } from '../src/player/words.ts';
import { checkCoverage, coverageNote, shortenList, type Coverage } from './lib/coverage.ts';
import { readPages } from './lib/pages.ts';
import { checkPairs } from './lib/parity-pages.ts';
import { checkPage } from './lib/parity-rules.ts';
import { checkWords } from './lib/parity-words.ts';
import { command, finish, Refusal } from './lib/report.ts';

/** What is wrong, and what is still to be done. */
export interface Parity {
  problems: Problem[];
  coverage: Coverage;
}

/**
 * Everything in which the languages differ, everything that no page may hold, and what of the sources is not covered.
 * @param root the folder that holds `content/`
 * @param words UI words that both languages must have
 * @param strict the list of what is not covered must not hold what is
 */
export async function checkParity(
  root = '.',
  words: readonly string[] = WORDS,
  strict = process.env['CI'] === 'true',
): Promise<Parity> {
  const { pages, problems } = await readPages(root);
  // Faults of examples are told by `npm run check`.
  const { catalogue } = await readCatalogue(root);
  const coverage = await checkCoverage(root, pages, catalogue, strict);
  problems.push(...checkPairs(pages), ...pages.flatMap(checkPage), ...(await checkWords(root, words)));
  problems.push(...coverage.problems);
  return { problems: problems.sort(compareProblems), coverage };
}

if (import.meta.main) {
  await command(async () => {
    const { values } = parseArgs({
      options: { json: { type: 'boolean', default: false }, update: { type: 'boolean', default: false } },
    });
    if (values.update) {
      if (process.env['CI'] === 'true')
        throw new Refusal('The list of what is uncovered is not written under CI.');
      await shortenList('.', (await checkParity()).coverage.covered);
    }
    const { problems, coverage } = await checkParity();
    const note = coverageNote(coverage);
    finish(problems, `The Chinese and the English pages agree.${note && `\n${note}`}`, { json: values.json });
  });
}
