/** The machine in a Node worker thread: for checking, recording and `npm run run`. */
import nodeCrypto from 'node:crypto';
import { readFileSync, readSync } from 'node:fs';
import { parentPort, Worker, workerData } from 'node:worker_threads';

import { loadPyodide } from 'pyodide';

import { useCompiled } from './compiled.ts';
import { boot } from './engine.ts';
import type { Engine } from './engine.ts';
import { mountReadOnly } from './node-mount.ts';
import type { Mount } from './node-mount.ts';
import { receiveFromFirst } from './processes.ts';
import type { StartWorker } from './processes.ts';
import type { HostMessage, WorkerMessage } from './messages.ts';
import { unpack } from './sparse.ts';

/** What `node-host.ts` starts the worker with. */
export interface NodeWorkerData {
  mounts: Mount[];
  /** Read the process's own standard input where the request brings none. */
  inheritStdin: boolean;
}

const data = workerData as NodeWorkerData;
const port = parentPort;
if (port === null) throw new Error('worker.node.ts runs in a worker thread only');

// Emscripten takes random bytes from here in Node, in browsers from the global that `determinism.ts` seeds.
Object.defineProperty(nodeCrypto, 'randomFillSync', {
  value: (view: Uint8Array<ArrayBuffer>) => globalThis.crypto.getRandomValues(view),
});

let engine: Engine | null = null;
let stdin: Uint8Array | null = null;

function post(message: WorkerMessage): void {
  port?.postMessage(message);
}

function readStdin(size: number): Uint8Array {
  if (stdin !== null) {
    const part = stdin.slice(0, size);
    stdin = stdin.slice(part.length);
    return part;
  }
  if (!data.inheritStdin) return new Uint8Array();
  const buffer = new Uint8Array(size);
  return buffer.slice(0, readSync(0, buffer));
}

/** How this worker was told to boot: as others are. */
let boots: Extract<HostMessage, { type: 'boot' }> | null = null;

const startWorker: StartWorker = (_number, hear) => {
  const workerData: NodeWorkerData = { mounts: data.mounts, inheritStdin: false };
  const worker = new Worker(new URL(import.meta.url), { workerData });
  worker.on('message', hear);
  worker.on('error', (error: unknown) => {
    hear({ type: 'fatal', message: error instanceof Error ? error.message : String(error) });
  });
  if (boots !== null) worker.postMessage(boots);
  return {
    post: (message) => {
      worker.postMessage(message);
    },
    end: () => {
      void worker.terminate();
    },
  };
};

async function receive(message: HostMessage): Promise<void> {
  if (message.type === 'process') {
    receiveFromFirst(message.bytes);
  } else if (message.type === 'boot') {
    const compiled =
      message.compiled ??
      (await WebAssembly.compile(readFileSync(`${message.assets.runtime}/pyodide.asm.wasm`)));
    boots = { ...message, compiled };
    useCompiled(Promise.resolve(compiled));
    const snapshot = unpack(readFileSync(message.assets.snapshot));
    const indexURL = `${message.assets.runtime}/`;
    engine = await boot({ loadPyodide, indexURL, snapshot, post, readStdin, startWorker });
    for (const mount of data.mounts) mountReadOnly(engine.pyodide, mount);
    post({ type: 'ready', compiled });
  } else if (message.type === 'run') {
    if (engine === null) throw new Error('the machine was asked to run before it had booted');
    stdin = message.request.stdin === null ? null : new TextEncoder().encode(message.request.stdin);
    await engine.run(message.request);
  }
}

port.on('message', (message: HostMessage) => {
  receive(message).catch((error: unknown) => {
    post({ type: 'fatal', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  });
});
