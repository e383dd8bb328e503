/** The whole check: files, references and runs. */
import { readCatalogue, type ReadCatalogue } from '../../src/example/catalogue.ts';
import { compareProblems, type Problem } from '../../src/example/errors.ts';
import type { Example } from '../../src/example/example.ts';
import { checkExample, type Run } from './check-example.ts';
import { readPages } from './pages.ts';
import { inPool } from './pool.ts';
import { checkReferences } from './references.ts';

/** Machines at once: two keep two cores busy, and more only wait for each other. */
const WIDTH = 2;

/** What was checked, and what is wrong. */
export interface Checked {
  /** The ids of the examples that ran, in alphabetical order. */
  ran: string[];
  problems: Problem[];
}

/**
 * Everything that can be told without running: the examples' files and headers, orphans, references.
 * @param root the folder that holds `examples/` and `content/`
 */
export async function checkFiles(root: string): Promise<ReadCatalogue & { broken: ReadonlySet<string> }> {
  const { catalogue, problems } = await readCatalogue(root);
  // What is wrong in a file or a recording is said already; its run would only say it again, less clearly.
  const broken = new Set(problems.flatMap(({ example }) => example ?? []));
  const { pages, problems: pageProblems } = await readPages(root);
  return {
    catalogue,
    broken,
    problems: [...problems, ...pageProblems, ...checkReferences(catalogue, pages)],
  };
}

/**
 * Checks examples. A fault of one keeps no other from being checked.
 * @param root the folder that holds `examples/` and `content/`
 * @param ids only these, and only what is wrong with them; empty = everything.
 *     An id that does not exist is a problem, and then nothing runs.
 * @param times how often each runs, 2 or more
 */
export async function checkAll(root: string, ids: readonly string[], run: Run, times = 2): Promise<Checked> {
  const { catalogue, broken, problems } = await checkFiles(root);
  const unknown = ids.filter((id) => !catalogue.examples.has(id));
  if (unknown.length > 0) {
    const at = (id: string) => ({ file: `examples/${id}.py`, line: null });
    return { ran: [], problems: unknown.map((id) => catalogue.unknown(id, at(id))) };
  }
  const chosen: Example[] =
    ids.length > 0 ? ids.map((id) => catalogue.get(id)) : [...catalogue.examples.values()];
  const runnable = chosen.filter(({ id }) => !broken.has(id));
  problems.push(...(await inPool(runnable, WIDTH, (example) => checkExample(example, run, times))).flat());

  const wanted = ids.length > 0 ? problems.filter(({ example }) => ids.includes(example ?? '')) : problems;
  return { ran: runnable.map(({ id }) => id).sort(), problems: wanted.sort(compareProblems) };
}
