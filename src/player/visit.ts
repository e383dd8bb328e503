import { page } from './page.ts';

const KEY = 'motion:visit';

/**
 * Remembers, as long as the tab is open, that the reader has run an example: the machine's files are at hand. For
 * later visits their being kept says so (`kept-files.ts`).
 */
export function rememberRun(): void {
  try {
    sessionStorage.setItem(KEY, page().assets.runtime);
  } catch {
    // Storage may be forbidden; then the next page boots its machine at the first intent, as ever.
  }
}

/** Whether the reader ran an example on this very machine before, on this page or another. */
export function hasRun(): boolean {
  try {
    return sessionStorage.getItem(KEY) === page().assets.runtime;
  } catch {
    return false;
  }
}
