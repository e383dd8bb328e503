/**
 * Checks how the guide is written: Chinese typography and terms, English spelling.
 *
 *     node scripts/prose.ts [--fix] [--json] [FILE…]
 */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareProblems, type Problem } from '../src/example/errors.ts';
import { readPages } from './lib/pages.ts';
import { mendPage } from './lib/prose/mend.ts';
import { proseOfPage, proseOfToml, proseOfWords, type Prose } from './lib/prose/read.ts';
import { makeSpeller } from './lib/prose/spelling.ts';
import { checkTypography } from './lib/prose/typography.ts';
import { command, finish } from './lib/report.ts';

const WORDS = [
  { file: 'content/i18n/zh-CN.json', language: 'zh' },
  { file: 'content/i18n/en.json', language: 'en' },
] as const;

/**
 * What is wrong with the prose of all pages, of UI words, and of what stands in `content/` as TOML. What cannot be parsed is left to `npm run parity`.
 * @param root the folder that holds `content/`
 * @param only these files; all when empty
 */
export async function checkProse(root = '.', only: readonly string[] = []): Promise<Problem[]> {
  const { pages } = await readPages(root);
  const wanted = (file: string): boolean => only.length === 0 || only.includes(file);
  const all: Prose[] = [];
  for (const { file, language } of pages.filter((page) => wanted(page.file))) {
    all.push(...proseOfPage(await readFile(join(root, file), 'utf8'), file, language));
  }
  for (const { file, language } of WORDS.filter((words) => wanted(words.file))) {
    all.push(...proseOfWords(await readFile(join(root, file), 'utf8'), file, language));
  }
  for (const file of await tomlFiles(root)) {
    if (wanted(file)) all.push(...proseOfToml(await readFile(join(root, file), 'utf8'), file));
  }
  const spell = await makeSpeller(root);
  return all
    .flatMap((prose) => (prose.language === 'zh' ? checkTypography(prose) : spell(prose)))
    .sort(compareProblems);
}

/**
 * Mends the spaces of Chinese pages.
 * @param root the folder that holds `content/`
 * @param only these files; all when empty
 * @returns the files that were written
 */
export async function mendProse(root = '.', only: readonly string[] = []): Promise<string[]> {
  const written: string[] = [];
  for (const { file, language } of (await readPages(root)).pages) {
    if (language !== 'zh' || (only.length > 0 && !only.includes(file))) continue;
    const source = await readFile(join(root, file), 'utf8');
    const mended = mendPage(source);
    if (mended === source) continue;
    await writeFile(join(root, file), mended);
    written.push(file);
  }
  return written;
}

/** What of `content/` is written in TOML. */
async function tomlFiles(root: string): Promise<string[]> {
  const found: string[] = [];
  for await (const file of glob('content/**/*.toml', { cwd: root })) found.push(file.replaceAll('\\', '/'));
  return found.sort();
}

if (import.meta.main) {
  await command(async () => {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false }, fix: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (values.fix) {
      for (const file of await mendProse('.', positionals)) process.stdout.write(`mended ${file}\n`);
    }
    const problems = await checkProse('.', positionals);
    finish(problems, 'Chinese typography and English spelling: nothing to mend.', { json: values.json });
  });
}
