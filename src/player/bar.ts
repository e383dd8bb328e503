import { el } from './dom.ts';
import { fill } from './fill.ts';
import { chooseSpeed, readSpeed, SPEEDS } from './speed.ts';
import type { WordKey, Words } from './words.ts';

/** What an example is doing, as in its `data-state`. */
export type State = 'idle' | 'booting' | 'running' | 'replaying' | 'finished';

/** What a button asks for. */
export type Action = 'run' | 'stop' | 'reset' | 'edit' | 'share' | 'skip';

/** How a status is meant; it gives it a sign and a colour. */
export type Tone = 'plain' | 'good' | 'bad';

/** Icons, drawn in a box of 16 by 16. */
const ICONS: Record<Action, string> = {
  run: 'M4 2.5v11l9.5-5.5z',
  stop: 'M3.5 3.5h9v9h-9z',
  reset: 'M8 2.5a5.5 5.5 0 1 1-5.2 3.7l1.4.5A4 4 0 1 0 8 4v2.3L4.3 3.4 8 .5z',
  edit: 'M11.6 1.6 14.4 4.4 5.6 13.2 2 14l.8-3.6zM10.5 4.2l1.3 1.3',
  share: 'M8 1 4.6 4.4l1 1L7.3 3.8V10h1.4V3.8l1.7 1.6 1-1zM3 8v6h10V8h-1.5v4.5h-7V8z',
  skip: 'M2.5 3v10L9 8zM9 3v10l5-5zM14 3h1v10h-1z',
};

/** The buttons and the status line of one example. */
export class Bar {
  readonly root: HTMLElement;
  readonly #buttons: Record<Action, HTMLButtonElement>;
  readonly #status = el('p', { class: 'motion-status', role: 'status' });
  readonly #clock = el('span', { class: 'motion-clock', 'aria-hidden': 'true' });

  /** Fills the empty bar of the page. `act` is called for buttons that are not disabled. */
  constructor(root: HTMLElement, words: Words, name: string, act: (action: Action) => void) {
    this.root = root;
    const button = (action: Action): HTMLButtonElement => {
      const made = el('button', { type: 'button', class: `motion-button motion-${action}` });
      const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      icon.setAttribute('viewBox', '0 0 16 16');
      icon.setAttribute('aria-hidden', 'true');
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('d', ICONS[action]);
      icon.append(path);
      const name = fill(words, `motion.${action}` satisfies WordKey);
      made.append(icon, el('span', {}, name));
      made.title = name;
      made.addEventListener('click', () => {
        if (made.getAttribute('aria-disabled') !== 'true') act(action);
      });
      return made;
    };
    this.#buttons = {
      run: button('run'),
      stop: button('stop'),
      reset: button('reset'),
      edit: button('edit'),
      share: button('share'),
      skip: button('skip'),
    };
    this.#buttons.edit.setAttribute('aria-pressed', 'false');
    const select = el('select', { class: 'motion-speed', 'aria-label': fill(words, 'motion.speed') });
    for (const speed of SPEEDS) select.append(el('option', { value: speed.id }, fill(words, speed.word)));
    select.value = readSpeed().id;
    select.addEventListener('change', () => chooseSpeed(select.value));
    document.addEventListener('motion-speed', () => {
      select.value = readSpeed().id;
    });
    const { run, stop, reset, edit, share, skip } = this.#buttons;
    const group = el('div', {
      class: 'motion-buttons',
      role: 'group',
      'aria-label': fill(words, 'motion.toolbar', { name }),
    });
    group.append(run, stop, reset, edit, share);
    root.replaceChildren(group, el('div', { class: 'motion-pace' }, skip, select), this.#status, this.#clock);
    root.hidden = false;
  }

  /** Enables what makes sense now. Disabled buttons keep the focus: they are only marked so. */
  show(
    state: State,
    { changed, editing, pinned }: { changed: boolean; editing: boolean; pinned: boolean },
  ): void {
    const busy = state === 'booting' || state === 'running' || state === 'replaying';
    const { run, stop, reset, edit, skip } = this.#buttons;
    run.setAttribute('aria-disabled', String(busy));
    stop.setAttribute('aria-disabled', String(!busy));
    reset.setAttribute('aria-disabled', String(state === 'idle' && !changed));
    edit.setAttribute('aria-pressed', String(editing));
    edit.hidden = pinned;
    const skipping = state === 'replaying';
    if (!skipping && skip === document.activeElement) run.focus();
    skip.classList.toggle('is-away', !skipping);
    if (!busy) this.tick('');
  }

  /** Says something politely; an empty text clears it. */
  say(text: string, tone: Tone = 'plain', ...more: Node[]): void {
    this.#status.dataset['tone'] = tone;
    this.#status.replaceChildren(text, ...more);
  }

  /** The running clock, for eyes only. */
  tick(text: string): void {
    if (this.#clock.textContent !== text) this.#clock.textContent = text;
  }

  /** Moves the keyboard's focus to a button. */
  focus(action: Action): void {
    this.#buttons[action].focus();
  }
}
