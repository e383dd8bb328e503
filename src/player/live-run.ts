import type { RunRequest } from '../machine/protocol.ts';
import type { State } from './bar.ts';
import { machine } from './machine.ts';
import type { OutputPane } from './output-pane.ts';
import type { RunStatus } from './run-status.ts';
import { RunView, type ShownRun } from './run-view.ts';
import { readSpeed } from './speed.ts';
import { duration } from './timeline/describe.ts';
import type { TimelinePane } from './timeline-pane.ts';
import type { Words } from './words.ts';

/** What an example hears of its run. */
export interface LiveRunHandlers {
  onState(state: State): void;
  onEnd(shown: ShownRun): void;
}

/** The run of an example: shown in its panes, and told of in its status. */
export class LiveRun {
  readonly #view: RunView;
  readonly #request: RunRequest;
  readonly #status: RunStatus;
  readonly #handlers: LiveRunHandlers;
  #state: State = 'booting';

  constructor(
    request: RunRequest,
    { output, timeline }: { output: OutputPane; timeline: TimelinePane },
    status: RunStatus,
    words: Words,
    handlers: LiveRunHandlers,
  ) {
    this.#request = request;
    this.#status = status;
    this.#handlers = handlers;
    const panes = { output, timeline, duration: (t: number) => duration(words, t) };
    this.#view = new RunView(machine(), request, panes, readSpeed().factor, {
      onStart: () => {
        // Until now the page showed the recording, or the last run: better than nothing to look at.
        output.begin();
        timeline.begin();
        this.#become('running');
        status.running();
      },
      onReplay: () => {
        // What was said of the interrupt stays.
        const told = this.#state === 'running' && this.#view.interrupted;
        this.#become('replaying');
        if (!told) status.replaying(request.clock);
      },
      onInsist: () => status.insisted(),
      onDeaf: () => status.deaf(),
      onTime: (t) => status.tick(t),
      onEnd: (shown) => {
        status.over();
        handlers.onEnd(shown);
      },
    });
  }

  /** What was shown so far, and where the display stands. */
  get shown(): RunView['shown'] {
    return this.#view.shown;
  }

  /** Shows the rest at the speed that the reader has chosen by now. */
  pace(): void {
    this.#view.speed = readSpeed().factor;
  }

  /** Sends Ctrl+C to the program, where there is something to interrupt. */
  interrupt(): void {
    const at = this.#view.interrupt();
    if (at === null) return;
    this.#become('running');
    this.#status.interrupted(at, this.#request.clock);
  }

  /** Shows everything now. */
  skip(): void {
    this.#view.skip();
  }

  /** Ends it; `onEnd` is told. */
  stop(): void {
    this.#view.stop();
  }

  /** Ends it without a word. */
  abandon(): void {
    this.#view.abandon();
  }

  #become(state: State): void {
    this.#state = state;
    this.#handlers.onState(state);
  }
}
