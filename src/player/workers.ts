import type { HostMessage, WorkerMessage } from '../machine/messages.ts';

/** What the player needs of a Worker; tests pass a fake. */
export interface WorkerLike {
  postMessage(message: HostMessage, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: { data: WorkerMessage }) => void) | null;
  onerror: ((event: { message?: string; preventDefault?: () => void }) => void) | null;
  onmessageerror: (() => void) | null;
}

/** Has a new worker boot; `onDeath` hears why it is of no more use, if the browser has to tell. */
export function bootWorker(
  worker: WorkerLike,
  boot: Extract<HostMessage, { type: 'boot' }>,
  onDeath: (message: string) => void,
): void {
  worker.onerror = (event) => {
    event.preventDefault?.();
    onDeath(event.message ?? 'the worker could not be loaded');
  };
  worker.onmessageerror = () => onDeath('a message from the worker could not be read');
  worker.postMessage(boot, boot.port === undefined ? [] : [boot.port]);
}

/** Ends a worker without a word: nobody hears from it again. */
export function endWorker(worker: WorkerLike): void {
  worker.onmessage = null;
  worker.onerror = null;
  worker.onmessageerror = null;
  worker.terminate();
}
