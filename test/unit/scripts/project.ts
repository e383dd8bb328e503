/** A small whole project in a temp folder, to be broken in one place, and a machine that never runs Python. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { FinishedEvent, TraceEvent } from '../../../src/machine/protocol.ts';
import type { Run } from '../../../scripts/lib/check-example.ts';
import { recordExamples } from '../../../scripts/lib/record-example.ts';

const FIXTURE = fileURLToPath(new URL('fixture', import.meta.url));

/** The events of a program that prints `lines`, one each virtual second, from line `first` of its code on. */
export function printing(
  lines: readonly string[],
  first = 1,
  end: Partial<FinishedEvent> = {},
): TraceEvent[] {
  const output = lines.map((text, index): TraceEvent => ({
    t: index * 1_000_000,
    kind: 'output',
    stream: 'stdout',
    text: `${text}\n`,
    task: 0,
    line: first + index,
  }));
  return [...output, { t: lines.length * 1_000_000, kind: 'finished', outcome: 'ok', exit: 0, ...end }];
}

const EVENTS: Record<string, TraceEvent[]> = {
  'greet.py': printing(['hello Ada'], 6),
  'count.py': printing(['0', '1', '2']),
};

/** The machine of the fixture: both programs' events, as they always are. */
export const steadyRun: Run = ({ name }) => Promise.resolve({ events: EVENTS[name] ?? printing([]) });

/** A machine on which one program does something else, a list for each of its runs. */
export function runWith(program: string, ...runs: TraceEvent[][]): Run {
  let count = 0;
  return (request) => {
    if (request.name !== program) return steadyRun(request);
    const events = runs[Math.min(count++, runs.length - 1)] ?? [];
    return Promise.resolve({ events });
  };
}

/** A project in a temp folder, gone after the test. */
export class Project {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  async read(file: string): Promise<string> {
    return readFile(join(this.root, file), 'utf8');
  }

  async write(file: string, text: string): Promise<void> {
    await writeFile(join(this.root, file), text);
  }

  async delete(file: string): Promise<void> {
    await rm(join(this.root, file));
  }

  /** Replaces `from`, which has to be there, by `to`. */
  async edit(file: string, from: string, to: string): Promise<void> {
    const text = await this.read(file);
    if (!text.includes(from)) throw new Error(`${file} does not hold ${JSON.stringify(from)}`);
    await this.write(file, text.replace(from, to));
  }
}

/** A copy of the fixture, everything recorded, nothing wrong. */
export async function makeProject(): Promise<Project> {
  const root = await mkdtemp(join(tmpdir(), 'motion-project-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await cp(FIXTURE, root, { recursive: true });
  const { problems } = await recordExamples(root, null, steadyRun, () => undefined);
  if (problems.length > 0) throw new Error(`the fixture is broken: ${JSON.stringify(problems)}`);
  return new Project(root);
}
