import { normalise } from '../../example/normalise.ts';
import type { Clock, Instant, TaskId, Wait } from '../../machine/protocol.ts';
import { fill } from '../fill.ts';
import type { WordKey, Words } from '../words.ts';
import type { Lane, Mark, Model, Named, Signal, Span } from './lane.ts';

/** Longest piece of printed text that a description quotes, in characters. */
const QUOTE = 60;

/** Virtual time in words, to the microsecond: `0.1 s`. */
export function duration(words: Words, t: number): string {
  return fill(words, 'motion.timeline.seconds', { n: String(t / 1_000_000) });
}

/** How long something took on a clock, for a sentence. Real time is measured, never to the microsecond. */
export function taken(words: Words, t: Instant, clock: Clock): string {
  if (clock === 'virtual') return fill(words, 'motion.time.virtual', { time: duration(words, t) });
  return fill(words, 'motion.time.real', { time: duration(words, Math.round(t / 1000) * 1000) });
}

/** What a task or thread waits on, as a short phrase. `of` are the names of those waited for. */
export function waitPhrase(words: Words, on: Wait, of: readonly string[]): string {
  const [task] = of;
  if (on === 'task' && of.length > 1) return fill(words, 'motion.wait.tasks', { count: of.length });
  if (on === 'task' && task === undefined) return fill(words, 'motion.wait.future');
  if (on === 'future' && of.length > 0)
    return fill(words, 'motion.wait.future.of', { task: of.join(fill(words, 'motion.wait.future.or')) });
  if (on === 'thread' && of.length === 1) return fill(words, 'motion.wait.thread.of', { task: task ?? '' });
  return fill(words, `motion.wait.${on}`, { task: task ?? '' });
}

/**
 * A lane's two names: the telling one first. A name the reader chose tells more than that of the coroutine or
 * function, and names of the library's functions tell nothing.
 */
export function laneNames(words: Words, lane: Who): [string, string] {
  const { task, thread, coro } = lane;
  if (task === 0) return [fill(words, thread ? 'motion.timeline.main' : 'motion.timeline.program'), ''];
  // CPython puts the function's name into the thread's: `Thread-1 (worker)`.
  const name = thread ? lane.name.replace(/^(Thread-\d+) \(.*\)$/, '$1') : lane.name;
  if (coro === '' || coro === name || /(?:^|\.)_/.test(coro)) return [name, ''];
  return /^(?:Task|Thread)-\d+$/.test(name) ? [coro, name] : [name, coro];
}

/** Who a lane is of. */
export type Who = Pick<Lane, 'task' | keyof Named>;

/** Speaks about the spans and marks of one model in one language. Everything returned is plain text. */
export interface Describer {
  /** Both names of a task or thread. */
  task(id: TaskId): string;
  /** Short name of a task or thread, e.g. `Task-2`. */
  short(id: TaskId): string;
  /** Who a task or thread is. */
  named(id: TaskId): Who;
  /** Who a lane is: also that it is a thread, or whose task. */
  lane(lane: Who): string;
  /** What goes on in a span of a lane, without times: a label. */
  what(span: Pick<Span, 'kind' | 'on' | 'of'>, lane: Who): string;
  span(span: Span, lane: Lane): string;
  mark(mark: Mark): string;
  signal(signal: Signal): string;
  line(line: number | null): string;
}

/** What has to be known of a model to speak about it. */
type Spoken = Pick<Model, 'names' | 'threaded'> & Partial<Pick<Model, 'timeless'>>;

