/**
 * The memory snapshot: an interpreter with the machine installed and the usual modules imported, frozen. Restoring
 * it takes a tenth of the time of a boot. It is made once, in Node, and kept in `.cache/` under a hash of all that
 * goes into it.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

import { pack } from './sparse.ts';

const here = import.meta.dirname;
const ROOT = path.resolve(here, '../..');
const CACHE = path.join(ROOT, '.cache/machine');
const PYTHON = path.join(here, 'python');

/** Folder of the `pyodide` npm package, without a trailing slash. */
export const RUNTIME = path.dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));

/** Pyodide's files that a worker loads, by the names it asks for. */
const RUNTIME_FILES = ['pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.wasm', 'python_stdlib.zip'];

/** Everything the snapshot depends on, for its hash. */
const INPUTS = [
  'snapshot.ts',
  'snapshot-maker.ts',
  'builtins.ts',
  'layout.ts',
  'engine.ts',
  'determinism.ts',
  'sparse.ts',
  'trampoline.ts',
];

/** The machine's Python files, as guest path (below site-packages) and text, in a fixed order. */
export async function machineSources(): Promise<[string, string][]> {
  const names = (await readdir(PYTHON, { recursive: true })).filter((name) => name.endsWith('.py')).sort();
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => [
      name.replaceAll('\\', '/'),
      await readFile(path.join(PYTHON, name), 'utf8'),
    ]),
  );
}

async function hashInputs(sources: [string, string][]): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await readFile(path.join(RUNTIME, 'package.json')));
  for (const name of INPUTS) hash.update(await readFile(path.join(here, name)));
  for (const [name, text] of sources) hash.update(`${name}\0${text}\0`);
  return hash.digest('hex').slice(0, 16);
}

/** Path of the snapshot file and the hash of what went into it; makes it when it is not there yet. */
export async function ensureSnapshot(): Promise<{ file: string; hash: string }> {
  const sources = await machineSources();
  const hash = await hashInputs(sources);
  const file = path.join(CACHE, `${hash}.bin`);
  if (!existsSync(file)) {
    const made = making.get(file) ?? make(file, sources);
    making.set(file, made);
    await made.finally(() => making.delete(file));
  }
  return { file, hash };
}

/** Snapshots under way, by file: several runs that start at once wait for one. */
const making = new Map<string, Promise<void>>();

async function make(file: string, sources: [string, string][]): Promise<void> {
  // In a thread of its own: making it overrides the clocks and the time zone of whoever does it.
  const worker = new Worker(new URL('./snapshot-maker.ts', import.meta.url), { workerData: { sources } });
  const bytes = await new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  await worker.terminate();
  await mkdir(CACHE, { recursive: true });
  // Renamed into place, so that two builds at once never see half a file.
  const draft = `${file}.${String(process.pid)}`;
  await writeFile(draft, pack(bytes));
  await rename(draft, file);
  await prune();
}

/** Snapshots kept: a run that began before the machine was edited still reads its own. */
const KEPT = 3;

async function prune(): Promise<void> {
  const names = (await readdir(CACHE)).filter((name) => name.endsWith('.bin'));
  const files = await Promise.all(
    names.map(async (name) => {
      const file = path.join(CACHE, name);
      return { file, made: (await stat(file)).mtimeMs };
    }),
  );
  const old = files.sort((one, other) => other.made - one.made).slice(KEPT);
  for (const { file } of old) await rm(file, { force: true });
}

/** All files a browser needs, by the name to serve them under, below one folder named by `hash`. */
export async function machineFiles(): Promise<{ hash: string; files: Map<string, string> }> {
  const { file, hash } = await ensureSnapshot();
  const files = new Map(RUNTIME_FILES.map((name) => [name, path.join(RUNTIME, name)]));
  files.set('snapshot.bin', file);
  return { hash, files };
}
