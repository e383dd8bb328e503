import type { TaskId, Wait } from '../../machine/protocol.ts';
import { fill } from '../fill.ts';
import type { WordKey, Words } from '../words.ts';
import type { Lane, Mark, Model, Span } from './lane.ts';

/** Longest piece of printed text that a description quotes, in characters. */
const QUOTE = 60;

/** Virtual time in words, to the microsecond: `0.1 s`. */
export function duration(words: Words, t: number): string {
  return fill(words, 'motion.timeline.seconds', { n: String(t / 1_000_000) });
}

/** What a task waits on, as a short phrase. `of` are the names of the tasks waited for. */
export function waitPhrase(words: Words, on: Wait, of: readonly string[]): string {
  if (on === 'task' && of.length > 1) return fill(words, 'motion.wait.tasks', { count: of.length });
  if (on === 'task' && of.length === 0) return fill(words, 'motion.wait.future');
  return fill(words, `motion.wait.${on}`, { task: of[0] ?? '' });
}

/** A lane's two names: the telling one first. A name the reader chose tells more than the coroutine's. */
export function laneNames(words: Words, lane: Pick<Lane, 'task' | 'name' | 'coro'>): [string, string] {
  if (lane.task === 0) return [fill(words, 'motion.timeline.program'), ''];
  const isDefault = /^Task-\d+$/.test(lane.name);
  if (lane.coro === '' || lane.coro === lane.name) return [lane.name, ''];
  return isDefault ? [lane.coro, lane.name] : [lane.name, lane.coro];
}

/** Speaks about the spans and marks of one model in one language. Everything returned is plain text. */
export interface Describer {
  task(id: TaskId): string;
  /** Short name of a task, e.g. `Task-2`. */
  short(id: TaskId): string;
  /** What goes on in a span, without times: a label. */
  what(span: Span): string;
  span(span: Span): string;
  mark(mark: Mark): string;
  line(line: number | null): string;
}

/** Makes the describer of a model. */
export function describer(model: Model, words: Words): Describer {
  const short = (id: TaskId): string =>
    id === 0 ? fill(words, 'motion.timeline.program') : (model.names.get(id)?.name ?? `Task-${id}`);
  const task = (id: TaskId): string => {
    const known = model.names.get(id);
    if (id === 0 || known === undefined) return short(id);
    const [first, second] = laneNames(words, { task: id, ...known });
    return second === '' ? first : fill(words, 'motion.timeline.task', { first, second });
  };
  const line = (n: number | null): string =>
    n === null ? '' : fill(words, 'motion.timeline.line', { line: n });
  const withLine = (text: string, n: number | null): string => (n === null ? text : `${text} · ${line(n)}`);

  const what = (span: Span): string => {
    switch (span.kind) {
      case 'run':
        return fill(words, 'motion.timeline.runs');
      case 'ready':
        return fill(words, 'motion.timeline.ready');
      case 'block':
        return fill(words, 'motion.timeline.blocking');
      case 'stuck':
        return fill(words, 'motion.timeline.stuck', { task: short(span.of?.[0] ?? 0) });
      case 'wait':
        return waitPhrase(words, span.on ?? 'future', (span.of ?? []).map(short));
    }
  };
  const span = (s: Span): string => {
    const values = {
      what: what(s),
      from: duration(words, s.start),
      to: duration(words, s.end),
      t: duration(words, s.start),
    };
    const key: WordKey = s.open
      ? 'motion.timeline.open'
      : s.start === s.end
        ? 'motion.timeline.at'
        : 'motion.timeline.span';
    return withLine(fill(words, key, values), s.line);
  };
  const mark = (m: Mark): string => {
    const text = m.text ?? '';
    const quoted = text.length > QUOTE ? `${text.slice(0, QUOTE)}…` : text.replace(/\n$/, '');
    const texts: Record<Mark['kind'], () => string> = {
      created: () => fill(words, 'motion.timeline.created', { by: task(m.by ?? 0) }),
      cancel: () => fill(words, 'motion.timeline.cancel', { by: task(m.by ?? 0) }),
      output: () => fill(words, 'motion.timeline.printed', { text: quoted.replaceAll('\n', ' ⏎ ') }),
      done: () => fill(words, 'motion.timeline.done'),
      failed: () => fill(words, 'motion.timeline.failed', { error: quoted }),
      cancelled: () => fill(words, 'motion.timeline.cancelled'),
      lost: () => fill(words, 'motion.timeline.lost'),
    };
    return withLine(
      fill(words, 'motion.timeline.at', { what: texts[m.kind](), t: duration(words, m.t) }),
      m.line,
    );
  };
  return { task, short, what, span, mark, line };
}
