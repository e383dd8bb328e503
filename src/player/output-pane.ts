import type { OutputEvent } from '../machine/protocol.ts';
import { el, part } from './dom.ts';
import { fill } from './fill.ts';
import { OutputLimit } from './output-limit.ts';
import { splitTraceback } from './traceback.ts';
import type { Words } from './words.ts';

/** Px from the end within which the reader counts as following the output. */
const FOLLOWING = 24;

/** Neighbouring output of one stream as one piece. */
function joinStreams(events: readonly OutputEvent[]): Pick<OutputEvent, 'stream' | 'text'>[] {
  const pieces: Pick<OutputEvent, 'stream' | 'text'>[] = [];
  for (const { stream, text } of events) {
    const last = pieces.at(-1);
    if (last?.stream === stream) last.text += text;
    else pieces.push({ stream, text });
  }
  return pieces;
}

/** The printed text of one example: recorded at first, then what this run prints. Text is only ever text. */
export class OutputPane {
  readonly #root: HTMLElement;
  readonly #log: HTMLElement;
  readonly #recorded: Node[];
  readonly #words: Words;
  readonly #name: string;
  readonly #label = el('span', { class: 'motion-source' });
  readonly #cut = el('p', { class: 'motion-cut' });
  readonly #goto: (line: number) => void;
  #limit = new OutputLimit();

  /** `goto` is called when the reader clicks on a line of a traceback. */
  constructor(host: HTMLElement, words: Words, name: string, goto: (line: number) => void) {
    this.#root = part(host, '.motion-output');
    this.#log = part(this.#root, '[role="log"]');
    this.#recorded = [...this.#log.childNodes];
    this.#words = words;
    this.#name = name;
    this.#goto = goto;
    this.#label.textContent = fill(words, 'motion.output.recorded');
    this.#root.append(this.#label);
  }

  /** Shows the recorded output again, or nothing where there is none to show. */
  restore(recorded: boolean): void {
    this.#log.replaceChildren(...(recorded ? this.#recorded : []));
    this.#log.style.minHeight = '';
    this.#label.textContent = recorded ? fill(this.#words, 'motion.output.recorded') : '';
    this.#cut.remove();
  }

  /** Empties the pane for a run. Its height stays for the moment, so that the page does not jump. */
  begin(): void {
    this.#log.style.minHeight = `${this.#log.offsetHeight}px`;
    this.#log.replaceChildren();
    this.#label.textContent = fill(this.#words, 'motion.output.live');
    this.#cut.remove();
    this.#limit = new OutputLimit();
  }

  /** Appends what was printed; one call for a whole batch keeps a flood cheap. */
  append(events: readonly OutputEvent[]): void {
    const log = this.#log;
    const batch = document.createDocumentFragment();
    for (const { stream, text } of joinStreams(events)) {
      const taken = this.#limit.take(text);
      if (taken !== '') batch.append(this.#piece(stream, taken));
    }
    // Asking where the log stands makes the browser lay out the page: not for what is cut off.
    if (batch.hasChildNodes()) {
      const follow = log.scrollHeight - log.scrollTop - log.clientHeight < FOLLOWING;
      log.append(batch);
      if (follow) log.scrollTop = log.scrollHeight;
    }
    if (this.#limit.full) this.#tellCut();
  }

  /** Marks a shortened wait, outside of the text: copying and comparing must not meet it. */
  skip(time: string): void {
    const label = fill(this.#words, 'motion.output.skipped', { time });
    this.#log.append(
      el('span', { class: 'motion-skipped', 'data-label': `» ${label}`, 'aria-hidden': 'true' }),
    );
  }

  /** The run is over. */
  end(): void {
    this.#log.style.minHeight = '';
    for (const mark of this.#log.querySelectorAll('.motion-skipped')) mark.classList.add('is-over');
    if (this.#log.textContent === '') {
      // Not in the text itself, so that the log's text is exactly what was printed.
      this.#log.append(
        el('span', { class: 'motion-nothing', 'data-label': fill(this.#words, 'motion.output.none') }),
      );
    }
  }

  #piece(stream: OutputEvent['stream'], text: string): Node {
    const nodes = splitTraceback(text, this.#name).map(({ text: words, line }) => {
      if (line === null) return words;
      const button = el('button', { type: 'button', class: 'motion-goto' }, words);
      button.title = fill(this.#words, 'motion.goto', { line });
      button.addEventListener('click', () => this.#goto(line));
      return button;
    });
    const piece = document.createDocumentFragment();
    if (stream === 'stderr') piece.append(el('span', { class: 'stderr' }, ...nodes));
    else piece.append(...nodes);
    return piece;
  }

  #tellCut(): void {
    this.#cut.textContent = fill(this.#words, 'motion.output.cut', {
      shown: this.#limit.shown,
      total: this.#limit.total,
    });
    if (!this.#cut.isConnected) this.#root.append(this.#cut);
  }
}
