import type { FinishedEvent, Instant, RunRequest, ScriptedSignal, TraceEvent } from '../machine/protocol.ts';
import type { MachineClient, Run } from './machine-client.ts';

/** What a feed tells. */
export interface FeedHandlers {
  /** The interpreter is up and the program begins; again after each interrupt. */
  onStart(): void;
  onEvents(events: TraceEvent[]): void;
  /** The program computes, and has had no news for a while; `line` is the one that runs. */
  onComputing(line: number | null): void;
  /** The program, run again, does not do what it did before: all of its events follow, from the first one. */
  onChange(): void;
  onEnd(end: FinishedEvent): void;
}

/** Virtual seconds that a line takes where the program has to notice an interrupt. */
const LINE_COST = 1e-6;
/** Virtual microseconds in which a program with that cost gets to where it was without. */
const SLACK = 100_000;

/** Puts a signal where its time says. */
function withSignal(signals: readonly ScriptedSignal[], signal: ScriptedSignal): ScriptedSignal[] {
  return [...signals, signal].sort((a, b) => a.at - b.at);
}

/**
 * The events of a program that its reader may interrupt. The machine is far ahead of what the reader sees, so it runs
 * the program again, with a signal at the instant that the reader saw. All that came before is the same by
 * determinism, and is not told again; on the real clock it may differ.
 */
export class Feed {
  readonly #client: MachineClient;
  readonly #handlers: FeedHandlers;
  #request: RunRequest;
  #run: Run;
  /** What was told before the last interrupt. */
  #known: readonly TraceEvent[] = [];
  #seen = 0;
  #last: Instant = 0;
  #runs = 0;
  /** Lines take time now that took none before. */
  #slower = false;

  constructor(client: MachineClient, request: RunRequest, handlers: FeedHandlers) {
    this.#client = client;
    this.#request = request;
    this.#handlers = handlers;
    this.#run = this.#begin();
  }

  /** How the program runs now: the reader's signals are among its signals. */
  get request(): RunRequest {
    return this.#request;
  }

  /** Sends SIGINT just after an instant, to a program that has done this by then. Returns the signal's instant. */
  interrupt(after: Instant, known: readonly TraceEvent[]): Instant {
    // Whoever presses twice means it twice.
    this.#last = Math.max(Math.floor(after), this.#last) + 1;
    const signals = withSignal(this.#request.signals, { at: this.#last / 1_000_000, send: 'SIGINT' });
    this.#request = { ...this.#request, signals };
    this.#known = [...known];
    this.#again();
    return this.#last;
  }

  /**
   * Lets the last interrupt come to a program that only computes. Computing takes no virtual time, so the interrupt's
   * instant never comes; from now on each line takes some.
   */
  insist(): void {
    const at = this.#last / 1_000_000;
    this.#last += SLACK;
    const later: ScriptedSignal = { at: this.#last / 1_000_000, send: 'SIGINT' };
    const others = this.#request.signals.filter((signal) => signal.at !== at);
    const lineCost = Math.max(this.#request.lineCost, LINE_COST);
    this.#request = { ...this.#request, lineCost, signals: withSignal(others, later) };
    this.#slower = true;
    this.#known = this.#known.filter(({ kind }) => kind !== 'slow');
    this.#again();
  }

  /** Ends the run at once; `onEnd` is told. */
  stop(): void {
    this.#run.stop();
  }

  #again(): void {
    this.#seen = 0;
    this.#runs += 1;
    this.#run.stop();
    this.#run = this.#begin();
  }

  #begin(): Run {
    const number = this.#runs;
    const isCurrent = (): boolean => this.#runs === number;
    const run = this.#client.run(this.#request, {
      onStart: () => {
        if (isCurrent()) this.#handlers.onStart();
      },
      onEvents: (events) => {
        if (isCurrent()) this.#take(events);
      },
      onComputing: (line) => {
        if (isCurrent()) this.#handlers.onComputing(line);
      },
    });
    void run.finished.then((end) => {
      if (isCurrent()) this.#handlers.onEnd(end);
    });
    return run;
  }

  /** Passes on what is new. Which steps are slow is another thing where lines take time. */
  #take(told: TraceEvent[]): void {
    const events = this.#slower ? told.filter(({ kind }) => kind !== 'slow') : told;
    let index = 0;
    for (; index < events.length && this.#seen < this.#known.length; index += 1) {
      if (!this.#isSame(events[index], this.#known[this.#seen])) {
        const again = [...this.#known.slice(0, this.#seen), ...events.slice(index)];
        this.#known = [];
        this.#handlers.onChange();
        this.#handlers.onEvents(again);
        return;
      }
      this.#seen += 1;
    }
    if (index < events.length) this.#handlers.onEvents(events.slice(index));
  }

  #isSame(one: TraceEvent | undefined, other: TraceEvent | undefined): boolean {
    const text = (event: object | undefined): string =>
      JSON.stringify(this.#slower ? { ...event, t: 0, until: 0 } : event);
    return text(one) === text(other);
  }
}
