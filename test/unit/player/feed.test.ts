import { beforeEach, describe, expect, test } from 'vitest';
import {
  type FinishedEvent,
  RUN_DEFAULTS,
  type RunRequest,
  type ScriptedSignal,
  type TraceEvent,
} from '../../../src/machine/protocol.ts';
import { Feed } from '../../../src/player/feed.ts';
import { MachineClient } from '../../../src/player/machine-client.ts';
import { FakeWorker } from './fake-worker.ts';

const scripted: ScriptedSignal = { at: 5, send: 'SIGTERM' };
const request: RunRequest = {
  ...RUN_DEFAULTS,
  args: [],
  path: [],
  name: 'a.py',
  source: 'pass',
  signals: [scripted],
};
const step = (t: number): TraceEvent => ({ t, kind: 'step', task: 1 });

describe('a feed of events', () => {
  let workers: FakeWorker[];
  let told: (TraceEvent | string)[];
  let ends: FinishedEvent[];
  let feed: Feed;
  const last = (): FakeWorker => workers.at(-1)!;
  const sent = (worker: FakeWorker): readonly ScriptedSignal[] => {
    const message = worker.received.at(-1);
    return message?.type === 'run' ? message.request.signals : [];
  };

  beforeEach(() => {
    workers = [];
    told = [];
    ends = [];
    const client = new MachineClient({
      start: () => {
        workers.push(new FakeWorker());
        return last();
      },
      assets: { runtime: '/r', snapshot: '/s' },
      idle: () => undefined,
    });
    feed = new Feed(client, request, {
      onStart: () => told.push('start'),
      onEvents: (events) => told.push(...events),
      onComputing: (line) => told.push(`line ${String(line)}`),
      onChange: () => told.push('change'),
      onEnd: (end) => ends.push(end),
    });
    last().ready();
    last().events(step(0), step(1000), step(2000));
  });

  test('says which line runs in a program that computes, of the latest run only', () => {
    const first = last();
    first.say({ type: 'computing', line: 7 });
    expect(told.at(-1)).toBe('line 7');
    feed.interrupt(2000, told.slice(1) as never);
    first.say({ type: 'computing', line: 8 });
    expect(told).not.toContain('line 8');
  });

  test('gives events as they come', () => {
    expect(told).toEqual(['start', step(0), step(1000), step(2000)]);
  });

  test('runs the program again when it is interrupted, and tells only what is new', async () => {
    const first = last();
    expect(feed.interrupt(1000.5, [step(0), step(1000)])).toBe(1001);
    expect(first.terminated).toBe(true);
    last().ready();
    expect(sent(last())).toEqual([{ at: 0.001001, send: 'SIGINT' }, scripted]);
    told = [];
    last().events(step(0));
    last().events(step(1000), step(1001));
    last().finish(1001);
    expect(told).toEqual([step(1001)]);
    await Promise.resolve();
    expect(ends.map(({ t, outcome }) => [t, outcome])).toEqual([[1001, 'ok']]);
  });

  test('takes two presses at one instant for two interrupts', () => {
    feed.interrupt(1000, [step(0)]);
    feed.interrupt(1000, [step(0)]);
    last().ready();
    expect(sent(last()).map(({ at }) => at)).toEqual([0.001001, 0.001002, 5]);
  });

  test('begins anew where the program does something else the second time', () => {
    feed.interrupt(1000, [step(0), step(1000)]);
    last().ready();
    told = [];
    last().events(step(0));
    last().events(step(1003), step(1004));
    last().events(step(1005));
    expect(told).toEqual(['change', step(0), step(1003), step(1004), step(1005)]);
  });

  test('lets lines take time where an interrupt would never come, and knows the program again', () => {
    feed.interrupt(1000, [step(0), step(1000)]);
    last().ready();
    feed.insist();
    last().ready();
    expect(sent(last())).toEqual([{ at: 0.101001, send: 'SIGINT' }, scripted]);
    const message = last().received.at(-1);
    expect(message?.type === 'run' && message.request.lineCost).toBe(1e-6);
    told = [];
    last().events(step(3), step(1007), step(101_001));
    expect(told).toEqual([step(101_001)]);
  });

  test('hears nothing more of a run that was interrupted', async () => {
    const first = last();
    first.finish();
    feed.interrupt(1000, [step(0)]);
    await Promise.resolve();
    expect(ends).toEqual([]);
    feed.stop();
    await Promise.resolve();
    expect(ends.map(({ outcome }) => outcome)).toEqual(['interrupted']);
  });
});
