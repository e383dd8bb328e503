/** What differs between two texts or two recordings, for people. */
import { createTwoFilesPatch } from 'diff';
import type { RecordedEvent, Recording } from '../../src/example/recording.ts';

/** A longer diff is cut: the first differences tell what happened. */
const MAX_LINES = 60;

/**
 * A unified diff.
 * @param before what the text was, named `from`
 * @param after what it is, named `to`
 * @param limit lines after which the diff is cut
 */
export function unifiedDiff(
  from: string,
  to: string,
  before: string,
  after: string,
  limit: number = MAX_LINES,
): string {
  const patch = createTwoFilesPatch(from, to, before, after, '', '', { context: 3 });
  const lines = patch.split('\n').filter((line) => !/^(?:={3,}$|Index: )/.test(line));
  const left = lines.length - limit;
  if (left > 0) lines.splice(limit, left, `(${String(left)} more lines)`);
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
}

/** The output event that wrote the character at `offset` of the output. */
function writerAt(events: readonly RecordedEvent[], offset: number): RecordedEvent | undefined {
  let end = 0;
  return events.find((event) => {
    if (event.kind !== 'output') return false;
    end += event.text.length;
    return offset < end;
  });
}

/**
 * The reader's line that wrote the first character in which two runs' outputs differ; null when it is not known.
 * @param run the run whose line is wanted; where it wrote nothing any more, the other one's counts
 */
export function lineOfOutputDifference(run: Recording, other: Recording): number | null {
  const [a, b] = [run.output, other.output];
  let offset = 0;
  while (offset < a.length && offset < b.length && a[offset] === b[offset]) offset++;
  const event = writerAt(run.trace.events, offset) ?? writerAt(other.trace.events, offset);
  return event !== undefined && 'line' in event ? event.line : null;
}

/** The reader's line of the first event in which two traces differ; null when none is known. */
export function lineOfTraceDifference(run: Recording, other: Recording): number | null {
  const [a, b] = [run.trace.events, other.trace.events];
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const [one, two] = [a[index], b[index]];
    if (one !== undefined && two !== undefined && JSON.stringify(one) === JSON.stringify(two)) continue;
    return [one, two].flatMap((event) => (event && 'line' in event ? [event.line] : []))[0] ?? null;
  }
  return null;
}
