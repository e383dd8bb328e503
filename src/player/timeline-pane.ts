import type { Instant, Report, RunRequest, TraceEvent } from '../machine/protocol.ts';
import { part } from './dom.ts';
import type { Position } from './replay.ts';
import { drawTimeline } from './timeline/timeline.ts';
import type { Words } from './words.ts';

/** The timeline of one example: the recorded one at first, then that of this run, drawn as it goes. */
export class TimelinePane {
  readonly #root: HTMLElement;
  readonly #recorded: Node[];
  readonly #words: Words;
  readonly #id: string;
  #places: number[] = [];

  /** `id` tells this example's drawings apart from others in the page. */
  constructor(host: HTMLElement, words: Words, id: string) {
    this.#root = part(host, '.motion-timeline');
    this.#recorded = [...this.#root.childNodes];
    this.#words = words;
    this.#id = id;
  }

  /** Shows the recorded timeline again, or nothing. */
  restore(recorded: boolean): void {
    this.#root.replaceChildren(...(recorded ? this.#recorded : []));
    this.#root.style.minHeight = '';
  }

  /** A run begins; its height stays for the moment. The first drawing takes the place of what is there. */
  begin(): void {
    this.#root.style.minHeight = this.#root.offsetHeight > 0 ? `${this.#root.offsetHeight}px` : '';
    this.#places = [];
  }

  /** Draws these events, the signals sent, by which clock, and what the report says of the end. Returns the ms it took, so that the caller does not draw too often. */
  draw(
    events: readonly TraceEvent[],
    end: Instant,
    { signals, clock }: Pick<RunRequest, 'signals' | 'clock'>,
    report?: Report,
  ): number {
    const began = performance.now();
    const open = this.#root.querySelector('details')?.open ?? false;
    const trace = { events, end, signals, clock, ...(report === undefined ? {} : { report }) };
    const { html, places } = drawTimeline(trace, this.#words, {
      id: `live ${this.#id}`,
    });
    // Safe: drawTimeline escapes every piece of text.
    this.#root.innerHTML = html;
    const details = this.#root.querySelector('details');
    if (details !== null) details.open = open;
    this.#root.querySelector('.tl-plot .tl-span')?.setAttribute('tabindex', '0');
    this.#places = places;
    return performance.now() - began;
  }

  /** Puts the playhead where the display stands. What comes after it is veiled. */
  playhead({ index, fraction, t }: Position): void {
    const root = this.#root.querySelector<HTMLElement>('.tl');
    const last = this.#places.length - 1;
    if (root === null || last < 0) return;
    const before = index === 0 ? 0 : (this.#places[Math.min(index - 1, last)] ?? 0);
    const after = this.#places[Math.min(index, last)] ?? before;
    const x = `${(before + (after - before) * fraction).toFixed(2)}%`;
    root.classList.add('is-playing');
    root.dataset['time'] = String(Math.round(t) / 1_000_000);
    root.querySelector('.tl-veil')?.setAttribute('x', x);
    for (const end of ['x1', 'x2']) root.querySelector('.tl-head')?.setAttribute(end, x);
  }

  /** The run is over: no more playhead. */
  end(): void {
    this.#root.style.minHeight = '';
    this.#root.querySelector('.tl')?.classList.remove('is-playing');
  }
}
