import type { FinishedEvent, ReportLine, TaskId } from '../machine/protocol.ts';
import { fill } from './fill.ts';
import { duration, waitPhrase } from './timeline/describe.ts';
import type { Words } from './words.ts';

/** What the page says about a run that did not end well. Plain text. */
export interface Notice {
  title: string;
  /** Further sentences; `line` is the reader's line that they speak of. */
  items: { text: string; line: number | null }[];
}

/** At most this many tasks are told. */
const MAX_ITEMS = 12;

/** Puts an outcome into the reader's words; null for `ok`. `names` are the tasks' names. */
export function toNotice(
  end: FinishedEvent,
  names: ReadonlyMap<TaskId, string>,
  words: Words,
): Notice | null {
  const name = (id: TaskId): string =>
    id === 0 ? fill(words, 'motion.timeline.program') : (names.get(id) ?? `Task-${id}`);
  const { report } = end;
  switch (end.outcome) {
    case 'ok':
      return null;
    case 'error':
      if (report?.why === 'signal') {
        const { signal } = report;
        return { title: fill(words, 'motion.outcome.signal', { signal, exit: end.exit }), items: [] };
      }
      return { title: fill(words, 'motion.outcome.error', { exit: end.exit }), items: [] };
    case 'interrupted':
      return { title: fill(words, 'motion.outcome.interrupted'), items: [] };
    case 'deadlock':
      return {
        title: fill(words, 'motion.outcome.deadlock'),
        items:
          report?.why === 'deadlock' ? some(report.waiting, words, (line) => waiting(line, name, words)) : [],
      };
    case 'livelock':
      return {
        title: fill(words, 'motion.outcome.livelock', {
          turns: report?.why === 'livelock' ? report.turns : '',
        }),
        items:
          report?.why === 'livelock'
            ? some(report.running, words, (line) => fill(words, 'motion.report.running', { task: line.name }))
            : [],
      };
    case 'horizon': {
      const { limit, value } =
        report?.why === 'horizon' ? report : { limit: 'time' as const, value: end.t / 1e6 };
      return { title: fill(words, `motion.outcome.horizon.${limit}`, { value }), items: [] };
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

function waiting(line: ReportLine, name: (id: TaskId) => string, words: Words): string {
  const phrase = waitPhrase(words, line.on, (line.of ?? []).map(name));
  const what = line.what === undefined ? phrase : `${phrase} ${line.what}`;
  const holders = (line.holders ?? []).map(name).join(', ');
  const values = { task: line.name, what, holders };
  return fill(words, holders === '' ? 'motion.report.waiting' : 'motion.report.held', values);
}

/** One line on how a run ended, for the status. */
export function outcomePhrase(end: FinishedEvent, words: Words): string {
  return (
    toNotice(end, new Map(), words)?.title ??
    fill(words, 'motion.status.done', { time: duration(words, end.t) })
  );
}
