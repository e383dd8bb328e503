/** "How long does it take?" */
import type { Trace } from '../recording.ts';
import { hash } from './hash.ts';
import { spansOf } from './spans.ts';

/** How many times are offered when the page names none. */
const OFFERED = 4;

/** Times in seconds, from short to long, and the index of the right one. */
export interface Times {
  items: number[];
  answer: number[];
}

/**
 * The question that a trace answers.
 * @param others wrong times in seconds; when there are none, they are what a reader gets who adds up where he
 *     should not, or the other way round
 * @returns the question, or why there is none
 */
export function totalOf(trace: Trace, others: readonly number[]): Times | string {
  const right = seconds(trace.end);
  if (right === 0) return 'it takes no time at all: no clock moves in it';
  const wrong = others.length > 0 ? others.map(tidy) : misreckonings(trace, right);
  const items = [...new Set([right, ...wrong])].sort((a, b) => a - b);
  if (items.length < 2) return 'options={[…]} holds no wrong time';
  return { items, answer: [items.indexOf(right)] };
}

/** All waits one after the other, only the longest, and times nearby: more above or more below, as it happens. */
function misreckonings(trace: Trace, right: number): number[] {
  const waits = spansOf(trace)
    .filter(({ on }) => on === 'sleep' || on === 'block')
    .map(({ from, to }) => to - from);
  const sum = seconds(waits.reduce((a, b) => a + b, 0));
  const longest = seconds(Math.max(0, ...waits));
  const above = [right + longest, right * 2, right * 3].map(tidy);
  const below = [right - longest, right / 2, right / 4].map(tidy);
  const nearby = hash(JSON.stringify(trace.events)) % 2 === 0 ? [...above, ...below] : [...below, ...above];
  return [...new Set([sum, longest, ...nearby])]
    .filter((time) => time > 0 && time !== right)
    .slice(0, OFFERED - 1);
}

/** Microseconds as seconds, to the hundredth: what computing itself takes is not asked for. */
function seconds(microseconds: number): number {
  return tidy(microseconds / 1e6);
}

function tidy(time: number): number {
  return Math.round(time * 100) / 100;
}
