import { el, part } from './dom.ts';
import { fill } from './fill.ts';
import { readsStdin } from './reads-stdin.ts';
import type { Words } from './words.ts';

let count = 0;

/** The box for what `input()` reads; there only when the program seems to read something. */
export class StdinBox {
  readonly #root: HTMLElement;
  readonly #area: HTMLTextAreaElement;
  readonly #initial: string;
  readonly #place: HTMLElement;

  /** `initial` is what the recorded run read; null for nothing. */
  constructor(host: HTMLElement, words: Words, initial: string | null) {
    count += 1;
    const id = `motion-stdin-${count}`;
    this.#initial = initial ?? '';
    this.#area = el('textarea', { id, rows: 2, spellcheck: 'false', autocapitalize: 'off', translate: 'no' });
    this.#area.value = this.#initial;
    this.#root = el(
      'div',
      { class: 'motion-stdin' },
      el('label', { for: id }, fill(words, 'motion.stdin')),
      this.#area,
    );
    this.#place = part(host, '.motion-bar');
  }

  /** What to give the program: null when there is nothing to read. */
  get value(): string | null {
    return this.#root.isConnected && this.#area.value !== '' ? this.#area.value : null;
  }

  /** What the reader wrote there; null when they did not. */
  get typed(): { stdin: string | null } | null {
    return this.original ? null : { stdin: this.value };
  }

  /** True when the text is what the recorded run read. */
  get original(): boolean {
    return (this.value ?? '') === this.#initial || !this.#root.isConnected;
  }

  /** Shows or hides the box for this program. */
  fit(source: string): void {
    const wanted = this.#initial !== '' || readsStdin(source);
    if (wanted === this.#root.isConnected) return;
    if (wanted) this.#place.before(this.#root);
    else this.#root.remove();
  }

  /** Puts the recorded run's text back. */
  reset(): void {
    this.#area.value = this.#initial;
  }
}
