/** The third and the fourth witness: Firefox, which can switch stacks, and WebKit as it is where browsers cannot. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import type { Trace } from '../../src/example/recording.ts';
import { normalise } from '../../src/example/normalise.ts';
import { pagesOf } from '../browser/lib/built-guide.ts';
import { startFirefox } from './firefox.ts';
import { Missing, type OtherBrowser } from './browser.ts';
import { startWebKit } from './webkit.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

/** What came of an example in a page. */
interface Ran {
  id: string;
  outcome: string;
  match: string | null;
  output: string;
  notice: string;
}

/** Runs the examples of the open page, one after the other, but for those in `args[0]`. */
const RUN_ALL = `
  const until = async (id, what, holds) => {
    const end = Date.now() + 60_000;
    while (!holds()) {
      if (Date.now() > end) throw new Error(id + ' has no ' + what + ' after a minute');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const ran = [];
  for (const example of document.querySelectorAll('motion-example')) {
    const { id } = example.dataset;
    if (args[0].includes(id) || ran.some((one) => one.id === id)) continue;
    await until(id, 'button', () => example.querySelector('.motion-run') !== null);
    example.querySelector('.motion-run').click();
    await until(id, 'end', () => example.dataset.state === 'finished');
    ran.push({
      id,
      outcome: example.dataset.outcome,
      match: example.dataset.match ?? null,
      output: example.querySelector('[role=log]').textContent,
      notice: example.querySelector('.motion-notice')?.textContent ?? '',
    });
  }
  return ran;
`;

function recorded(id: string, ending: string): string {
  return readFileSync(join(PROJECT, 'examples', `${id}.${ending}`), 'utf8');
}

/** Whether a program starts a thread or a process, for which stacks have to be switched. */
function needsThreads(id: string): boolean {
  const { events } = JSON.parse(recorded(id, 'trace.json')) as Trace;
  return events.some(
    (event) => event.kind === 'created' && (event.thread === true || event.process === true),
  );
}

describe.each([
  { name: 'Firefox', start: startFirefox, threads: true },
  { name: 'WebKit', start: startWebKit, threads: false },
])('in $name', ({ start, threads }) => {
  let browser: OtherBrowser | null = null;
  let absent = '';

  beforeAll(async () => {
    try {
      browser = await start();
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      absent = error.message;
    }
  });
  afterAll(() => browser?.close());

  test('every example runs as recorded', { timeout: 1_800_000 }, async (context) => {
    if (browser === null) {
      context.skip(absent);
      return;
    }
    const at = inject('origin');
    const seen: string[] = [];
    const refused: string[] = [];
    await browser.open(`${at}/en/`);
    await browser.ask(`localStorage.setItem('motion:speed', 'instant')`);
    for (const path of pagesOf('en')) {
      await browser.open(`${at}${path}`);
      for (const { id, outcome, match, output, notice } of await browser.ask<Ran[]>(RUN_ALL, seen)) {
        seen.push(id);
        if (!threads && needsThreads(id)) {
          refused.push(id);
          expect(notice, `what ${id} says instead of running`).toMatch(/thread/i);
          continue;
        }
        expect(normalise(output), `the output of ${id} in ${browser.name}`).toBe(recorded(id, 'out'));
        const { outcome: wanted } = JSON.parse(recorded(id, 'trace.json')) as Trace;
        expect({ outcome, match }, `the end of ${id} in ${browser.name}`).toEqual({
          outcome: wanted,
          match: 'same',
        });
      }
    }
    expect(seen.length).toBeGreaterThan(50);
    process.stdout.write(
      `${browser.name} ran ${String(seen.length - refused.length)} examples` +
        (threads ? '.\n' : `, and said of ${String(refused.length)} why it cannot.\n`),
    );
  });
});