/** Makes the describer of a model. */
export function describer(model: Spoken, words: Words): Describer {
  const named = (id: TaskId): Who => ({
    ...(model.names.get(id) ?? { name: '', coro: '', thread: id === 0 && model.threaded, home: 0 }),
    task: id,
  });
  const short = (id: TaskId): string => {
    const { name, thread } = named(id);
    if (id === 0) return fill(words, thread ? 'motion.timeline.main' : 'motion.timeline.program');
    return name === '' ? `Task-${id}` : name;
  };
  const task = (id: TaskId): string => {
    if (id === 0 || !model.names.has(id)) return short(id);
    const [first, second] = laneNames(words, named(id));
    return second === '' ? first : fill(words, 'motion.timeline.task', { first, second });
  };
  const lane = ({ task: id, thread, home }: Who): string => {
    if (!model.threaded) return task(id);
    const threadOf = (one: TaskId): string =>
      one === 0 ? task(0) : fill(words, 'motion.timeline.thread', { name: task(one) });
    if (thread) return threadOf(id);
    return fill(words, 'motion.timeline.in', { task: task(id), thread: threadOf(home) });
  };
  const line = (n: number | null): string =>
    n === null ? '' : fill(words, 'motion.timeline.line', { line: n });
  const withLine = (text: string, n: number | null): string => (n === null ? text : `${text} · ${line(n)}`);

  const what = (span: Pick<Span, 'kind' | 'on' | 'of'>, { thread }: Who): string => {
    const of = span.of ?? [];
    const wait = (): string => waitPhrase(words, span.on ?? 'future', of.map(short));
    switch (span.kind) {
      case 'run':
        return fill(words, 'motion.timeline.runs');
      case 'host':
        return fill(words, 'motion.timeline.hosts');
      case 'ready':
        return fill(words, 'motion.timeline.ready');
      case 'block':
        return span.on === undefined
          ? fill(words, 'motion.timeline.blocking')
          : fill(words, 'motion.timeline.blocking.on', { what: wait() });
      case 'stuck':
        return of[0] !== undefined && model.threaded && named(of[0]).thread
          ? fill(words, 'motion.timeline.stuck.thread')
          : fill(words, 'motion.timeline.stuck', { task: short(of[0] ?? 0) });
      case 'wait':
        return span.on === 'turn' && thread ? fill(words, 'motion.timeline.yields') : wait();
    }
  };
  const during = (told: string, { start, end, open }: Pick<Span, 'start' | 'end' | 'open'>): string => {
    if (model.timeless === true) return told;
    const key: WordKey = open
      ? 'motion.timeline.open'
      : start === end
        ? 'motion.timeline.at'
        : 'motion.timeline.span';
    const from = duration(words, start);
    return fill(words, key, { what: told, from, to: duration(words, end), t: from });
  };
  const span = (s: Span, of: Lane): string => withLine(during(what(s, of), s), s.line);
  const mark = (m: Mark): string => {
    // Before it is cut: what is an address would not be known for one afterwards.
    const text = normalise(m.text ?? '');
    const quoted = text.length > QUOTE ? `${text.slice(0, QUOTE)}…` : text.replace(/\n$/, '');
    if (m.kind === 'slow') {
      const end = m.t + (m.length ?? 0);
      return during(fill(words, 'motion.timeline.slow'), { start: m.t, end, open: false });
    }
    const texts: Record<Exclude<Mark['kind'], 'slow'>, () => string> = {
      created: () => fill(words, 'motion.timeline.created', { by: task(m.by ?? 0) }),
      cancel: () => fill(words, 'motion.timeline.cancel', { by: task(m.by ?? 0) }),
      output: () => fill(words, 'motion.timeline.printed', { text: quoted.replaceAll('\n', ' ⏎ ') }),
      done: () => fill(words, 'motion.timeline.done'),
      failed: () => fill(words, 'motion.timeline.failed', { error: quoted }),
      cancelled: () => fill(words, 'motion.timeline.cancelled'),
      lost: () => fill(words, 'motion.timeline.lost'),
    };
    const what = texts[m.kind]();
    if (model.timeless === true) return withLine(what, m.line);
    return withLine(fill(words, 'motion.timeline.at', { what, t: duration(words, m.t) }), m.line);
  };
  const signal = ({ name, t }: Signal): string => {
    const what = fill(words, name === 'SIGINT' ? 'motion.timeline.sigint' : 'motion.timeline.signal', {
      signal: name,
    });
    // The reader's own come a microsecond after what they saw.
    return fill(words, 'motion.timeline.at', { what, t: duration(words, Math.round(t / 1000) * 1000) });
  };
  return { task, short, named, lane, what, span, mark, signal, line };
}
