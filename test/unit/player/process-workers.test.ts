import { beforeEach, describe, expect, test } from 'vitest';
import { RUN_DEFAULTS, type RunRequest } from '../../../src/machine/protocol.ts';
import { MachineClient, type Run } from '../../../src/player/machine-client.ts';
import { emptyModule, FakeWorker } from './fake-worker.ts';

const request: RunRequest = { ...RUN_DEFAULTS, args: [], path: [], name: 'a.py', source: 'pass' };
const assets = { runtime: '/machine/x', snapshot: '/machine/x/snapshot.bin' };

describe('the workers of processes', () => {
  const compiled = emptyModule();
  let workers: FakeWorker[];
  let run: Run;
  const worker = (index: number): FakeWorker => {
    const found = workers[index];
    if (found === undefined) throw new Error(`worker ${index} was never started`);
    return found;
  };
  const ask = (number: number): MessagePort => {
    const { port1: port } = new MessageChannel();
    worker(0).say({ type: 'start-process', number, port });
    return port;
  };

  let blocked: boolean;

  beforeEach(() => {
    workers = [];
    blocked = false;
    const client = new MachineClient({
      start: () => {
        if (blocked) throw new Error('no more workers');
        const made = new FakeWorker();
        workers.push(made);
        return made;
      },
      assets,
      idle: () => undefined,
    });
    run = client.run(request, {
      onStart: () => undefined,
      onEvents: () => undefined,
      onComputing: () => undefined,
    });
    worker(0).ready(compiled);
  });

  test('boot with the first process’s module, and get the port to it', () => {
    const port = ask(1);
    expect(worker(1).received).toEqual([{ type: 'boot', assets, compiled, port }]);
    expect(worker(1).transferred).toEqual([port]);
  });

  test('end when the first process says so, each by its number', () => {
    ask(1);
    ask(2);
    worker(0).say({ type: 'end-process', number: 1 });
    expect(workers.map(({ terminated }) => terminated)).toEqual([false, true, false]);
  });

  test('end with the program', async () => {
    ask(1);
    worker(0).finish();
    await run.finished;
    expect(worker(1).terminated).toBe(true);
  });

  test('end when the reader stops the program', () => {
    ask(1);
    ask(2);
    run.stop();
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true, true]);
  });

  test('are ended, and the first process told, when one dies', () => {
    ask(7);
    worker(1).onerror?.({ message: 'cannot be loaded' });
    expect(worker(1).terminated).toBe(true);
    expect(worker(0).received.at(-1)).toEqual({
      type: 'process-died',
      number: 7,
      message: 'cannot be loaded',
    });
    expect(worker(0).terminated).toBe(false);
  });

  test('that cannot be made are told of, too', () => {
    blocked = true;
    ask(3);
    expect(worker(0).received.at(-1)).toEqual({
      type: 'process-died',
      number: 3,
      message: 'no more workers',
    });
  });
});
