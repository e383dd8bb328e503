/** Stock CPython as an interpreter that runs tests, and its verdicts, kept from run to run. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Death, ModuleVerdicts } from './collect.ts';
import type { Start } from './interpreter.ts';
import { runModule } from './run-module.ts';
import { RUNNER, RUNNER_FILES } from './runner.ts';
import type { Suite } from './suite.ts';

const CACHE = fileURLToPath(new URL('../../../.cache/conformance/', import.meta.url));

/** Real seconds: these tests do wait, and some run thousands of threads. */
const PATIENCE = { test: 180, module: 1800 };

/** An environment with nothing in it that changes what Python does. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, SYSTEMROOT } = process.env;
  return { PATH, HOME, TMPDIR, SYSTEMROOT, LC_ALL: 'C.UTF-8', TZ: 'UTC', NO_COLOR: '1' };
}

/** Starts this CPython, in a folder of its own. */
function startStock(python: string): Start {
  return (request, hear) => {
    const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
    const child = spawn(python, [RUNNER, JSON.stringify({ ...request, pretend: false })], {
      cwd: folder,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that processes which the tests started can be ended with it.
      detached: true,
    });
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    const kill = (): void => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // Nobody of the group is left.
      }
    };
    const ended = new Promise<Death | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', kill);
      child.once('close', (code, signal) => {
        if (signal !== null) resolve({ kind: 'crashed', message: signal });
        else resolve(code === 0 ? null : { kind: 'exited', message: `exit status ${String(code)}` });
      });
    }).finally(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    return { ended, kill };
  };
}

/** The files that decide about the verdicts on a module: its own folder, and the suite's helpers. */
async function filesOf(suite: Suite, module: string): Promise<string[]> {
  const parts = module.split('.').slice(1);
  const own =
    parts.length === 1
      ? [`${parts.join('')}.py`]
      : await pythonFiles(suite.folder, parts.slice(0, -1).join('/'));
  return [...own, ...(await pythonFiles(suite.folder, 'support'))].map((file) => join(suite.folder, file));
}

async function pythonFiles(root: string, folder: string): Promise<string[]> {
  const names = await readdir(join(root, folder), { recursive: true });
  return names
    .filter((name) => name.endsWith('.py'))
    .sort()
    .map((name) => join(folder, name));
}

/** What stock CPython says of one of its own test modules; run once, then remembered under `.cache/`. */
export async function stockVerdicts(suite: Suite, module: string): Promise<ModuleVerdicts> {
  const hash = createHash('sha256');
  for (const file of [...RUNNER_FILES, ...(await filesOf(suite, module))]) hash.update(await readFile(file));
  const key = `${module}-${suite.python.version}-${hash.digest('hex').slice(0, 16)}`;
  const file = join(CACHE, `${key}.json`);
  try {
    return JSON.parse(await readFile(file, 'utf8')) as ModuleVerdicts;
  } catch {
    const verdicts = await runModule(startStock(suite.python.path), { module, patterns: [] }, PATIENCE);
    await mkdir(CACHE, { recursive: true });
    await writeFile(file, JSON.stringify(verdicts));
    return verdicts;
  }
}
