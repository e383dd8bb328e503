/** The machine in a browser's worker. */
import type * as Pyodide from 'pyodide';

import { useCompiled } from './compiled.ts';
import { boot } from './engine.ts';
import type { Engine } from './engine.ts';
import { fetchAhead, fetchBytes, fetchFile } from './fetch-ahead.ts';
import { receiveFromFirst } from './processes.ts';
import type { StartWorker } from './processes.ts';
import type { HostMessage, MachineAssets, WorkerMessage } from './messages.ts';
import { unpack } from './sparse.ts';

let engine: Engine | null = null;
let stdin = new Uint8Array();

/** Of a process that a program started: the way to its first process. */
let toFirst: MessagePort | null = null;

/** Speaks to whoever started this worker. */
function post(message: WorkerMessage): void {
  if (toFirst === null) self.postMessage(message);
  else toFirst.postMessage(message);
}

function readStdin(size: number): Uint8Array {
  const part = stdin.slice(0, size);
  stdin = stdin.slice(part.length);
  return part;
}

/** Those who want to hear what becomes of the workers that the page made for this one, by process number. */
const listeners = new Map<number, (message: WorkerMessage) => void>();

/** Has the page make the worker: in Firefox a worker's own `new Worker()` may block for ever (seen in 153). */
const startWorker: StartWorker = (number, hear) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
    hear(data);
  };
  listeners.set(number, hear);
  const request: WorkerMessage = { type: 'start-process', number, port: port2 };
  self.postMessage(request, { transfer: [port2] });
  return {
    post: (message) => {
      port1.postMessage(message);
    },
    end: () => {
      port1.close();
      listeners.delete(number);
      post({ type: 'end-process', number });
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
  post({ type: 'ready', compiled: await compiled });
}

async function receive(message: HostMessage): Promise<void> {
  switch (message.type) {
    case 'boot':
      if (message.port !== undefined) {
        toFirst = message.port;
        toFirst.onmessage = hear;
      }
      return start(message.assets, message.compiled);
    case 'run':
      if (engine === null) throw new Error('the machine was asked to run before it had booted');
      stdin = new TextEncoder().encode(message.request.stdin ?? '');
      return engine.run(message.request);
    case 'process':
      receiveFromFirst(message.bytes);
      return;
    case 'process-died':
      listeners.get(message.number)?.({ type: 'fatal', message: message.message });
  }
}

function hear({ data }: MessageEvent<HostMessage>): void {
  receive(data).catch((error: unknown) => {
    post({ type: 'fatal', message: error instanceof Error ? error.message : String(error) });
  });
}

self.addEventListener('message', hear);
