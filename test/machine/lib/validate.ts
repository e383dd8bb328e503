/**
 * Validates recorded or live events against the shapes of `protocol.ts`, and the order in which they may come.
 * Written by hand, a second time, so that a change of the one shows in the other.
 */

type Check = (value: unknown) => boolean;

const isInstant: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isTask: Check = isInstant;
const isTrue: Check = (value) => value === true;
const isText: Check = (value) => typeof value === 'string';
const isLine: Check = (value) => value === null || (Number.isSafeInteger(value) && (value as number) > 0);
const oneOf =
  (...words: string[]): Check =>
  (value) =>
    words.includes(value as string);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** Fields beyond `t` and `kind`; a name that ends in `?` may be absent. */
type Shape = Record<string, Check>;

const WAITS = oneOf(
  ...[
    'sleep',
    'turn',
    'task',
    'group',
    'lock',
    'event',
    'condition',
    'semaphore',
    'barrier',
    'queue',
    'thread',
    'process',
    'loop',
    'socket',
    'signal',
    'future',
  ],
);
const OUTCOMES = oneOf('ok', 'error', 'deadlock', 'livelock', 'horizon', 'interrupted', 'crashed');

const REPORT_LINE: Shape = {
  task: isTask,
  name: isText,
  on: WAITS,
  line: isLine,
  'what?': isText,
  'of?': listOf(isTask),
  'holders?': listOf(isTask),
  'stuck?': isTrue,
  'thread?': isTrue,
  'process?': isTrue,
};

const REPORTS: Record<string, Shape> = {
  deadlock: { waiting: listOf((line) => problemsOf(line, REPORT_LINE, []).length === 0) },
  livelock: {
    'turns?': isInstant,
    'switches?': isInstant,
    running: listOf((line) => problemsOf(line, REPORT_LINE, []).length === 0),
  },
  horizon: {
    limit: oneOf('time', 'events', 'output'),
    value: (value) => typeof value === 'number' && value > 0,
    running: listOf((line) => problemsOf(line, REPORT_LINE, []).length === 0),
  },
  signal: { signal: isText },
  threads: {},
  crashed: { message: isText },
};

const isReport: Check = (value) => {
  const why = (value as { why?: string } | null)?.why ?? '';
  const shape = REPORTS[why];
  return shape !== undefined && problemsOf(value, shape, ['why']).length === 0;
};

const EVENTS: Record<string, Shape> = {
  output: { stream: oneOf('stdout', 'stderr'), text: isText, task: isTask, line: isLine },
  created: {
    task: isTask,
    name: isText,
    coro: isText,
    by: isTask,
    line: isLine,
    'thread?': isTrue,
    'process?': isTrue,
    'in?': isTask,
  },
  step: { task: isTask },
  wait: { task: isTask, on: WAITS, line: isLine, 'of?': listOf(isTask), 'blocks?': isTrue },
  block: { task: isTask, line: isLine, until: isInstant },
  slow: { task: isTask, since: isInstant },
  cancel: { task: isTask, by: isTask, line: isLine },
  ended: { task: isTask, how: oneOf('done', 'failed', 'cancelled', 'lost'), 'error?': isText },
  finished: { outcome: OUTCOMES, exit: isInstant, 'report?': isReport },
};

function problemsOf(value: unknown, shape: Shape, known: string[]): string[] {
  if (typeof value !== 'object' || value === null) return ['is not an object'];
  const fields = new Map(Object.entries(value));
  const problems: string[] = [];
  for (const name of known) fields.delete(name);
  for (const [key, check] of Object.entries(shape)) {
    const name = key.replace('?', '');
    const given = fields.has(name);
    if (!given && name === key) problems.push(`lacks ${name}`);
    if (given && !check(fields.get(name))) {
      problems.push(`${name} may not be ${JSON.stringify(fields.get(name))}`);
    }
    fields.delete(name);
  }
  for (const name of fields.keys()) problems.push(`has ${name}, which the protocol does not know`);
  return problems;
}

interface Event {
  t: number;
  kind: string;
  [field: string]: unknown;
}

type State = 'created' | 'running' | 'waiting' | 'ended';

/** Why this event may not come now, given the states of the tasks; updates them. */
function disorder(event: Event, states: Map<number, State>): string | null {
  const task = Number(event['task']);
  const state = states.get(task);
  const next = (from: State[], to: State): string | null => {
    if (state === undefined || !from.includes(state)) return `task ${String(task)} is ${state ?? 'unknown'}`;
    states.set(task, to);
    return null;
  };
  switch (event.kind) {
    case 'created':
      if (state !== undefined) return `task ${String(task)} was created before`;
      states.set(task, 'created');
      return null;
    case 'step':
      return next(['created', 'waiting'], 'running');
    case 'wait':
      // The main thread's lane begins with the first other thread: it may be running then.
      return next(task === 0 ? ['created', 'running'] : ['running'], 'waiting');
    case 'ended':
      // A lost task is destroyed where it stands, and so is a process that a signal kills.
      return next(
        event['how'] === 'lost' || /^signal \d+$/.test(String(event['error']))
          ? ['created', 'waiting']
          : ['running'],
        'ended',
      );
    case 'cancel':
      return state === undefined || state === 'ended'
        ? `task ${String(task)} is ${state ?? 'unknown'}`
        : null;
    case 'output':
    case 'block':
    case 'slow':
      return task === 0 || state === 'running' ? null : `task ${String(task)} is ${state ?? 'unknown'}`;
    default:
      return null;
  }
}

/** Tasks that an event names beside the one it is about. */
function others(event: Event): number[] {
  const of = event['of'] as number[] | undefined;
  return [...(of ?? []), ...(typeof event['by'] === 'number' ? [event['by']] : [])].filter(
    (task) => task !== 0,
  );
}

/** Everything wrong with the events of one run, each as `event 3 {…}: why`. Empty: all is well. */
export function problemsOfTrace(events: readonly unknown[]): string[] {
  const problems: string[] = [];
  const states = new Map<number, State>([[0, 'created']]);
  let last = 0;
  events.forEach((value, index) => {
    const event = value as Event;
    const shape = EVENTS[event.kind];
    const found = shape === undefined ? ['is of no known kind'] : problemsOf(event, shape, ['t', 'kind']);
    if (!isInstant(event.t)) found.push('t is no instant');
    if (event.t < last) found.push(`the clock went back from ${String(last)}`);
    last = event.t;
    const out = disorder(event, states);
    if (out !== null) found.push(out);
    for (const task of others(event))
      if (!states.has(task)) found.push(`names task ${String(task)}, not created`);
    if (event.kind === 'ended' && (event['how'] === 'failed') !== (event['error'] !== undefined)) {
      found.push('a failed task has an error, and no other');
    }
    if ((event.kind === 'finished') !== (index === events.length - 1))
      found.push('finished comes last and once');
    problems.push(...found.map((why) => `event ${String(index)} ${JSON.stringify(event)}: ${why}`));
  });
  return problems;
}
