import type { RunRequest } from '../machine/protocol.ts';
import { prepareNextVisit } from './ahead.ts';
import type { Bar, State } from './bar.ts';
import type { Action } from './buttons.ts';
import { CodePane } from './code-pane.ts';
import { Ending } from './ending.ts';
import { fill } from './fill.ts';
import type { LineEvent } from './inspect.ts';
import { machine } from './machine.ts';
import { OutputPane } from './output-pane.ts';
import { type ExampleData, page } from './page.ts';
import { RunView } from './run-view.ts';
import { offerLink } from './share-link.ts';
import { readSpeed } from './speed.ts';
import { StdinBox } from './stdin-box.ts';
import { duration } from './timeline/describe.ts';
import { seconds } from './timeline/ticks.ts';
import { TimelinePane } from './timeline-pane.ts';
import { rememberRun } from './visit.ts';
import { WaitsPane } from './waits-pane.ts';
import type { WordKey } from './words.ts';

/** Ms of booting after which the reader is told that Python is being fetched. */
const SLOW_BOOT = 600;
const RUNNABLE: readonly (string | undefined)[] = ['idle', 'finished', 'booting'];

/** Everything an example does once it is touched. */
export class Session {
  readonly code: CodePane;
  readonly #host: HTMLElement;
  readonly #bar: Bar;
  readonly #data: ExampleData;
  readonly #output: OutputPane;
  readonly #timeline: TimelinePane;
  readonly #ending: Ending;
  readonly #stdin: StdinBox;
  readonly #waits: WaitsPane;
  readonly #words = page().words;
  readonly #pinned: boolean;
  #running: RunView | null = null;
  #state: State = 'idle';

