/** Finds the words of the glossary in a text. */
import type { Term } from './glossary.ts';
import type { Lang } from './sources.ts';

/** Part of a text: plain, or a term as it is written there. */
export interface Piece {
  text: string;
  term: Term | null;
}

/** Splits a text at the terms in it that were not seen yet. */
export type TermFinder = (text: string, seen: Set<string>) => Piece[];

/**
 * A finder for texts of one language. Of several terms at a place the longest counts. English terms are whole words,
 * also in the plural and at the beginning of a sentence; Chinese ones may stand anywhere.
 */
export function termFinder(terms: readonly Term[], lang: Lang): TermFinder {
  const written = terms
    .flatMap((term) => term.match[lang].map((text) => ({ text, term })))
    .sort((a, b) => b.text.length - a.text.length);
  if (written.length === 0) return (text) => [{ text, term: null }];
  const pattern = new RegExp(written.map(({ text }) => `(${patternOf(text)})`).join('|'), 'gu');

  return (text, seen) => {
    const pieces: Piece[] = [];
    let done = 0;
    for (const match of text.matchAll(pattern)) {
      const term =
        written[match.slice(1).findIndex((group: string | undefined) => group !== undefined)]?.term;
      if (term === undefined || seen.has(term.id)) continue;
      seen.add(term.id);
      if (match.index > done) pieces.push({ text: text.slice(done, match.index), term: null });
      pieces.push({ text: match[0], term });
      done = match.index + match[0].length;
    }
    if (done < text.length) pieces.push({ text: text.slice(done), term: null });
    return pieces;
  };
}

function patternOf(text: string): string {
  const escaped = text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  if (!/^[A-Za-z]/.test(text)) return escaped;
  const first = /^[a-z]/.test(text) ? `[${text.charAt(0)}${text.charAt(0).toUpperCase()}]` : text.charAt(0);
  const plural = /[a-z]$/.test(text) ? 's?' : '';
  return `(?<![A-Za-z0-9_-])${first}${escaped.slice(1)}${plural}(?![A-Za-z0-9_-])`;
}
