import type { Instant } from '../../machine/protocol.ts';
import type { Axis } from './axis.ts';
import type { Column } from './columns.ts';

/** A label of the time axis. */
export interface Tick {
  t: Instant;
  /** Percent of the width. */
  x: number;
  label: string;
  /** Something happens at this instant (else it only measures). */
  event: boolean;
  /** Shown only where there is much room. */
  wideOnly: boolean;
}

/** Plot widths in px that labels are measured against: a phone, and a page of text. */
export const NARROW = 320;
export const WIDE = 560;
const DIGIT = 6.6;
const STEPS = [1, 2, 5];

/** Virtual seconds as a short number: `0`, `1.5`, `0.333`. At most three decimals. */
export function seconds(t: Instant): string {
  return String(Math.round(t / 1000) / 1000);
}

/** A step of 1, 2 or 5 times a power of ten that cuts `length` into at most `parts` parts. */
export function niceStep(length: number, parts: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(length / parts, 1)));
  for (const step of [...STEPS, 10]) if (step * power * parts >= length) return step * power;
  return 10 * power;
}

/** The labels of the axis: instants where something happens first, round numbers where room is left. */
export function toTicks(columns: readonly Column[], axis: Axis, end: Instant): Tick[] {
  const candidates: { t: Instant; x: number; event: boolean; rank: number }[] = [];
  const seen = new Set<string>();
  const add = (t: Instant, x: number, event: boolean, rank: number): void => {
    const label = seconds(t);
    if (seen.has(label)) return;
    seen.add(label);
    candidates.push({ t, x, event, rank: rank + label.length });
  };
  add(0, 0, true, -20);
  columns.forEach((column, i) => add(column.t, axis.columns[i] ?? 0, true, 0));
  add(end, axis.at(end), true, -10);
  const inBreak = (x: number): boolean => axis.breaks.some((b) => x > b.x0 && x < b.x1);
  if (end > 0) {
    const step = niceStep(end, 8);
    for (let t = step, n = 0; t < end && n < 50; t += step, n += 1) {
      const x = axis.at(t);
      if (!inBreak(x)) add(t, x, false, 30);
    }
  }
  candidates.sort((a, b) => a.rank - b.rank || a.x - b.x);

  const ticks: Tick[] = [];
  const clear = (x: number, label: string, plot: number, others: readonly Tick[]): boolean =>
    others.every((o) => (Math.abs(o.x - x) / 100) * plot > ((o.label.length + label.length + 3) * DIGIT) / 2);
  for (const { t, x, event } of candidates) {
    const label = seconds(t);
    if (!clear(x, label, WIDE, ticks)) continue;
    const wideOnly = !clear(
      x,
      label,
      NARROW,
      ticks.filter((tick) => !tick.wideOnly),
    );
    ticks.push({ t, x, label, event, wideOnly });
  }
  return ticks.sort((a, b) => a.x - b.x);
}
