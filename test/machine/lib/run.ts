/** Runs programs on the machine for the tests. */
import { runInNode, warmNodeMachine } from '../../../src/machine/node-host.ts';
import type { NodeRunOptions } from '../../../src/machine/node-host.ts';
import { RUN_DEFAULTS } from '../../../src/machine/protocol.ts';
import type {
  FinishedEvent,
  Outcome,
  RunRequest,
  Stream,
  TraceEvent,
} from '../../../src/machine/protocol.ts';

/** What came of one run. */
export interface Ran {
  outcome: Outcome;
  exit: number;
  events: TraceEvent[];
  /** stdout and stderr in order. */
  output: string;
  end: FinishedEvent;
}

/** The text of one stream, or of both in order. */
export function textOf(events: readonly TraceEvent[], stream?: Stream): string {
  return events
    .map((event) =>
      event.kind === 'output' && (stream === undefined || event.stream === stream) ? event.text : '',
    )
    .join('');
}

/** A source text without the indentation that it has in the test. */
export function dedent(text: string): string {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents);
  return `${lines.map((line) => line.slice(indent)).join('\n')}\n`;
}

/** A request for a source text; `changes` go over the defaults. */
export function request(source: string, changes: Partial<RunRequest> = {}): RunRequest {
  return { ...RUN_DEFAULTS, args: [], path: [], name: 'program.py', source: dedent(source), ...changes };
}

/** Runs a source text. The next interpreter boots meanwhile. A run that takes a real minute is ended. */
export async function run(
  source: string,
  changes: Partial<RunRequest> = {},
  options: NodeRunOptions = {},
): Promise<Ran> {
  const running = runInNode(request(source, changes), { timeoutMs: 60_000, ...options });
  warmNodeMachine();
  const { outcome, exit, events } = await running;
  const end = events.at(-1);
  if (end?.kind !== 'finished') throw new Error(`the last event is ${JSON.stringify(end)}, not "finished"`);
  return { outcome, exit, events, output: textOf(events), end };
}
