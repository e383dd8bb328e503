import { describe, expect, test } from 'vitest';
import type { Lane } from '../../../src/player/timeline/lane.ts';
import { toModel } from '../../../src/player/timeline/model.ts';
import { toText } from '../../../src/player/timeline/text.ts';
import { drawTimeline } from '../../../src/player/timeline/timeline.ts';
import { TraceBuilder, wordsOf } from './trace.ts';

const en = wordsOf('en');

/** `kind` or `wait:on`, from and to, of all spans of a lane that take time. */
const spans = (lane: Lane | undefined): string[] =>
  (lane?.spans ?? [])
    .filter(({ start, end }) => end > start)
    .map(
      ({ kind, on, start, end }) => `${kind}${on === undefined ? '' : `:${on}`} ${start / 1e6}-${end / 1e6}`,
    );

/** The main thread's loop runs a task that waits for a thread's work; a second loop runs in another thread. */
function twoLoops(): TraceBuilder {
  const b = new TraceBuilder();
  b.step(0, 0).thread(0, 1, 0, 'serve', 'looper').created(0, 2, 0, 'main').wait(0, 0, 'turn');
  b.step(0, 1).created(0, 3, 1, 'tick', 'Task-3', 1).step(0, 3).wait(0, 3).wait(0, 1, 'loop');
  b.step(0, 0).step(0, 2).wait(0, 2, 'future').wait(0, 0, 'loop');
  return b;
}

describe('a task that takes a lock of its own thread', () => {
  const waiting = [{ task: 0, name: 'MainThread', on: 'lock' as const, line: 8, thread: true as const }];
  const stuck = (): TraceBuilder =>
    new TraceBuilder().created(0, 1, 0, 'a').created(0, 2, 0, 'b').step(0, 1).wait(0, 1).step(1, 2);
  const kinds = ({ lanes }: ReturnType<typeof toModel>): string[][] =>
    lanes.map(({ spans: all }) =>
      all.map(({ kind, on, line }) => `${kind} ${on ?? ''} ${line ?? ''}`.trim()),
    );

  test('does not run for ever: it blocks the thread, and the others cannot run', () => {
    const drawn = { ...stuck().end(1), report: { why: 'deadlock' as const, waiting } };
    expect(kinds(toModel(drawn))).toEqual([
      ['ready  10', 'run', 'wait sleep 5', 'stuck  8'],
      ['ready  10', 'run', 'block lock 8'],
    ]);
    expect(toText(toModel(drawn), en).join(' ')).toContain('blocking its thread: waiting for a lock');
  });

  test('runs, where the program was only stopped', () => {
    expect(kinds(toModel(stuck().end(1)))[1]).toEqual(['ready  10', 'run']);
  });
});

describe('processes in the timeline', () => {
  const two = (): TraceBuilder =>
    new TraceBuilder()
      .step(0, 0)
      .process(0, 1, 0)
      .process(0, 2, 0)
      .wait(0, 0, 'process')
      .step(0, 1)
      .step(0, 2)
      .output(1, 1, 'half\n')
      .ended(2, 1)
      .ended(2, 2);

  test('run at the same time, until they wait', () => {
    const { lanes } = toModel(two().end(2));
    expect(lanes.map(spans)).toEqual([['wait:process 0-2'], ['run 0-2'], ['run 0-2']]);
  });

  test('have a legend that says so', () => {
    expect(drawTimeline(two().end(2), en).html).toContain('one thread of each process at a time');
    expect(drawTimeline(twoLoops().end(1), en).html).toContain('one thread at a time');
  });

  test('are not alone: who computes before the first event is seen from the beginning', () => {
    const b = new TraceBuilder().output(3, 0, 'computed\n').step(3, 0).process(3, 1, 0).wait(3, 0, 'process');
    expect(spans(toModel(b.ended(4, 1).end(4)).lanes[0])).toEqual(['run 0-3', 'wait:process 3-4']);
  });
});

