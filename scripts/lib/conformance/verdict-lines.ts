/** What `python/run_tests.py` tells: reading it out of everything else that the tests print. */

/** How a test went. `expected`: it is marked as failing, and did. The last seven are deaths: see `Death`. */
export type VerdictKind = 'passed' | 'failed' | 'error' | 'skipped' | 'expected' | DeathKind;

/** How an interpreter ended that did not get to the end of its tests. */
export const DEATHS = ['deadlock', 'livelock', 'horizon', 'timeout', 'crashed', 'exited'] as const;
export type DeathKind = (typeof DEATHS)[number];

/** The verdict on one test. */
export interface Verdict {
  verdict: VerdictKind;
  /** What is wrong, as a traceback's last line says it; empty when nothing is. */
  line: string;
  /** The innermost frame, `file:line function`; may be empty. */
  where: string;
}

/** One record. `index` counts the tests of the plan from 0. */
export type Told =
  | { event: 'plan'; tests: string[]; python: string }
  /** The fixtures of the test's class and module come next. */
  | { event: 'prepare'; index: number }
  | { event: 'begin'; index: number }
  | ({ event: 'end'; index: number } & Verdict)
  /** A class's or module's fixture failed, or asked for its tests to be skipped. */
  | ({ event: 'fixture' } & Verdict)
  /** The module cannot be imported, or asked to be skipped. */
  | ({ event: 'unloadable' } & Verdict)
  | { event: 'done' };

/** Begins a record (RFC 7464). */
const SEPARATOR = '\x1e';

/**
 * Takes text in chunks of any size; calls `tell` for each record in it and `print` with the other text, the last of which
 * it keeps.
 */
export class VerdictLines {
  readonly #tell: (told: Told) => void;
  readonly #print: (text: string) => void;
  /** How many records there were. */
  records = 0;
  #rest = '';
  #noise = '';

  constructor(tell: (told: Told) => void, print: (text: string) => void = () => {}) {
    this.#tell = tell;
    this.#print = print;
  }

  /** Reads the next chunk. */
  push(chunk: string): void {
    const parts = (this.#rest + chunk).split(SEPARATOR);
    this.#rest = '';
    this.#keep(parts.shift() ?? '');
    for (const [index, part] of parts.entries()) {
      const end = part.indexOf('\n');
      if (end !== -1) {
        this.records += 1;
        this.#tell(JSON.parse(part.slice(0, end)) as Told);
        this.#keep(part.slice(end + 1));
      } else if (index === parts.length - 1) {
        this.#rest = SEPARATOR + part;
      }
    }
  }

  /** The last line that is not blank of what the tests themselves printed. */
  get lastWords(): string {
    return this.#noise.trimEnd().split('\n').at(-1)?.trim() ?? '';
  }

  #keep(text: string): void {
    if (text !== '') this.#print(text);
    this.#noise = (this.#noise + text).slice(-2000);
  }
}
