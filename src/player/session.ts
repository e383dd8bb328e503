import type { RunRequest } from '../machine/protocol.ts';
import { prepareNextVisit } from './ahead.ts';
import type { Bar, State } from './bar.ts';
import type { Action } from './buttons.ts';
import { CodePane } from './code-pane.ts';
import { Ending } from './ending.ts';
import { fill } from './fill.ts';
import type { LineEvent } from './inspect.ts';
import { LiveRun } from './live-run.ts';
import { OutputPane } from './output-pane.ts';
import { type ExampleData, page } from './page.ts';
import { Program } from './program.ts';
import { RunStatus } from './run-status.ts';
import { offerLink } from './share-link.ts';
import { StdinBox } from './stdin-box.ts';
import { TimelinePane } from './timeline-pane.ts';
import { rememberRun } from './visit.ts';
import { WaitsPane } from './waits-pane.ts';
import type { WordKey } from './words.ts';

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
  readonly #status: RunStatus;
  readonly #program: Program;
  #running: LiveRun | null = null;
  #state: State = 'idle';
  /** The program is being put into the editor: until then nobody knows what to run. */
  #loading: Promise<void> = Promise.resolve();
  /** The run that was asked for last, until it begins. */
  #asked: symbol | null = null;

  /** `key` names this example's kept edits. */
  constructor(host: HTMLElement, bar: Bar, data: ExampleData, key: string) {
    const goto = (line: number): void => void this.#goto(line);
    this.#host = host;
    this.#bar = bar;
    this.#data = data;
    this.#pinned = host.dataset['playground'] !== undefined;
    this.#status = new RunStatus(bar, this.#words);
    this.#output = new OutputPane(host, this.#words, this.#data.name, goto);
    this.#timeline = new TimelinePane(host, this.#words, `${data.id} ${data.shown.region ?? ''}`);
    this.#ending = new Ending(host, bar, data, this.#words, goto);
    this.#stdin = new StdinBox(host, this.#words, data.request.stdin);
    this.#waits = new WaitsPane(bar.root, this.#words, {
      goto,
      onClose: () => bar.focus(this.#running === null ? 'run' : 'waits'),
    });
    this.code = new CodePane(host, this.#data, this.#words, key, {
      onChange: () => this.refresh(),
    });
    this.#program = new Program(data, this.code, this.#stdin, this.#words);
    host.addEventListener('motion-line', (event) => {
      this.code.mark((event as CustomEvent<LineEvent>).detail.line, false);
    });
    document.addEventListener('motion-speed', () => this.#running?.pace());
    this.#stdin.fit(this.code.source);
  }

  /** Does what a button says. */
  async act(action: Action): Promise<void> {
    await this.#loading;
    switch (action) {
      case 'run':
        if (this.#free && RUNNABLE.includes(this.#host.dataset['state'])) await this.#start();
        break;
      case 'stop':
        if (this.#asked !== null) this.clear();
        this.#running?.stop();
        break;
      case 'interrupt':
        this.#running?.interrupt();
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
        await offerLink(this.#bar, this.#program.shared());
        break;
    }
  }

  /** Brings back what the reader had before a reload; in the playground opens the editor. Runs nothing. */
  restore(): Promise<void> {
    return this.load(this.#restore());
  }

  /** Whatever the reader asks for waits until this is through, and so does not happen to another program. */
  async load(work: Promise<void>): Promise<void> {
    // Whoever began it hears of its failure; the program that is there can be run all the same.
    this.#loading = work.catch(() => undefined);
    await work;
  }

  async #restore(): Promise<void> {
    if (this.#pinned) {
      const { openPlayground } = await import('./playground.ts');
      await openPlayground(this);
    } else {
      const kept = this.code.kept();
      if (kept === null || kept === this.code.base) return;
      await this.code.open(kept, false);
      this.say('motion.note.kept');
      this.refresh();
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
    this.#status.over();
    this.#bar.say('');
    this.#running?.abandon();
    this.#running = null;
    this.#asked = null;
    this.#ending.clear();
    this.#waits.clear();
    this.#showRecording();
    this.#show('idle');
  }

  /** Says one of the player's words in the status. */
  say(key: WordKey, tone: 'plain' | 'good' | 'bad' = 'plain'): void {
    this.#bar.say(fill(this.#words, key), tone);
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

  /** The code is another one, perhaps. */
  refresh(): void {
    // A claim about the recorded code must not stand beside other code.
    if (this.code.edited) delete this.#host.dataset['match'];
    this.#host.toggleAttribute('data-edited', this.code.edited);
    this.#stdin.fit(this.code.source);
    this.#show(this.#state);
  }

  /** Nothing runs, and nothing is about to. */
  get #free(): boolean {
    return this.#running === null && this.#asked === null;
  }

  async #start(): Promise<void> {
    const asked = Symbol();
    const claim = this.#program.recorded;
    this.#asked = asked;
    this.#ending.clear();
    this.#waits.clear();
    this.#show('booting');
    this.#status.booting();
    try {
      const { request, wrong } = await this.#program.prepare();
      // Meanwhile the reader may have stopped it, or gone to another program.
      if (this.#asked !== asked) return;
      this.#asked = null;
      if (request !== null) {
        this.#run(request, claim);
        return;
      }
      this.#status.over();
      this.#show('finished');
      this.#ending.refuse(wrong);
    } catch (error) {
      if (this.#asked !== asked) return;
      this.#asked = null;
      this.#status.over();
      throw error;
    }
  }

  #run(request: RunRequest, claim: boolean): void {
    rememberRun();
    const panes = { output: this.#output, timeline: this.#timeline };
    this.#running = new LiveRun(request, panes, this.#status, this.#words, {
      onState: (state) => this.#show(state),
      onEnd: (shown) => {
        this.#running = null;
        if (claim && shown.end.report?.why === 'threads') this.#showRecording();
        this.#ending.tell(shown, claim);
        this.#show('finished');
        if (shown.end.outcome !== 'crashed') prepareNextVisit();
      },
    });
  }

  /** Output and timeline as recorded, if the code is what was recorded. */
  #showRecording(): void {
    const recorded = this.code.base === this.#data.code;
    this.#output.restore(recorded);
    this.#timeline.restore(recorded);
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
