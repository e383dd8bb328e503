/** What stock CPython says and what the machine says, test by test. Pure. */
import type { ModuleVerdicts } from './collect.ts';
import { findEntry, type Entry, type Group } from './known-failures.ts';
import type { Verdict } from './verdict-lines.ts';

/** A test that passes on stock CPython and not here. */
export interface Failure extends Verdict {
  id: string;
  /** The entry of the list that gives its reason; null when there is none. */
  entry: Entry | null;
}

/** A test that passes although the list says that it cannot. */
export interface Surprise {
  id: string;
  entry: Entry;
}

/** One module, compared. */
export interface Comparison {
  module: string;
  /**
   * Tests that pass on stock CPython; those of them that a later CPython changed, which its own suite has otherwise; and
   * how many pass here.
   */
  stock: number;
  changed: number;
  here: number;
  failures: Failure[];
  surprises: Surprise[];
}

const ABSENT: Verdict = { verdict: 'error', line: 'the test does not exist here', where: '' };

/** Compares the tests that `counts` lets through. */
export function compare(
  module: string,
  stock: ModuleVerdicts,
  here: ModuleVerdicts,
  groups: readonly Group[],
  counts: (id: string) => boolean,
): Comparison {
  const ids = Object.entries(stock.verdicts)
    .filter(([id, { verdict }]) => verdict === 'passed' && counts(id))
    .map(([id]) => id);
  const failures: Failure[] = [];
  const surprises: Surprise[] = [];
  for (const id of ids) {
    const verdict = here.verdicts[id] ?? here.unloadable ?? ABSENT;
    const entry = findEntry(groups, id);
    if (verdict.verdict !== 'passed') failures.push({ id, ...verdict, entry });
    else if (entry !== null) surprises.push({ id, entry });
  }
  const changed = failures.filter(({ entry }) => entry !== null && entry.group.suite !== null).length;
  return { module, stock: ids.length, changed, here: ids.length - failures.length, failures, surprises };
}
