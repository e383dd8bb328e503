/** The functions of `motion_host` that have to do with other processes: see `processes.ts`. */
import type { Memory } from './memory.ts';
import { endProcess, postToProcess, startProcess, takeMessage } from './processes.ts';
import type { StartWorker } from './processes.ts';
import type { WorkerMessage } from './messages.ts';
import type { RunRequest } from './protocol.ts';
import { canSuspend } from './stacks.ts';

/** What `_bridge.py` calls. */
export interface ProcessHost {
  /** Starts a process; false where that is impossible, because nobody could wait for its messages. */
  startProcess(number: number, requestJson: string): boolean;
  /** Sends the bytes at an address to process `number`; 0 is the first one, which started this one. */
  postMessage(number: number, address: number, length: number): void;
  /** See `takeMessage` of `processes.ts`. */
  takeMessage(address: number, room: number): number;
  endProcess(number: number): void;
  /** How many processes may really run side by side. */
  processors(): number;
}

/** The functions for one interpreter, whose memory is given; `post` speaks to whoever started this worker. */
export function processHost(
  memory: Memory,
  startWorker: StartWorker,
  post: (message: WorkerMessage) => void,
): ProcessHost {
  return {
    startProcess: (number, requestJson) => {
      if (!canSuspend()) return false;
      startProcess(startWorker, number, JSON.parse(requestJson) as RunRequest);
      return true;
    },
    postMessage: (number, address, length) => {
      const bytes = memory.HEAPU8.slice(address, address + length);
      if (number === 0) post({ type: 'process', bytes });
      else postToProcess(number, bytes);
    },
    takeMessage: (address, room) => takeMessage(memory.HEAPU8, address, room),
    endProcess,
    processors: () => navigator.hardwareConcurrency,
  };
}
