/** Runs an example on stock CPython, in real time. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, open, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Example } from '../../../src/example/example.ts';
import { normalise } from '../../../src/example/normalise.ts';
import type { Python } from './pythons.ts';

/** Exit status of a process that signal 0 would have ended, as a shell tells it. */
const SIGNALLED = 128;

/** Real milliseconds until the first line of a program runs: its scripted signals count from there. */
const START_UP = 100;

const FLOOR = fileURLToPath(new URL('.', import.meta.url));
const FRAMES = fileURLToPath(new URL('../../../src/machine/python/motion/frames.py', import.meta.url));

/** What a run on stock CPython gave. */
export interface StockRun {
  /** stdout and stderr in order, normalised. */
  output: string;
  /** The exit status, as a shell tells it; null when the program was still running and was killed. */
  exit: number | null;
  /** Real seconds. */
  seconds: number;
}

/** An environment with nothing in it that changes what Python prints. */
function environment(example: Example): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, SYSTEMROOT } = process.env;
  return {
    PATH,
    HOME,
    TMPDIR,
    SYSTEMROOT,
    TZ: 'UTC',
    LC_ALL: 'C.UTF-8',
    NO_COLOR: '1',
    PYTHONPATH: FLOOR,
    PYTHONHASHSEED: '0',
    PYTHONUNBUFFERED: '1',
    PYTHONDONTWRITEBYTECODE: '1',
    MOTION_FRAMES: FRAMES,
    MOTION_SEED: String(example.header.seed),
  };
}

/** As from outside: Ctrl+C goes to the program's children, too, and so does the end of our patience. */
function sendSignal(child: ChildProcess, send: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): boolean {
  if (send === 'SIGTERM' || child.pid === undefined) return child.kill(send);
  try {
    return process.kill(-child.pid, send);
  } catch {
    return false; // It is over.
  }
}

/**
 * Runs `example.code` as a file of its own name in a fresh folder, both streams into one file.
 * @param patience real seconds after which the program is killed
 */
export async function runStock(example: Example, python: Python, patience: number): Promise<StockRun> {
  // The real path: CPython shows it in tracebacks, and it has to be found there.
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'oracle-')));
  try {
    const outputFile = join(folder, 'output');
    const output = await open(outputFile, 'a');
    await writeFile(join(folder, example.name), example.code);
    const started = performance.now();
    const exit = await new Promise<number | null>((resolve, reject) => {
      const child = spawn(python.path, [example.name], {
        cwd: folder,
        env: environment(example),
        detached: true,
        stdio: [example.header.stdin === null ? 'ignore' : 'pipe', output.fd, output.fd],
      });
      let patient = true;
      const timers = example.header.signals.map(({ at, send }) =>
        setTimeout(() => sendSignal(child, send), at * 1000 + START_UP),
      );
      const end = setTimeout(() => {
        patient = !sendSignal(child, 'SIGKILL');
      }, patience * 1000);
      timers.push(end);
      child.once('error', (error) => {
        timers.forEach(clearTimeout);
        reject(error);
      });
      child.once('exit', (code, signal) => {
        timers.forEach(clearTimeout);
        resolve(signal !== null && patient ? SIGNALLED + constants.signals[signal] : code);
      });
      child.stdin?.end(example.header.stdin);
    });
    const seconds = (performance.now() - started) / 1000;
    await output.close();
    const text = await readFile(outputFile, 'utf8');
    return { output: normalise(text.replaceAll(`${folder}/`, '')), exit, seconds };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
