import type { WordKey } from './words.ts';

const KEY = 'motion:speed';

/** The speeds a reader can choose. */
export const SPEEDS = [
  { id: '1', factor: 1, word: 'motion.speed.normal' },
  { id: '4', factor: 4, word: 'motion.speed.fast' },
  { id: 'instant', factor: Number.POSITIVE_INFINITY, word: 'motion.speed.instant' },
] as const satisfies readonly { id: string; factor: number; word: WordKey }[];

/** One of {@link SPEEDS}. */
export type SpeedChoice = (typeof SPEEDS)[number];

/** The reader's choice; else instant for those who prefer reduced motion, and real pace for everyone else. */
export function readSpeed(): SpeedChoice {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(KEY);
  } catch {
    // Storage may be forbidden; then the choice lasts as long as the page.
    stored = chosen;
  }
  const found = SPEEDS.find((speed) => speed.id === stored);
  return found ?? (matchMedia('(prefers-reduced-motion: reduce)').matches ? SPEEDS[2] : SPEEDS[0]);
}

let chosen: string | null = null;

/** Remembers a choice and tells all examples of the page, with the event `motion-speed` on the document. */
export function chooseSpeed(id: string): void {
  chosen = id;
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // As above.
  }
  document.dispatchEvent(new Event('motion-speed'));
}
