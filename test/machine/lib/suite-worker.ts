/** Runs the Python suite inside Pyodide: in a worker thread, because the machine takes over the clocks of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';

import { loadPyodide } from 'pyodide';

import { useCompiled } from '../../../src/machine/compiled.ts';
import { boot } from '../../../src/machine/engine.ts';
import { errorTranslator, type ErrorInternals } from '../../../src/machine/oserrors.ts';
import { ensureSnapshot, RUNTIME } from '../../../src/machine/snapshot.ts';
import { unpack } from '../../../src/machine/sparse.ts';
import { runMain, spawn } from '../../../src/machine/stacks.ts';
import { threadDataTaker, type ThreadInternals } from '../../../src/machine/thread-data.ts';

/** What the worker posts, once. */
export interface SuiteResult {
  version: string;
  ran: number;
  skipped: number;
  failed: number;
  /** What unittest printed. */
  text: string;
}

const FOLDER = join(import.meta.dirname, '../python');
const STOCK = join(import.meta.dirname, '../../../src/machine/python/motion/stock.py');
const GUEST = '/tests';

useCompiled(WebAssembly.compile(readFileSync(join(RUNTIME, 'pyodide.asm.wasm'))));
const { pyodide } = await boot({
  loadPyodide,
  indexURL: `${RUNTIME}/`,
  snapshot: unpack(readFileSync((await ensureSnapshot()).file)),
  post: () => undefined,
  readStdin: () => new Uint8Array(),
  startWorker: () => {
    throw new Error('this suite has one process');
  },
});
pyodide.FS.mkdirTree(GUEST);
for (const name of readdirSync(FOLDER)) {
  if (name.endsWith('.py')) pyodide.FS.writeFile(`${GUEST}/${name}`, readFileSync(join(FOLDER, name)));
}
// The snapshot holds imported modules, not files; and only tests import the stock host.
const motion = pyodide.pyimport('motion') as { __file__: string };
const stock = motion.__file__.replace('__init__.py', 'stock.py');
pyodide.FS.mkdirTree(stock.slice(0, stock.lastIndexOf('/')));
pyodide.FS.writeFile(stock, readFileSync(STOCK));
const sys = pyodide.pyimport('sys') as {
  path: { insert(at: number, folder: string): void };
  version: string;
};
sys.path.insert(0, GUEST);
// What `_bridge.py` asks for when `stock.py` has it carry threads; the rest of the host is `stock.py`'s own.
const absent = (): never => {
  throw new Error('only threads are carried by WebAssembly in this suite');
};
const { _module: module } = pyodide as unknown as { _module: ErrorInternals & ThreadInternals };
pyodide.registerJsModule('motion_host', {
  spawn,
  takeThreadData: threadDataTaker(module),
  translateErrors: errorTranslator(module),
  send: absent,
  realNow: absent,
  realWait: absent,
  readStdin: absent,
  openFile: absent,
  startProcess: absent,
  endProcess: absent,
  postMessage: absent,
  takeMessage: absent,
  processors: absent,
  interruptRegularly: absent,
});
const suite = pyodide.pyimport('suite') as {
  prepare(folder: string): number;
  result: { toJs(options: object): unknown };
};
await runMain(suite.prepare(GUEST));
const result = suite.result.toJs({ dict_converter: Object.fromEntries }) as Omit<SuiteResult, 'version'>;
parentPort?.postMessage({ version: sys.version.split(' ')[0] ?? '', ...result } satisfies SuiteResult);
