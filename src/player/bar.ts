import { type Action, makeButton } from './buttons.ts';
import { el } from './dom.ts';
import { fill } from './fill.ts';
import { chooseSpeed, readSpeed, SPEEDS } from './speed.ts';
import type { Words } from './words.ts';

/** What an example is doing, as in its `data-state`. */
export type State = 'idle' | 'booting' | 'running' | 'replaying' | 'finished';

/** How a status is meant; it gives it a sign and a colour. */
export type Tone = 'plain' | 'good' | 'bad';

/** The buttons and the status line of one example. */
export class Bar {
  readonly root: HTMLElement;
  readonly #buttons: Record<Action, HTMLButtonElement>;
  /** Buttons for a program under way. */
  readonly #live = el('div', { class: 'motion-live', hidden: true });
  readonly #status = el('p', { class: 'motion-status', role: 'status' });
  readonly #clock = el('span', { class: 'motion-clock', 'aria-hidden': 'true' });

  /** Fills the empty bar of the page. `act` is called for buttons that are not disabled. */
  constructor(root: HTMLElement, words: Words, name: string, act: (action: Action) => void) {
    this.root = root;
    const button = (action: Action): HTMLButtonElement => makeButton(action, words, act);
    this.#buttons = {
      run: button('run'),
      stop: button('stop'),
      interrupt: button('interrupt'),
      waits: button('waits'),
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
    const { run, stop, interrupt, waits, reset, edit, share, skip } = this.#buttons;
    const group = el('div', {
      class: 'motion-buttons',
      role: 'group',
      'aria-label': fill(words, 'motion.toolbar', { name }),
    });
    group.append(run, stop, reset, edit, share);
    this.#live.append(interrupt, waits);
    const pace = el('div', { class: 'motion-pace' }, skip, select);
    root.replaceChildren(group, this.#live, pace, this.#status, this.#clock);
    root.hidden = false;
  }

  /** Enables what makes sense now. Disabled buttons keep the focus: they are only marked so. */
  show(
    state: State,
    { changed, editing, pinned }: { changed: boolean; editing: boolean; pinned: boolean },
  ): void {
    const busy = state === 'booting' || state === 'running' || state === 'replaying';
    const { run, stop, interrupt, waits, reset, edit, skip } = this.#buttons;
    run.setAttribute('aria-disabled', String(busy));
    stop.setAttribute('aria-disabled', String(!busy));
    reset.setAttribute('aria-disabled', String(state === 'idle' && !changed));
    edit.setAttribute('aria-pressed', String(editing));
    edit.hidden = pinned;
    const skipping = state === 'replaying';
    const going = skipping || state === 'running';
    for (const live of [interrupt, waits]) live.setAttribute('aria-disabled', String(!going));
    const leaving = [...(skipping ? [] : [skip]), ...(busy ? [] : [interrupt, waits])];
    if (leaving.some((button) => button === document.activeElement)) run.focus();
    this.#live.hidden = !busy;
    this.root.classList.toggle('is-busy', busy);
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
