import { normalise } from '../example/normalise.ts';

/** One line of a comparison. `missing` is only in the recording, `extra` only in this run. */
export interface DiffLine {
  kind: 'same' | 'missing' | 'extra';
  text: string;
  /** The text ends here without a newline. */
  open: boolean;
}

/** More lines than this are not compared one by one: the page must stay quick. */
const MAX_LINES = 1000;
/** Unchanged lines shown around a change. */
const CONTEXT = 3;

/** True when the two outputs are the same after `normalise`, the rule of record and check. */
export function sameOutput(actual: string, recorded: string): boolean {
  return normalise(actual) === normalise(recorded);
}

/**
 * A line diff from the recording to this run. Long stretches of equal lines are left out (null stands for
 * them). Loads the diff code on first use.
 */
export async function compareOutput(actual: string, recorded: string): Promise<(DiffLine | null)[]> {
  const { diffLines } = await import('diff');
  const cut = (text: string): string => firstLines(normalise(text), MAX_LINES);
  const changes = diffLines(cut(recorded), cut(actual), { maxEditLength: 1500 });
  const lines: DiffLine[] = [];
  const add = (kind: DiffLine['kind'], value: string): void => {
    const texts = value.replace(/\n$/, '').split('\n');
    texts.forEach((text, i) =>
      lines.push({ kind, text, open: i === texts.length - 1 && !value.endsWith('\n') }),
    );
  };
  if (changes === undefined) {
    add('missing', cut(recorded));
    add('extra', cut(actual));
  } else {
    for (const change of changes)
      add(change.added ? 'extra' : change.removed ? 'missing' : 'same', change.value);
  }
  return collapse(lines);
}

function firstLines(text: string, count: number): string {
  let end = 0;
  for (let i = 0; i < count; i += 1) {
    end = text.indexOf('\n', end) + 1;
    if (end === 0) return text;
  }
  return text.slice(0, end);
}

/** Keeps changed lines and a few around them. */
export function collapse(lines: readonly DiffLine[]): (DiffLine | null)[] {
  const near = lines.map((_, i) =>
    lines.slice(Math.max(0, i - CONTEXT), i + CONTEXT + 1).some((line) => line.kind !== 'same'),
  );
  const kept: (DiffLine | null)[] = [];
  lines.forEach((line, i) => {
    if (near[i]) kept.push(line);
    else if (kept.at(-1) !== null) kept.push(null);
  });
  return kept;
}
