import type { MachineAssets, WorkerMessage } from '../machine/messages.ts';
import type { FinishedEvent, RunRequest, TraceEvent } from '../machine/protocol.ts';
import { ProcessWorkers } from './process-workers.ts';
import { bootWorker, endWorker, type WorkerLike } from './workers.ts';

/** The life of one worker. It runs one program at most, so it never goes back. */
export type WorkerState = 'booting' | 'ready' | 'running' | 'dead';

/** How the client gets workers and spends idle time. */
export interface ClientOptions {
  start(): WorkerLike;
  assets: MachineAssets;
  /** Calls back when the page has nothing better to do. */
  idle(callback: () => void): void;
}

/** What a run tells while it goes on. */
export interface RunHandlers {
  /** The interpreter is up and the program begins. */
  onStart(): void;
  /** Events as they come, `finished` not among them. */
  onEvents(events: TraceEvent[]): void;
  /** The program computes, and has had no news for a while; `line` is the one that runs. */
  onComputing(line: number | null): void;
}

/** A run under way. */
export interface Run {
  /** Always resolves, never rejects: stops and crashes are outcomes too. */
  readonly finished: Promise<FinishedEvent>;
  /** Ends the run at once, whatever the program does; it settles as `interrupted`. */
  stop(): void;
}

/** One worker and what becomes of it. */
class Berth {
  state: WorkerState = 'booting';
  /** Set by whoever owns the berth at the moment. */
  onReady: (compiled: WebAssembly.Module) => void = () => {};
  onEvents: (events: TraceEvent[]) => void = () => {};
  onComputing: (line: number | null) => void = () => {};
  onDeath: (message: string) => void = () => {};
  readonly #worker: WorkerLike;
  readonly #processes: ProcessWorkers;
  #compiled: WebAssembly.Module | null;

  constructor(options: ClientOptions, compiled: WebAssembly.Module | null) {
    const { assets } = options;
    this.#compiled = compiled;
    this.#worker = options.start();
    this.#worker.onmessage = ({ data }) => this.#receive(data);
    this.#processes = new ProcessWorkers({ ...options, first: this.#worker });
    const boot = { type: 'boot' as const, assets };
    bootWorker(this.#worker, compiled === null ? boot : { ...boot, compiled }, (message) =>
      this.#die(message),
    );
  }

  run(request: RunRequest): void {
    this.state = 'running';
    this.#worker.postMessage({ type: 'run', request }, []);
  }

  /** Ends the worker without a word: nobody hears from it again. */
  end(): void {
    this.state = 'dead';
    endWorker(this.#worker);
    this.#processes.endAll();
  }

  #receive(message: WorkerMessage): void {
    switch (message.type) {
      case 'fatal':
        this.#die(message.message);
        break;
      case 'ready':
        if (this.state !== 'booting') break;
        this.state = 'ready';
        this.#compiled = message.compiled;
        this.onReady(message.compiled);
        break;
      case 'events':
        this.#tell(message.json);
        break;
      case 'computing':
        this.onComputing(message.line);
        break;
      case 'start-process':
        if (this.#compiled !== null) this.#processes.start(message, this.#compiled);
        break;
      case 'end-process':
        this.#processes.end(message.number);
        break;
      case 'process':
        break; // These go through ports, from worker to worker.
    }
  }

  #tell(json: string): void {
    let events: TraceEvent[];
    try {
      events = JSON.parse(json) as TraceEvent[];
    } catch {
      this.#die('the worker sent events that are not JSON');
      return;
    }
    this.onEvents(events);
  }

  #die(message: string): void {
    if (this.state === 'dead') return;
    this.end();
    this.onDeath(message);
  }
}

/**
 * Runs programs in workers, each in a fresh one. One client serves all examples of a page and keeps one
 * spare worker booted, so that the next run starts at once. The spare is made on `warm()` and after a run,
 * in idle time; one that cannot boot is not tried again before somebody asks.
 */
export class MachineClient {
  readonly #options: ClientOptions;
  #spare: Berth | null = null;
  /** The machine's compiled code, as the first worker made it: the next ones need not compile it again. */
  #compiled: WebAssembly.Module | null = null;
  /** The worker of the latest run: while it boots, another one would only slow it down. */
  #latest: Berth | null = null;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** State of the spare worker, for those who want to tell the reader how long it may take. */
  get spare(): WorkerState {
    return this.#spare?.state ?? 'dead';
  }

  /** Sees to it that a spare worker is booted or booting; not while a run still waits for its own. */
  warm(): void {
    if (this.#spare !== null || this.#latest?.state === 'booting') return;
    let berth: Berth;
    try {
      berth = this.#boot();
    } catch {
      return; // The next run will meet the same error, and tell it.
    }
    this.#spare = berth;
    berth.onReady = (compiled) => this.#learn(compiled);
    berth.onDeath = () => {
      if (this.#spare === berth) this.#spare = null;
    };
  }

  /** Runs a program in the spare worker, or in a new one. */
  run(request: RunRequest, handlers: RunHandlers): Run {
    let settle: (event: FinishedEvent) => void = () => {};
    const finished = new Promise<FinishedEvent>((resolve) => {
      settle = resolve;
    });
    let last = 0;
    let settled = false;
    const conclude = (event: FinishedEvent): void => {
      if (settled) return;
      settled = true;
      settle(event);
      this.#options.idle(() => this.warm());
    };
    const crash = (message: string): void =>
      conclude({
        t: last,
        kind: 'finished',
        outcome: 'crashed',
        exit: 70,
        report: { why: 'crashed', message },
      });

    let berth: Berth;
    try {
      berth = this.#spare ?? this.#boot();
    } catch (error) {
      crash(error instanceof Error ? error.message : String(error));
      return { finished, stop: () => {} };
    }
    this.#spare = null;
    this.#latest = berth;
    berth.onDeath = crash;
    berth.onComputing = (line) => handlers.onComputing(line);
    berth.onEvents = (events) => {
      const end = events.at(-1);
      const own = events.filter((event) => event.kind !== 'finished');
      last = end?.t ?? last;
      if (own.length > 0) handlers.onEvents(own);
      if (end?.kind !== 'finished') return;
      berth.end();
      conclude(end);
    };
    const start = (compiled: WebAssembly.Module | null): void => {
      this.#learn(compiled);
      berth.run(request);
      handlers.onStart();
    };
    if (berth.state === 'ready') start(null);
    else berth.onReady = start;

    const stop = (): void => {
      if (settled) return;
      if (berth.state === 'booting') {
        // It has seen nothing of the program yet, so it may serve the next run.
        this.#keep(berth);
      } else {
        berth.end();
      }
      conclude({ t: last, kind: 'finished', outcome: 'interrupted', exit: 130 });
    };
    return { finished, stop };
  }

  /** Ends the spare worker. Runs under way are not touched. */
  close(): void {
    this.#spare?.end();
    this.#spare = null;
  }

  #keep(berth: Berth): void {
    if (this.#spare !== null) {
      berth.end();
      return;
    }
    this.#spare = berth;
    berth.onReady = (compiled) => this.#learn(compiled);
    berth.onEvents = () => {};
    berth.onDeath = () => {
      if (this.#spare === berth) this.#spare = null;
    };
  }

  #boot(): Berth {
    return new Berth(this.#options, this.#compiled);
  }

  #learn(compiled: WebAssembly.Module | null): void {
    this.#compiled ??= compiled;
  }
}
