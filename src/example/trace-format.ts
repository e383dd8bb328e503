/** The shape of trace events as JSON: which keys each kind has, in the order in which they are written. */
import { OUTCOMES, WAITS, type TraceEvent } from '../machine/protocol.ts';

type Check = (value: unknown) => boolean;
interface Key {
  check: Check;
  optional?: true;
}

const count: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const yes: Check = (value) => value === true;
const text: Check = (value) => typeof value === 'string';
const line: Check = (value) => value === null || (count(value) && value !== 0);
const tasks: Check = (value) => Array.isArray(value) && value.every(count);
const oneOf =
  (words: readonly unknown[]): Check =>
  (value) =>
    words.includes(value);

/** Every kind's own keys, after `t` and `kind`; the compiler asks for a new kind of the protocol here. */
const KEYS = {
  output: {
    stream: { check: oneOf(['stdout', 'stderr']) },
    text: { check: text },
    task: { check: count },
    line: { check: line },
  },
  created: {
    task: { check: count },
    name: { check: text },
    coro: { check: text },
    by: { check: count },
    line: { check: line },
    thread: { check: yes, optional: true },
    process: { check: yes, optional: true },
    in: { check: count, optional: true },
  },
  step: { task: { check: count } },
  wait: {
    task: { check: count },
    on: { check: oneOf(WAITS) },
    line: { check: line },
    of: { check: tasks, optional: true },
    blocks: { check: yes, optional: true },
  },
  block: { task: { check: count }, line: { check: line }, until: { check: count } },
  slow: { task: { check: count }, since: { check: count } },
  cancel: { task: { check: count }, by: { check: count }, line: { check: line } },
  ended: {
    task: { check: count },
    how: { check: oneOf(['done', 'failed', 'cancelled', 'lost']) },
    error: { check: text, optional: true },
  },
  finished: {
    outcome: { check: oneOf(OUTCOMES) },
    exit: { check: count },
    report: { check: (value) => isRecord(value) && text(value['why']), optional: true },
  },
} as const satisfies Record<TraceEvent['kind'], Record<string, Key>>;

/** Whether a JSON value is an object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is wrong with a JSON value as a trace event, e.g. `'line' is "x"`; null when it is one. */
export function faultOfEvent(value: unknown): string | null {
  if (!isRecord(value)) return 'no object';
  const { t, kind, ...rest } = value;
  if (!count(t)) return `'t' is ${JSON.stringify(t)}`;
  if (typeof kind !== 'string' || !Object.hasOwn(KEYS, kind)) return `'kind' is ${JSON.stringify(kind)}`;
  const keys: Record<string, Key> = KEYS[kind as TraceEvent['kind']];
  for (const [name, key] of Object.entries(keys)) {
    if (!Object.hasOwn(rest, name)) {
      if (key.optional !== true) return `'${name}' is missing`;
    } else if (!key.check(rest[name])) {
      return `'${name}' is ${JSON.stringify(rest[name])}`;
    }
  }
  const unknown = Object.keys(rest).find((name) => !Object.hasOwn(keys, name));
  return unknown === undefined ? null : `'${unknown}' is no key of '${kind}'`;
}

/** Whether a JSON value is a trace event of the protocol, with no key too few or too many. */
export function isTraceEvent(value: unknown): value is TraceEvent {
  return faultOfEvent(value) === null;
}

/** An event as one line of JSON, keys always in the same order. */
export function eventToJson(event: TraceEvent): string {
  const order = ['t', 'kind', ...Object.keys(KEYS[event.kind])];
  return JSON.stringify(Object.fromEntries(sortedEntries(event, order)));
}

function sortedEntries(event: TraceEvent, order: readonly string[]): [string, unknown][] {
  return Object.entries(event).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}
