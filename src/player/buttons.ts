import { el } from './dom.ts';
import { fill } from './fill.ts';
import type { WordKey, Words } from './words.ts';

/** What a button asks for. */
export type Action = 'run' | 'stop' | 'interrupt' | 'waits' | 'reset' | 'edit' | 'share' | 'skip';

/** Icons, drawn in a box of 16 by 16; null for none. */
const ICONS: Record<Action, string | null> = {
  run: 'M4 2.5v11l9.5-5.5z',
  stop: 'M3.5 3.5h9v9h-9z',
  interrupt: null,
  waits: 'M3 1h10v1.5h-1V4L9.2 8 12 12v1.5h1V15H3v-1.5h1V12l2.8-4L4 4V2.5H3zM5.5 2.5v1L8 7l2.5-3.5v-1z',
  reset: 'M8 2.5a5.5 5.5 0 1 1-5.2 3.7l1.4.5A4 4 0 1 0 8 4v2.3L4.3 3.4 8 .5z',
  edit: 'M11.6 1.6 14.4 4.4 5.6 13.2 2 14l.8-3.6zM10.5 4.2l1.3 1.3',
  share: 'M8 1 4.6 4.4l1 1L7.3 3.8V10h1.4V3.8l1.7 1.6 1-1zM3 8v6h10V8h-1.5v4.5h-7V8z',
  skip: 'M2.5 3v10L9 8zM9 3v10l5-5zM14 3h1v10h-1z',
};

function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  drawn.setAttribute('d', path);
  svg.append(drawn);
  return svg;
}

/** Makes a button of the bar. `act` is called unless it is disabled, which keeps the focus: it is only marked so. */
export function makeButton(action: Action, words: Words, act: (action: Action) => void): HTMLButtonElement {
  const name = fill(words, `motion.${action}` satisfies WordKey);
  const made = el('button', { type: 'button', class: `motion-button motion-${action}`, title: name });
  const path = ICONS[action];
  // The key's name is known by all, and short.
  if (path === null) made.append(el('span', {}, 'Ctrl+C'));
  else made.append(icon(path), el('span', {}, name));
  if (path === null) made.setAttribute('aria-label', name);
  made.addEventListener('click', () => {
    if (made.getAttribute('aria-disabled') !== 'true') act(action);
  });
  return made;
}
