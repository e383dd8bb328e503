import { el, part } from './dom.ts';
import { keepDraft, readDraft } from './drafts.ts';
import type { Editor } from './editor.ts';
import { fill } from './fill.ts';
import { markLine } from './lines.ts';
import type { ExampleData } from './page.ts';
import type { Words } from './words.ts';

/** Ms after the last key until an edit is kept. */
const KEEP_AFTER = 300;

/** What the code pane tells the session. */
export interface CodeHandlers {
  /** The text changed. */
  onChange(): void;
}

/** The code of one example: static at first, an editor once the reader edits. */
export class CodePane {
  /** What Reset brings back: the example's code, or a shared program. */
  base: string;
  /** The address part that `base` came from, in the playground. */
  hash = '';
  readonly #root: HTMLElement;
  readonly #host: HTMLElement;
  readonly #data: ExampleData;
  readonly #words: Words;
  readonly #key: string;
  readonly #handlers: CodeHandlers;
  readonly #note = el('p', { class: 'motion-editing' });
  #editor: Editor | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, data: ExampleData, words: Words, key: string, handlers: CodeHandlers) {
    this.#host = host;
    this.#root = part(host, '.motion-code');
    this.#data = data;
    this.#words = words;
    this.#key = key;
    this.#handlers = handlers;
    this.base = data.code;
    addEventListener('pagehide', () => this.#keep());
  }

  /** What Run runs. */
  get source(): string {
    return this.#editor?.text() ?? this.base;
  }

  /** True when the code is not the example's own any more. */
  get edited(): boolean {
    return this.source !== this.#data.code;
  }

  /** True when Reset would change the code. */
  get changed(): boolean {
    return this.source !== this.base;
  }

  get editing(): boolean {
    return this.#editor !== null;
  }

  /** Opens the editor, with this text or the base. Loads it on first use. */
  async open(text: string, focus: boolean): Promise<void> {
    if (this.#editor !== null) {
      if (focus) this.#editor.focus();
      return;
    }
    const { createEditor } = await import('./editor.ts');
    if (this.editing) return;
    const label = fill(this.#words, 'motion.editor.label', { name: this.#data.name });
    this.#editor = createEditor({
      text,
      label,
      onChange: () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#keep(), KEEP_AFTER);
        this.#handlers.onChange();
      },
    });
    const { region, firstLine, lines } = this.#data.shown;
    const keys = el('span', { class: 'motion-keys' }, fill(this.#words, 'motion.note.keyboard'));
    const whole = fill(this.#words, 'motion.note.whole', { from: firstLine, to: firstLine + lines - 1 });
    this.#note.replaceChildren(...(region === null ? [] : [el('span', {}, whole), ' ']), keys);
    for (const child of this.#root.children) (child as HTMLElement).hidden = true;
    this.#root.append(this.#note, this.#editor.dom);
    this.#host.dataset['editing'] = '';
    if (!focus) return;
    this.#editor.focus();
    // Long code stood higher than its editor does: the line with the cursor may be above the screen.
    this.#editor.dom.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** Back to the static code. Forgets the text. */
  close(): void {
    if (this.#editor === null) return;
    clearTimeout(this.#timer);
    this.#editor.destroy();
    this.#editor.dom.remove();
    this.#note.remove();
    this.#editor = null;
    for (const child of this.#root.children) (child as HTMLElement).hidden = false;
    delete this.#host.dataset['editing'];
    // Long code pushes the button that was pressed away.
    const pressed = document.activeElement;
    if (this.#host.contains(pressed)) pressed?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** Throws the reader's edit away. */
  forget(): void {
    clearTimeout(this.#timer);
    keepDraft(this.#key, null);
  }

  /** The edit kept from before a reload, if it belongs to this base. */
  kept(): string | null {
    const draft = readDraft(this.#key);
    return draft !== null && draft.hash === this.hash ? draft.code : null;
  }

  /** Marks a line of the file and, if asked, brings it into view. */
  mark(line: number | null, scroll: boolean): void {
    if (this.#editor !== null) {
      this.#editor.mark(line, scroll);
      return;
    }
    markLine(this.#host, this.#data.shown, line);
    if (scroll) this.#root.querySelector('.ec-line.motion-hot')?.scrollIntoView({ block: 'nearest' });
  }

  /** True when a line of the file can be shown without opening the editor. */
  shows(line: number): boolean {
    const { firstLine, lines } = this.#data.shown;
    return this.editing || (line >= firstLine && line < firstLine + lines);
  }

  #keep(): void {
    if (this.#editor === null) return;
    keepDraft(this.#key, this.changed ? { code: this.source, hash: this.hash } : null);
  }
}
