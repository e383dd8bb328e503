/** The stock CPythons of this machine, wherever they are. */
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { allowsPython, compareVersions } from '../../../src/example/python-version.ts';

const run = promisify(execFile);
const VERSION_PROGRAM = fileURLToPath(new URL('version.py', import.meta.url));

/** One CPython. */
export interface Python {
  /** The interpreter's own path. */
  path: string;
  /** E.g. `3.14.0`; a pre-release keeps its letters, e.g. `3.15.0a2`. */
  version: string;
  /** The release's numbers. */
  numbers: number[];
}

const NAME = /^python(?:3(?:\.\d+)?)?(?:\.exe)?$/;

async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

/** Every file that by its name may be a Python: on PATH, and in the folders of the usual version managers. */
async function candidates(): Promise<string[]> {
  const { PATH = '', PYENV_ROOT = join(homedir(), '.pyenv') } = process.env;
  const data = process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share');
  const roots = [
    join(PYENV_ROOT, 'versions'),
    join(data, 'uv', 'python'),
    join(data, 'mise', 'installs', 'python'),
  ];
  const folders = PATH.split(delimiter);
  for (const root of roots) {
    for (const name of await list(root)) folders.push(join(root, name, 'bin'));
  }
  const found = new Set<string>();
  for (const folder of folders) {
    for (const name of await list(folder)) if (NAME.test(name)) found.add(join(folder, name));
  }
  return [...found];
}

/** What the Python at `path` is; null when it is no CPython, or does not answer. */
export async function askPython(path: string): Promise<Python | null> {
  try {
    const { stdout } = await run(path, ['-I', VERSION_PROGRAM], { timeout: 20_000 });
    const [name, version = '', executable = path] = stdout.split(/\r?\n/);
    if (name !== 'cpython') return null;
    const release = /^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '0';
    return { path: executable, version, numbers: release.split('.').map(Number) };
  } catch {
    // A shim of a version that is not installed, or no Python at all.
    return null;
  }
}

/** All CPythons that answer, the newest first, each version once. */
export async function findPythons(): Promise<Python[]> {
  const answers = await Promise.all((await candidates()).map(askPython));
  const byVersion = new Map<string, Python>();
  for (const python of answers) {
    if (python !== null && !byVersion.has(python.version)) byVersion.set(python.version, python);
  }
  return [...byVersion.values()].sort((a, b) => compareVersions(b.numbers, a.numbers));
}

/** The newest CPython that answers and satisfies a PEP 440 specifier such as `>=3.13`; undefined where there is none. */
export async function newestPython(specifier: string): Promise<Python | undefined> {
  return (await findPythons()).find(({ numbers }) => allowsPython(specifier, numbers.join('.')));
}
