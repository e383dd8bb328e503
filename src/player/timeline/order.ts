import type { Draft } from './drafts.ts';

/** Lanes by order of creation; where there are threads, each thread is followed by its tasks. */
export function inOrder(drafts: readonly Draft[]): Draft[] {
  return [...drafts].sort(({ lane: a }, { lane: b }) => {
    if (a.home !== b.home) return a.home - b.home;
    // A task may have a lower number than its thread only in lane 0's home, and 0 is the lowest of all.
    if (a.thread !== b.thread) return a.thread ? -1 : 1;
    return a.task - b.task;
  });
}
