/**
 * `npm run -s run -- FILE.py …`: runs any Python file on the machine in Node, as the browser would.
 *
 * Streams the program's stdout and stderr to its own. Exit status: Python's; 75 on deadlock, livelock or horizon
 * (the reason on stderr); 124 on --timeout; 70 when the interpreter died; 2 when the command line is wrong.
 */
import { statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { PACKAGES_RULE, runOptions } from '../src/example/header-keys.ts';
import { parseHeader, speaksOfMotion } from '../src/example/header.ts';
import { cutRegions } from '../src/example/regions.ts';
import { runInNode, TIMEOUT_STATUS } from '../src/machine/node-host.ts';
import type { Mount } from '../src/machine/node-mount.ts';
import { RUN_DEFAULTS } from '../src/machine/protocol.ts';
import type { RunRequest, TraceEvent } from '../src/machine/protocol.ts';
import { describeReport } from './lib/report-text.ts';

const USAGE = `usage: npm run -s run -- FILE.py [--mount HOST_DIR:GUEST_DIR]... [--path GUEST_DIR]...
       [--clock virtual|real] [--seed N] [--horizon SECONDS] [--events N] [--trace OUT.json]
       [--timeout SECONDS] [-- ARG...]`;

/** A mistake on the command line. */
class UsageError extends Error {}

interface CommandLine {
  file: string;
  args: string[];
  changes: Partial<RunRequest>;
  mounts: Mount[];
  trace: string | undefined;
  timeoutMs: number | undefined;
}

function number(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) {
    throw new UsageError(`--${name} takes a number of 0 or more, not "${text}"`);
  }
  return value;
}

function whole(name: string, text: string): number {
  const value = number(name, text);
  if (!Number.isInteger(value)) throw new UsageError(`--${name} takes a whole number, not "${text}"`);
  return value;
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function mount(text: string): Mount {
  const at = text.lastIndexOf(':');
  if (at < 1 || !text.slice(at + 1).startsWith('/')) {
    throw new UsageError(`--mount takes HOST_DIR:GUEST_DIR with an absolute GUEST_DIR, not "${text}"`);
  }
  const host = path.resolve(text.slice(0, at));
  if (!isFolder(host)) throw new UsageError(`--mount: there is no folder ${host}`);
  return { host, guest: text.slice(at + 1) };
}

function readCommandLine(argv: string[]): CommandLine {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      mount: { type: 'string', multiple: true, default: [] },
      path: { type: 'string', multiple: true, default: [] },
      clock: { type: 'string' },
      seed: { type: 'string' },
      horizon: { type: 'string' },
      events: { type: 'string' },
      trace: { type: 'string' },
      timeout: { type: 'string' },
    },
  });
  const [file, ...args] = positionals;
  if (values.trace !== undefined && !isFolder(path.dirname(path.resolve(values.trace)))) {
    throw new UsageError(`--trace: there is no folder for ${values.trace}`);
  }
  if (file === undefined) throw new UsageError('which file?');
  const { clock } = values;
  if (clock !== undefined && clock !== 'virtual' && clock !== 'real') {
    throw new UsageError(`--clock is virtual or real, not "${clock}"`);
  }
  return {
    file,
    args,
    mounts: values.mount.map(mount),
    trace: values.trace,
    timeoutMs: values.timeout === undefined ? undefined : number('timeout', values.timeout) * 1000,
    changes: {
      path: values.path,
      ...(clock === undefined ? {} : { clock }),
      ...(values.seed === undefined ? {} : { seed: whole('seed', values.seed) }),
      ...(values.horizon === undefined ? {} : { horizon: number('horizon', values.horizon) }),
      ...(values.events === undefined ? {} : { events: whole('events', values.events) }),
    },
  };
}

function show(events: TraceEvent[]): void {
  for (const event of events) {
    if (event.kind === 'output') process[event.stream].write(event.text);
    else if (event.kind === 'finished' && event.report) process.stderr.write(describeReport(event.report));
  }
}

/** The program in the file: as the page would run it, without its header and region markers. */
function program(file: string, text: string): Pick<RunRequest, 'name' | 'source'> & Partial<RunRequest> {
  const { header, block, problems } = parseHeader(text, file);
  // Other tools have headers and tables of their own; only ours has to be right. Packages may be in a `--path`.
  const [problem] = speaksOfMotion(text) ? problems.filter(({ rule }) => rule !== PACKAGES_RULE) : [];
  if (problem)
    throw new UsageError(`${file}:${String(problem.line ?? 1)}: ${problem.message}; ${problem.mend}`);
  const body = text
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line }))
    .filter(({ number }) => block === null || number < block.first || number > block.last);
  const cut = cutRegions(body, file);
  // `# region` is also an editor's folding mark: where the marks are not ours, the file runs as it is.
  const ours = cut.problems.length === 0 && (block !== null || cut.regions.size > 0);
  const source = ours ? cut.lines.map((line) => `${line.text}\n`).join('') : text;
  return { name: path.basename(file), source, ...runOptions(header) };
}

async function main(): Promise<number> {
  const line = readCommandLine(process.argv.slice(2));
  const text = await readFile(line.file, 'utf8').catch((error: unknown) => {
    throw new UsageError(
      `cannot read ${line.file}: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  const request: RunRequest = {
    ...RUN_DEFAULTS,
    path: [],
    // Without --trace nobody looks at the tasks, but they count towards the horizon as they do in the page.
    ...program(line.file, text),
    ...line.changes,
    args: line.args,
  };
  const run = await runInNode(request, {
    onEvents: show,
    mounts: line.mounts,
    inheritStdin: true,
    forget: line.trace === undefined,
    ...(line.timeoutMs === undefined ? {} : { timeoutMs: line.timeoutMs }),
  });
  if (line.trace !== undefined) {
    await writeFile(line.trace, `[\n${run.events.map((event) => JSON.stringify(event)).join(',\n')}\n]\n`);
  }
  if (run.exit === TIMEOUT_STATUS && run.outcome === 'interrupted') {
    process.stderr.write(`motion: stopped after ${String((line.timeoutMs ?? 0) / 1000)} s\n`);
  }
  return run.exit;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof TypeError && 'code' in error)) throw error;
  process.stderr.write(`${error.message}\n${USAGE}\n`);
  process.exitCode = 2;
}
