import type { Clock, Instant } from '../machine/protocol.ts';
import type { Bar } from './bar.ts';
import { fill } from './fill.ts';
import { duration } from './timeline/describe.ts';
import { seconds } from './timeline/ticks.ts';
import type { WordKey, Words } from './words.ts';

/** Ms of booting after which the reader is told that Python is being fetched. */
const SLOW_BOOT = 600;

/** What the status says of a run, from the click to its end. */
export class RunStatus {
  readonly #bar: Bar;
  readonly #words: Words;
  #slow: ReturnType<typeof setTimeout> | undefined;

  constructor(bar: Bar, words: Words) {
    this.#bar = bar;
    this.#words = words;
  }

  /** A run was asked for. */
  booting(): void {
    this.over();
    this.#say('motion.status.booting');
    this.#slow = setTimeout(() => this.#say('motion.status.download'), SLOW_BOOT);
  }

  /** The program begins. */
  running(): void {
    this.over();
    this.#say('motion.status.running');
  }

  /** It began, or never will: no more is said of its beginning. */
  over(): void {
    clearTimeout(this.#slow);
  }

  /** The machine is through, and the reader is shown the rest. */
  replaying(clock: Clock): void {
    this.#say(clock === 'real' ? 'motion.status.replaying.real' : 'motion.status.replaying');
  }

  /** The reader's Ctrl+C came at an instant. */
  interrupted(at: Instant, clock: Clock): void {
    const time = duration(this.#words, Math.round(at / 1000) * 1000);
    const key = clock === 'real' ? 'motion.status.restarted' : 'motion.status.interrupted';
    this.#bar.say(fill(this.#words, key, { time }));
  }

  /** It does not come; now the program's lines take time. */
  insisted(): void {
    this.#say('motion.status.insisted');
  }

  /** It still does not come. */
  deaf(): void {
    this.#bar.say(fill(this.#words, 'motion.status.deaf'), 'bad');
  }

  /** What the running clock shows. */
  tick(t: Instant): void {
    this.#bar.tick(fill(this.#words, 'motion.timeline.seconds', { n: seconds(t) }));
  }

  #say(key: WordKey): void {
    this.#bar.say(fill(this.#words, key));
  }
}