  /** `key` names this example's kept edits. */
  constructor(host: HTMLElement, bar: Bar, data: ExampleData, key: string) {
    const goto = (line: number): void => void this.#goto(line);
    this.#host = host;
    this.#bar = bar;
    this.#data = data;
    this.#pinned = host.dataset['playground'] !== undefined;
    this.#output = new OutputPane(host, this.#words, this.#data.name, goto);
    this.#timeline = new TimelinePane(host, this.#words, `${data.id} ${data.shown.region ?? ''}`);
    this.#ending = new Ending(host, bar, data, this.#words, goto);
    this.#stdin = new StdinBox(host, this.#words, data.request.stdin);
    this.#waits = new WaitsPane(bar.root, this.#words, {
      goto,
      onClose: () => bar.focus(this.#running === null ? 'run' : 'waits'),
    });
    this.code = new CodePane(host, this.#data, this.#words, key, {
      onChange: () => this.#changed(),
      onRun: () => void this.act('run'),
    });
    host.addEventListener('motion-line', (event) => {
      this.code.mark((event as CustomEvent<LineEvent>).detail.line, false);
    });
    document.addEventListener('motion-speed', () => {
      if (this.#running !== null) this.#running.speed = readSpeed().factor;
    });
    this.#stdin.fit(this.code.source);
  }

  /** Does what a button says. */
  async act(action: Action): Promise<void> {
    switch (action) {
      case 'run':
        if (this.#running === null && RUNNABLE.includes(this.#host.dataset['state'])) this.#start();
        break;
      case 'stop':
        this.#running?.stop();
        break;
      case 'interrupt':
        this.#interrupt();
        break;
      case 'waits':
        this.#tellWaits();
        break;
      case 'skip':
        this.#running?.skip();
        break;
      case 'edit':
        if (this.code.editing && !this.code.changed) this.code.close();
        else await this.code.open(this.code.base, true);
        this.#show(this.#state);
        break;
      case 'reset':
        this.reset();
        break;
      case 'share':
        await offerLink(this.#bar, this.code.source);
        break;
    }
  }

  /** Brings back what the reader had before a reload; in the playground opens the editor. Runs nothing. */
  async restore(): Promise<void> {
    if (this.#pinned) {
      const { openPlayground } = await import('./playground.ts');
      await openPlayground(this);
    } else {
      const kept = this.code.kept();
      if (kept === null || kept === this.code.base) return;
      await this.code.open(kept, false);
      this.say('motion.note.kept');
      this.#changed();
    }
    this.#show(this.#state);
  }

  /** Original code, recorded output, static timeline. A shared program counts as the original. */
  reset(): void {
    this.code.forget();
    const focused = this.#host.contains(document.activeElement) && this.code.editing;
    this.code.close();
    this.#stdin.reset();
    this.#stdin.fit(this.code.base);
    this.clear();
    this.say('motion.status.reset');
    if (this.#pinned) void this.code.open(this.code.base, false);
    else if (focused && document.activeElement === document.body) this.#bar.focus('reset');
  }

  /** As before any run: the recorded output and timeline, if the code is what was recorded. */
  clear(): void {
    this.#running?.abandon();
    this.#running = null;
    this.#ending.clear();
    this.#waits.clear();
    this.#showRecording();
    this.#show('idle');
  }

  /** Says one of the player's words in the status. */
  say(key: WordKey, tone: 'plain' | 'good' | 'bad' = 'plain'): void {
    this.#bar.say(fill(this.#words, key), tone);
  }

  /** Shows the buttons as they are now. */
  refresh(): void {
    this.#changed();
  }

  #show(state: State): void {
    this.#state = state;
    this.#host.dataset['state'] = state;
    this.#bar.show(state, {
      changed: this.code.changed || !this.#stdin.original,
      editing: this.code.editing,
      pinned: this.#pinned,
    });
  }

  #changed(): void {
    // A claim about the recorded code must not stand beside other code.
    if (this.code.edited) delete this.#host.dataset['match'];
    this.#host.toggleAttribute('data-edited', this.code.edited);
    this.#stdin.fit(this.code.source);
    this.#show(this.#state);
  }

  #start(): void {
    const request: RunRequest = {
      ...this.#data.request,
      name: this.#data.name,
      source: this.code.source,
      stdin: this.#stdin.value,
    };
    const claim = !this.code.edited && this.#stdin.original && this.#data.trace !== null;
    this.#ending.clear();
    this.#waits.clear();
    rememberRun();
    this.#show('booting');
    this.say('motion.status.booting');
    const slow = setTimeout(() => this.say('motion.status.download'), SLOW_BOOT);
    const words = this.#words;
    const panes = {
      output: this.#output,
      timeline: this.#timeline,
      duration: (t: number) => duration(words, t),
    };
    const running = new RunView(machine(), request, panes, readSpeed().factor, {
      onStart: () => {
        clearTimeout(slow);
        // Until now the page showed the recording, or the last run: better than nothing to look at.
        this.#output.begin();
        this.#timeline.begin();
        this.#show('running');
        this.say('motion.status.running');
      },
      onReplay: () => {
        const interrupted = this.#state === 'running' && running.interrupted;
        this.#show('replaying');
        // What was said of the interrupt stays.
        if (!interrupted) this.say('motion.status.replaying');
      },
      onInsist: () => this.say('motion.status.insisted'),
      onDeaf: () => this.say('motion.status.deaf', 'bad'),
      onTime: (t) => this.#bar.tick(fill(words, 'motion.timeline.seconds', { n: seconds(t) })),
      onEnd: (shown) => {
        clearTimeout(slow);
        if (this.#running !== running) return;
        this.#running = null;
        if (claim && shown.end.report?.why === 'threads') this.#showRecording();
        this.#ending.tell(shown, claim);
        this.#show('finished');
        if (shown.end.outcome !== 'crashed') prepareNextVisit();
      },
    });
    this.#running = running;
  }

  /** Output and timeline as recorded, if the code is what was recorded. */
  #showRecording(): void {
    const recorded = this.code.base === this.#data.code;
    this.#output.restore(recorded);
    this.#timeline.restore(recorded);
  }

  #interrupt(): void {
    const at = this.#running?.interrupt() ?? null;
    if (at === null) return;
    const time = duration(this.#words, Math.round(at / 1000) * 1000);
    const restarts = this.#data.request.clock === 'real';
    const key = restarts ? 'motion.status.restarted' : 'motion.status.interrupted';
    this.#show('running');
    this.#bar.say(fill(this.#words, key, { time }));
  }

  #tellWaits(): void {
    if (this.#running === null) return;
    const { events, position, line } = this.#running.shown;
    this.#waits.show(events.slice(0, position.index), position.t, line);
  }

  async #goto(line: number): Promise<void> {
    if (!this.code.shows(line)) {
      await this.code.open(this.code.base, false);
      this.#show(this.#state);
    }
    this.code.mark(line, true);
  }
}
