/** What the reader predicted right, kept on this device and nowhere else. */

const KEY = 'motion:predicted';

/** What is known of the questions of one page. */
export interface PageProgress {
  /** How many it had when it was last seen. */
  of: number;
  /** Which of them were answered right, from 0. */
  right: number[];
}

/** The progress by page, such as `tasks/gather`. Both languages of a page are one. */
export type Progress = Readonly<Record<string, PageProgress | undefined>>;

/** Reads it; nothing where storage is forbidden or holds something else. */
export function readProgress(): Progress {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, one]) => isPage(one)));
  } catch {
    return {};
  }
}

/** Whether a question of a page was answered right before. */
export function isRight(page: string, number: number): boolean {
  return readProgress()[page]?.right.includes(number) ?? false;
}

/** Whether all questions of a page were answered right. */
export function isComplete({ of, right }: PageProgress): boolean {
  return of > 0 && right.filter((number) => number < of).length === of;
}

/** Keeps that a question of this page was answered right, and tells whoever shows it. */
export function keepRight(page: string, number: number): void {
  keep(page, [...new Set(readProgress()[page]?.right).add(number)]);
}

/** Forgets that a question of this page was answered right. */
export function forgetRight(page: string, number: number): void {
  keep(
    page,
    (readProgress()[page]?.right ?? []).filter((one) => one !== number),
  );
}

function keep(page: string, right: readonly number[]): void {
  const of = document.querySelectorAll('motion-predict').length;
  const progress = { ...readProgress(), [page]: { of, right: right.toSorted((a, b) => a - b) } };
  try {
    localStorage.setItem(KEY, JSON.stringify(progress));
  } catch {
    // Full or forbidden: then nothing is kept.
  }
  document.dispatchEvent(new Event('motion-progress'));
}

function isPage(value: unknown): value is PageProgress {
  if (typeof value !== 'object' || value === null || !('of' in value) || !('right' in value)) return false;
  return Number.isInteger(value.of) && Array.isArray(value.right) && value.right.every(Number.isInteger);
}
