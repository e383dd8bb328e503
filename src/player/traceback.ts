/** A piece of printed text; with `line` it names that line of the reader's file. */
export interface Piece {
  text: string;
  line: number | null;
}

/**
 * Splits printed text at the `line 7` of places such as `File "create-task.py", line 7` that name the reader's own
 * file, so that these can be made into buttons: short ones, for a button is not broken between two lines. Joined,
 * the pieces are the text.
 */
export function splitTraceback(text: string, name: string): Piece[] {
  const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(new RegExp(`(?<=File "${quoted}", )line (\\d+)`, 'g'))) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), line: null });
    pieces.push({ text: match[0], line: Number(match[1]) });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), line: null });
  return pieces;
}
