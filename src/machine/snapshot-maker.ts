/** Makes the memory snapshot, in a worker thread that `snapshot.ts` starts. */
import { parentPort, workerData } from 'node:worker_threads';

import { loadPyodide } from 'pyodide';

import { makeBuiltins } from './builtins.ts';
import { boot } from './engine.ts';
import { RUNTIME } from './snapshot.ts';
import { markTrampoline, type TrampolineInternals } from './trampoline.ts';

const { sources } = workerData as { sources: [string, string][] };

const { pyodide } = await boot({
  loadPyodide,
  indexURL: `${RUNTIME}/`,
  snapshot: null,
  post: () => undefined,
  readStdin: () => new Uint8Array(),
  startWorker: () => {
    throw new Error('no program runs while the snapshot is made');
  },
});
nameTimeZone();
const site = String(pyodide.runPython('import site; site.getsitepackages()[0]'));
for (const [name, text] of sources) {
  const target = `${site}/${name}`;
  pyodide.FS.mkdirTree(target.slice(0, target.lastIndexOf('/')));
  pyodide.FS.writeFile(target, text);
}
pyodide.runPython('import motion.preload');
makeBuiltins(pyodide);
const made = (pyodide as unknown as { makeMemorySnapshot(): Uint8Array }).makeMemorySnapshot();
markTrampoline(made, (pyodide as unknown as { _module: TrampolineInternals })._module);
parentPort?.postMessage(made);

/** Emscripten calls the time zone `UTC-0000`; C code, and so `%Z`, reads its name here. */
function nameTimeZone(): void {
  const module = (
    pyodide as unknown as { _module: { _tzname: number; HEAPU8: Uint8Array; HEAPU32: Uint32Array } }
  )._module;
  for (const place of [module._tzname / 4, module._tzname / 4 + 1]) {
    module.HEAPU8.set(new TextEncoder().encode('UTC\0'), module.HEAPU32[place]);
  }
}
