/**
 * Processes as workers: each has an interpreter of its own, and all talk to the first one, in which the machine keeps
 * what they share (`python/motion/processes`). This is the postman: it starts and ends workers, and carries messages
 * whose bytes only Python understands.
 *
 * A process waits for a message by `fsync` of a number that is no file's, as threads switch in `stacks.ts`.
 */
import type { HostMessage, WorkerMessage } from './messages.ts';
import type { RunRequest } from './protocol.ts';

/** What a worker adapter provides: a new worker for process `number`, which has been told to boot. */
export type StartWorker = (number: number, hear: (message: WorkerMessage) => void) => ProcessWorker;

/** A worker for another process of the program. */
export interface ProcessWorker {
  post: (message: HostMessage) => void;
  /** Ends it at once. */
  end: () => void;
}

/** What the bytes of a message are. `_outside.py` has the same numbers. */
const MESSAGE = 0;
const EVENTS = 1;
const DIED = 2;

/** The sender's number and the kind, two 32-bit integers. */
const HEADER_BYTES = 8;

interface Letter {
  from: number;
  kind: number;
  bytes: Uint8Array;
}

const encoder = new TextEncoder();
const inbox: Letter[] = [];
const workers = new Map<number, ProcessWorker>();
let wake: (() => void) | null = null;

function arrive(letter: Letter): void {
  inbox.push(letter);
  wake?.();
}

/** Takes what the first process sent to this one. */
export function receiveFromFirst(bytes: Uint8Array): void {
  arrive({ from: 0, kind: MESSAGE, bytes });
}

/** Lets what has happened meanwhile be heard. Node has a function for that, and takes a channel's messages in one go. */
const nextTurn: () => Promise<void> =
  typeof setImmediate === 'function'
    ? () => new Promise((resolve) => setImmediate(resolve))
    : turnOfChannel();

/** One channel for all turns: nothing keeps a channel alive whose message is on its way. */
function turnOfChannel(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  let done: () => void = () => undefined;
  port1.onmessage = () => {
    done();
  };
  return () =>
    new Promise((resolve) => {
      done = resolve;
      port2.postMessage(null);
    });
}

/** Resolves when there is a message, or after so many milliseconds; at once where one is there already. */
export function nextMessage(milliseconds: number | null): Promise<void> {
  if (inbox.length > 0) return Promise.resolve();
  // A timer takes a millisecond at least; this only lets messages arrive that are there.
  if (milliseconds === 0) return nextTurn();
  return new Promise((resolve) => {
    const timer = milliseconds === null ? undefined : setTimeout(() => wake?.(), milliseconds);
    wake = () => {
      wake = null;
      clearTimeout(timer);
      resolve();
    };
  });
}

/**
 * Copies the oldest message into memory, its header first.
 * @returns its length with the header, 0 where there is none; where it is longer than `room`, it stays
 */
export function takeMessage(memory: Uint8Array, address: number, room: number): number {
  const letter = inbox[0];
  if (letter === undefined) return 0;
  const length = HEADER_BYTES + letter.bytes.length;
  if (length > room) return length;
  inbox.shift();
  const header = new Uint8Array(Int32Array.of(letter.from, letter.kind).buffer);
  memory.set(header, address);
  memory.set(letter.bytes, address + HEADER_BYTES);
  return length;
}

/** Starts process `number`. It runs `request` as soon as it has booted; what is sent to it before waits. */
export function startProcess(start: StartWorker, number: number, request: RunRequest): void {
  const waiting: HostMessage[] = [{ type: 'run', request }];
  let booted = false;
  const worker = start(number, (message) => {
    if (!workers.has(number)) return;
    switch (message.type) {
      case 'ready':
        booted = true;
        for (const one of waiting) worker.post(one);
        break;
      case 'process':
        arrive({ from: number, kind: MESSAGE, bytes: message.bytes });
        break;
      case 'events':
        arrive({ from: number, kind: EVENTS, bytes: encoder.encode(message.json) });
        break;
      case 'fatal':
        arrive({ from: number, kind: DIED, bytes: encoder.encode(message.message) });
        break;
      case 'computing':
      case 'start-process':
      case 'end-process':
        break; // Only the first process says such things, to whoever made its worker.
    }
  });
  workers.set(number, {
    post: (message) => {
      if (booted) worker.post(message);
      else waiting.push(message);
    },
    end: worker.end,
  });
}

/** Sends bytes to a process that this one started. */
export function postToProcess(number: number, bytes: Uint8Array): void {
  workers.get(number)?.post({ type: 'process', bytes });
}

/** Ends a process at once, and forgets what it has sent. */
export function endProcess(number: number): void {
  workers.get(number)?.end();
  workers.delete(number);
  for (let at = inbox.length - 1; at >= 0; at -= 1) if (inbox[at]?.from === number) inbox.splice(at, 1);
}
