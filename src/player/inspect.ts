import { part } from './dom.ts';
import { lineAt, markLine } from './lines.ts';
import { type ExampleData, page } from './page.ts';
import { drawHint } from './timeline/hint.ts';

/** Told when the reader points at something that belongs to a line of the file, or at nothing (null). */
export interface LineEvent {
  line: number | null;
}

const HOT = 'is-hot';
const POINTABLE = '.tl-span, .tl-link, .tl-out, .tl-end, .tl-slow, .tl-signal';

/** Middle of a span on the screen, for moving between lanes. */
function middle(span: Element): number {
  const { left, right } = span.getBoundingClientRect();
  return (left + right) / 2;
}

/** The span that an arrow key leads to; null when there is none that way. */
function neighbour(span: Element, key: string): Element | null {
  const lane = span.closest('.tl-lane');
  if (lane === null) return null;
  const spans = (of: Element): Element[] =>
    [...of.querySelectorAll('.tl-span')].sort((a, b) => middle(a) - middle(b));
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const own = spans(lane);
    return own[own.indexOf(span) + (key === 'ArrowRight' ? 1 : -1)] ?? null;
  }
  const next = key === 'ArrowDown' ? lane.nextElementSibling : lane.previousElementSibling;
  if (!next?.matches('.tl-lane')) return null;
  const x = middle(span);
  return spans(next).sort((a, b) => Math.abs(middle(a) - x) - Math.abs(middle(b) - x))[0] ?? null;
}

/**
 * Connects timeline and code of an example: pointing at a span (or moving over spans with the arrow keys) marks
 * its line and says what it is; pointing at a line marks its spans. `first` is the event that asked for this.
 */
export function inspect(host: HTMLElement, first: Event): void {
  const { words } = page();
  const { shown } = JSON.parse(part(host, '.motion-data').textContent) as ExampleData;
  const timeline = part(host, '.motion-timeline');
  const code = part(host, '.motion-code');

  let told = false;
  const tell = (line: number | null, text: string | null): void => {
    const telling = line !== null || text !== null;
    // A pointer that only passes by takes no mark of another's away.
    if (!telling && !told) return;
    told = telling;
    const readout = timeline.querySelector('.tl-readout');
    if (readout !== null && text !== null) readout.textContent = text;
    else if (readout !== null) readout.innerHTML = drawHint(words);
    markLine(host, shown, line);
    host.dispatchEvent(new CustomEvent<LineEvent>('motion-line', { detail: { line } }));
  };
  const pointed = (event: Event): void => {
    const thing = event.target instanceof Element ? event.target.closest(POINTABLE) : null;
    const line = thing?.getAttribute('data-line') ?? null;
    tell(line === null ? null : Number(line), thing?.querySelector('title')?.textContent ?? null);
  };
  const spansOf = (line: number | null): void => {
    for (const hot of timeline.querySelectorAll(`.${HOT}`)) hot.classList.remove(HOT);
    if (line === null) return;
    for (const span of timeline.querySelectorAll(`.tl-span[data-line="${line}"]`)) span.classList.add(HOT);
  };
  const overCode = (event: Event): void => {
    spansOf(event.target instanceof Element ? lineAt(host, shown, event.target) : null);
  };

  timeline.addEventListener('pointerover', pointed);
  timeline.addEventListener('focusin', pointed);
  timeline.addEventListener('pointerleave', () => tell(null, null));
  timeline.addEventListener('focusout', () => tell(null, null));
  code.addEventListener('pointerover', overCode);
  code.addEventListener('pointerleave', () => spansOf(null));
  timeline.addEventListener('keydown', (event) => {
    const span = event.target instanceof Element ? event.target.closest('.tl-span') : null;
    if (span === null || !event.key.startsWith('Arrow')) return;
    const next = neighbour(span, event.key);
    event.preventDefault();
    if (!(next instanceof SVGElement)) return;
    // One stop for the Tab key, wherever the reader went within.
    span.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
  });
  if (timeline.contains(first.target as Node)) pointed(first);
  else overCode(first);
}
