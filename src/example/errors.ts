/** What is wrong with an example, a recording or a page, and how to mend it. Imports nothing. */

/** One thing to mend. Every checker of this project reports these and nothing else. */
export interface Problem {
  /** Stable short name of the rule that found it, e.g. `header-key`; for tests and `--json`. */
  rule: string;
  /** Path from the project root, with `/`. */
  file: string;
  /** 1-based line in `file`; null where the file as a whole is meant. */
  line: number | null;
  /** The example id, where one is meant. */
  example?: string;
  /** What is wrong, one sentence without a full stop. */
  message: string;
  /** What to do about it, one sentence without a full stop. */
  mend: string;
  /** A unified diff or another long text, shown indented below. */
  detail?: string;
}

/** `file:line: message`, then the mend, then the detail; several lines without a trailing newline. */
export function formatProblem(problem: Problem): string {
  const where = problem.line === null ? problem.file : `${problem.file}:${String(problem.line)}`;
  const who = problem.example === undefined ? '' : `[${problem.example}] `;
  const lines = [`${where}: ${who}${problem.message}`, `    mend: ${problem.mend}`];
  if (problem.detail !== undefined) {
    for (const line of problem.detail.trimEnd().split('\n')) lines.push(`    ${line}`.trimEnd());
  }
  return lines.join('\n');
}

/** All problems below each other, and how many there are. */
export function formatProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${String(problems.length)} problems`;
  return [...problems.map(formatProblem), count].join('\n\n');
}

/** Order by file, then line, so that the same faults always print the same text. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}

/** Thrown with everything that is wrong, never with only the first fault. */
export class ExampleError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'ExampleError';
    this.problems = problems;
  }
}
