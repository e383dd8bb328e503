/** Makes the options of `<motion-predict>` answer back. */
class MotionPredict extends HTMLElement {
  connectedCallback(): void {
    const buttons = [...this.querySelectorAll('button')];
    for (const [index, button] of buttons.entries()) {
      button.addEventListener('click', () => {
        this.choose(buttons, index);
      });
    }
  }

  /** Marks the choice and opens the explanation. The right option is only marked once it has been chosen. */
  private choose(buttons: readonly HTMLButtonElement[], chosen: number): void {
    const right = chosen === Number(this.dataset['answer']);
    for (const [index, button] of buttons.entries()) {
      button.setAttribute('aria-pressed', String(index === chosen));
      if (index === chosen) button.dataset['verdict'] = right ? 'right' : 'wrong';
    }
    const verdict = this.querySelector('.predict-verdict');
    if (verdict) verdict.textContent = (right ? this.dataset['right'] : this.dataset['wrong']) ?? '';
    if (right) this.querySelector('details')?.setAttribute('open', '');
  }
}

if (!customElements.get('motion-predict')) customElements.define('motion-predict', MotionPredict);
