/** Makes `<motion-quiz>` count. */
import './predict.ts';
import type { Question } from './predict.ts';

class MotionQuiz extends HTMLElement {
  private readonly count = (): void => {
    const questions = this.questions();
    const right = questions.filter(({ solved }) => solved).length;
    const text = right === questions.length ? this.dataset['all'] : this.dataset['score'];
    const status = this.querySelector('.quiz-foot p');
    if (status) {
      status.textContent = (text ?? '')
        .replace('{right}', String(right))
        .replace('{total}', String(questions.length));
    }
    const again = this.querySelector<HTMLButtonElement>('.quiz-foot button');
    if (again) again.disabled = right === 0;
  };

  connectedCallback(): void {
    this.querySelector('.quiz-foot')?.removeAttribute('hidden');
    this.querySelector('.quiz-foot button')?.addEventListener('click', () => {
      for (const question of this.questions()) question.forget();
      const [first] = this.questions();
      first?.scrollIntoView({ block: 'start' });
      // The button is disabled now, and a disabled button loses the focus.
      first?.querySelector<HTMLElement>('[data-index]')?.focus({ preventScroll: true });
    });
    document.addEventListener('motion-progress', this.count);
    this.count();
  }

  disconnectedCallback(): void {
    document.removeEventListener('motion-progress', this.count);
  }

  private questions(): Question[] {
    return [...this.querySelectorAll<Question>('motion-predict')];
  }
}

if (!customElements.get('motion-quiz')) customElements.define('motion-quiz', MotionQuiz);
