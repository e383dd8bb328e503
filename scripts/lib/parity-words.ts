/** Whether every UI word is there in every language, with the same placeholders. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../src/example/errors.ts';

/** The files of UI words, by Starlight's language tag. */
const TAGS = ['zh-CN', 'en'] as const;

/** Starlight brings its own words in both languages; a file may change one of them without the other. */
const OURS = /^(?:motion|site|expressiveCode)\./;

interface WordFile {
  file: string;
  text: string;
  words: Map<string, string>;
}

/** 1-based line of a key. */
function lineOf({ text }: WordFile, key: string): number | null {
  const before = text.split(`${JSON.stringify(key)}:`, 2);
  return before.length < 2 ? null : (before[0] ?? '').split('\n').length;
}

/** `{name}` and `{{name}}`, sorted. */
function placeholders(text: string): string {
  return [...new Set(text.match(/\{\{?\w+\}?\}/g))].sort().join(' ');
}

async function readWords(root: string, tag: string, problems: Problem[]): Promise<WordFile> {
  const file = `content/i18n/${tag}.json`;
  const words = new Map<string, string>();
  const report = (message: string, mend: string): void => {
    problems.push({ rule: 'words-format', file, line: null, message, mend });
  };
  let text = '';
  try {
    text = await readFile(join(root, file), 'utf8');
    const json: unknown = JSON.parse(text);
    for (const [key, value] of Object.entries(json as Record<string, unknown>)) {
      if (typeof value === 'string') words.set(key, value);
      else report(`'${key}' is no text`, 'write a string');
    }
  } catch (error) {
    report(`the words cannot be read: ${(error as Error).message}`, 'write a JSON object of strings');
  }
  return { file, text, words };
}

/**
 * What is missing or different in the words of the two languages.
 * @param root the folder that holds `content/`
 * @param required keys that both languages must have
 */
export async function checkWords(root: string, required: readonly string[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  const files: WordFile[] = [];
  for (const tag of TAGS) files.push(await readWords(root, tag, problems));
  const written = files.flatMap(({ words }) => [...words.keys()]);
  const keys = new Set([...required, ...written.filter((key) => OURS.test(key))]);

  for (const key of keys) {
    const having = files.find(({ words }) => words.has(key));
    for (const one of files) {
      if (one.words.has(key)) continue;
      const where = having === undefined ? 'the player' : having.file;
      const message = `the word '${key}' is missing, which ${where} has`;
      problems.push({
        rule: 'missing-word',
        file: one.file,
        line: null,
        message,
        mend: `add "${key}" to it`,
      });
    }
    const [first, second] = files;
    const [a, b] = [first?.words.get(key), second?.words.get(key)];
    if (first === undefined || second === undefined || a === undefined || b === undefined) continue;
    if (placeholders(a) === placeholders(b)) continue;
    problems.push({
      rule: 'placeholders',
      file: second.file,
      line: lineOf(second, key),
      message: `'${key}' has the placeholders '${placeholders(b)}', in ${first.file} '${placeholders(a)}'`,
      mend: 'use the same placeholders in both languages',
    });
  }
  return problems;
}
