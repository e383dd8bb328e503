import type { DiffLine } from './compare.ts';
import { el, part } from './dom.ts';
import { fill } from './fill.ts';
import type { Notice } from './notice.ts';
import type { Words } from './words.ts';

/** What is to be said after a run beside its output: how it ended, and how it differs from the recording. */
export class ResultPane {
  readonly #root = el('div', { class: 'motion-result', hidden: true });
  readonly #words: Words;
  readonly #goto: (line: number) => void;

  /** `goto` is called when the reader asks to see a line. */
  constructor(host: HTMLElement, words: Words, goto: (line: number) => void) {
    this.#words = words;
    this.#goto = goto;
    part(host, '.motion-output').after(this.#root);
  }

  /** Says nothing. */
  clear(): void {
    this.#root.replaceChildren();
    this.#root.hidden = true;
  }

  /** How the run ended. */
  notice(notice: Notice, tone: 'bad' | 'plain'): void {
    const box = el('div', { class: 'motion-notice', 'data-tone': tone }, el('p', {}, notice.title));
    if (notice.items.length > 0) {
      const list = el('ul');
      for (const { text, line } of notice.items) list.append(el('li', {}, text, this.#lineButton(line)));
      box.append(list);
    }
    this.#root.append(box);
    this.#root.hidden = false;
  }

  /** How the output differs from the recording. */
  diff(lines: readonly (DiffLine | null)[], title: string): void {
    const signs = { same: ' ', missing: '−', extra: '+' } as const;
    const body = el('pre', { class: 'motion-diff', tabindex: 0, 'aria-label': title });
    for (const line of lines) {
      if (line === null) {
        body.append(el('span', { class: 'is-gap' }, '⋯\n'));
        continue;
      }
      const end = line.open && line.kind !== 'same' ? ` ${fill(this.#words, 'motion.diff.newline')}` : '';
      const sign = el('span', { class: 'motion-sign' }, `${signs[line.kind]} `);
      body.append(el('span', { class: `is-${line.kind}` }, sign, `${line.text}${end}\n`));
    }
    const key = el(
      'p',
      { class: 'motion-diff-key' },
      el('span', { class: 'is-missing' }, `− ${fill(this.#words, 'motion.diff.missing')}`),
      ' ',
      el('span', { class: 'is-extra' }, `+ ${fill(this.#words, 'motion.diff.extra')}`),
    );
    this.#root.append(el('div', { class: 'motion-compare' }, el('p', {}, title), key, body));
    this.#root.hidden = false;
  }

  #lineButton(line: number | null): Node | null {
    if (line === null) return null;
    const text = fill(this.#words, 'motion.timeline.line', { line });
    const button = el('button', { type: 'button', class: 'motion-goto' }, text);
    button.addEventListener('click', () => this.#goto(line));
    const box = document.createDocumentFragment();
    box.append(' · ', button);
    return box;
  }
}
