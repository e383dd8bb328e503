import { describe, expect, test } from 'vitest';
import type { TraceEvent } from '../../../src/machine/protocol.ts';
import { Replay } from '../../../src/player/replay.ts';
import { twoTasks } from './trace.ts';

const print = (seconds: number, text = 'x'): TraceEvent => ({
  t: seconds * 1e6,
  kind: 'output',
  stream: 'stdout',
  text,
  task: 0,
  line: 1,
});
const step = (seconds: number, task: number): TraceEvent => ({ t: seconds * 1e6, kind: 'step', task });

function replay(speed: number): { replay: Replay; shown: TraceEvent[]; skips: number[] } {
  const shown: TraceEvent[] = [];
  const skips: number[] = [];
  const handlers = {
    onEvents: (events: TraceEvent[]): void => void shown.push(...events),
    onSkip: (length: number): void => void skips.push(length / 1e6),
  };
  return { replay: new Replay(speed, handlers), shown, skips };
}

describe('the replay', () => {
  test('shows each event at its virtual time', () => {
    const { replay: r, shown } = replay(1);
    r.push([print(0), print(1), print(2)]);
    r.finish(2e6);
    r.advance(0);
    expect(shown).toHaveLength(1);
    r.advance(999);
    expect(shown).toHaveLength(1);
    r.advance(1);
    expect(shown).toHaveLength(2);
    r.advance(1000);
    expect(shown).toHaveLength(3);
    expect(r.done).toBe(true);
  });

  test('is four times as quick at 4×, and takes a change of speed at once', () => {
    const { replay: r, shown } = replay(4);
    r.push([print(1), print(2)]);
    r.finish(2e6);
    r.advance(250);
    expect(shown).toHaveLength(1);
    r.speed = 1;
    r.advance(250);
    expect(shown).toHaveLength(1);
    r.advance(750);
    expect(r.done).toBe(true);
  });

  test('shows everything at once when there is to be no pacing', () => {
    const { replay: r, shown, skips } = replay(Number.POSITIVE_INFINITY);
    r.push([print(0), print(3600)]);
    r.advance(0);
    expect(shown).toHaveLength(2);
    expect(r.done).toBe(false);
    r.finish(3600e6);
    r.advance(0);
    expect(r.done).toBe(true);
    expect(skips).toEqual([]);
  });

  test('skips to the end from anywhere', () => {
    const { replay: r, shown } = replay(1);
    r.push([print(1), print(2), print(50)]);
    r.finish(60e6);
    r.advance(1500);
    r.skip();
    expect(shown).toHaveLength(3);
    expect(r.done).toBe(true);
  });

  test('shortens waits of more than three seconds and says so once', () => {
    const { replay: r, shown, skips } = replay(1);
    r.push([print(0), print(3), print(3603)]);
    r.finish(3603e6);
    for (let ms = 0; ms < 3000; ms += 100) r.advance(100);
    expect(shown).toHaveLength(2);
    for (let ms = 0; ms < 1500; ms += 100) r.advance(100);
    expect(skips).toEqual([3600]);
    expect(shown).toHaveLength(3);
  });

  test('shows a mark for a shortened wait after what came before it', () => {
    const order: string[] = [];
    const r = new Replay(1, {
      onEvents: (events) => order.push(`${events.length} events`),
      onSkip: () => order.push('skip'),
    });
    r.push([print(0), print(100)]);
    r.finish(100e6);
    r.advance(10);
    r.advance(10_000);
    expect(order).toEqual(['1 events', 'skip', '1 events']);
  });

  test('lets steps of one instant be seen one after the other, but not for long', () => {
    const { replay: r, shown } = replay(1);
    r.push([step(0, 1), step(0, 2), step(0, 3)]);
    r.finish(0);
    r.advance(100);
    expect(shown).toHaveLength(1);
    r.advance(170);
    expect(shown).toHaveLength(3);

    const crowd = replay(1);
    crowd.replay.push(Array.from({ length: 500 }, (_, i) => step(0, i)));
    crowd.replay.finish(0);
    crowd.replay.advance(2300);
    expect(crowd.replay.done).toBe(true);
  });

  test('waits for the machine where it has nothing more to show', () => {
    const { replay: r, shown } = replay(1);
    r.advance(5000);
    expect(r.starved).toBe(true);
    r.push([print(1)]);
    expect(r.starved).toBe(false);
    r.advance(500);
    expect(shown).toHaveLength(0);
    r.advance(500);
    expect(shown).toHaveLength(1);
    expect(r.starved).toBe(true);
  });

  test('the wait between the last event and the end is shown too', () => {
    const { replay: r } = replay(1);
    r.push([print(0)]);
    r.finish(2e6);
    r.advance(1000);
    expect(r.done).toBe(false);
    expect(r.position).toEqual({ index: 1, fraction: 0.5, t: 1e6 });
    r.advance(1000);
    expect(r.done).toBe(true);
    expect(r.position).toMatchObject({ index: 1, fraction: 1, t: 2e6 });
  });

  test('its position only moves forward', () => {
    const { replay: r } = replay(1);
    const trace = twoTasks();
    r.push(trace.events);
    r.finish(trace.end);
    let last = -1;
    while (!r.done) {
      r.advance(16);
      const { index, fraction, t } = r.position;
      expect(t).toBeGreaterThanOrEqual(0);
      expect(index + fraction).toBeGreaterThanOrEqual(last);
      last = index + fraction;
    }
  });

  test('a program without events is over as soon as the machine is', () => {
    const { replay: r } = replay(1);
    r.finish(0);
    r.advance(0);
    expect(r.done).toBe(true);
  });

  test('stands where it stood when other events follow, and goes on from there', () => {
    const { replay: r, shown } = replay(1);
    r.push([print(0), print(2), print(3)]);
    r.finish(3e6);
    r.advance(500);
    expect(r.refill()).toBe(0.5e6);
    expect(r.events).toHaveLength(1);
    expect([r.starved, r.done]).toEqual([true, false]);
    r.advance(10_000);
    expect(r.position).toEqual({ index: 1, fraction: 1, t: 0.5e6 });
    r.push([print(0.500001), print(1)]);
    expect(r.position.t).toBeCloseTo(0.5e6);
    r.advance(1);
    expect(shown.map(({ t }) => t)).toEqual([0, 500_001]);
    r.advance(498);
    expect(shown).toHaveLength(2);
    r.finish(1e6);
    r.advance(2);
    expect(shown.map(({ t }) => t)).toEqual([0, 500_001, 1e6]);
    expect(r.done).toBe(true);
  });

  test('goes on from the middle of a shortened wait', () => {
    const { replay: r } = replay(1);
    r.push([print(0), print(3600)]);
    r.finish(3600e6);
    r.advance(750);
    const t = r.refill();
    expect(t).toBe(1800e6);
    r.finish(7200e6);
    expect(r.position.t).toBeCloseTo(t);
  });
});
