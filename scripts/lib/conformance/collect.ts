/** The verdicts on one module's tests, gathered from as many interpreters as it takes. Pure. */
import type { DeathKind, Told, Verdict } from './verdict-lines.ts';

/** Stands for the end of the interpreter after the module's last test, in the place of a test's name. */
export const END = '<end>';

/** How an interpreter ended that a program did not end. */
export interface Death {
  kind: DeathKind;
  message: string;
}

/** What is known of a module. */
export interface ModuleVerdicts {
  /** By test id, in the order of the plan. */
  verdicts: Record<string, Verdict>;
  /** Why tests that are not there could not run; null when all of them did. */
  unloadable: Verdict | null;
}

const SILENT: Verdict = { verdict: 'error', line: 'it did not begin, and nothing says why', where: '' };

/** Takes what interpreters tell, and how each of them ended. */
export class Collector {
  readonly #module: string;
  /** By index, because two tests may have one id. */
  readonly #verdicts = new Map<number, Verdict>();
  #plan: string[] | null = null;
  #unloadable: Verdict | null = null;
  #end: Verdict | null = null;
  /** The test being prepared or run, and the last one that ended in this interpreter. */
  #current: number | null = null;
  #last: number | null = null;
  /** What the fixtures said before the tests that did not begin. */
  #fixture: Verdict | null = null;
  /** Where the next interpreter begins. */
  #first = 0;

  constructor(module: string) {
    this.#module = module;
  }

  /** The test that the next interpreter begins with; null when there is nothing left to run. */
  get next(): number | null {
    if (this.#unloadable !== null || this.#end !== null) return null;
    return this.#plan !== null && this.#first >= this.#plan.length ? null : this.#first;
  }

  /** Hears one record. */
  hear(told: Told): void {
    switch (told.event) {
      case 'plan':
        this.#plan = told.tests;
        break;
      case 'prepare':
        this.#skipCurrent();
        this.#current = told.index;
        break;
      case 'begin':
        this.#current = told.index;
        this.#fixture = null;
        break;
      case 'end':
        this.#verdicts.set(told.index, bare(told));
        this.#last = told.index;
        this.#current = null;
        break;
      case 'fixture':
        this.#hearFixture(bare(told));
        break;
      case 'unloadable':
        this.#unloadable = bare(told);
        break;
      case 'done':
        this.#skipCurrent();
        this.#end = { verdict: 'passed', line: '', where: '' };
        break;
    }
  }

  /** The interpreter ended; `death` is null when it ended as a program should. */
  ended(death: Death | null): void {
    const { kind, message } = death ?? {
      kind: 'exited',
      message: 'the interpreter ended before the tests did',
    };
    const verdict: Verdict = { verdict: kind, line: message, where: '' };
    if (this.#end !== null) {
      if (death !== null) this.#end = verdict;
    } else if (this.#plan === null) {
      this.#unloadable ??= verdict;
    } else {
      // Between two tests it is what the last one left behind, or its class's tearDownClass.
      const culprit = this.#current ?? this.#last ?? this.#first;
      this.#verdicts.set(culprit, verdict);
      this.#first = Math.max(culprit + 1, this.#first);
      this.#current = this.#last = this.#fixture = null;
    }
  }

  /** No more interpreters: the tests that have no verdict get this one. */
  giveUp(verdict: Verdict): void {
    this.#unloadable ??= verdict;
  }

  /** Everything known by now. */
  result(): ModuleVerdicts {
    const verdicts: Record<string, Verdict> = {};
    for (const [index, id] of (this.#plan ?? []).entries()) {
      const verdict = this.#verdicts.get(index);
      // Of two tests with one id, the worse verdict counts.
      if (verdict !== undefined && (verdicts[id]?.verdict ?? 'passed') === 'passed') verdicts[id] = verdict;
    }
    if (this.#end !== null) verdicts[`${this.#module}.${END}`] = this.#end;
    return { verdicts, unloadable: this.#unloadable };
  }

  /** Before a test: it and those of its class will not begin. After one: `tearDownClass` found what it left behind. */
  #hearFixture(verdict: Verdict): void {
    if (this.#current !== null) this.#fixture = verdict;
    else if (this.#last !== null) this.#verdicts.set(this.#last, verdict);
  }

  /** A test that was prepared and never began: its fixtures say why. */
  #skipCurrent(): void {
    if (this.#current !== null) this.#verdicts.set(this.#current, this.#fixture ?? SILENT);
    this.#current = null;
  }
}

function bare({ verdict, line, where }: Verdict): Verdict {
  return { verdict, line, where };
}
