/** Recordings: the output and the trace of an example, as they lie beside it in `.out` and `.trace.json`. */
import {
  OUTCOMES,
  type Clock,
  type FinishedEvent,
  type Instant,
  type Outcome,
  type Report,
  type TraceEvent,
} from '../machine/protocol.ts';
import type { Problem } from './errors.ts';
import { normalise } from './normalise.ts';
import { eventToJson, faultOfEvent, isRecord, isTraceEvent } from './trace-format.ts';

/** Any event but the last one, which the trace holds at its top. */
export type RecordedEvent = Exclude<TraceEvent, FinishedEvent>;

/** What happened in a run, in virtual time, and how the run ended. In real time, every instant is 0. */
export interface Trace {
  outcome: Outcome;
  /** The exit status of `python file.py`. */
  exit: number;
  /** When the run ended. */
  end: Instant;
  /** Why the run did not end by itself. */
  report?: Report;
  events: RecordedEvent[];
}

/** What the checker compares and the page shows. */
export interface Recording {
  /** stdout and stderr in order. */
  output: string;
  trace: Trace;
}

/** Normalises every text inside a JSON value. */
function normaliseValue<T>(value: T): T {
  if (typeof value === 'string') return normalise(value) as T;
  if (Array.isArray(value)) return value.map(normaliseValue) as T;
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, normaliseValue(one)])) as T;
}

/** The output of some events: their texts in order. */
export function outputOf(events: readonly TraceEvent[]): string {
  return events.map((event) => (event.kind === 'output' ? event.text : '')).join('');
}

function timeless(event: RecordedEvent): RecordedEvent {
  return event.kind === 'block' ? { ...event, t: 0, until: 0 } : { ...event, t: 0 };
}

/**
 * Makes a recording of a run's events, normalised. Of a run in real time it keeps the order, not the instants, nor which
 * steps were slow: they are others in every run.
 * @throws Error when the last event is not `finished`
 */
export function recordingOf(events: readonly TraceEvent[], clock: Clock = 'virtual'): Recording {
  const last = events.at(-1);
  if (last?.kind !== 'finished')
    throw new Error(`a run ended with ${last?.kind ?? 'no event'}, not 'finished'`);
  const normal = events
    .filter((event): event is RecordedEvent => event.kind !== 'finished')
    .filter((event) => event.kind !== 'slow' || clock === 'virtual')
    .map((event) => normaliseValue(clock === 'real' ? timeless(event) : event));
  const { outcome, exit, report } = last;
  const end = clock === 'real' ? 0 : last.t;
  const top = { outcome, exit, end, ...(report === undefined ? {} : { report: normaliseValue(report) }) };
  return { output: outputOf(normal), trace: { ...top, events: normal } };
}

/**
 * What has to be the same in every run of a trace. On the real clock that is what each lane does: when it gives way to
 * another, or comes too late to have to wait for it, is the doing of the computer.
 */
export function steadyPart(trace: Trace, clock: Clock): Trace {
  if (clock === 'virtual') return trace;
  const chance: ReadonlySet<RecordedEvent['kind']> = new Set(['step', 'wait', 'block']);
  const events = trace.events.filter(({ kind }) => !chance.has(kind)).sort((a, b) => a.task - b.task);
  return { ...trace, events };
}

/** `.trace.json`: one event per line, so that a diff can be read. Equal traces give equal text. */
export function serialiseTrace(trace: Trace): string {
  const { outcome, exit, end, report, events } = trace;
  const top = Object.entries({ outcome, exit, end, ...(report === undefined ? {} : { report }) });
  const lines = top.map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  const body = events.map((event) => `    ${eventToJson(event)}`).join(',\n');
  return ['{', ...lines, `  "events": [${body === '' ? '' : `\n${body}\n  `}]`, '}', ''].join('\n');
}

/** What `parseTrace` found: a trace, or what is wrong with the text. */
export type ParsedTrace = { trace: Trace; problem: null } | { trace: null; problem: Problem };

/**
 * Reads `.trace.json`.
 * @param text the file
 * @param file its path from the project root
 * @param id the example it belongs to
 */
export function parseTrace(text: string, file: string, id: string): ParsedTrace {
  const wrong = (message: string, line: number | null = null): ParsedTrace => {
    const mend = `write it anew with: npm run record -- ${id}`;
    return { trace: null, problem: { rule: 'trace-format', file, line, example: id, message, mend } };
  };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return wrong(`the trace is no JSON: ${(error as Error).message}`);
  }
  if (!isRecord(json)) return wrong('the trace is no object');
  const { outcome: how, exit, end, report, events, ...others } = json;
  const finished: unknown = {
    t: end,
    kind: 'finished',
    outcome: how,
    exit,
    ...(report === undefined ? {} : { report }),
  };
  const fault = faultOfEvent(finished);
  if (fault !== null) return wrong(`the top of the trace is wrong: ${fault}`);
  const [other] = Object.keys(others);
  if (other !== undefined) return wrong(`the trace has an unknown key '${other}'`);
  if (!Array.isArray(events)) return wrong(`'events' is no list`);

  const outcome = OUTCOMES.find((one) => one === how) ?? 'crashed';
  const head = { outcome, exit: exit as number, end: end as Instant };
  const trace: Trace = { ...head, ...(report === undefined ? {} : { report: report as Report }), events: [] };
  const firstLine = text.slice(0, text.indexOf('"events"')).split('\n').length + 1;
  for (const [index, event] of (events as unknown[]).entries()) {
    if (!isTraceEvent(event) || event.kind === 'finished') {
      const reason = faultOfEvent(event) ?? `'finished' belongs at the top`;
      return wrong(`event ${String(index)} is wrong: ${reason}`, firstLine + index);
    }
    trace.events.push(event);
  }
  return { trace, problem: null };
}
