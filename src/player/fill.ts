import type { WordKey, Words } from './words.ts';

/**
 * The text of a word with its `{placeholders}` filled. The result is plain text: escape it before it goes
 * into HTML. An unknown word gives its key, so that a gap is seen instead of breaking the page.
 */
export function fill(words: Words, key: WordKey, values: Record<string, string | number> = {}): string {
  const text = (words as Partial<Words>)[key];
  if (text === undefined) return key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}
