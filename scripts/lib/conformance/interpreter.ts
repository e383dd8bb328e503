/** What `run-module.ts` asks of an interpreter: the machine and stock CPython both are one. */
import type { Death } from './collect.ts';

/** An interpreter that runs `python/run_tests.py`. */
export interface Running {
  /** How it ended; null when it ended as a program should. Never rejects because of what the tests did. */
  ended: Promise<Death | null>;
  /** Ends it; `ended` then settles. */
  kill(): void;
}

/** What to run: see `python/run_tests.py`. */
export interface TestRequest {
  module: string;
  first: number;
  patterns: readonly string[];
}

/** Starts an interpreter; `hear` gets what it writes to stdout, and to stderr, in chunks. */
export type Start = (request: TestRequest, hear: (chunk: string) => void) => Running;
