import { describe, expect, test } from 'vitest';
import { compress, toAxis } from '../../../src/player/timeline/axis.ts';
import { fitLabel, toGeometry } from '../../../src/player/timeline/geometry.ts';
import { toModel } from '../../../src/player/timeline/model.ts';
import { niceStep, seconds, toTicks } from '../../../src/player/timeline/ticks.ts';
import { TraceBuilder, twoTasks } from './trace.ts';

const column = (t: number, task = 1, thin = false) => ({ t, task, closed: true, thin });

describe('the time axis', () => {
  test('is true to scale between instants', () => {
    const axis = toAxis([column(0), column(1e6), column(3e6)], 3e6, false);
    const [a = 0, b = 0, c = 0] = axis.columns;
    const [width = 0] = axis.widths;
    expect((c - b - width) / (b - a - width)).toBeCloseTo(2);
    expect(c + width).toBeCloseTo(100);
  });

  test('compresses a wait that would crush the rest, and only such a wait', () => {
    expect(compress([1e6, 1e6, 3600e6])).toEqual({
      drawn: [1e6, 1e6, 3e6],
      compressed: [false, false, true],
    });
    expect(compress([1e6, 1e6, 4e6]).compressed).toEqual([false, false, false]);
    expect(compress([1000, 1e6, 2e6]).compressed).toEqual([false, false, false]);
    expect(compress([3600e6]).compressed).toEqual([false]);
  });

  test('marks a compressed wait with its real length', () => {
    const axis = toAxis([column(0), column(1e6), column(3601e6)], 3601e6, false);
    expect(axis.breaks.map((gap) => gap.length)).toEqual([3600e6]);
  });

  test('keeps columns of one instant apart and in order', () => {
    const axis = toAxis([column(0, 1), column(0, 2), column(0, 3), column(1e6)], 1e6, false);
    const [a = 0, b = 0, c = 0] = axis.columns;
    expect(a).toBeLessThan(b);
    expect(b).toBeLessThan(c);
    expect(axis.bands).toEqual([{ x0: 0, x1: c + (axis.widths[2] ?? 0), t: 0 }]);
  });

  test('never goes beyond the plot, with thousands of columns too', () => {
    const many = Array.from({ length: 3000 }, (_, i) => column(i * 1000));
    const axis = toAxis(many, 3e6, true);
    expect(axis.x({ column: many.length, side: 0 })).toBeCloseTo(100);
    expect(Math.min(...axis.columns)).toBeGreaterThanOrEqual(0);
  });

  test('gives a program without length its order, and room for waits without an end', () => {
    const axis = toAxis([column(0, 1), column(0, 2)], 0, true);
    expect(axis.columns[1]).toBeGreaterThan(0);
    expect(axis.x({ column: 2, side: 0 }) - axis.x({ column: 1, side: 1 })).toBeGreaterThan(30);
    expect(axis.x({ column: 2, side: 0 })).toBeCloseTo(100);
  });

  test('stands nothing on its head for an empty program', () => {
    const axis = toAxis([], 0, false);
    expect(axis.at(0)).toBe(0);
    expect(toTicks([], axis, 0).map((tick) => tick.label)).toEqual(['0']);
  });
});

describe('labels', () => {
  test('of the axis do not run into each other at phone width', () => {
    const b = new TraceBuilder().created(0, 1, 0).step(0, 1);
    for (let i = 1; i < 60; i += 1) b.wait((i - 1) / 7, 1).step(i / 7, 1);
    const { ticks } = toGeometry(toModel(b.end(9)));
    const narrow = ticks.filter((tick) => !tick.wideOnly);
    expect(narrow.length).toBeGreaterThan(2);
    narrow.slice(1).forEach((tick, i) => {
      expect(((tick.x - (narrow[i]?.x ?? 0)) / 100) * 320).toBeGreaterThan(tick.label.length * 6);
    });
  });

  test('name the instants of events before round numbers', () => {
    const { ticks } = toGeometry(toModel(twoTasks()));
    expect(ticks.filter((tick) => tick.event).map((tick) => tick.label)).toEqual(['0', '1', '2']);
  });

  test('say seconds with at most three decimals', () => {
    expect([0, 1_500_000, 333_333, 3_600_000_000].map(seconds)).toEqual(['0', '1.5', '0.333', '3600']);
  });

  test('step by 1, 2 or 5', () => {
    expect([8, 9, 20, 45, 700].map((length) => niceStep(length, 8))).toEqual([1, 2, 5, 10, 100]);
  });

  test('in a bar are the longest that fit, on a phone and on a page', () => {
    expect(fitLabel(['sleeping · line 5', 'sleeping'], 50)).toEqual([
      { text: 'sleeping · line 5', room: 'any' },
    ]);
    expect(fitLabel(['sleeping · line 5', 'sleeping'], 22)).toEqual([
      { text: 'sleeping', room: 'narrow' },
      { text: 'sleeping · line 5', room: 'wide' },
    ]);
    expect(fitLabel(['sleeping'], 1)).toEqual([]);
  });
});
