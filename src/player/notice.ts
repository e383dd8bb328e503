import type { Clock, FinishedEvent, ReportLine, TaskId } from '../machine/protocol.ts';
import { fill } from './fill.ts';
import { circleOf } from '../machine/circle.ts';
import { taken, waitPhrase } from './timeline/describe.ts';
import type { Named } from './timeline/lane.ts';
import type { Words } from './words.ts';

/** What the page says about a run that did not end well. Plain text. */
export interface Notice {
  title: string;
  /** Further sentences; `line` is the reader's line that they speak of. */
  items: { text: string; line: number | null }[];
}

/** At most this many tasks are told. */
const MAX_ITEMS = 12;

/** Names of tasks and threads, as the trace tells them. */
export type Names = ReadonlyMap<TaskId, Pick<Named, 'name' | 'thread'>>;

/** How a run went, beside its end. */
export interface RunFacts {
  clock?: Clock;
  /** By the reader, whatever the program did. */
  stopped?: boolean;
}

/** Puts an outcome into the reader's words; null for `ok`. */
export function toNotice(
  end: FinishedEvent,
  names: Names,
  words: Words,
  { clock = 'virtual', stopped = false }: RunFacts = {},
): Notice | null {
  const { report } = end;
  switch (end.outcome) {
    case 'ok':
      return null;
    case 'error':
      if (report?.why === 'signal') {
        const { signal } = report;
        return { title: fill(words, 'motion.outcome.signal', { signal, exit: end.exit }), items: [] };
      }
      if (report?.why === 'threads') {
        const why = fill(words, 'motion.outcome.threads.why');
        return { title: fill(words, 'motion.outcome.threads'), items: [{ text: why, line: null }] };
      }
      return { title: fill(words, 'motion.outcome.error', { exit: end.exit }), items: [] };
    case 'interrupted':
      return {
        title: stopped
          ? fill(words, 'motion.outcome.interrupted')
          : fill(words, 'motion.outcome.sigint', { exit: end.exit }),
        items: [],
      };
    case 'deadlock':
      return {
        title: fill(words, 'motion.outcome.deadlock'),
        items: report?.why === 'deadlock' ? waiting(report.waiting, names, words) : [],
      };
    case 'livelock':
      return {
        title:
          report?.why === 'livelock' && 'switches' in report
            ? fill(words, 'motion.outcome.livelock.threads', { switches: report.switches })
            : fill(words, 'motion.outcome.livelock', {
                turns: report?.why === 'livelock' ? report.turns : '',
              }),
        items: report?.why === 'livelock' ? waiting(report.running, names, words, true) : [],
      };
    case 'horizon': {
      const { limit, value } =
        report?.why === 'horizon' ? report : { limit: 'time' as const, value: end.t / 1e6 };
      const told = limit === 'time' ? taken(words, value * 1e6, clock) : value;
      return {
        title: fill(words, `motion.outcome.horizon.${limit}`, { value: told }),
        items: report?.why === 'horizon' ? waiting(report.running, names, words, true) : [],
      };
    }
    case 'crashed':
      return {
        title: fill(words, 'motion.outcome.crashed', {
          message: report?.why === 'crashed' ? report.message : '',
        }),
        items: [{ text: fill(words, 'motion.outcome.crashed.again'), line: null }],
      };
  }
}

/** The first of many, and how many more there are. */
function some(
  lines: readonly ReportLine[],
  words: Words,
  tell: (line: ReportLine) => string,
): Notice['items'] {
  const items: Notice['items'] = lines
    .slice(0, MAX_ITEMS)
    .map((line) => ({ text: tell(line), line: line.line }));
  const count = lines.length - items.length;
  if (count > 0) items.push({ text: fill(words, 'motion.report.more', { count }), line: null });
  return items;
}

/** Who waits for whom; first of all those who wait for each other. `going`: who could run does so. */
function waiting(lines: readonly ReportLine[], names: Names, words: Words, going = false): Notice['items'] {
  const who = speaker(lines, names, words);
  const circle = circleOf(lines).map(who.called);
  const items = some(lines, words, (line) =>
    going && line.on === 'turn' && line.stuck !== true
      ? fill(words, 'motion.report.running', { task: who.called(line.task) })
      : who.waits(line),
  );
  if (circle.length < 2) return items;
  const path = [...circle, circle[0]].join(' → ');
  return [{ text: fill(words, 'motion.report.circle', { path }), line: null }, ...items];
}

/** Speaks of the lines of one report. */
function speaker(
  lines: readonly ReportLine[],
  names: Names,
  words: Words,
): { called: (id: TaskId) => string; waits: (line: ReportLine) => string } {
  const threads = new Set(lines.filter(({ thread }) => thread).map(({ task }) => task));
  const threaded = [...threads].some((id) => id !== 0) || [...names.values()].some(({ thread }) => thread);
  const own = new Map(lines.map(({ task, name }) => [task, name]));
  const short = (id: TaskId): string => {
    if (id === 0) return fill(words, threaded ? 'motion.timeline.main' : 'motion.timeline.program');
    return own.get(id) ?? names.get(id)?.name ?? `Task-${id}`;
  };
  const called = (id: TaskId): string => {
    const name = short(id);
    const isThread = threads.has(id) || names.get(id)?.thread === true;
    // CPython's own names say what they are.
    return isThread && id !== 0 && !name.startsWith('Thread-')
      ? fill(words, 'motion.timeline.thread', { name })
      : name;
  };
  const waits = (line: ReportLine): string => {
    const task = called(line.task);
    // Nothing but its turn is missing, and it never comes: somebody blocks the thread.
    if (line.on === 'turn' && line.thread !== true && threaded)
      return fill(words, 'motion.report.waiting', {
        task,
        what: fill(words, 'motion.timeline.stuck.thread'),
      });
    const of = (line.of ?? []).map(short);
    const phrase = waitPhrase(words, line.on, of);
    const what =
      line.what === undefined || line.what === line.on || of.includes(line.what)
        ? phrase
        : of.length > 0
          ? fill(words, 'motion.timeline.task', { first: phrase, second: line.what })
          : `${phrase} ${line.what}`;
    const holders = (line.holders ?? []).map(called).join(', ');
    return fill(words, holders === '' ? 'motion.report.waiting' : 'motion.report.held', {
      task,
      what,
      holders,
    });
  };
  return { called, waits };
}

/** One line on how a run ended, for the status. */
export function outcomePhrase(end: FinishedEvent, words: Words, facts: RunFacts): string {
  return (
    toNotice(end, new Map(), words, facts)?.title ??
    fill(words, 'motion.status.done', { time: taken(words, end.t, facts.clock ?? 'virtual') })
  );
}
