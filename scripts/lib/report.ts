/** How the commands end: the problems, a last line, an exit status. */
import { formatProblems, ExampleError, type Problem } from '../../src/example/errors.ts';

/** How `finish` prints. */
export interface FinishOptions {
  /** One JSON document on stdout instead of text. */
  json?: boolean;
  /** What the JSON document holds beside `ok` and `problems`. */
  extra?: Record<string, unknown>;
}

/**
 * Prints the problems on stderr, or `success` on stdout, and sets the exit status: 1 with problems, else 0.
 * With `json`, prints `{ok, …extra, problems}` on stdout and nothing else.
 */
export function finish(problems: readonly Problem[], success: string, options: FinishOptions = {}): void {
  const ok = problems.length === 0;
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify({ ok, ...options.extra, problems }, null, 2)}\n`);
  } else if (ok) {
    process.stdout.write(`${success}\n`);
  } else {
    process.stderr.write(`${formatProblems(problems)}\n`);
  }
  process.exitCode = ok ? 0 : 1;
}

/** A misuse of a command, or a refusal; printed without a stack. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** Runs a command; a refusal or a fault of an example ends it with its message and status 1. */
export async function command(main: () => Promise<void>): Promise<void> {
  // `… | head` closes the pipe; nobody reads on, so nothing more need be said.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    await main();
  } catch (error) {
    const known = error instanceof ExampleError || error instanceof Refusal;
    const misuse =
      error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!known && !misuse) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** `1 example`, `2 examples`. */
export function count(examples: number): string {
  return `${String(examples)} example${examples === 1 ? '' : 's'}`;
}
