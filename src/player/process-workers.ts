import type { MachineAssets, WorkerMessage } from '../machine/messages.ts';
import { bootWorker, endWorker, type WorkerLike } from './workers.ts';

/** How the workers of processes are made. */
export interface ProcessWorkersOptions {
  start(): WorkerLike;
  assets: MachineAssets;
  /** The worker of the first process, which asks for the others. */
  first: WorkerLike;
}

/**
 * The workers of the processes that a program starts. The page makes and ends them; what they say goes straight to the
 * first process, through a port.
 */
export class ProcessWorkers {
  readonly #options: ProcessWorkersOptions;
  readonly #workers = new Map<number, WorkerLike>();

  constructor(options: ProcessWorkersOptions) {
    this.#options = options;
  }

  /** Makes the worker that was asked for. `compiled`: the module of the first process. */
  start(asked: Extract<WorkerMessage, { type: 'start-process' }>, compiled: WebAssembly.Module): void {
    const { number, port } = asked;
    const died = (message: string): void => {
      this.end(number);
      this.#options.first.postMessage({ type: 'process-died', number, message }, []);
    };
    try {
      const worker = this.#options.start();
      this.#workers.set(number, worker);
      bootWorker(worker, { type: 'boot', assets: this.#options.assets, compiled, port }, died);
    } catch (error) {
      died(error instanceof Error ? error.message : String(error));
    }
  }

  /** Ends the worker of a process, if it has one. */
  end(number: number): void {
    const worker = this.#workers.get(number);
    if (worker !== undefined) endWorker(worker);
    this.#workers.delete(number);
  }

  /** Ends them all: the program is over. */
  endAll(): void {
    for (const number of [...this.#workers.keys()]) this.end(number);
  }
}
