import type { Clock, FinishedEvent, Instant, RunRequest, TraceEvent } from '../machine/protocol.ts';
import { nextFrame } from './dom.ts';
import { Feed } from './feed.ts';
import type { MachineClient } from './machine-client.ts';
import type { Names } from './notice.ts';
import type { OutputPane } from './output-pane.ts';
import { type Position, Replay, type Speed } from './replay.ts';
import { namesOf } from './timeline/model.ts';
import type { TimelinePane } from './timeline-pane.ts';

/** Ms between two drawings of a timeline that still grows; and as many times the cost of the last one. */
const REDRAW = 250;
const REDRAW_COST = 8;
/** Ms between two showings where nothing is paced: a flood comes in thousands of small pieces. */
const FRAME = 16;

/** Ms after which a program that computes, rather than wait, is taken not to notice an interrupt. */
const DEAF = 1500;

/** A run as it was shown to the reader. */
export interface ShownRun {
  end: FinishedEvent;
  /** All that was printed, shown or not. */
  output: string;
  names: Names;
  clock: Clock;
  /** The reader stopped it. */
  stopped: boolean;
  /** The reader interrupted it: it is not the program's run as it would have been. */
  interrupted: boolean;
}

/** What a run's view tells while it goes on. */
export interface RunViewHandlers {
  onStart(): void;
  /** The machine is through, the display is not. */
  onReplay(): void;
  /** The display stands at this virtual instant (µs). */
  onTime(t: number): void;
  /** The program got the reader's interrupt some time ago, and computes on; now its lines take time. */
  onInsist(): void;
  /** That was of no use either. */
  onDeaf(): void;
  onEnd(shown: ShownRun): void;
}

/** One run from the click to its end: the machine works ahead, the panes follow at virtual time. */
export class RunView {
  readonly #feed: Feed;
  readonly #output: OutputPane;
  readonly #timeline: TimelinePane;
  readonly #handlers: RunViewHandlers;
  #replay: Replay;
  #end: FinishedEvent | null = null;
  #started = false;
  #over = false;
  #stopped = false;
  #interrupted = false;
  #insisted = false;
  /** The line that runs now, where the program computes. */
  #line: number | null = null;
  /** When the program began again, after an interrupt; null once it did something. */
  #asked: number | null = null;
  #last = performance.now();
  #shown = 0;
  #drawAfter = 0;
  #drawn = -1;
  #cost = 0;

  constructor(
    client: MachineClient,
    request: RunRequest,
    panes: { output: OutputPane; timeline: TimelinePane; duration(t: number): string },
    speed: Speed,
    handlers: RunViewHandlers,
  ) {
    this.#output = panes.output;
    this.#timeline = panes.timeline;
    this.#handlers = handlers;
    const shows = {
      onEvents: (events: TraceEvent[]) =>
        this.#output.append(events.filter((event) => event.kind === 'output')),
      onSkip: (length: Instant) => this.#output.skip(panes.duration(length)),
    };
    this.#replay = new Replay(speed, shows);
    this.#feed = new Feed(client, request, {
      onStart: () => this.#start(),
      onEvents: (events) => {
        this.#asked = null;
        this.#line = null;
        // Display time begins when there is something to display.
        if (this.#replay.starved) this.#last = performance.now();
        this.#replay.push(events);
        // Nobody who asked for no pacing should wait for a frame; but one showing in a frame is enough.
        const unpaced = this.#replay.speed === Number.POSITIVE_INFINITY;
        if (unpaced && performance.now() - this.#shown >= FRAME) this.#advance();
      },
      onComputing: (line) => {
        this.#line = line;
      },
      onChange: () => {
        this.#replay = new Replay(this.#replay.speed, shows);
        this.#output.begin();
      },
      onEnd: (end) => this.#finish(end),
    });
  }

  /** The reader interrupted it. */
  get interrupted(): boolean {
    return this.#interrupted;
  }