describe('threads in the timeline', () => {
  test('each is followed by the tasks of its own event loop', () => {
    const { lanes, threaded } = toModel(twoLoops().end(1));
    expect(threaded).toBe(true);
    expect(lanes.map(({ task, thread, home }) => [task, thread, home])).toEqual([
      [0, true, 0],
      [2, false, 0],
      [1, true, 1],
      [3, false, 1],
    ]);
  });

  test('are told from tasks by names, brackets and words', () => {
    const { svg, html, text } = drawTimeline(twoLoops().end(1), en);
    expect(html).toContain('<li class="tl-name tl-thread" data-task="1"><b>looper</b> <small>serve</small>');
    expect(html).toContain('<li class="tl-name tl-inner" data-task="3"><b>tick</b>');
    expect(svg.match(/class="tl-bracket"/g)).toHaveLength(2);
    expect(text).toContain('<li>Timeline: 2 threads with 2 of their tasks in 1 s of virtual time.</li>');
    expect(text).toContain('tick (Task-3), in thread looper (serve): ');
  });

  test('that run a task show so, and wait when their event loop has nothing to do', () => {
    const b = twoLoops();
    b.step(1, 1).step(1, 3).wait(1.5, 3).wait(1.5, 1, 'loop').step(2, 1);
    const { lanes } = toModel(b.end(2));
    expect(spans(lanes[2])).toEqual(['wait:loop 0-1', 'host 1-1.5', 'wait:loop 1.5-2']);
  });

  test('a task that blocks its thread makes that thread wait, and its other tasks stuck, and no others', () => {
    const b = twoLoops();
    b.created(0, 4, 0, 'other').step(0, 0).step(0, 4).wait(0, 4, 'lock', 9, undefined, true);
    b.step(1, 1).step(1, 3).wait(1, 3).wait(1, 1, 'loop');
    b.step(2, 4).ended(2, 4).wait(2, 0, 'loop');
    const model = toModel(b.end(3));
    const lane = (task: number): Lane | undefined => model.lanes.find((one) => one.task === task);
    expect(spans(lane(4))).toEqual(['block:lock 0-2']);
    expect(spans(lane(0))).toEqual(['wait:lock 0-2', 'wait:loop 2-3']);
    expect(spans(lane(2))).toContain('stuck 0-2');
    expect(spans(lane(3))).toEqual(['wait:sleep 0-1', 'wait:sleep 1-3']);
    expect(toText(model, en).join('\n')).toContain(
      'blocking its thread: waiting for a lock from 0 s to 2 s · line 9',
    );
  });

  test('the last one does not run while its event loop waits, though nothing says so', () => {
    const b = twoLoops().step(1, 1).step(1, 3).ended(1, 3).ended(1, 1);
    b.step(2, 2).wait(2, 2).step(3, 2).ended(3, 2);
    const { lanes } = toModel(b.end(3));
    expect(spans(lanes[0])).toEqual(['wait:loop 0-2', 'wait:loop 2-3']);
  });

  test('the library’s own functions name no thread', () => {
    const b = twoLoops().thread(0, 9, 0, 'BaseEventLoop._do_shutdown', 'Thread-1 (_do_shutdown)');
    expect(drawTimeline(b.end(1), en).html).toContain('data-task="9"><b>Thread-1</b></li>');
  });
});

describe('a step of an event loop', () => {
  const begun = (): TraceBuilder =>
    new TraceBuilder().created(0, 1, 0, 'main').created(0, 2, 0, 'ticker').step(0, 1);
  const slowIn = (trace: Parameters<typeof toModel>[0]): [number, number, number | undefined][] =>
    toModel(trace).lanes.flatMap(({ task, marks }) =>
      marks
        .filter(({ kind }) => kind === 'slow')
        .map(({ t, length }): [number, number, number | undefined] => [task, t, length]),
    );

  test('is marked where it began when the trace calls it slow, and no other is', () => {
    expect(slowIn(begun().block(0, 1, 0.2).slow(0.2, 1, 0).ended(0.2, 1).end(0.2))).toEqual([
      [1, 0, 200_000],
    ]);
    expect(slowIn(begun().block(0, 1, 0.2).ended(0.2, 1).end(0.2))).toEqual([]);
  });

  test('is slow, too, when the program ends in the middle of it', () => {
    expect(slowIn(begun().block(0, 1, 5).end(3))).toEqual([[1, 0, 3_000_000]]);
    expect(slowIn(begun().block(0, 1, 5).end(0.05))).toEqual([]);
  });

  test('may be a callback, which is the thread’s', () => {
    expect(
      slowIn(begun().wait(0, 1).block(0, 0, 0.3).slow(0.3, 0, 0).step(0.3, 1).ended(0.3, 1).end(0.3)),
    ).toEqual([[0, 0, 300_000]]);
  });

  test('that computes for long makes the other tasks stuck', () => {
    const b = new TraceBuilder().created(0, 1, 0, 'main').created(0, 2, 0, 'ticker').step(0, 1);
    const { svg, text } = drawTimeline(
      b.slow(0.3, 1, 0).ended(0.3, 1).step(0.3, 2).ended(0.3, 2).end(0.3),
      en,
    );
    expect(svg).toContain('tl-slow');
    expect(text).toContain('one long step, holding up the event loop from 0 s to 0.3 s');
    expect(text).toContain('cannot run: Task-1 blocks the thread from 0 s to 0.3 s');
  });
});
