/** The examples as components see them while a page is rendered. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AstroError } from 'astro/errors';
import { root } from 'virtual:motion/site';
import { loadCatalogue, readCatalogue, type Catalogue } from '../example/catalogue.ts';
import { formatProblem, type Problem } from '../example/errors.ts';
import type { Example } from '../example/example.ts';

/** The part of an example that a page shows. */
export interface Shown {
  example: Example;
  /** Null: the whole file. */
  region: string | null;
  code: string;
  /** 1-based line in `example.code`. */
  firstLine: number;
  /** How many lines are shown. */
  lines: number;
}

let built: Promise<Catalogue> | undefined;

/** A build reads the examples once and fails on any fault; `npm run dev` reads them anew for each page. */
async function catalogue(): Promise<Catalogue> {
  if (import.meta.env.DEV) return (await readCatalogue(root)).catalogue;
  built ??= loadCatalogue(root);
  return built;
}

/**
 * What a page shows for `<Example id region>`.
 * @param page The page's file, from the root of the project; for the message of an error.
 * @throws AstroError naming page, line, id and ids close to it, when there is no such example, region or recording
 */
export async function show(page: string, id: string, region?: string): Promise<Shown> {
  const all = await catalogue();
  const example = all.examples.get(id);
  const at = async () => ({ file: page, line: await lineOf(page, region ?? id) });
  if (!example) throw broken(all.unknown(id, await at()));
  if (!example.recording && !import.meta.env.DEV) {
    const mend = `record it with: npm run record -- ${id}`;
    throw broken({
      rule: 'unrecorded',
      ...(await at()),
      example: id,
      message: 'the example has no recording',
      mend,
    });
  }
  const whole = { code: example.code, firstLine: 1 };
  const part = region === undefined ? whole : example.regions.get(region);
  if (!part) throw broken(all.unknownRegion(example, region ?? '', await at()));
  const code = part.code.replace(/\n+$/, '');
  return { example, region: region ?? null, code, firstLine: part.firstLine, lines: code.split('\n').length };
}

/** The items of the sources that each example's header names, by its id. */
export async function coversOfExamples(): Promise<Map<string, readonly string[]>> {
  return new Map([...(await catalogue()).examples.values()].map(({ id, header }) => [id, header.covers]));
}

/** `formatProblem` splits into what is wrong and the mend: Astro prints the second as a hint. */
function broken(problem: Problem): AstroError {
  return new AstroError(formatProblem(problem));
}

/** The 1-based line of the page on which a component names `value`; null when it is computed. */
async function lineOf(page: string, value: string): Promise<number | null> {
  const lines = (await readFile(join(root, page), 'utf8')).split('\n');
  const index = lines.findIndex((line) => line.includes(`"${value}"`) || line.includes(`'${value}'`));
  return index < 0 ? null : index + 1;
}
