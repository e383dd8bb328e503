/** Whether a program may read standard input. A word in a comment only costs an unneeded box. */
export function readsStdin(source: string): boolean {
  return /\binput\s*\(|\bsys\.stdin\b/.test(source);
}
