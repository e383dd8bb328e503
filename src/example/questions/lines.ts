/** "Which line blocks?" and "On which line does it wait longest?" */
import type { Trace } from '../recording.ts';
import { spansOf, type Span } from './spans.ts';

/** Lines of the code, and whose they are. */
export interface FoundLines {
  lines: number[];
  /** The task's name as the question says it: its coroutine's. */
  task: string;
}

/** The lines whose calls held up the thread for any time at all. */
export function blockingLines(trace: Trace): number[] {
  const lines = spansOf(trace).flatMap(({ on, line }) => (on === 'block' && line !== null ? [line] : []));
  return [...new Set(lines)];
}

/**
 * The line on which a task spent most time waiting.
 * @param name of the task, or of its coroutine (then of all its tasks); the first task otherwise
 * @returns the line, or why none can be told
 */
export function waitingLine(trace: Trace, name?: string): FoundLines | string {
  const created = trace.events.filter((event) => event.kind === 'created');
  const meant = created.filter((one) =>
    name === undefined ? one === created[0] : one.name === name || one.coro === name,
  );
  const [first] = meant;
  if (first === undefined) {
    const names = created.map(({ coro }) => `'${coro}'`);
    const which = names.length === 0 ? 'it has none' : `it has ${[...new Set(names)].join(', ')}`;
    return name === undefined ? 'it has no task' : `it has no task '${name}': ${which}`;
  }
  const ids = meant.map(({ task }) => task);
  const times = new Map<number, number>();
  for (const { task, line, from, to } of spansOf(trace).filter(isWait)) {
    if (line === null || !ids.includes(task)) continue;
    times.set(line, (times.get(line) ?? 0) + to - from);
  }
  const [longest, second] = [...times].sort(([, a], [, b]) => b - a);
  const task = name ?? first.coro;
  if (longest === undefined) return `the task '${task}' never waits for any time`;
  if (second?.[1] === longest[1]) {
    return `'${task}' waits equally long on lines ${longest[0]} and ${second[0]}: name another task="…"`;
  }
  return { lines: [longest[0]], task };
}

function isWait({ on }: Span): boolean {
  return on !== 'block';
}
