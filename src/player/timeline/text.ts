import { fill } from '../fill.ts';
import type { Words } from '../words.ts';
import { describer, taken } from './describe.ts';
import { type Lane, type Mark, type Model, place } from './lane.ts';
import { isEnd } from './shapes.ts';

/** At most this many facts are told of one task; the rest is counted. */
const MAX_FACTS = 24;

/** One fact of a lane and its place in the order of events. */
interface Fact {
  order: number;
  text: string;
}

/** Creation comes before everything else of its column, an end after it. */
const ORDER: Record<Mark['kind'], number> = {
  created: -0.1,
  cancel: 0.1,
  slow: -0.05,
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
    // A step without length is told by what it does: prints, waits, ends. What a thread's tasks do, they tell.
    const passing = span.start === span.end && !span.open;
    if (passing && ['run', 'ready', 'stuck'].includes(span.kind)) continue;
    if (passing && model.threaded && span.on === 'turn') continue;
    if (span.kind === 'host') continue;
    facts.push({ order: place(span.from), text: say.span(span, lane) });
  }
  for (const mark of lane.marks) facts.push({ order: mark.column + ORDER[mark.kind], text: say.mark(mark) });
  if (lane.task !== 0 && !lane.marks.some((mark) => isEnd(mark.kind))) {
    facts.push({ order: Number.POSITIVE_INFINITY, text: fill(words, 'motion.timeline.unfinished') });
  }
  facts.sort((a, b) => a.order - b.order);
  const told = facts.slice(0, MAX_FACTS).map((fact) => fact.text);
  const more = facts.length - told.length;
  if (more > 0) told.push(fill(words, 'motion.timeline.more', { count: more }));
  return fill(words, 'motion.timeline.text', { task: say.lane(lane), facts: told.join('; ') });
}

/** What the picture shows, in the reader's language: a summary, then one sentence for each lane. Plain text. */
export function toText(model: Model, words: Words): string[] {
  const say = describer(model, words);
  const sentences = [
    summary(model, words),
    ...model.signals.map((signal) => fill(words, 'motion.timeline.sentence', { text: say.signal(signal) })),
    ...model.lanes.map((lane) => sentence(lane, model, words)),
  ];
  return [...sentences, ...leftOut(model, words)];
}

/** What is not drawn, in words. */
export function leftOut({ hidden, cut, threaded }: Model, words: Words): string[] {
  const notes: string[] = [];
  const key = threaded ? 'motion.timeline.hidden.threads' : 'motion.timeline.hidden';
  if (hidden > 0) notes.push(fill(words, key, { count: hidden }));
  if (cut > 0) notes.push(fill(words, 'motion.timeline.cut', { count: cut }));
  return notes;
}

/** One line for the whole picture. */
export function summary(model: Model, words: Words): string {
  const time = model.timeless ? fill(words, 'motion.time.unmeasured') : taken(words, model.end, model.clock);
  const named = [...model.names.values()];
  const tasks = named.filter(({ thread }) => !thread).length;
  if (model.threaded) {
    const threads = 1 + named.length - tasks;
    const key = tasks === 0 ? 'motion.timeline.summary.threads' : 'motion.timeline.summary.both';
    return fill(words, key, { threads, tasks, time });
  }
  if (tasks === 0) return fill(words, 'motion.timeline.empty', { time });
  const key = tasks === 1 ? 'motion.timeline.summary.one' : 'motion.timeline.summary';
  return fill(words, key, { tasks, time });
}
