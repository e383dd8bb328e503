/** One example against stock CPython. */
import type { Problem } from '../../../src/example/errors.ts';
import type { Example } from '../../../src/example/example.ts';
import { allowsPython } from '../../../src/example/python-version.ts';
import { placeOf } from '../../../src/example/example.ts';
import type { TraceEvent } from '../../../src/machine/protocol.ts';
import { unifiedDiff } from '../difference.ts';
import { compareOutputs } from './compare.ts';
import type { Python } from './pythons.ts';
import { runStock } from './run-stock.ts';

/** The oracle's word on one example. */
export interface Verdict {
  id: string;
  /**
   * `agrees` byte for byte; `agrees-but-times` measured times differ by a hair; `differs`; `newer-python` no
   * Python here satisfies its header; `not-comparable` it cannot run in real time, `reason` says why.
   */
  verdict: 'agrees' | 'agrees-but-times' | 'differs' | 'newer-python' | 'not-comparable';
  /** The version that ran it. */
  python: string | null;
  reason: string | null;
  /** Real seconds of the run. */
  seconds: number;
  problem: Problem | null;
}

/** Virtual seconds beyond which nobody wants to wait in real time. */
const LONGEST = 60;

/** Real seconds that a program may be late: start-up, and the other programs that run beside it. */
const GRACE = 10;

/** Seconds by which a printed time may be late. */
const TOLERANCE = 0.25;

/** How long stock CPython is watched where the machine says that nothing will ever happen again, after it. */
const SILENCE = 2;

/** Outcomes that the machine tells, and in which stock CPython runs on for ever. */
const ENDLESS = new Set(['deadlock', 'livelock']);

function isProcess(event: TraceEvent): boolean {
  return event.kind === 'created' && event.process === true;
}

/** Runs an example on the newest of `pythons` that its header allows. */
export async function judge(example: Example, pythons: readonly Python[]): Promise<Verdict> {
  const { id, recording, header } = example;
  const blank = { id, python: null, reason: null, seconds: 0, problem: null };
  const notComparable = (reason: string): Verdict => ({ ...blank, verdict: 'not-comparable', reason });
  if (recording === null) return notComparable(`it is not recorded: npm run record -- ${id}`);
  const { trace } = recording;
  const length = trace.end / 1_000_000;
  if (trace.outcome === 'horizon')
    return notComparable('its outcome is the horizon, which only the machine has');
  if (Object.keys(header.network).length > 0)
    return notComparable('its network is slower, or less reliable, than that of this computer');
  if (header.lineCost > 0 && trace.events.some(isProcess))
    return notComparable('its computing takes virtual time, and the start of its processes hardly any');
  if (length > LONGEST) return notComparable(`it would take ${String(Math.round(length))} s in real time`);

  const python = pythons.find(({ numbers }) => allowsPython(header.requiresPython, numbers.join('.')));
  if (python === undefined) {
    const reason = `it needs Python ${header.requiresPython ?? ''}`;
    return { ...blank, verdict: 'newer-python', reason };
  }
  const endless = ENDLESS.has(trace.outcome);
  const run = await runStock(example, python, length + (endless ? SILENCE : GRACE));
  const done = { ...blank, python: python.version, seconds: run.seconds };
  const differs = (message: string): Verdict => ({
    ...done,
    verdict: 'differs',
    problem: {
      rule: 'oracle',
      ...placeOf(example, null),
      example: id,
      message: `${message} (CPython ${python.version})`,
      mend:
        'if the machine is wrong, mend it; if CPython has changed since, write the version into requires-python; ' +
        'if the program races with real time, give its waits more distance',
      detail: unifiedDiff('the recording', `CPython ${python.version}`, recording.output, run.output),
    },
  });
  const likeness = compareOutputs(recording.output, run.output, TOLERANCE);
  if (likeness === 'different') return differs('stock CPython prints something else');
  if (endless !== (run.exit === null)) {
    return differs(endless ? 'stock CPython comes to an end' : 'stock CPython does not come to an end');
  }
  if (!endless && run.exit !== trace.exit) {
    return differs(`stock CPython exits with ${String(run.exit)}, not ${String(trace.exit)}`);
  }
  return { ...done, verdict: likeness === 'same' ? 'agrees' : 'agrees-but-times' };
}
