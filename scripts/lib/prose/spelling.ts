/** English spelling, by a dictionary and the project's own words. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import dictionary from 'dictionary-en';
import nspell from 'nspell';
import type { Problem } from '../../../src/example/errors.ts';
import { around, CODE, lineAt, OTHER, type Prose } from './read.ts';

/** The project's own words, one a line: names, and words of the trade that no dictionary has. */
export const OWN_WORDS = 'content/words.txt';

/** Part of a name, a path or an address: letters beside `_`, `/`, `@`, a digit, or a dot between letters. */
const NAME = /[\w/@~]*(?:[_/@\d]|[A-Za-z]\.(?=[A-Za-z]))[\w/@.~-]*/g;
const WORD = /[A-Za-z]+(?:[’'][A-Za-z]+)*/g;
/** Words that may stand twice in a row. */
const TWICE = new Set(['that', 'had']);

/** Checks the spelling of prose. */
export type Speller = (prose: Prose) => Problem[];

/**
 * A speller that knows the dictionary and the words in {@link OWN_WORDS}.
 * @param root the folder that holds `content/`
 */
export async function makeSpeller(root = '.'): Promise<Speller> {
  const own = await readFile(join(root, OWN_WORDS), 'utf8').catch(() => '');
  const words = own.split('\n').filter((word) => word !== '' && !word.startsWith('#'));
  const spelling = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
  for (const word of words.flatMap(forms)) spelling.add(word);
  const suggestions = new Map<string, string>();

  const mendOf = (word: string): string => {
    const known = suggestions.get(word);
    if (known !== undefined) return known;
    const near = spelling.suggest(word).slice(0, 3);
    const instead = near.length === 0 ? '' : `write ${near.map((one) => `'${one}'`).join(' or ')}; `;
    const mend = `${instead}a word of the trade belongs into ${OWN_WORDS}, what Python reads into backticks`;
    suggestions.set(word, mend);
    return mend;
  };

  return (prose) => [
    ...[...wordsOf(prose.text)]
      .filter(({ word }) => !isName(word) && !spelling.correct(word))
      .map(({ word, index }) => problem(prose, index, word, `unknown word '${word}'`, mendOf(word))),
    ...twice(prose),
  ];
}

/** A word of our own as it may stand in a sentence: a common noun also in the plural, and at its beginning. */
function forms(word: string): string[] {
  if (/[A-Z]/.test(word)) return [word];
  return [word, plural(word)].flatMap((one) => [one, one.charAt(0).toUpperCase() + one.slice(1)]);
}

function plural(word: string): string {
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** The words to check, with an apostrophe as dictionaries write it, and without a possessive's `'s`. */
function* wordsOf(text: string): Generator<{ word: string; index: number }> {
  const bare = text.replace(NAME, (name) => CODE.repeat(name.length));
  for (const { 0: found, index } of bare.matchAll(WORD)) {
    const beside = `${bare[index - 1] ?? ''}${bare[index + found.length] ?? ''}`;
    // `{count}s` and the like: half of it is not known. What is called is code: `gather()`.
    if (beside.includes(OTHER) || beside.endsWith('(')) continue;
    yield { word: found.replaceAll('’', "'").replace(/'s$/, ''), index };
  }
}

/** Capitals inside: `TaskGroup`, `PEP`, `IPython`. A lone letter is a name, too. */
function isName(word: string): boolean {
  return word.length === 1 || /.[A-Z]/.test(word);
}

function twice(prose: Prose): Problem[] {
  return [...prose.text.matchAll(/\b([A-Za-z]+)\s+\1\b/gi)]
    .filter(({ 1: word = '' }) => !TWICE.has(word.toLowerCase()))
    .map(({ 0: found, 1: word = '', index }) =>
      problem(prose, index, found, `'${word}' stands twice`, 'take one of them out'),
    );
}

function problem(prose: Prose, index: number, found: string, message: string, mend: string): Problem {
  const where = { file: prose.file, line: lineAt(prose, index) };
  return {
    rule: 'spelling',
    ...where,
    message: `${message}: '${around(prose.text, index, found.length)}'`,
    mend,
  };
}
