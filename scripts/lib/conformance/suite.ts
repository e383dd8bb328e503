/** A stock CPython of this computer together with its own test suite. */
import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { promisify } from 'node:util';
import { allowsPython } from '../../../src/example/python-version.ts';
import { askPython, findPythons, type Python } from '../oracle/pythons.ts';
import { Refusal } from '../report.ts';
import { SUITE_PROGRAM } from './runner.ts';

const run = promisify(execFile);

/** Versions whose tests make sense: the machine runs CPython 3.14, and older tests still mostly hold. */
const VERSIONS = '>=3.11, <3.15';

/** A Python and the folder of its `test` package. */
export interface Suite {
  python: Python;
  folder: string;
}

const HOW =
  'Install one with its tests: python.org, pyenv (pyenv install 3.14) and uv bring them;\n' +
  'Debian and Ubuntu have them in the package libpython3.X-testsuite, Fedora in python3-test.\n' +
  'Put it on PATH, or name it: npm run conformance -- --python /path/to/python3';

async function suiteOf(python: Python): Promise<Suite | null> {
  try {
    const { stdout } = await run(python.path, ['-I', SUITE_PROGRAM], { timeout: 20_000 });
    const [folder = ''] = stdout.split(/\r?\n/);
    return folder === '' ? null : { python, folder: await realpath(folder) };
  } catch {
    return null;
  }
}

/**
 * The newest CPython that has its tests, or the one named.
 * @param wanted the path of an interpreter
 */
export async function findSuite(wanted?: string): Promise<Suite> {
  const pythons =
    wanted === undefined
      ? await findPythons()
      : [await askPython(wanted)].filter((python) => python !== null);
  const fitting = pythons.filter(({ numbers }) => allowsPython(VERSIONS, numbers.join('.')));
  for (const python of fitting) {
    const suite = await suiteOf(python);
    if (suite !== null) return suite;
  }
  const seen = pythons.map(({ version }) => version).join(', ');
  throw new Refusal(
    `There is no CPython ${VERSIONS} with its test suite ${wanted === undefined ? 'on this computer' : `at ${wanted}`} ` +
      `(${seen || 'none'} found).\n${HOW}`,
  );
}
