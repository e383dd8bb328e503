/** The machine as an interpreter that runs tests. */
import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mount } from '../../../src/machine/node-mount.ts';
import { RUN_DEFAULTS, type Report, type RunRequest } from '../../../src/machine/protocol.ts';
import { ensureSnapshot } from '../../../src/machine/snapshot.ts';
import { describeReport } from '../report-text.ts';
import type { Death } from './collect.ts';
import type { Start, TestRequest } from './interpreter.ts';
import type { ChildAnswer, ChildOrder } from './machine-child.ts';
import { RUNNER } from './runner.ts';

const CHILD = fileURLToPath(new URL('machine-child.ts', import.meta.url));

/** Where the guest sees the suite's parent folder, and the runner's modules. */
const SUITE = '/suite';
const TOOLS = '/conformance';
/** The `test` package that stands in front of the suite's. */
const GUEST = `${TOOLS}/guest`;

/** Virtual seconds; a clock of whole nanoseconds stays exact up to 104 days. */
const HORIZON = 90 * 86_400;

/** One machine after the other, in a process of its own, which outlives a deadlock but not a `kill()`. */
export class MachineLane {
  readonly #mounts: Mount[];
  readonly #source: string;
  #child: ChildProcess | null = null;

  /** @param suite the folder of CPython's `test` package */
  static async open(suite: string): Promise<MachineLane> {
    // Making it takes longer than a test may.
    await ensureSnapshot();
    return new MachineLane(suite, await readFile(RUNNER, 'utf8'));
  }

  private constructor(suite: string, source: string) {
    this.#source = source;
    this.#mounts = [
      { host: suite, guest: `${SUITE}/test` },
      { host: dirname(RUNNER), guest: TOOLS },
    ];
  }

  /** See `Start`; one at a time. */
  readonly start: Start = (request, hear) => {
    const child = (this.#child ??= fork(CHILD, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] }));
    let cries = '';
    const listen = (data: Buffer): void => {
      cries = (cries + data.toString()).slice(-2000);
    };
    child.stderr?.on('data', listen);
    const ended = new Promise<Death | null>((resolve) => {
      child.on('message', (answer: ChildAnswer) => {
        if ('text' in answer) hear(answer.text);
        else resolve(deathOf(answer.ended));
      });
      child.once('exit', (code, signal) => {
        this.#child = null;
        const last = cries.trimEnd().split('\n').at(-1) ?? '';
        resolve({ kind: 'crashed', message: `Node ended with ${signal ?? String(code)}: ${last}` });
      });
    }).finally(() => {
      child.removeAllListeners('message');
      child.removeAllListeners('exit');
      child.stderr?.off('data', listen);
    });
    child.send({ request: this.#request(request), mounts: this.#mounts } satisfies ChildOrder);
    return {
      ended,
      kill: () => {
        this.#child = null;
        child.kill('SIGKILL');
      },
    };
  };

  /** Ends the process. */
  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  #request(request: TestRequest): RunRequest {
    return {
      ...RUN_DEFAULTS,
      name: 'run_tests.py',
      source: this.#source,
      args: [JSON.stringify({ ...request, pretend: true })],
      horizon: HORIZON,
      events: 0,
      trace: false,
      path: [GUEST, TOOLS, SUITE],
    };
  }
}

type Ended = Extract<ChildAnswer, { ended: unknown }>['ended'];

function deathOf({ outcome, exit, report }: Ended): Death | null {
  switch (outcome) {
    case 'deadlock':
    case 'livelock':
    case 'horizon':
    case 'crashed':
      return { kind: outcome, message: report === null ? '' : summary(report) };
    case 'ok':
    case 'error':
    case 'interrupted':
      return exit === 0 ? null : { kind: 'exited', message: `exit status ${String(exit)}` };
  }
}

function summary(report: Report): string {
  const [first = ''] = describeReport(report).split('\n');
  return first.replace(/^motion: /, '');
}
