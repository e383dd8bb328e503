import type { RunRequest } from '../machine/protocol.ts';
import type { CodePane } from './code-pane.ts';
import type { Notice } from './notice.ts';
import type { ExampleData } from './page.ts';
import type { StdinBox } from './stdin-box.ts';
import type { Words } from './words.ts';

/** How to run a program, or what is wrong with its header. */
export type Prepared = { request: RunRequest; wrong: null } | { request: null; wrong: Notice };

/** Whether a program may have a header. What reads one is loaded only then: most programs have none. */
function mayHaveHeader(source: string): boolean {
  return /^# (?:\/\/\/ script$|.*\bmotion\b)/m.test(source);
}

/** What the reader sees in the code and in the box for standard input, as something to run. */
export class Program {
  readonly #data: ExampleData;
  readonly #code: CodePane;
  readonly #stdin: StdinBox;
  readonly #words: Words;

  constructor(data: ExampleData, code: CodePane, stdin: StdinBox, words: Words) {
    this.#data = data;
    this.#code = code;
    this.#stdin = stdin;
    this.#words = words;
  }

  /** It is what was recorded, so its run has to be as recorded. */
  get recorded(): boolean {
    return !this.#code.edited && this.#stdin.original && this.#data.trace !== null;
  }

  /** How it is to run: as its example does, but for what its own header says, and the box above all. */
  async prepare(): Promise<Prepared> {
    const base = this.#base;
    const typed = this.#stdin.typed;
    if (!mayHaveHeader(base.source)) return { request: { ...base, ...typed }, wrong: null };
    const [{ readSettings }, { tellFaults }] = await Promise.all([
      import('../example/settings.ts'),
      import('./header-faults.ts'),
    ]);
    const { settings, faults } = readSettings(base.source, base);
    if (faults.length > 0) return { request: null, wrong: tellFaults(faults, this.#words) };
    return { request: { ...base, ...settings, ...typed }, wrong: null };
  }

  /** Its text, with a header that makes it run elsewhere as it does here. */
  async shared(): Promise<string> {
    const base = this.#base;
    const typed = this.#stdin.typed;
    const { readSettings, writeSettings } = await import('../example/settings.ts');
    const { settings } = readSettings(base.source, base);
    return writeSettings(base.source, { ...settings, ...typed });
  }

  get #base(): RunRequest {
    return { ...this.#data.request, name: this.#data.name, source: this.#code.source };
  }
}
