import { fill } from '../fill.ts';
import type { Words } from '../words.ts';
import { escape } from './escape.ts';

/** How to learn more of a span, as HTML: with a pointer and keys, or by touch. The style sheet shows one of the two. */
export function drawHint(words: Words): string {
  const hint = (by: string, text: string): string => `<span data-by="${by}">${escape(text)}</span>`;
  return (
    hint('pointer', fill(words, 'motion.timeline.hint')) +
    hint('touch', fill(words, 'motion.timeline.hint.touch'))
  );
}
