/** Why a run was ended, in English, for the command line. The page has its own words in two languages. */
import type { Report, ReportLine, TaskId } from '../../src/machine/protocol.ts';
import { circleOf } from '../../src/machine/circle.ts';

/** At most this many tasks and threads are told. */
const MAX_LINES = 100;

/** The report as lines, each beginning with `motion: ` and ending with a newline. */
export function describeReport(report: Report): string {
  return lines(report)
    .map((line) => `motion: ${line}\n`)
    .join('');
}

function lines(report: Report): string[] {
  switch (report.why) {
    case 'deadlock':
      return ['deadlock: nothing can ever run again', ...everybody(report.waiting)];
    case 'livelock': {
      const count =
        'turns' in report
          ? `${String(report.turns)} turns of the event loop`
          : `${String(report.switches)} switches of threads`;
      return [`livelock: ${count} and the clock does not move`, ...everybody(report.running, true)];
    }
    case 'horizon':
      return [horizon(report.limit, report.value), ...everybody(report.running, true)];
    case 'signal':
      return [`the program died of ${report.signal}`];
    case 'threads':
      return [
        'the program started a thread or a process, and this Node cannot suspend WebAssembly (it needs Node 24 or newer)',
      ];
    case 'crashed':
      return [`the interpreter died: ${report.message}`];
  }
}

function horizon(limit: 'time' | 'events' | 'output', value: number): string {
  switch (limit) {
    case 'time':
      return `horizon: the program still runs after ${String(value)} virtual seconds (--horizon, or horizon in a header, changes the limit)`;
    case 'events':
      return `horizon: the program made ${String(value)} trace events (--events, or events in a header, changes the limit)`;
    case 'output':
      return `horizon: the program wrote ${String(value)} characters (--events 0, or events = 0 in a header, lifts the limit)`;
  }
}

/** A line for each, indented, those who wait for each other first. `going`: who could run does so. */
function everybody(lines: ReportLine[], going = false): string[] {
  const circle = circleOf(lines);
  const called = new Map(lines.map(({ task, name }) => [task, name]));
  const path = [...circle, ...circle.slice(0, 1)].map((task: TaskId) => called.get(task)).join(' -> ');
  const tasks = new Set(lines.filter(({ thread }) => thread !== true).map(({ task }) => task));
  const more = lines.length - MAX_LINES;
  return [
    ...(circle.length > 1 ? [`  in a circle: ${path}`] : []),
    ...lines.slice(0, MAX_LINES).map((line) => `  ${describeLine(line, going, tasks)}`),
    ...(more > 0 ? [`  and ${String(more)} more`] : []),
  ];
}

function describeLine(line: ReportLine, going: boolean, tasks: ReadonlySet<TaskId>): string {
  const where = line.line === null ? '' : ` at line ${String(line.line)}`;
  const kind = line.on === 'turn' ? 'its turn' : line.on;
  // A lock that is called `lock` is told once.
  const what = line.what === undefined || line.what === line.on ? '' : ` ${line.what}`;
  const holders = line.holders?.length ? `, held by ${names(line.holders, line.thread)}` : '';
  const of = !line.of?.length
    ? ''
    : line.on === 'future'
      ? `, which only ${line.of.map((lane) => name(lane, tasks.has(lane) ? undefined : true)).join(' or ')} can bring`
      : ` (${names(line.of, line.thread)})`;
  const isMain = line.thread === true && line.task === 0;
  // A process has a name that says so.
  const lane = isMain || line.process === true ? '' : ` (${name(line.task, line.thread)})`;
  if (line.on === 'sleep') return `${line.name}${lane} sleeps${where}`;
  if (line.on === 'turn' && going && line.stuck !== true) return `${line.name}${lane} runs${where}`;
  return `${line.name}${lane} waits${where} for ${kind}${what}${of}${holders}`;
}

function names(lanes: number[], thread?: true): string {
  return lanes.map((lane) => name(lane, thread)).join(', ');
}

function name(lane: number, thread?: true): string {
  if (thread !== true) return `task ${String(lane)}`;
  return lane === 0 ? 'the main thread' : `thread ${String(lane)}`;
}
