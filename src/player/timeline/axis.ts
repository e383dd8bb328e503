import type { Instant } from '../../machine/protocol.ts';
import type { Column } from './columns.ts';
import type { Edge } from './lane.ts';

/** Waits up to this long (virtual µs) are always drawn to scale. */
const COMPRESS_OVER = 5_000_000;
/** A longer one is compressed when it would be more than this many times everything shorter together. */
const COMPRESS_RATIO = 10;
/** … and is then drawn as long as this many times everything shorter. */
const COMPRESS_TO = 1.5;

/** A run of at least this part of the whole is seen without room of its own. */
const SEEN = 0.01;

/** A wait drawn shorter than it is: where, and how long it really is. */
export interface Break {
  x0: number;
  x1: number;
  length: Instant;
}

/** Several columns of one instant. */
export interface Band {
  x0: number;
  x1: number;
  t: Instant;
}

/** The way from virtual time to a percentage of the width. */
export interface Axis {
  /** Left edge of each column, in percent. */
  columns: number[];
  /** Width of each column, in percent: the same for all that need room to be seen, and 0. */
  widths: number[];
  breaks: Break[];
  bands: Band[];
  x(edge: Edge): number;
  /** Where an instant lies; an instant with columns of its own lies at their left edge. */
  at(t: Instant): number;
}

/**
 * How long each gap is drawn, in the unit of `gaps`: true to scale, except that long ones which would crush
 * all the rest into nothing are compressed.
 */
export function compress(gaps: readonly Instant[]): { drawn: number[]; compressed: boolean[] } {
  const order = gaps.map((gap, index) => ({ gap, index })).sort((a, b) => a.gap - b.gap);
  const drawn = gaps.map(() => 0);
  const compressed = gaps.map(() => false);
  let sum = 0;
  for (const { gap, index } of order) {
    const long = gap > COMPRESS_OVER && sum > 0 && gap > COMPRESS_RATIO * sum;
    const length = long ? COMPRESS_TO * sum : gap;
    drawn[index] = length;
    compressed[index] = long;
    sum += length;
  }
  return { drawn, compressed };
}

/** Lays the columns out over 100 %. `openEnd`: something is still going on at the end and needs room to be seen. */
export function toAxis(columns: readonly Column[], end: Instant, openEnd: boolean): Axis {
  const gaps = columns.map((column, i) => Math.max(0, (columns[i + 1]?.t ?? end) - column.t));
  const { drawn, compressed } = compress(gaps);
  const total = drawn.reduce((a, b) => a + b, 0);
  const still = total === 0;
  // Waits that nothing will ever end have no length in time; a tail shows them.
  const endless = openEnd && (gaps.at(-1) ?? 0) === 0;
  const isThin = columns.map(
    (column, i) => column.thin || (columns[i + 1]?.thin === true && (drawn[i] ?? 0) >= SEEN * total),
  );
  const count = isThin.filter((thin) => !thin).length;
  const width =
    count === 0 ? 0 : still ? Math.min(6, (endless ? 60 : 100) / count) : Math.min(2.2, 40 / count);
  const tail = !endless ? 0 : still ? 100 - width * count : 24;
  const scale = still ? 0 : (100 - tail - width * count) / total;

  const widths = isThin.map((thin) => (thin ? 0 : width));
  const lefts: number[] = [];
  const breaks: Break[] = [];
  let x = 0;
  columns.forEach((_, i) => {
    lefts.push(x);
    const right = x + (widths[i] ?? 0);
    x = right + (drawn[i] ?? 0) * scale;
    if (compressed[i]) breaks.push({ x0: right, x1: x, length: gaps[i] ?? 0 });
  });
  const last = tail > 0 ? x + tail : x;

  const bands: Band[] = [];
  for (let i = 0; i < columns.length;) {
    const t = columns[i]?.t ?? 0;
    let j = i;
    while (columns[j + 1]?.t === t) j += 1;
    const x0 = lefts[i] ?? 0;
    const x1 = (lefts[j] ?? 0) + (widths[j] ?? 0);
    // One column alone has no order to show.
    if (x1 - x0 > 1.5 * width) bands.push({ x0, x1, t });
    i = j + 1;
  }

  return {
    columns: lefts,
    widths,
    breaks,
    bands,
    x: ({ column, side }) =>
      column >= columns.length ? last : (lefts[column] ?? 0) + side * (widths[column] ?? 0),
    at: (t) => {
      let left = 0;
      let from = 0;
      for (let i = 0; i < columns.length; i += 1) {
        const ct = columns[i]?.t ?? 0;
        if (ct >= t) {
          const right = lefts[i] ?? 0;
          return ct === from ? right : left + ((right - left) * (t - from)) / (ct - from);
        }
        left = (lefts[i] ?? 0) + (widths[i] ?? 0);
        from = ct;
      }
      return end > from ? left + (x - left) * Math.min(1, (t - from) / (end - from)) : last;
    },
  };
}
