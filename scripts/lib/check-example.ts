/** Runs one example twice, or more often, and says what is wrong. Check, record and the generated tests all use it. */
import type { RunRequest, TraceEvent } from '../../src/machine/protocol.ts';
import type { Problem } from '../../src/example/errors.ts';
import { placeOf, requestFor, type Example } from '../../src/example/example.ts';
import { recordingOf, serialiseTrace, steadyPart, type Recording } from '../../src/example/recording.ts';
import { describeReport } from './report-text.ts';
import { lineOfOutputDifference, lineOfTraceDifference, unifiedDiff } from './difference.ts';

/** Runs a program on the machine; the last event is `finished`. */
export type Run = (request: RunRequest) => Promise<{ events: TraceEvent[] }>;

/** The exact command that records an example. */
export function recordCommand(id: string): string {
  return `npm run record -- ${id}`;
}

/** What is compared of a trace, as text. */
function steadyText(example: Example, run: Recording): string {
  return serialiseTrace(steadyPart(run.trace, example.header.clock));
}

/** Whether two runs of an example have the same trace, but for what no two runs have in common. */
export function sameTrace(example: Example, one: Recording, other: Recording): boolean {
  return steadyText(example, one) === steadyText(example, other);
}

/** A run that differs from the one before. */
function checkSteady(example: Example, first: Recording, second: Recording): Problem[] {
  const traces = [steadyText(example, first), steadyText(example, second)] as const;
  const sameOutput = first.output === second.output;
  if (sameOutput && traces[0] === traces[1]) return [];
  const line = sameOutput ? lineOfTraceDifference(second, first) : lineOfOutputDifference(second, first);
  const [before, after] = sameOutput ? traces : [first.output, second.output];
  return [
    {
      rule: 'unsteady',
      ...placeOf(example, line),
      example: example.id,
      message: `two runs differ in their ${sameOutput ? 'trace' : 'output'}`,
      mend:
        'print nothing that changes from run to run (id(), hash order, real time); ' +
        'if the program is innocent, the machine has to be mended',
      detail: unifiedDiff('first run', 'second run', before, after),
    },
  ];
}

/** The line of the code at which a run ended: the last of its traceback, or where the first lane hangs. */
function lineOfEnd({ name }: Example, { output, trace: { report } }: Recording): number | null {
  if (report?.why === 'deadlock') return report.waiting[0]?.line ?? null;
  if (report?.why === 'livelock') return report.running[0]?.line ?? null;
  const told = output.matchAll(/^[ |]+File "(.+)", line (\d+)/gm);
  const line = [...told].findLast(([, file]) => file === name)?.[2];
  return line === undefined ? null : Number(line);
}

/** A run that did not end as the header says. */
function checkOutcome(example: Example, run: Recording): Problem[] {
  const { outcome, report } = run.trace;
  const wanted = example.header.outcome;
  if (outcome === wanted) return [];
  const tail = run.output.trimEnd().split('\n').slice(-15).join('\n');
  const said = tail === '' ? [] : [`the end of its output:\n${tail}`];
  if (report !== undefined) said.push(describeReport(report));
  return [
    {
      rule: 'outcome',
      ...placeOf(example, lineOfEnd(example, run)),
      example: example.id,
      message: `the run ended with outcome '${outcome}', not '${wanted}'`,
      mend: `mend the program; or, if that is its lesson, write outcome = "${outcome}" under [tool.motion]`,
      detail: said.join('\n'),
    },
  ];
}

const NON_ASCII = /[^\n\t\x20-\x7e]/u;

/** `é` as `U+00E9`, so that look-alikes and invisible characters can be told. */
function nameOf(text: string): string {
  const [found = ''] = NON_ASCII.exec(text) ?? [];
  return `'${found}' (U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
}

/** Characters outside ASCII in an example's file: one recording serves both languages. */
export function checkSource(example: Example): Problem[] {
  return example.text.split('\n').flatMap((text, index) => {
    if (!NON_ASCII.test(text)) return [];
    return {
      rule: 'ascii',
      file: example.file,
      line: index + 1,
      example: example.id,
      message: `the code holds ${nameOf(text)}`,
      mend: 'write short ASCII English; captions belong to the pages, and "\\u4e2d" is fine where it is the lesson',
    };
  });
}

/** Characters outside ASCII in the output of a run. */
function checkOutput(example: Example, run: Recording): Problem[] {
  const event = run.trace.events.find((one) => one.kind === 'output' && NON_ASCII.test(one.text));
  if (event?.kind !== 'output') return [];
  return [
    {
      rule: 'ascii',
      ...placeOf(example, event.line),
      example: example.id,
      message: `the program prints ${nameOf(event.text)}`,
      mend: 'print short ASCII English, or ascii(text); one recording serves both languages',
    },
  ];
}

/** What a run has to fulfil before it may be recorded. */
export function checkRuns(example: Example, first: Recording, second: Recording): Problem[] {
  return [
    ...checkSteady(example, first, second),
    ...checkOutcome(example, second),
    ...checkOutput(example, second),
  ];
}

/** What differs between the recording and a run. The trace is shown only where the output is the same. */
export function compareToRecording(example: Example, run: Recording): Problem[] {
  const { id, recording } = example;
  const mend = `read the diff; if the run is right: ${recordCommand(id)}`;
  if (recording === null) {
    const message = 'the example is not recorded';
    return [{ rule: 'unrecorded', ...placeOf(example, null), example: id, message, mend: recordCommand(id) }];
  }
  if (recording.output !== run.output) {
    return [
      {
        rule: 'output',
        ...placeOf(example, lineOfOutputDifference(run, recording)),
        example: id,
        message: 'the output is not the recorded one',
        mend,
        detail: unifiedDiff(example.file.replace(/py$/, 'out'), 'this run', recording.output, run.output),
      },
    ];
  }
  const [before, after] = [steadyText(example, recording), steadyText(example, run)];
  if (before === after) return [];
  return [
    {
      rule: 'trace',
      ...placeOf(example, lineOfTraceDifference(run, recording)),
      example: id,
      message: 'the output is the recorded one, but the trace is not',
      mend,
      detail: unifiedDiff(example.file.replace(/py$/, 'trace.json'), 'this run', before, after),
    },
  ];
}

/** One run of an example, normalised. */
async function runOnce(example: Example, run: Run): Promise<Recording> {
  return recordingOf((await run(requestFor(example))).events, example.header.clock);
}

/** Two runs of an example, one after the other. */
export async function runTwice(example: Example, run: Run): Promise<[Recording, Recording]> {
  const first = await runOnce(example, run);
  return [first, await runOnce(example, run)];
}

/**
 * Runs an example and compares everything; an empty list when all is as recorded.
 * @param times how often it runs in all, 2 or more
 */
export async function checkExample(example: Example, run: Run, times = 2): Promise<Problem[]> {
  const problems = checkSource(example);
  const [first, second] = await runTwice(example, run);
  const own = checkRuns(example, first, second);
  for (let done = 2; done < times && own.length === 0; done += 1) {
    own.push(...checkSteady(example, first, await runOnce(example, run)));
  }
  // Two runs that differ, or that ended wrongly, make the comparison with the recording noise.
  const compared = own.some(({ rule }) => rule !== 'ascii') ? [] : compareToRecording(example, second);
  return [...problems, ...own, ...compared];
}
