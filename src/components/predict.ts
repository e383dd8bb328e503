/** Makes `<motion-predict>` answer back, and remembers what was answered right. */
import { forgetRight, isRight, keepRight } from './progress.ts';

/** A question of a page, as a quiz sees it. */
export interface Question extends HTMLElement {
  /** Whether it was answered right, now or on an earlier visit. */
  readonly solved: boolean;
  /** Forgets all answers, as if nobody had ever been here. */
  forget(): void;
}

/** A question of a page. Its children `[data-index]` are what can be chosen. */
class MotionPredict extends HTMLElement implements Question {
  /** The chosen indexes in order, where the order is asked for. */
  private readonly chosen: number[] = [];

  connectedCallback(): void {
    if (this.dataset['form'] === 'line') this.letLinesBeChosen();
    for (const choice of this.choices()) {
      choice.addEventListener('click', () => {
        const index = Number(choice.dataset['index']);
        if (this.dataset['form'] === 'order') this.place(index);
        else this.choose(index);
      });
    }
    if (this.solved) this.say('known');
  }

  get solved(): boolean {
    return isRight(this.page, this.number);
  }

  forget(): void {
    forgetRight(this.page, this.number);
    this.chosen.length = 0;
    this.removeAttribute('data-solved');
    this.querySelector('details')?.removeAttribute('open');
    for (const choice of this.choices()) {
      delete choice.dataset['verdict'];
      choice.setAttribute(this.checked, 'false');
    }
    if (this.dataset['form'] === 'order') this.showPlaces();
    this.say(null);
  }

  /** The attribute that says that something is chosen. */
  private get checked(): string {
    return this.dataset['form'] === 'line' ? 'aria-checked' : 'aria-pressed';
  }

  private get page(): string {
    return this.dataset['page'] ?? '';
  }

  /** Which question of the page this is, from 0. */
  private get number(): number {
    return [...document.querySelectorAll('motion-predict')].indexOf(this);
  }

  private get answer(): number[] {
    return (this.dataset['answer'] ?? '').split(' ').filter(Boolean).map(Number);
  }

  private choices(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-index]')];
  }

  /** One of the options, or one line of the code. */
  private choose(chosen: number): void {
    const right = this.answer.includes(chosen);
    for (const choice of this.choices()) {
      const isChosen = Number(choice.dataset['index']) === chosen;
      choice.setAttribute(this.checked, String(isChosen));
      if (isChosen) choice.dataset['verdict'] = right ? 'right' : 'wrong';
    }
    this.judge(right);
  }

  /** Puts a line of the output next, or takes it and all that come after it back. */
  private place(index: number): void {
    const at = this.chosen.indexOf(index);
    if (at >= 0) this.chosen.splice(at);
    else this.chosen.push(index);
    const wanted = this.answer.map((one) => this.textOf(one));
    if (this.chosen.length < wanted.length) {
      this.say(null);
    } else {
      // Equal lines may change places.
      const wrong = this.chosen.findIndex((one, place) => this.textOf(one) !== wanted[place]);
      if (wrong >= 0) this.chosen.splice(wrong);
      this.judge(wrong < 0, wrong);
      if (wrong < 0) this.sortLines();
    }
    this.showPlaces();
  }

  private showPlaces(): void {
    for (const choice of this.choices()) {
      const place = this.chosen.indexOf(Number(choice.dataset['index']));
      choice.setAttribute('aria-pressed', String(place >= 0));
      const sign = choice.querySelector('.predict-place');
      if (sign) sign.textContent = place < 0 ? '' : String(place + 1);
    }
  }

  /** Puts the lines themselves into their order, without taking the focus away. */
  private sortLines(): void {
    const focused = document.activeElement;
    for (const index of this.chosen) {
      const item = this.querySelector(`[data-index="${index}"]`)?.parentElement;
      item?.parentElement?.append(item);
    }
    if (focused instanceof HTMLElement && this.contains(focused)) focused.focus();
  }

  private textOf(index: number): string {
    return this.querySelector(`[data-index="${index}"] code`)?.textContent ?? '';
  }

  /** Says whether the answer is right; if it is, opens the explanation. `begun`: so many lines are in order. */
  private judge(right: boolean, begun = 0): void {
    if (right) {
      this.say('right');
      this.toggleAttribute('data-solved', true);
      this.querySelector('details')?.setAttribute('open', '');
      keepRight(this.page, this.number);
    } else if (begun > 0) {
      this.say('partly', begun);
    } else {
      this.say('wrong');
    }
  }

  private say(what: 'right' | 'wrong' | 'partly' | 'known' | null, count = 0): void {
    const verdict = this.querySelector<HTMLElement>('.predict-verdict');
    if (!verdict) return;
    const text = what === null ? '' : (this.dataset[what] ?? '').replace('{count}', String(count));
    if (verdict.textContent !== text) verdict.textContent = text;
    verdict.toggleAttribute('data-known', what === 'known');
  }

  /** Turns the lines of the code into radio buttons: one place for the tab key, arrows from line to line. */
  private letLinesBeChosen(): void {
    const box = this.querySelector<HTMLElement>('.predict-code');
    const code = box?.querySelector('code');
    if (!box || !code) return;
    const fixed = (box.dataset['fixed'] ?? '').split(' ').filter(Boolean).map(Number);
    const lines = [...box.querySelectorAll<HTMLElement>('.ec-line')];
    const free = lines.filter((_, index) => !fixed.includes(index));
    code.setAttribute('role', 'radiogroup');
    code.setAttribute('aria-label', box.querySelector('pre')?.getAttribute('aria-label') ?? '');
    for (const [index, line] of lines.entries()) {
      if (fixed.includes(index)) {
        line.setAttribute('role', 'presentation');
        continue;
      }
      line.dataset['index'] = String(index);
      line.setAttribute('role', 'radio');
      line.setAttribute('aria-checked', 'false');
      line.tabIndex = line === free[0] ? 0 : -1;
      line.addEventListener('keydown', (event) => {
        this.moveBetween(free, line, event);
      });
    }
  }

  private moveBetween(lines: readonly HTMLElement[], line: HTMLElement, event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
    const step = steps[event.key];
    if (event.key === ' ' || event.key === 'Enter') line.click();
    else if (step === undefined) return;
    event.preventDefault();
    const next = lines[(lines.indexOf(line) + (step ?? 0) + lines.length) % lines.length];
    for (const one of lines) one.tabIndex = one === next ? 0 : -1;
    next?.focus();
  }
}

if (!customElements.get('motion-predict')) customElements.define('motion-predict', MotionPredict);
