/** `<motion-progress>`: marks the pages in the sidebar whose questions were all predicted right. */
import { isComplete, readProgress } from './progress.ts';

class MotionProgress extends HTMLElement {
  private readonly show = (): void => {
    const progress = readProgress();
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const page = progress[/\/(?:zh|en)\/(.+?)\/?$/.exec(new URL(link.href).pathname)?.[1] ?? ''];
      const done = page !== undefined && isComplete(page);
      const mark = link.querySelector('.motion-done');
      if (!done) mark?.remove();
      else if (!mark) link.append(this.mark());
    }
  };

  connectedCallback(): void {
    this.show();
    document.addEventListener('motion-progress', this.show);
  }

  disconnectedCallback(): void {
    document.removeEventListener('motion-progress', this.show);
  }

  private mark(): HTMLElement {
    const mark = document.createElement('span');
    mark.className = 'motion-done';
    mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', this.dataset['done'] ?? '');
    mark.title = this.dataset['done'] ?? '';
    mark.textContent = '✓';
    return mark;
  }
}

if (!customElements.get('motion-progress')) customElements.define('motion-progress', MotionProgress);
