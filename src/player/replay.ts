import type { Instant, TraceEvent } from '../machine/protocol.ts';

/** How many times faster than virtual time; Infinity shows everything at once. */
export type Speed = number;

/** Virtual waits longer than this (µs) are shown shortened … */
const LONG = 3_000_000;
/** … to this many ms, at speed 1. */
const SHORTENED = 1500;
/** Ms between two steps at one instant, so that their order can be seen … */
const STEP = 90;
/** … but all steps of one instant together take no longer than this. */
const INSTANT = 900;

/** Where the display stands: between event `index - 1` and event `index`, `fraction` of the way. */
export interface Position {
  index: number;
  fraction: number;
  t: Instant;
}

/** What the replay reports. */
export interface ReplayHandlers {
  /** These events are due now. */
  onEvents(events: TraceEvent[]): void;
  /** A wait of this length (µs) begins that is shown shortened. */
  onSkip(length: Instant): void;
}

/**
 * Gives out events at their virtual times, measured on a clock that the caller turns: no timer of its own, so
 * it can be tested without waiting. Events may still arrive while earlier ones are shown.
 */
export class Replay {
  speed: Speed;
  readonly #events: TraceEvent[] = [];
  readonly #handlers: ReplayHandlers;
  #index = 0;
  /** Ms at speed 1 already spent before event `#index`. */
  #spent = 0;
  #skipped = -1;
  #end: Instant | null = null;
  /** Where the display stands since it was refilled, until it knows what comes next. */
  #resume: Instant | null = null;

  constructor(speed: Speed, handlers: ReplayHandlers) {
    this.speed = speed;
    this.#handlers = handlers;
  }

  /** All events so far, shown or not. */
  get events(): readonly TraceEvent[] {
    return this.#events;
  }

  /** True when the program is over and everything was shown. */
  get done(): boolean {
    return this.#end !== null && this.#index > this.#events.length;
  }

  /** True when all events so far were shown and the program is not over: the display waits for the machine. */
  get starved(): boolean {
    return this.#end === null && this.#index >= this.#events.length;
  }

  get position(): Position {
    if (this.#resume !== null) return { index: this.#index, fraction: 1, t: this.#resume };
    const before = this.#timeOf(this.#index - 1);
    const after = this.#timeOf(this.#index);
    const need = this.#need(this.#index);
    const fraction = this.done ? 1 : need > 0 ? Math.min(1, this.#spent / need) : 0;
    return {
      index: Math.min(this.#index, this.#events.length),
      fraction,
      t: before + (after - before) * fraction,
    };
  }

  /** More events; in order. */
  push(events: readonly TraceEvent[]): void {
    for (const event of events) this.#events.push(event);
    this.#goOn();
  }

  /** Forgets what was not shown yet: other events follow. The display stands where it stood. Returns that instant. */
  refill(): Instant {
    this.#resume = this.position.t;
    this.#index = Math.min(this.#index, this.#events.length);
    this.#events.length = this.#index;
    this.#end = null;
    return this.#resume;
  }

  /** The program ended at this instant; no more events. */
  finish(end: Instant): void {
    this.#end = Math.max(end, this.#events.at(-1)?.t ?? 0);
    this.#goOn();
  }

  /** Moves the display on by so many real ms. */
  advance(ms: number): void {
    let budget = this.speed === Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : ms * this.speed;
    const due: TraceEvent[] = [];
    const flush = (): void => {
      if (due.length > 0) this.#handlers.onEvents(due.splice(0));
    };
    const last = this.#end === null ? this.#events.length - 1 : this.#events.length;
    while (this.#index <= last) {
      const need = this.#need(this.#index);
      const rest = need - this.#spent;
      if (budget < rest) {
        this.#spent += budget;
        this.#announce(flush);
        break;
      }
      budget -= rest;
      const event = this.#events[this.#index];
      if (event !== undefined) due.push(event);
      this.#index += 1;
      this.#spent = 0;
    }
    flush();
  }

  /** Shows everything that there is, at once. */
  skip(): void {
    this.speed = Number.POSITIVE_INFINITY;
    this.advance(0);
  }

  /** After a refill: goes on from the same instant, whatever comes next now. */
  #goOn(): void {
    if (this.#resume === null || (this.#end === null && this.#index >= this.#events.length)) return;
    const before = this.#timeOf(this.#index - 1);
    const gap = this.#timeOf(this.#index) - before;
    const done = gap > 0 ? Math.min(1, (this.#resume - before) / gap) : 0;
    this.#spent = done * this.#need(this.#index);
    this.#resume = null;
  }

  /** Says once that the wait before the current event is shortened. */
  #announce(flush: () => void): void {
    const length = this.#timeOf(this.#index) - this.#timeOf(this.#index - 1);
    if (length <= LONG || this.#skipped === this.#index) return;
    this.#skipped = this.#index;
    flush();
    this.#handlers.onSkip(length);
  }

  #timeOf(index: number): Instant {
    if (index < 0) return 0;
    return this.#events[index]?.t ?? this.#end ?? this.#events.at(-1)?.t ?? 0;
  }

  /** Ms at speed 1 between event `index - 1` and event `index` (the end, if it is one past the last). */
  #need(index: number): number {
    const gap = this.#timeOf(index) - this.#timeOf(index - 1);
    if (gap > LONG) return SHORTENED;
    if (gap > 0) return gap / 1000;
    return this.#events[index]?.kind === 'step' ? Math.min(STEP, INSTANT / this.#stepsAt(index)) : 0;
  }

  /** How many steps share the instant of event `index`; looked at only around it, up to what matters. */
  #stepsAt(index: number): number {
    const t = this.#events[index]?.t;
    const enough = 200;
    let steps = 0;
    for (let i = index; i >= 0 && this.#events[i]?.t === t && steps < enough; i -= 1) {
      if (this.#events[i]?.kind === 'step') steps += 1;
    }
    for (let i = index + 1; this.#events[i]?.t === t && steps < enough; i += 1) {
      if (this.#events[i]?.kind === 'step') steps += 1;
    }
    return Math.max(1, steps);
  }
}
