import { type Axis, toAxis } from './axis.ts';
import type { Mark, Model, Span } from './lane.ts';
import { NARROW, type Tick, toTicks, WIDE } from './ticks.ts';

/** Heights in px. `frame.css` gives `.tl-roomy` and `.tl-compact` names the same lane heights. */
export const AXIS_HEIGHT = 26;
const ROOMY = { lane: 40, top: 17, bar: 19 };
const COMPACT = { lane: 28, top: 14, bar: 12 };
/** From this many lanes on, lanes are compact. */
const COMPACT_FROM = 9;

/** A rectangle: horizontal in percent of the plot, vertical in px. */
export interface Box {
  x: number;
  width: number;
  y: number;
  height: number;
}

/** All coordinates of one picture. */
export interface Geometry {
  compact: boolean;
  height: number;
  axis: Axis;
  ticks: Tick[];
  box(lane: number, span: Span): Box;
  /** Middle of a column, in percent. */
  middle(column: number): number;
  /** Where a task's lane ends, in percent. */
  right(mark: Mark): number;
  /** Top, middle and bottom of a lane's bar in px. */
  bar(lane: number): { top: number; middle: number; bottom: number };
}

/** Lays a model out. */
export function toGeometry(model: Model): Geometry {
  const compact = model.lanes.length >= COMPACT_FROM;
  const size = compact ? COMPACT : ROOMY;
  const openEnd = model.lanes.some((lane) =>
    lane.spans.some((span) => span.open && span.kind !== 'stuck' && span.kind !== 'host'),
  );
  const measured = toAxis(model.columns, model.end, openEnd);
  // Where no time is known, none can be said to stand still.
  const axis = model.timeless ? { ...measured, bands: [] } : measured;
  const top = (lane: number): number => AXIS_HEIGHT + lane * size.lane + size.top;
  return {
    compact,
    height: AXIS_HEIGHT + model.lanes.length * size.lane + 8,
    axis,
    ticks: model.timeless ? [] : toTicks(model.columns, axis, model.end),
    box: (lane, span) => {
      const x = axis.x(span.from);
      return { x, width: Math.max(0, axis.x(span.to) - x), y: top(lane), height: size.bar };
    },
    middle: (column) => (axis.columns[column] ?? 0) + (axis.widths[column] ?? 0) / 2,
    right: (mark) => axis.x({ column: mark.column, side: 1 }),
    bar: (lane) => ({ top: top(lane), middle: top(lane) + size.bar / 2, bottom: top(lane) + size.bar }),
  };
}

/** Roughly how many px a label of 11 px takes: wide characters (CJK) count double. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) > 0x2e7f ? 11.5 : 6.1;
  return width;
}

/** A label, and where it is shown. */
export interface Fitted {
  text: string;
  room: 'any' | 'narrow' | 'wide';
}

/** Of labels from long to short, the longest that fits a box, on a phone and on a page. */
export function fitLabel(labels: readonly string[], percent: number): Fitted[] {
  const pick = (plot: number): string | undefined =>
    labels.find((label) => textWidth(label) + 12 <= (plot * percent) / 100);
  const narrow = pick(NARROW);
  const wide = pick(WIDE);
  if (narrow === wide) return narrow === undefined ? [] : [{ text: narrow, room: 'any' }];
  const fitted: Fitted[] = [];
  if (narrow !== undefined) fitted.push({ text: narrow, room: 'narrow' });
  if (wide !== undefined) fitted.push({ text: wide, room: 'wide' });
  return fitted;
}
