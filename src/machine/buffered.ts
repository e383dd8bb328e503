/** Reads the trace's buffer out of the interpreter's memory: for when Python cannot be asked, or must not notice. */
import { LIST_ITEMS, LIST_SIZE, WORD } from './layout.ts';
import { textAt, wordAt } from './memory.ts';
import type { Memory } from './memory.ts';

/** More pieces than `trace.py` ever lets come together: a crash has written over the list. */
const TOO_MANY = 100_000;

/**
 * The events that Python has not handed over yet, in a list of their pieces (`buffer` of `trace.py`), given by its
 * address. Each event is told once, whoever tells it.
 */
export class Buffered {
  readonly #memory: Memory;
  readonly #list: number;
  /** How much of the pieces' text was told before Python handed it over. */
  #told = 0;

  constructor(memory: Memory, list: number) {
    this.#memory = memory;
    this.#list = list;
  }

  /** What is new of a batch that Python hands over, a JSON array; null when nothing is. */
  handedOver(json: string): string | null {
    const from = 1 + this.#told;
    this.#told = 0;
    return from < json.length ? `[${json.slice(from)}` : null;
  }

  /** The events that nobody was told of, a JSON array; null when there is none. Python will not notice. */
  peek(): string | null {
    const text = this.#text();
    if (text === null) return null;
    const fresh = text.slice(this.#told);
    this.#told = text.length;
    return fresh === '' ? null : `[${fresh.slice(0, -1)}]`;
  }

  /**
   * As `peek`, and empties the list. The pieces' memory is never freed: nobody can count references from here.
   * @returns null, too, when the memory holds nothing that can be read
   */
  take(): string | null {
    const json = this.peek();
    this.#told = 0;
    this.#memory.HEAPU32[(this.#list + LIST_SIZE) / WORD] = 0;
    if (json === null) return null;
    try {
      JSON.parse(json);
    } catch {
      // A crash has written over a piece.
      return null;
    }
    return json;
  }

  #text(): string | null {
    const memory = this.#memory;
    const count = wordAt(memory, this.#list + LIST_SIZE);
    if (count === 0 || count > TOO_MANY) return null;
    const items = wordAt(memory, this.#list + LIST_ITEMS);
    const piece = (_: unknown, index: number): string => textAt(memory, wordAt(memory, items + WORD * index));
    return Array.from({ length: count }, piece).join('');
  }
}
