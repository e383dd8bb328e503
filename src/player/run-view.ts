import type { FinishedEvent, RunRequest, TraceEvent } from '../machine/protocol.ts';
import { nextFrame } from './dom.ts';
import type { MachineClient, Run } from './machine-client.ts';
import type { Names } from './notice.ts';
import type { OutputPane } from './output-pane.ts';
import { Replay, type Speed } from './replay.ts';
import { namesOf } from './timeline/model.ts';
import type { TimelinePane } from './timeline-pane.ts';

/** Ms between two drawings of a timeline that still grows; and as many times the cost of the last one. */
const REDRAW = 250;
const REDRAW_COST = 8;
/** Ms between two showings where nothing is paced: a flood comes in thousands of small pieces. */
const FRAME = 16;

/** A run as it was shown to the reader. */
export interface ShownRun {
  end: FinishedEvent;
  /** All that was printed, shown or not. */
  output: string;
  names: Names;
}

/** What a run's view tells while it goes on. */
export interface RunViewHandlers {
  onStart(): void;
  /** The machine is through, the display is not. */
  onReplay(): void;
  /** The display stands at this virtual instant (µs). */
  onTime(t: number): void;
  onEnd(shown: ShownRun): void;
}

/** One run from the click to its end: the machine works ahead, the panes follow at virtual time. */
export class RunView {
  readonly #run: Run;
  readonly #replay: Replay;
  readonly #output: OutputPane;
  readonly #timeline: TimelinePane;
  readonly #handlers: RunViewHandlers;
  #end: FinishedEvent | null = null;
  #over = false;
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
    this.#replay = new Replay(speed, {
      onEvents: (events) => this.#output.append(events.filter((event) => event.kind === 'output')),
      onSkip: (length) => this.#output.skip(panes.duration(length)),
    });
    this.#run = client.run(request, {
      onStart: () => {
        if (this.#over) return;
        this.#last = performance.now();
        this.#drawAfter = this.#last + REDRAW;
        handlers.onStart();
        nextFrame(this.#frame);
      },
      onEvents: (events) => {
        // Display time begins when there is something to display.
        if (this.#replay.starved) this.#last = performance.now();
        this.#replay.push(events);
        // Nobody who asked for no pacing should wait for a frame; but one showing in a frame is enough.
        const unpaced = this.#replay.speed === Number.POSITIVE_INFINITY;
        if (unpaced && performance.now() - this.#shown >= FRAME) this.#advance();
      },
    });
    void this.#run.finished.then((end) => this.#finish(end));
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

  /** Ends the run, or the display of one that is already over: what was shown stays. */
  stop(): void {
    if (this.#over) return;
    if (this.#end === null) {
      this.#run.stop();
    } else {
      const { t } = this.#replay.position;
      this.#conclude({ t: Math.round(t), kind: 'finished', outcome: 'interrupted', exit: 130 });
    }
  }

  /** Ends the run without a trace of it: the panes belong to somebody else now. */
  abandon(): void {
    this.#over = true;
    this.#run.stop();
  }

  #finish(end: FinishedEvent): void {
    if (this.#over) return;
    this.#end = end;
    this.#replay.finish(end.t);
    if (end.outcome === 'interrupted') {
      // The reader wants it to end, not to be shown the rest of it.
      this.#conclude(end);
      return;
    }
    if (this.#advance()) return;
    this.#handlers.onReplay();
    this.#timeline.draw(this.#replay.events, end.t);
    this.#timeline.playhead(this.#replay.position);
    nextFrame(this.#frame);
  }

  readonly #frame = (): void => {
    if (this.#over || this.#advance()) return;
    if (this.#end === null) this.#drawLive();
    const { position } = this.#replay;
    this.#timeline.playhead(position);
    this.#handlers.onTime(position.t);
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
    this.#cost = this.#timeline.draw(events, events.at(-1)?.t ?? 0);
    this.#drawAfter = now + Math.max(REDRAW, this.#cost * REDRAW_COST);
  }

  #conclude(end: FinishedEvent): void {
    this.#over = true;
    const shown = end.outcome === 'interrupted' ? this.#replay.position.index : this.#replay.events.length;
    const events: readonly TraceEvent[] = this.#replay.events.slice(0, shown);
    this.#output.end();
    this.#timeline.draw(events, end.outcome === 'interrupted' ? (events.at(-1)?.t ?? 0) : end.t);
    this.#timeline.end();
    let output = '';
    for (const event of events) if (event.kind === 'output') output += event.text;
    this.#handlers.onEnd({ end, output, names: namesOf(events) });
  }
}
