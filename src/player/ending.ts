import type { Outcome } from '../machine/protocol.ts';
import type { Bar } from './bar.ts';
import { compareOutput, sameOutput } from './compare.ts';
import { fill } from './fill.ts';
import { type Notice, outcomePhrase, toNotice } from './notice.ts';
import type { ExampleData } from './page.ts';
import { ResultPane } from './result-pane.ts';
import type { ShownRun } from './run-view.ts';
import type { Words } from './words.ts';

/** What is told of a run once it is over: how it ended, and whether it did what was recorded. */
export class Ending {
  readonly #host: HTMLElement;
  readonly #bar: Bar;
  readonly #data: ExampleData;
  readonly #words: Words;
  readonly #result: ResultPane;
  #told: ShownRun | null = null;

  /** `goto` is called when the reader clicks on a line of the code that a message names. */
  constructor(host: HTMLElement, bar: Bar, data: ExampleData, words: Words, goto: (line: number) => void) {
    this.#host = host;
    this.#bar = bar;
    this.#data = data;
    this.#words = words;
    this.#result = new ResultPane(host, words, goto);
  }

  /** Takes back what was told of an earlier run. The status is the session's. */
  clear(): void {
    this.#told = null;
    this.#result.clear();
    delete this.#host.dataset['outcome'];
    delete this.#host.dataset['match'];
  }

  /** Tells why a program was not run. */
  refuse(wrong: Notice): void {
    this.#result.notice(wrong, 'bad');
    this.#bar.say(wrong.title, 'bad');
  }

  /** Tells of a run. `claim`: it was the recorded program, so it has to be as recorded. */
  tell(run: ShownRun, claim: boolean): void {
    const { end, output, names, stopped } = run;
    const unable = end.report?.why === 'threads';
    // With a signal of the reader's it was another run than the recorded one.
    const claimed = claim && !run.interrupted && !unable;
    const { trace } = this.#data;
    this.#told = run;
    const compared = claimed && trace !== null && !stopped && end.outcome !== 'crashed';
    const notice = toNotice(end, names, this.#words, run);
    const expected = claimed && trace !== null && end.outcome === trace.outcome;
    if (unable && claim)
      notice?.items.push({ text: fill(this.#words, 'motion.outcome.threads.recorded'), line: null });
    // The status says how it ended; a box is for more than that, or where the status has better news.
    if (notice !== null && (notice.items.length > 0 || compared))
      this.#result.notice(notice, expected || end.outcome === 'interrupted' ? 'plain' : 'bad');
    this.#bar.say(
      outcomePhrase(end, this.#words, run),
      end.outcome === 'ok' ? 'good' : end.outcome === 'interrupted' ? 'plain' : 'bad',
    );
    if (compared) {
      const same = expected && sameOutput(output, this.#data.output);
      this.#host.dataset['match'] = same ? 'same' : 'different';
      this.#bar.say(
        fill(this.#words, same ? 'motion.match.same' : 'motion.match.different'),
        same ? 'good' : 'bad',
      );
      if (!same) void this.#tellDifference(run, trace.outcome);
    }
    this.#host.dataset['outcome'] = end.outcome;
  }

  async #tellDifference(run: ShownRun, recorded: Outcome): Promise<void> {
    const actual = run.end.outcome;
    if (recorded !== actual) {
      const named = (outcome: Outcome): string => fill(this.#words, `motion.name.${outcome}`);
      const title = fill(this.#words, 'motion.match.outcome', {
        recorded: named(recorded),
        actual: named(actual),
      });
      this.#result.notice({ title, items: [] }, 'bad');
    }
    if (sameOutput(run.output, this.#data.output)) return;
    const lines = await compareOutput(run.output, this.#data.output);
    // Meanwhile the reader may have begun another run.
    if (this.#told === run) this.#result.diff(lines, fill(this.#words, 'motion.match.different'));
  }
}
