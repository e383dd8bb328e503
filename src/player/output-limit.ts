/** How much printed text a page shows. */
export interface Limits {
  lines: number;
  chars: number;
}

/** More than anybody reads, less than slows a phone down. */
export const PAGE_LIMITS: Limits = { lines: 2000, chars: 200_000 };

/** Lets text through until a limit is reached, and counts what was printed in all. */
export class OutputLimit {
  readonly #limits: Limits;
  #lines = 0;
  #chars = 0;
  #total = 0;
  #full = false;
  #midLine = false;

  constructor(limits: Limits = PAGE_LIMITS) {
    this.#limits = limits;
  }

  /** True when text was left out. */
  get full(): boolean {
    return this.#full;
  }

  /** Lines printed so far, shown or not; an unfinished one counts. */
  get total(): number {
    return this.#total + (this.#midLine ? 1 : 0);
  }

  /** Lines let through. */
  get shown(): number {
    return this.#lines;
  }

  /** The part of `text` that may be shown. */
  take(text: string): string {
    if (text === '') return '';
    this.#total += text.split('\n').length - 1;
    this.#midLine = !text.endsWith('\n');
    const cut = this.#full ? 0 : this.#room(text);
    // Exactly full is not yet too full: only when something is left out the reader must be told.
    if (cut < text.length) this.#full = true;
    const taken = text.slice(0, cut);
    this.#chars += taken.length;
    this.#lines += taken.split('\n').length - 1;
    return taken;
  }

  /** How many characters of `text` fit. */
  #room(text: string): number {
    let end = 0;
    for (let line = this.#lines; line < this.#limits.lines; line += 1) {
      const at = text.indexOf('\n', end);
      end = at < 0 ? text.length : at + 1;
      if (at < 0) break;
    }
    return Math.min(end, this.#limits.chars - this.#chars);
  }
}
