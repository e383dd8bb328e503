/** An example in a page, as its reader handles it. */
import type { Locator, Page } from 'playwright-core';
import type { Outcome } from '../../../src/machine/protocol.ts';
import type { ExampleData } from '../../../src/player/page.ts';

/** The names of the buttons, by language: part of the contract with everybody who drives the guide. */
export const NAMES = {
  zh: {
    run: '运行',
    stop: '停止',
    interrupt: 'Ctrl+C（中断）',
    waits: '谁在等',
    reset: '重置',
    edit: '编辑',
    share: '分享',
  },
  en: {
    run: 'Run',
    stop: 'Stop',
    interrupt: 'Ctrl+C (interrupt)',
    waits: 'Who waits?',
    reset: 'Reset',
    edit: 'Edit',
    share: 'Share',
  },
} as const;

/** One of the guide's languages. */
export type Lang = keyof typeof NAMES;
/** One of an example's buttons. */
export type ButtonName = keyof (typeof NAMES)['en'];
/** One of the states in `data-state`. */
export type State = 'idle' | 'booting' | 'running' | 'replaying' | 'finished';

/** Drives one `<motion-example>`. It waits only for what the page says of itself. */
export class Example {
  readonly root: Locator;
  readonly page: Page;
  readonly lang: Lang;

  /** The example at place `index` of the page, from 0. */
  constructor(page: Page, index = 0) {
    this.page = page;
    this.root = page.locator('motion-example').nth(index);
    this.lang = new URL(page.url()).pathname.startsWith('/zh/') ? 'zh' : 'en';
  }

  get log(): Locator {
    return this.root.getByRole('log');
  }

  get status(): Locator {
    return this.root.locator('.motion-status');
  }

  /** The box that says more about a run than its output does. */
  get notice(): Locator {
    return this.root.locator('.motion-notice');
  }

  /** What CodeMirror lets the reader type into. */
  get editor(): Locator {
    return this.root.locator('.cm-content');
  }

  /** A button, by its name in the language of the page. */
  button(name: ButtonName): Locator {
    return this.root.getByRole('button', { name: NAMES[this.lang][name], exact: true });
  }

  async click(name: ButtonName): Promise<void> {
    await this.button(name).click();
  }

  /** Waits until the example is in a state. */
  async reaches(state: State): Promise<void> {
    await this.root.and(this.page.locator(`[data-state=${state}]`)).waitFor();
  }

  /** Runs it to its end. The state leaves `finished` within the click, so an earlier end is not taken for this one. */
  async run(): Promise<void> {
    await this.click('run');
    await this.reaches('finished');
  }

  /** The value of an attribute such as `data-match`; null without it. */
  attribute(name: string): Promise<string | null> {
    return this.root.getAttribute(name);
  }

  async outcome(): Promise<Outcome | null> {
    return (await this.attribute('data-outcome')) as Outcome | null;
  }

  /** The text of the output. */
  async output(): Promise<string> {
    return (await this.log.textContent()) ?? '';
  }

  /** The text equivalent of the timeline that is shown. */
  async timeline(): Promise<string> {
    return (await this.root.locator('.motion-timeline details').textContent()) ?? '';
  }

  /** What the page knows of the example. */
  async data(): Promise<ExampleData> {
    return JSON.parse((await this.root.locator('.motion-data').textContent()) ?? '') as ExampleData;
  }

  /** Opens the editor, unless it is open, and puts a program into it. */
  async write(program: string): Promise<void> {
    if (!(await this.editor.isVisible())) await this.click('edit');
    await this.editor.press('ControlOrMeta+a');
    // Emptied first: Chromium would give new text the colour of what it takes the place of.
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.insertText(program);
  }

  /** The text in the editor, when it is there. */
  async text(): Promise<string> {
    await this.editor.waitFor();
    return (await this.editor.locator('.cm-line').allTextContents()).join('\n');
  }
}
