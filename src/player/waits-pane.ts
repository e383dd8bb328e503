import type { Instant, TraceEvent } from '../machine/protocol.ts';
import { el } from './dom.ts';
import { fill } from './fill.ts';
import { statesAt } from './states.ts';
import { describer, duration } from './timeline/describe.ts';
import type { Words } from './words.ts';

/** At most this many are listed. */
const MAX_ROWS = 40;

/** What the pane needs of the page. */
export interface WaitsPaneHandlers {
  /** The reader asks to see a line. */
  goto(line: number): void;
  /** It was closed; the focus was in it. */
  onClose(): void;
}

/** What every task and thread does where the display stands, on demand: the player's faulthandler. */
export class WaitsPane {
  readonly #root = el('section', { class: 'motion-waits-pane', tabindex: -1, hidden: true });
  readonly #words: Words;
  readonly #handlers: WaitsPaneHandlers;

  /** Appends itself, still empty, to `bar`. */
  constructor(bar: HTMLElement, words: Words, handlers: WaitsPaneHandlers) {
    this.#words = words;
    this.#handlers = handlers;
    this.#root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#close();
    });
    bar.append(this.#root);
  }

  /** Shows what goes on at `t` after these events, and takes the focus there; `line` is the one that runs, if known. */
  show(events: readonly TraceEvent[], t: Instant, line: number | null): void {
    const words = this.#words;
    const title = fill(words, 'motion.waits.title', { time: this.#time(t) });
    this.#root.setAttribute('aria-label', title);
    const close = el(
      'button',
      { type: 'button', class: 'motion-button motion-close' },
      fill(words, 'motion.waits.close'),
    );
    close.addEventListener('click', () => this.#close());
    const head = el('div', { class: 'motion-waits-head' }, el('p', {}, title), close);
    this.#root.replaceChildren(head, this.#table(events, t, line));
    this.#root.hidden = false;
    this.#root.focus();
  }

  /** Takes away what was shown. */
  clear(): void {
    this.#root.replaceChildren();
    this.#root.hidden = true;
  }

  #close(): void {
    this.clear();
    this.#handlers.onClose();
  }

  #table(events: readonly TraceEvent[], t: Instant, line: number | null): HTMLElement {
    const words = this.#words;
    const { states, names, threaded } = statesAt(events, t, line);
    if (states.length === 0) return el('p', {}, fill(words, 'motion.waits.none'));
    const say = describer({ names, threaded }, words);
    const heads = (['motion.waits.who', 'motion.waits.what', 'motion.waits.line'] as const).map((key) =>
      el('th', { scope: 'col' }, fill(words, key)),
    );
    const table = el('table', {}, el('thead', {}, el('tr', {}, ...heads)));
    let body: HTMLElement | null = null;
    for (const state of states.slice(0, MAX_ROWS)) {
      const lane = say.named(state.task);
      const what = fill(words, 'motion.waits.since', {
        what: say.what(state, lane),
        time: this.#time(state.since),
      });
      // A thread heads a group of rows, its tasks.
      const inner = threaded && !lane.thread;
      if (body === null || !inner) table.append((body = el('tbody')));
      const who = inner
        ? el('th', { scope: 'row', class: 'is-inner' }, say.task(state.task))
        : el('th', { scope: threaded ? 'rowgroup' : 'row' }, say.lane(lane));
      body.append(el('tr', {}, who, el('td', {}, what), el('td', {}, this.#line(state.line))));
    }
    const more = states.length - MAX_ROWS;
    if (more > 0) table.append(el('caption', {}, fill(words, 'motion.report.more', { count: more })));
    return table;
  }

  #line(line: number | null): Node | null {
    if (line === null) return null;
    const button = el('button', { type: 'button', class: 'motion-goto' }, String(line));
    button.setAttribute('aria-label', fill(this.#words, 'motion.goto', { line }));
    button.addEventListener('click', () => this.#handlers.goto(line));
    return button;
  }

  #time(t: Instant): string {
    return duration(this.#words, Math.round(t / 1000) * 1000);
  }
}
