import { readFileSync } from 'node:fs';
import type { EndedEvent, TraceEvent, Wait } from '../../../src/machine/protocol.ts';
import type { DrawnTrace } from '../../../src/player/timeline/lane.ts';
import type { Words } from '../../../src/player/words.ts';

const SECOND = 1_000_000;

/** Writes traces by hand, in seconds. */
export class TraceBuilder {
  readonly events: TraceEvent[] = [];

  created(at: number, task: number, by: number, coro = 'worker', name = `Task-${task}`, home = 0): this {
    const event = { t: at * SECOND, kind: 'created' as const, task, name, coro, by, line: 10 };
    return this.#add(home === 0 ? event : { ...event, in: home });
  }
  thread(at: number, task: number, by: number, coro = 'work', name = `Thread-${task} (${coro})`): this {
    return this.#add({ t: at * SECOND, kind: 'created', task, name, coro, by, line: 10, thread: true });
  }
  process(at: number, task: number, by: number, name = `SpawnProcess-${task}`): this {
    const event = { t: at * SECOND, kind: 'created' as const, task, name, coro: 'work', by, line: 10 };
    return this.#add({ ...event, thread: true, process: true });
  }
  step(at: number, task: number): this {
    return this.#add({ t: at * SECOND, kind: 'step', task });
  }
  wait(
    at: number,
    task: number,
    on: Wait = 'sleep',
    line: number | null = 5,
    of?: number[],
    blocks = false,
  ): this {
    const more = { ...(of === undefined ? {} : { of }), ...(blocks ? { blocks } : {}) };
    return this.#add({ t: at * SECOND, kind: 'wait', task, on, line, ...more });
  }
  output(at: number, task: number, text: string, stream: 'stdout' | 'stderr' = 'stdout'): this {
    return this.#add({ t: at * SECOND, kind: 'output', stream, text, task, line: 7 });
  }
  block(at: number, task: number, until: number): this {
    return this.#add({ t: at * SECOND, kind: 'block', task, line: 8, until: until * SECOND });
  }
  slow(at: number, task: number, since: number): this {
    return this.#add({ t: at * SECOND, kind: 'slow', task, since: since * SECOND });
  }
  cancel(at: number, task: number, by: number): this {
    return this.#add({ t: at * SECOND, kind: 'cancel', task, by, line: 14 });
  }
  ended(at: number, task: number, how: EndedEvent['how'] = 'done', error?: string): this {
    return this.#add({ t: at * SECOND, kind: 'ended', task, how, ...(error === undefined ? {} : { error }) });
  }
  end(at: number): DrawnTrace {
    return { events: this.events, end: at * SECOND };
  }

  #add(event: TraceEvent): this {
    this.events.push(event);
    return this;
  }
}

/** `main` makes two tasks that sleep one and two seconds, and awaits them in turn. */
export function twoTasks(): DrawnTrace {
  const b = new TraceBuilder();
  b.created(0, 1, 0, 'main')
    .step(0, 1)
    .output(0, 1, 'started\n')
    .created(0, 2, 1, 'say_after')
    .created(0, 3, 1, 'say_after');
  b.wait(0, 1, 'task', 12, [2]).step(0, 2).wait(0, 2).step(0, 3).wait(0, 3);
  b.step(1, 2).output(1, 2, 'hello\n').ended(1, 2).step(1, 1).wait(1, 1, 'task', 13, [3]);
  b.step(2, 3).output(2, 3, 'world\n').ended(2, 3).step(2, 1).ended(2, 1);
  return b.end(2);
}

/** The texts of one language file. */
export function wordsOf(file: 'en' | 'zh-CN'): Words {
  return JSON.parse(
    readFileSync(new URL(`../../../content/i18n/${file}.json`, import.meta.url), 'utf8'),
  ) as Words;
}
