/**
 * What a program tells while it computes: Python hands its events over when it waits, or when many have come together.
 * A program that does neither is looked at from here, without Python's noticing: its memory stays as in every run.
 */
import type { Buffered } from './buffered.ts';
import { realNow } from './determinism.ts';
import { CO_FILENAME, CURRENT_FRAME, FRAME_BACK, FRAME_CODE } from './layout.ts';
import { isText, wordAt } from './memory.ts';
import type { Memory } from './memory.ts';
import type { WorkerMessage } from './messages.ts';

/** Real milliseconds without news after which the program is looked at. */
const QUIET = 300;

/** More frames than a stack has. */
const DEEP = 100_000;

/** CPython's own functions that this needs. */
export interface Frames extends Memory {
  _PyThreadState_Get(): number;
  /** The line that runs in a frame, by the address of a `_PyInterpreterFrame`; it may be asked at any time. */
  _PyUnstable_InterpreterFrame_GetLine(frame: number): number;
}

/** The line of the file `name` that runs now, in the innermost frame that has one. */
function lineOf(module: Frames, name: string): number | null {
  let frame = wordAt(module, module._PyThreadState_Get() + CURRENT_FRAME);
  for (let depth = 0; frame !== 0 && depth < DEEP; depth += 1) {
    // A frame that stands for C code has None there; then this is no file name.
    const code = wordAt(module, frame + FRAME_CODE) & ~3;
    const file = wordAt(module, code + CO_FILENAME) & ~3;
    if (isText(module, file, name)) return module._PyUnstable_InterpreterFrame_GetLine(frame);
    frame = wordAt(module, frame + FRAME_BACK);
  }
  return null;
}

/** Tells of a program that computes, whenever somebody looks and there was no news for a while. */
export class Computing {
  readonly #module: Frames;
  readonly #buffered: Buffered;
  readonly #name: string;
  readonly #post: (message: WorkerMessage) => void;
  #last = realNow();

  /** `name` is the program's file. */
  constructor(module: Frames, buffered: Buffered, name: string, post: (message: WorkerMessage) => void) {
    this.#module = module;
    this.#buffered = buffered;
    this.#name = name;
    this.#post = post;
  }

  /** There is news. */
  news(): void {
    this.#last = realNow();
  }

  /** Somebody passes by at `now`. */
  look(now: number): void {
    if (now - this.#last < QUIET) return;
    this.#last = now;
    const json = this.#buffered.peek();
    if (json !== null) this.#post({ type: 'events', json });
    this.#post({ type: 'computing', line: lineOf(this.#module, this.#name) });
  }
}
