import { beforeEach, describe, expect, test, vi } from 'vitest';
import { RUN_DEFAULTS, type RunRequest } from '../../../src/machine/protocol.ts';
import { MachineClient, type Run } from '../../../src/player/machine-client.ts';
import { emptyModule, FakeWorker } from './fake-worker.ts';

const request: RunRequest = { ...RUN_DEFAULTS, args: [], path: [], name: 'a.py', source: 'pass' };
const assets = { runtime: '/machine/x', snapshot: '/machine/x/snapshot.bin' };

describe('the machine client', () => {
  let workers: FakeWorker[];
  let idle: (() => void)[];
  let client: MachineClient;
  const worker = (index: number): FakeWorker => {
    const found = workers[index];
    if (found === undefined) throw new Error(`worker ${index} was never started`);
    return found;
  };
  const begin = (handlers: Partial<Parameters<MachineClient['run']>[1]> = {}): Run =>
    client.run(request, {
      onStart: () => undefined,
      onEvents: () => undefined,
      onComputing: () => undefined,
      ...handlers,
    });
  const relax = (): void => {
    for (const callback of idle.splice(0)) callback();
  };

  beforeEach(() => {
    workers = [];
    idle = [];
    client = new MachineClient({
      start: () => {
        const made = new FakeWorker();
        workers.push(made);
        return made;
      },
      assets,
      idle: (callback) => idle.push(callback),
    });
  });

  test('starts no worker before it is asked', () => {
    expect(workers).toHaveLength(0);
    expect(client.spare).toBe('dead');
  });

  test('warms one spare, however often it is asked', () => {
    client.warm();
    client.warm();
    expect(workers).toHaveLength(1);
    expect(worker(0).received).toEqual([{ type: 'boot', assets }]);
    expect(client.spare).toBe('booting');
    worker(0).ready();
    expect(client.spare).toBe('ready');
  });

  test('runs at once in a ready spare', () => {
    const onStart = vi.fn();
    client.warm();
    worker(0).ready();
    begin({ onStart });
    expect(onStart).toHaveBeenCalledOnce();
    expect(worker(0).received.at(-1)).toEqual({ type: 'run', request });
    expect(workers).toHaveLength(1);
  });

  test('runs as soon as a booting spare is ready', () => {
    const onStart = vi.fn();
    begin({ onStart });
    expect(onStart).not.toHaveBeenCalled();
    worker(0).ready();
    expect(onStart).toHaveBeenCalledOnce();
  });

  test('boots no second worker beside one that a run waits for', () => {
    begin();
    client.warm();
    expect(workers).toHaveLength(1);
    worker(0).ready();
    client.warm();
    expect(workers).toHaveLength(2);
  });

  test('passes events on in order and settles with the last one', async () => {
    const seen: string[] = [];
    const run = begin({ onEvents: (events) => seen.push(...events.map((event) => event.kind)) });
    worker(0).ready();
    worker(0).events({ t: 0, kind: 'step', task: 1 });
    worker(0).events(
      { t: 1, kind: 'ended', task: 1, how: 'done' },
      { t: 1, kind: 'finished', outcome: 'ok', exit: 0 },
    );
    expect(await run.finished).toMatchObject({ outcome: 'ok', exit: 0 });
    expect(seen).toEqual(['step', 'ended']);
  });

  test('throws a used worker away and warms the next one in idle time', async () => {
    const run = begin();
    worker(0).ready();
    worker(0).finish();
    await run.finished;
    expect(worker(0).terminated).toBe(true);
    expect(workers).toHaveLength(1);
    relax();
    expect(workers).toHaveLength(2);
    expect(client.spare).toBe('booting');
  });

  test('hands the compiled module of the first worker to the next', async () => {
    const compiled = emptyModule();
    const run = begin();
    worker(0).ready(compiled);
    worker(0).finish();
    await run.finished;
    relax();
    expect(worker(1).received).toEqual([{ type: 'boot', assets, compiled }]);
  });

  test('a stop kills the worker and settles as interrupted, whatever the program does', async () => {
    const run = begin();
    worker(0).ready();
    worker(0).events({ t: 7, kind: 'step', task: 1 });
    run.stop();
    expect(worker(0).terminated).toBe(true);
    expect(await run.finished).toEqual({ t: 7, kind: 'finished', outcome: 'interrupted', exit: 130 });
  });

  test('a stop while booting keeps the worker for the next run', async () => {
    const onStart = vi.fn();
    const run = begin({ onStart });
    run.stop();
    expect(await run.finished).toMatchObject({ outcome: 'interrupted' });
    worker(0).ready();
    expect(onStart).not.toHaveBeenCalled();
    begin();
    relax();
    expect(worker(0).terminated).toBe(false);
    expect(worker(0).received.map((message) => message.type)).toEqual(['boot', 'run']);
  });

  test('a stop after the end changes nothing', async () => {
    const run = begin();
    worker(0).ready();
    worker(0).finish();
    run.stop();
    expect(await run.finished).toMatchObject({ outcome: 'ok' });
  });

  test.each([
    ['a fatal message', (w: FakeWorker) => w.say({ type: 'fatal', message: 'boom' }), 'boom'],
    ['an error event', (w: FakeWorker) => w.onerror?.({ message: 'boom' }), 'boom'],
    ['an unreadable message', (w: FakeWorker) => w.onmessageerror?.(), 'could not be read'],
    ['events that are not JSON', (w: FakeWorker) => w.say({ type: 'events', json: '[' }), 'not JSON'],
  ])('settles as crashed after %s, and the next run works', async (_, strike, message) => {
    const run = begin();
    worker(0).ready();
    strike(worker(0));
    const end = await run.finished;
    expect(end).toMatchObject({ outcome: 'crashed', report: { why: 'crashed' } });
    expect(JSON.stringify(end)).toContain(message);
    expect(worker(0).terminated).toBe(true);
    const next = begin();
    worker(1).ready();
    worker(1).finish();
    expect(await next.finished).toMatchObject({ outcome: 'ok' });
  });

  test('settles as crashed when the worker cannot boot', async () => {
    const run = begin();
    worker(0).say({ type: 'fatal', message: 'no such file' });
    expect(await run.finished).toMatchObject({ outcome: 'crashed' });
  });

  test('settles as crashed when no worker can be made at all', async () => {
    const poor = new MachineClient({
      start: () => {
        throw new Error('workers are forbidden here');
      },
      assets,
      idle: () => undefined,
    });
    poor.warm();
    const run = poor.run(request, {
      onStart: () => undefined,
      onEvents: () => undefined,
      onComputing: () => undefined,
    });
    expect(await run.finished).toMatchObject({
      outcome: 'crashed',
      report: { message: 'workers are forbidden here' },
    });
    run.stop();
  });

  test('forgets a spare that dies, and does not try again before somebody asks', () => {
    client.warm();
    worker(0).say({ type: 'fatal', message: 'boom' });
    expect(client.spare).toBe('dead');
    relax();
    expect(workers).toHaveLength(1);
    client.warm();
    expect(workers).toHaveLength(2);
  });

  test('two examples may run side by side', async () => {
    const first = begin();
    const second = begin();
    worker(1).ready();
    worker(1).finish(2);
    worker(0).ready();
    worker(0).finish(1);
    expect((await first.finished).t).toBe(1);
    expect((await second.finished).t).toBe(2);
  });

  test('hears nothing from a worker that it has ended', async () => {
    const onEvents = vi.fn();
    const run = begin({ onEvents });
    worker(0).ready();
    run.stop();
    await run.finished;
    worker(0).events({ t: 9, kind: 'step', task: 1 });
    expect(onEvents).not.toHaveBeenCalled();
  });

  test('a close ends the spare', () => {
    client.warm();
    client.close();
    expect(worker(0).terminated).toBe(true);
    expect(client.spare).toBe('dead');
  });
});
