/** The machine in a browser's worker. */
import type * as Pyodide from 'pyodide';

import { useCompiled } from './compiled.ts';
import { boot } from './engine.ts';
import type { Engine } from './engine.ts';
import { fetchAhead, fetchBytes, fetchFile } from './fetch-ahead.ts';
import { receiveFromFirst } from './processes.ts';
import type { StartWorker } from './processes.ts';
import type { HostMessage, MachineAssets, WorkerMessage } from './protocol.ts';
import { unpack } from './sparse.ts';

let engine: Engine | null = null;
let stdin = new Uint8Array();

function post(message: WorkerMessage): void {
  self.postMessage(message);
}

function readStdin(size: number): Uint8Array {
  const part = stdin.slice(0, size);
  stdin = stdin.slice(part.length);
  return part;
}

/** How this worker was told to boot: as others are. */
let boots: Extract<HostMessage, { type: 'boot' }> | null = null;

const startWorker: StartWorker = (hear) => {
  const worker = new Worker(self.location.href, { type: 'module' });
  worker.addEventListener('message', (event: MessageEvent<WorkerMessage>) => {
    hear(event.data);
  });
  worker.addEventListener('error', (event) => {
    hear({ type: 'fatal', message: event.message });
  });
  if (boots !== null) worker.postMessage(boots);
  return {
    post: (message) => {
      worker.postMessage(message);
    },
    end: () => {
      worker.terminate();
    },
  };
};

async function start(assets: MachineAssets, given: WebAssembly.Module | undefined): Promise<void> {
  // Everything side by side: Pyodide by itself would ask for one file after the other.
  const wasm = `${assets.runtime}/pyodide.asm.wasm`;
  const compiled = given ? Promise.resolve(given) : WebAssembly.compileStreaming(fetchFile(wasm));
  useCompiled(compiled);
  const library = fetchAhead(`${assets.runtime}/python_stdlib.zip`, wasm);
  const snapshot = fetchBytes(assets.snapshot);
  const runtime = import(/* @vite-ignore */ `${assets.runtime}/pyodide.mjs`) as Promise<typeof Pyodide>;
  const glue = import(/* @vite-ignore */ `${assets.runtime}/pyodide.asm.mjs`) as Promise<unknown>;
  // Pyodide would wait forever for a file that it cannot have: whichever fails first, fails the boot.
  const [{ loadPyodide }, bytes] = await Promise.all([runtime, snapshot, glue, compiled, library]);
  engine = await boot({
    loadPyodide,
    indexURL: `${assets.runtime}/`,
    snapshot: unpack(bytes),
    post,
    readStdin,
    startWorker,
  });
  const module = await compiled;
  boots = { type: 'boot', assets, compiled: module };
  post({ type: 'ready', compiled: module });
}

async function receive(message: HostMessage): Promise<void> {
  if (message.type === 'process') {
    receiveFromFirst(message.bytes);
    return;
  }
  if (message.type === 'boot') return start(message.assets, message.compiled);
  if (engine === null) throw new Error('the machine was asked to run before it had booted');
  stdin = new TextEncoder().encode(message.request.stdin ?? '');
  await engine.run(message.request);
}

self.addEventListener('message', (event: MessageEvent<HostMessage>) => {
  receive(event.data).catch((error: unknown) => {
    post({ type: 'fatal', message: error instanceof Error ? error.message : String(error) });
  });
});
