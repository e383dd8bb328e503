/** The machine's Python, on every stock CPython of this computer and inside Pyodide: the same suite. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';

import { findPythons } from '../../scripts/lib/oracle/pythons.ts';
import type { Python } from '../../scripts/lib/oracle/pythons.ts';
import type { SuiteResult } from './lib/suite-worker.ts';

const FOLDER = join(import.meta.dirname, 'python');
const MACHINE = join(import.meta.dirname, '../../src/machine/python');

/** The oldest CPython that the machine's Python runs on. */
const OLDEST = [3, 11] as const;

const pythons = (await findPythons()).filter(
  ({ numbers: [major = 0, minor = 0] }) => major === OLDEST[0] && minor >= OLDEST[1],
);

/** Runs the suite; resolves with what unittest printed, however it ended. */
function unittest(python: Python): Promise<string> {
  const args = ['-W', 'error', '-m', 'unittest', 'discover', '-s', FOLDER];
  // No site-packages of the computer's and no .pyc files beside the tests.
  const env = { PYTHONPATH: MACHINE, PYTHONDONTWRITEBYTECODE: '1', PYTHONNOUSERSITE: '1' };
  return new Promise((resolve) => {
    execFile(python.path, args, { cwd: FOLDER, env, timeout: 60_000 }, (error, stdout, stderr) => {
      resolve(`${stdout}${stderr}${error?.killed === true ? '\nkilled after 60 s' : ''}`);
    });
  });
}

function tell(where: string, count: string): void {
  process.stdout.write(`  ${where}: ${count}\n`);
}

describe('the Python suite', () => {
  it('finds a CPython to run on', () => {
    expect(
      pythons.length,
      'no CPython 3.11 or newer on PATH: install one (Debian: apt-get install python3; or pyenv install 3.14)',
    ).toBeGreaterThan(0);
  });

  it.for(pythons)('passes on stock CPython $version', async (python) => {
    const text = await unittest(python);
    const ran = Number(/^Ran (\d+) tests?/m.exec(text)?.[1] ?? 0);
    tell(`CPython ${python.version}`, `${String(ran)} tests${/^OK( \(.*\))?$/m.exec(text)?.[1] ?? ''}`);
    expect(ran, `no test ran on ${python.path}:\n${text}`).toBeGreaterThan(100);
    expect(text).toMatch(/^OK( \(skipped=\d+\))?\s*$/m);
  });

  it('passes inside Pyodide', async () => {
    const worker = new Worker(new URL('./lib/suite-worker.ts', import.meta.url));
    const result = await new Promise<SuiteResult>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => {
        reject(new Error('the worker ended without a result'));
      });
    });
    await worker.terminate();
    tell(`Pyodide ${result.version}`, `${String(result.ran)} tests (skipped=${String(result.skipped)})`);
    expect(result.ran, result.text).toBeGreaterThan(100);
    expect(result.failed, result.text).toBe(0);
  });
});
