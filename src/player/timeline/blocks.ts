import type { TaskId, Wait } from '../../machine/protocol.ts';
import type { Draft, Drafts } from './drafts.ts';
import { place, type Span } from './lane.ts';

/** Microseconds after which a step that has not ended is too long: asyncio's `slow_callback_duration`, unless it was set. */
export const SLOW_STEP = 100_000;

/** A stretch in which a task, or a thread outside of its tasks, keeps the thread's tasks from running. */
export interface Block {
  task: TaskId;
  /** The thread. */
  home: TaskId;
  span: Span;
}

/** Whether a thread that waits for this keeps its tasks from running: its event loop and its turn do not. */
export function keepsTasks(on: Wait): boolean {
  return on !== 'loop' && on !== 'turn';
}

/** Hatches a task's lane wherever its thread is blocked while the task is alive. */
export function addStuck({ lane, born, dead }: Draft, blocks: readonly Block[], { last }: Drafts): void {
  if (lane.thread || lane.task === 0) return;
  for (const { task, home, span } of blocks) {
    if (task === lane.task || home !== lane.home) continue;
    if (place(span.to) <= place(born) || place(dead ?? last) <= place(span.from)) continue;
    const { from, to, start, end, line, open } = span;
    lane.spans.push({ kind: 'stuck', from, to, start, end, line, open, of: [task] });
  }
}