  /** The program so far, where the display stands, and the line that runs there, if the program computes. */
  get shown(): { events: readonly TraceEvent[]; position: Position; line: number | null } {
    const { events, position } = this.#replay;
    return { events, position, line: position.index === events.length ? this.#line : null };
  }

  /** Shows the rest at this pace. */
  set speed(speed: Speed) {
    this.#replay.speed = speed;
    this.#advance();
  }

  /** Shows everything now. */
  skip(): void {
    this.#replay.skip();
    this.#advance();
  }

  /**
   * Sends SIGINT to the program where the display stands; what was shown stays, and what was to come is another thing
   * now. Returns the virtual instant, or null where there is nothing to interrupt.
   */
  interrupt(): Instant | null {
    if (this.#over || !this.#started) return null;
    const t = this.#replay.refill();
    const { events } = this.#replay;
    this.#end = null;
    this.#interrupted = true;
    const at = this.#feed.interrupt(t, events);
    this.#drawn = events.length;
    this.#timeline.draw(events, at, this.#feed.request);
    this.#timeline.playhead(this.#replay.position);
    return at;
  }

  /** Ends the run, or the display of one that is already over: what was shown stays. */
  stop(): void {
    if (this.#over) return;
    this.#stopped = true;
    if (this.#end === null) {
      this.#feed.stop();
    } else {
      const { t } = this.#replay.position;
      this.#conclude({ t: Math.round(t), kind: 'finished', outcome: 'interrupted', exit: 130 });
    }
  }

  /** Ends the run without a trace of it: the panes belong to somebody else now. */
  abandon(): void {
    this.#over = true;
    this.#feed.stop();
  }

  #start(): void {
    if (this.#over) return;
    this.#last = performance.now();
    if (this.#started) {
      this.#asked = this.#last;
      return;
    }
    this.#started = true;
    this.#drawAfter = this.#last + REDRAW;
    this.#handlers.onStart();
    nextFrame(this.#frame);
  }

  #finish(end: FinishedEvent): void {
    if (this.#over) return;
    this.#asked = null;
    this.#end = end;
    this.#replay.finish(end.t);
    if (this.#stopped || end.report?.why === 'threads') {
      // The reader wants it to end, not to be shown the rest of it; or there is no rest.
      this.#conclude(end);
      return;
    }
    if (this.#advance()) return;
    this.#handlers.onReplay();
    this.#timeline.draw(this.#replay.events, end.t, this.#feed.request, end.report);
    this.#timeline.playhead(this.#replay.position);
  }

  readonly #frame = (): void => {
    if (this.#over || this.#advance()) return;
    if (this.#end === null) this.#drawLive();
    const { position } = this.#replay;
    this.#timeline.playhead(position);
    this.#handlers.onTime(position.t);
    if (this.#asked !== null && performance.now() - this.#asked > DEAF) {
      this.#asked = null;
      if (this.#insisted) {
        this.#handlers.onDeaf();
      } else {
        this.#insisted = true;
        this.#feed.insist();
        this.#handlers.onInsist();
      }
    }
    nextFrame(this.#frame);
  };

  /** Shows what is due. True when that was the last of it. */
  #advance(): boolean {
    if (this.#over) return true;
    const now = performance.now();
    this.#replay.advance(now - this.#last);
    this.#last = now;
    this.#shown = now;
    if (this.#end === null || !this.#replay.done) return false;
    this.#conclude(this.#end);
    return true;
  }

  #drawLive(): void {
    const { events } = this.#replay;
    const now = performance.now();
    if (events.length === this.#drawn || now < this.#drawAfter) return;
    this.#drawn = events.length;
    this.#cost = this.#timeline.draw(events, events.at(-1)?.t ?? 0, this.#feed.request);
    this.#drawAfter = now + Math.max(REDRAW, this.#cost * REDRAW_COST);
  }

  #conclude(end: FinishedEvent): void {
    this.#over = true;
    const stopped = this.#stopped;
    const events: readonly TraceEvent[] = stopped
      ? this.#replay.events.slice(0, this.#replay.position.index)
      : this.#replay.events;
    this.#output.end();
    if (stopped) this.#timeline.draw(events, events.at(-1)?.t ?? 0, this.#feed.request);
    else this.#timeline.draw(events, end.t, this.#feed.request, end.report);
    this.#timeline.end();
    let output = '';
    for (const event of events) if (event.kind === 'output') output += event.text;
    const interrupted = this.#interrupted;
    const { clock } = this.#feed.request;
    this.#handlers.onEnd({ end, output, names: namesOf(events), clock, stopped, interrupted });
  }
}
