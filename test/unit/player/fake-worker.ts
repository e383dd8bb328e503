import type { HostMessage, WorkerMessage } from '../../../src/machine/messages.ts';
import type { WorkerLike } from '../../../src/player/workers.ts';

/** The smallest module of WebAssembly. */
export const emptyModule = (): WebAssembly.Module =>
  new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));

/** A worker that does what the test says. */
export class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  readonly received: HostMessage[] = [];
  readonly transferred: Transferable[] = [];
  terminated = false;

  postMessage(message: HostMessage, transfer: Transferable[]): void {
    this.received.push(message);
    this.transferred.push(...transfer);
  }
  terminate(): void {
    this.terminated = true;
  }
  say(data: WorkerMessage): void {
    this.onmessage?.({ data });
  }
  ready(compiled = emptyModule()): void {
    this.say({ type: 'ready', compiled });
  }
  events(...events: object[]): void {
    this.say({ type: 'events', json: JSON.stringify(events) });
  }
  finish(t = 5): void {
    this.events({ t, kind: 'finished', outcome: 'ok', exit: 0 });
  }
}
