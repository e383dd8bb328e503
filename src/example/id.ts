/** Example ids: `chapter/name`, the path of the file under `examples/` without its ending. Imports nothing. */

const WORD = '[a-z0-9]+(?:-[a-z0-9]+)*';
const ID = new RegExp(`^${WORD}/${WORD}$`);
const REGION = new RegExp(`^${WORD}$`);

/** Whether `text` has the form of an example id: two kebab-case words joined by `/`. */
export function isExampleId(text: string): boolean {
  return ID.test(text);
}

/** Whether `text` may name a region: one kebab-case word. */
export function isRegionName(text: string): boolean {
  return REGION.test(text);
}

/** The files of an example, from the project root. */
export function filesOf(id: string): { python: string; output: string; trace: string } {
  const stem = `examples/${id}`;
  return { python: `${stem}.py`, output: `${stem}.out`, trace: `${stem}.trace.json` };
}

/** Levenshtein distance, by whole rows. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** Up to three of `known` that `word` was probably meant to be, the nearest first. */
export function closest(word: string, known: Iterable<string>): string[] {
  const last = word.slice(word.lastIndexOf('/') + 1);
  return [...known]
    .map((candidate) => {
      const sameName = candidate.slice(candidate.lastIndexOf('/') + 1) === last;
      return { candidate, far: sameName ? 1 : distance(word, candidate) };
    })
    .filter(({ candidate, far }) => far <= Math.max(2, Math.floor(candidate.length / 4)))
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** `did you mean a or b`, or `otherwise` when nothing is near. */
export function suggest(word: string, known: Iterable<string>, otherwise: string): string {
  const near = closest(word, known);
  return near.length > 0 ? `did you mean ${near.map((one) => `'${one}'`).join(' or ')}?` : otherwise;
}
