import { savesData } from './ahead.ts';
import { Bar } from './bar.ts';
import type { Action } from './buttons.ts';
import { part } from './dom.ts';
import { readDraft } from './drafts.ts';
import { fill } from './fill.ts';
import { type ExampleData, page } from './page.ts';
import { readsStdin } from './reads-stdin.ts';
import type { Session } from './session.ts';

/** Ms that a pointer must rest on an example before Python is fetched: passing over it is not intent. */
const REST = 120;

/**
 * `<motion-example>`: the upgrade of a static example. Only the bar of buttons is made at once; everything
 * else is loaded when the reader first touches it.
 */
export class MotionExample extends HTMLElement {
  #bar: Bar | null = null;
  #session: Promise<Session> | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** Called by the browser when the element is in the page. */
  connectedCallback(): void {
    if (this.#bar !== null) return;
    const { words } = page();
    const source = part(this, '.motion-data').textContent;
    const name = part(this, '.motion-file [translate]').textContent;
    const bar: Bar = new Bar(part(this, '.motion-bar'), words, name, (action) => void this.#act(bar, action));
    this.#bar = bar;
    const playground = this.dataset['playground'] !== undefined;
    bar.show('idle', { changed: false, editing: false, pinned: playground });

    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void this.#act(bar, 'run');
    });
    this.addEventListener('pointerenter', (event) => {
      if (event.pointerType !== 'mouse') return;
      this.#rest = setTimeout(() => this.#warm(bar), REST);
    });
    this.addEventListener('pointerleave', () => clearTimeout(this.#rest));
    this.addEventListener('touchstart', () => this.#warm(bar), { passive: true, once: true });
    this.addEventListener('focusin', () => this.#warm(bar), { once: true });
    this.#inspect();

    if (playground || readDraft(this.#key) !== null || readsStdin(source)) {
      void this.#open(bar).then(
        (session) => session.restore(),
        (error: unknown) => this.#fail(bar, error),
      );
    }
  }

  /** Where edits are kept: the playground's are its own. */
  get #key(): string {
    return this.dataset['playground'] === undefined ? (this.dataset['id'] ?? '') : 'playground';
  }

  async #act(bar: Bar, action: Action): Promise<void> {
    // At once, before anything is loaded: a click must be seen to have been heard.
    if (action === 'run' && ['idle', 'finished'].includes(this.dataset['state'] ?? 'idle')) {
      this.dataset['state'] = 'booting';
      delete this.dataset['outcome'];
      delete this.dataset['match'];
      bar.show('booting', { changed: true, editing: false, pinned: false });
    } else if (action === 'run') return;
    try {
      if (action === 'run') this.#boot();
      await (await this.#open(bar)).act(action);
    } catch (error) {
      this.#fail(bar, error);
    }
  }

  /** Everything beyond the bar; loaded once. A failed load is tried again at the next click. */
  #open(bar: Bar): Promise<Session> {
    this.#session ??= import('./session.ts').then(
      ({ Session }) => {
        const data = JSON.parse(part(this, '.motion-data').textContent) as ExampleData;
        return new Session(this, bar, data, this.#key);
      },
      (error: unknown) => {
        this.#session = null;
        throw error;
      },
    );
    return this.#session;
  }

  #warm(bar: Bar): void {
    clearTimeout(this.#rest);
    if (savesData()) return;
    this.#boot();
    this.#open(bar).catch(() => undefined);
  }

  /** Boots the machine while the rest is loaded. When that fails, the run will say why. */
  #boot(): void {
    import('./machine.ts').then(
      ({ machine }) => machine().warm(),
      () => undefined,
    );
  }

  /** Pointing at the timeline or at a line of code shows what belongs together; loaded with the first pointing. */
  #inspect(): void {
    const timeline = part(this, '.motion-timeline');
    timeline.querySelector('.tl-plot .tl-span')?.setAttribute('tabindex', '0');
    let asked = false;
    const load = (event: Event): void => {
      if (asked) return;
      asked = true;
      import('./inspect.ts').then(
        ({ inspect }) => inspect(this, event),
        () => {
          asked = false;
        },
      );
    };
    for (const type of ['pointerover', 'focusin']) {
      timeline.addEventListener(type, load);
      part(this, '.motion-code').addEventListener(type, load);
    }
  }

  /** A part of the player could not be loaded; what was there stays. */
  #fail(bar: Bar, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    if (this.dataset['state'] === 'booting') {
      this.dataset['state'] = 'finished';
      this.dataset['outcome'] = 'crashed';
      bar.show('finished', { changed: true, editing: false, pinned: false });
    }
    bar.say(fill(page().words, 'motion.status.unloaded', { message }), 'bad');
  }
}
