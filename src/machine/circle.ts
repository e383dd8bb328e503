import type { ReportLine, TaskId } from './protocol.ts';

/**
 * Those who wait for each other in a circle: each for the next, by what that one holds or because it never ends, and
 * the last for the first. Empty where there is none.
 */
export function circleOf(lines: readonly ReportLine[]): TaskId[] {
  const next = new Map<TaskId, TaskId[]>(
    lines.map(({ task, of, holders }) => {
      // Who waits for any of several is not stuck on one of them.
      const single = of?.length === 1 ? of : [];
      return [task, holders?.length === 1 ? holders : single];
    }),
  );
  for (const { task } of lines) {
    const path: TaskId[] = [];
    for (let at: TaskId | undefined = task; at !== undefined; at = next.get(at)?.[0]) {
      const before = path.indexOf(at);
      if (before >= 0) return path.slice(before);
      path.push(at);
    }
  }
  return [];
}
