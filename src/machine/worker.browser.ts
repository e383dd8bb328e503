/** The machine in a browser's worker. */
import type * as Pyodide from 'pyodide';

import { shareCompiled } from './compiled.ts';
import { boot } from './engine.ts';
import type { Engine } from './engine.ts';
import type { HostMessage, MachineAssets, WorkerMessage } from './protocol.ts';

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

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${String(response.status)} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function start(assets: MachineAssets, given: WebAssembly.Module | undefined): Promise<void> {
  const compiled = shareCompiled(given);
  // Side by side: the snapshot is the largest file and needs nothing of the others.
  const [{ loadPyodide }, snapshot] = await Promise.all([
    import(/* @vite-ignore */ `${assets.runtime}/pyodide.mjs`) as Promise<typeof Pyodide>,
    fetchBytes(assets.snapshot),
  ]);
  engine = await boot({ loadPyodide, indexURL: `${assets.runtime}/`, snapshot, post, readStdin });
  post({ type: 'ready', compiled: compiled() });
}

async function receive(message: HostMessage): Promise<void> {
  if (message.type === 'boot') return start(message.assets, message.compiled);
  if (engine === null) throw new Error('the machine was asked to run before it had booted');
  stdin = new TextEncoder().encode(message.request.stdin ?? '');
  engine.run(message.request);
}

self.addEventListener('message', (event: MessageEvent<HostMessage>) => {
  receive(event.data).catch((error: unknown) => {
    post({ type: 'fatal', message: error instanceof Error ? error.message : String(error) });
  });
});
