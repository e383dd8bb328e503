/** Writes recordings, if two runs agree and end as the header says. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCatalogue } from '../../src/example/catalogue.ts';
import type { Problem } from '../../src/example/errors.ts';
import type { Example } from '../../src/example/example.ts';
import { filesOf } from '../../src/example/id.ts';
import { serialiseTrace } from '../../src/example/recording.ts';
import { checkRuns, checkSource, runTwice, sameTrace, type Run } from './check-example.ts';
import { unifiedDiff } from './difference.ts';
import { inPool } from './pool.ts';

/** Lines of a changed trace that are shown; the output is shown whole. */
const TRACE_LINES = 25;

/** Faults of an example's files that recording mends. */
const MENDABLE = new Set(['half-recording', 'trace-format']);

/** What was written, and what was refused and why. */
export interface Recorded {
  /** How many examples have a new recording. */
  written: number;
  problems: Problem[];
}

async function readOrEmpty(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** Writes a file if that changes it; returns the diff, empty when nothing changes. */
async function update(root: string, file: string, text: string, limit?: number): Promise<string> {
  const path = join(root, file);
  const before = await readOrEmpty(path);
  if (before === text) {
    // A program that prints nothing has an empty recording, which must exist all the same.
    if (text === '') await writeFile(path, text);
    return '';
  }
  await writeFile(path, text);
  return unifiedDiff(before === '' ? '/dev/null' : file, file, before, text, limit);
}

/** Records one example; the problems say why nothing was written. */
async function recordExample(
  root: string,
  example: Example,
  run: Run,
  print: (text: string) => void,
): Promise<Recorded> {
  const [first, second] = await runTwice(example, run);
  const problems = [...checkSource(example), ...checkRuns(example, first, second)];
  if (problems.length > 0) return { written: 0, problems };
  const { output, trace } = filesOf(example.id);
  const before = example.recording;
  // On the real clock no two traces are equal: only what is new in them is worth a new file.
  const kept = before !== null && sameTrace(example, before, second) ? before : second;
  const diffs = [
    await update(root, output, second.output, Number.POSITIVE_INFINITY),
    await update(root, trace, serialiseTrace(kept.trace), TRACE_LINES),
  ].filter((diff) => diff !== '');
  print(diffs.length === 0 ? `${example.id}: unchanged` : [`${example.id}: recorded`, ...diffs].join('\n'));
  return { written: diffs.length === 0 ? 0 : 1, problems };
}

/**
 * Records examples; a refusal of one keeps no other from being recorded.
 * @param root the folder that holds `examples/`
 * @param ids which; null = all
 * @param print gets a text for each recorded example: what changed, as a diff
 */
export async function recordExamples(
  root: string,
  ids: readonly string[] | null,
  run: Run,
  print: (text: string) => void,
): Promise<Recorded> {
  const { catalogue, problems: found } = await readCatalogue(root);
  const problems: Problem[] = [];
  const chosen: Example[] = [];
  for (const id of new Set(ids ?? catalogue.examples.keys())) {
    const example = catalogue.examples.get(id);
    const own = found.filter((problem) => problem.example === id && !MENDABLE.has(problem.rule));
    if (example === undefined) problems.push(catalogue.unknown(id, { file: filesOf(id).python, line: null }));
    else if (own.length > 0) problems.push(...own);
    else chosen.push(example);
  }
  const results = await inPool(chosen, 2, (example) => recordExample(root, example, run, print));
  return {
    written: results.reduce((sum, { written }) => sum + written, 0),
    problems: [...problems, ...results.flatMap((one) => one.problems)],
  };
}
