/** Patterns of test ids: `*` stands for any text. Imports nothing. */

/** Whether the id matches the pattern as a whole. */
export function matches(pattern: string, id: string): boolean {
  const text = pattern.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${text.join('.*')}$`, 's').test(id);
}

/** `-k` of unittest: without a `*` the text may stand anywhere in the id. */
export function fromOption(text: string): string {
  return text.includes('*') ? text : `*${text}*`;
}
