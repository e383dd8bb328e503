/** "In which order do these lines appear?" */
import { hash } from './hash.ts';

/** Fewer lines are no question, more are a chore. */
const FEWEST = 2;
const MOST = 9;

/** The lines as they are offered, and the indexes of them in the order in which they were printed. */
export interface Ordering {
  items: string[];
  answer: number[];
}

/**
 * The question that some output answers. Blank lines count, but are not asked for.
 * @param output what the example printed
 * @param range only these lines of it, 1-based, as in `2-5`
 * @returns the question, or why there is none
 */
export function orderOf(output: string, range?: string): Ordering | string {
  const printed = output.replace(/\n+$/, '').split('\n');
  let lines = printed;
  if (range !== undefined) {
    const [, from, to] = /^(\d+)-(\d+)$/.exec(range) ?? [];
    if (from === undefined || to === undefined) return `lines="${range}" is no range such as lines="2-5"`;
    if (Number(from) < 1 || Number(to) > printed.length) return `it printed ${printed.length} lines only`;
    lines = printed.slice(Number(from) - 1, Number(to));
  }
  lines = lines.filter((line) => line.trim() !== '');
  if (new Set(lines).size < FEWEST) return 'it printed fewer than two different lines';
  if (lines.length > MOST) {
    return `${lines.length} lines are too many to order: ask for up to ${MOST} of them, as in lines="1-${MOST}"`;
  }
  const shown = shuffled(lines);
  const items = shown.map((index) => lines[index] ?? '');
  return { items, answer: lines.map((_, index) => shown.indexOf(index)) };
}

/** The indexes of the lines in an order that is always the same, and gives nothing away. */
function shuffled(lines: readonly string[]): number[] {
  const order = lines
    .map((line, index) => ({ index, key: hash(`${line}\n${index}`) }))
    .sort((a, b) => a.key - b.key)
    .map(({ index }) => index);
  // Turned round until it begins with another line than the output does: then it is not the right order either.
  while (lines[order[0] ?? 0] === lines[0]) order.push(order.shift() ?? 0);
  return order;
}
