import { fill } from '../fill.ts';
import type { Words } from '../words.ts';
import { describer, duration } from './describe.ts';
import type { Lane, Mark, Model, Span } from './lane.ts';

/** At most this many facts are told of one task; the rest is counted. */
const MAX_FACTS = 24;

/** One fact of a lane and its place in the order of events. */
interface Fact {
  order: number;
  text: string;
}

const place = (span: Span): number => span.from.column + span.from.side / 2;
/** Creation comes before everything else of its column, an end after it. */
const ORDER: Record<Mark['kind'], number> = {
  created: -0.1,
  cancel: 0.1,
  output: 0.2,
  done: 0.4,
  failed: 0.4,
  cancelled: 0.4,
  lost: 0.4,
};

function sentence(lane: Lane, model: Model, words: Words): string {
  const say = describer(model, words);
  const facts: Fact[] = [];
  for (const span of lane.spans) {
    // A step without length is told by what it does: prints, waits, ends.
    if (span.kind === 'run' && span.start === span.end && !span.open) continue;
    if (span.kind === 'ready' && span.start === span.end && !span.open) continue;
    facts.push({ order: place(span), text: say.span(span) });
  }
  for (const mark of lane.marks) facts.push({ order: mark.column + ORDER[mark.kind], text: say.mark(mark) });
  if (
    lane.task !== 0 &&
    !lane.marks.some((mark) => ['done', 'failed', 'cancelled', 'lost'].includes(mark.kind))
  ) {
    facts.push({ order: Number.POSITIVE_INFINITY, text: fill(words, 'motion.timeline.unfinished') });
  }
  facts.sort((a, b) => a.order - b.order);
  const told = facts.slice(0, MAX_FACTS).map((fact) => fact.text);
  const more = facts.length - told.length;
  if (more > 0) told.push(fill(words, 'motion.timeline.more', { count: more }));
  return fill(words, 'motion.timeline.text', { task: say.task(lane.task), facts: told.join('; ') });
}

/** What the picture shows, in the reader's language: a summary, then one sentence for each lane. Plain text. */
export function toText(model: Model, words: Words): string[] {
  const sentences = [summary(model, words), ...model.lanes.map((lane) => sentence(lane, model, words))];
  if (model.hidden > 0) sentences.push(fill(words, 'motion.timeline.hidden', { count: model.hidden }));
  if (model.cut > 0) sentences.push(fill(words, 'motion.timeline.cut', { count: model.cut }));
  return sentences;
}

/** One line for the whole picture. */
export function summary(model: Model, words: Words): string {
  const tasks = model.names.size;
  if (tasks === 0) return fill(words, 'motion.timeline.empty', { time: duration(words, model.end) });
  const key = tasks === 1 ? 'motion.timeline.summary.one' : 'motion.timeline.summary';
  return fill(words, key, { tasks, time: duration(words, model.end) });
}
