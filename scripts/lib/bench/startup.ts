/** From the click on Run to the first output, in Chromium: ours against stock Pyodide doing the same. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import type { Page } from 'playwright-core';

import { machineFiles, RUNTIME } from '../../../src/machine/snapshot.ts';
import { filesKept } from '../files-kept.ts';
import { EXAMPLE_PAGE, withBrowser } from './browser.ts';
import { programFile } from './measure.ts';
import type { Benchmark, Figure } from './measure.ts';

const TIMES = 3;

/** Milliseconds in which a page has surely booted its spare interpreter. */
const SPARE_BOOTS = 4000;

/**
 * Milliseconds from click to first output: in a new profile; in a new tab of a reader who has run an example on an
 * earlier visit and clicks at once; of one who has a look at the page first; of the second click on a page. Stock
 * Pyodide has no memory of the reader, so its `warm` is its `cached`.
 */
interface Clicks {
  cold: number;
  cached: number;
  warm: number;
  second: number;
}

/**
 * Clicks Run on the page's first example and waits for its first line. The clock runs in the page: from the click
 * event to the first text that the run adds to the output.
 */
async function clickOurs(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const example = document.querySelector('motion-example');
    const log = example?.querySelector('[role=log]');
    const button = example?.querySelector<HTMLButtonElement>('.motion-bar button');
    if (!example || !log || !button) throw new Error('the page has no example');
    const begin = performance.now();
    button.click();
    return new Promise<number>((resolve) => {
      const observer = new MutationObserver((records) => {
        // The run first empties the log of what was recorded: that adds nothing.
        if (!records.some(({ addedNodes }) => [...addedNodes].some((node) => node.textContent))) return;
        observer.disconnect();
        resolve(performance.now() - begin);
      });
      observer.observe(log, { childList: true, subtree: true, characterData: true });
    });
  });
}

const FINISHED = 'motion-example[data-state=finished]';

async function ours(first: Page, url: string): Promise<Clicks> {
  const visit = async (page: Page, until: 'commit' | 'networkidle'): Promise<number> => {
    await page.goto(url, { waitUntil: until });
    await page.waitForSelector('motion-example .motion-bar button');
    const time = await clickOurs(page);
    await page.waitForSelector(FINISHED);
    return time;
  };
  await first.context().addInitScript(() => {
    localStorage.setItem('motion:speed', 'instant');
  });
  const cold = await visit(first, 'networkidle');
  await filesKept(first);
  await first.goto('about:blank');
  const hasty = await first.context().newPage();
  const cached = await visit(hasty, 'commit');
  await hasty.close();
  const tab = await first.context().newPage();
  const warm = await visit(tab, 'networkidle');
  await tab.waitForTimeout(SPARE_BOOTS);
  return { cold, cached, warm, second: await clickOurs(tab) };
}

/** The page that loads stock Pyodide as its documentation says, in a worker, at the click. */
const STOCK_PAGE = `<!doctype html><script type="module">
window.run = (source) => new Promise((resolve, reject) => {
  const begin = performance.now();
  const worker = new Worker('/worker.mjs', { type: 'module' });
  worker.onmessage = ({ data }) => { worker.terminate(); resolve(performance.now() - begin); };
  worker.onerror = (event) => reject(new Error(event.message));
  worker.postMessage(source);
});
</script>`;

const STOCK_WORKER = `import { loadPyodide } from '/pyodide.mjs';
self.onmessage = async ({ data }) => {
  const pyodide = await loadPyodide({ indexURL: '/', stdout: (text) => self.postMessage(text) });
  await pyodide.runPythonAsync(data);
};`;

const TYPES: Record<string, string> = {
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.html': 'text/html',
};

async function stock(page: Page): Promise<Clicks> {
  const server = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : path.basename(request.url ?? '');
    response.setHeader('Content-Type', TYPES[path.extname(name)] ?? 'application/octet-stream');
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    if (name === 'index.html') response.end(STOCK_PAGE);
    else if (name === 'worker.mjs') response.end(STOCK_WORKER);
    else if (name === 'favicon.ico') response.writeHead(404).end();
    else createReadStream(path.join(RUNTIME, name)).pipe(response);
  }).listen(0, '127.0.0.1');
  const source = await readFile(programFile('first-output'), 'utf8');
  const run = async (): Promise<number> =>
    page.evaluate(
      (program) => (window as unknown as { run(source: string): Promise<number> }).run(program),
      source,
    );
  try {
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${String(port)}/`;
    await page.goto(url);
    const cold = await run();
    await page.goto(url);
    const cached = await run();
    return { cold, cached, warm: cached, second: await run() };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function least(all: Clicks[], which: keyof Clicks): number {
  return Math.min(...all.map((clicks) => clicks[which]));
}

async function run(): Promise<Figure[]> {
  await machineFiles();
  const mine: Clicks[] = [];
  const theirs: Clicks[] = [];
  await withBrowser(async ({ open, url }) => {
    for (let i = 0; i < TIMES; i += 1) {
      theirs.push(await stock(await open()));
      mine.push(await ours(await open(), `${url}${EXAMPLE_PAGE}`));
    }
  });
  const figures: Figure[] = [];
  const budgets = { cold: null, cached: { atMost: 0.2 }, warm: { atMost: 0.2 }, second: null } as const;
  for (const which of ['cold', 'cached', 'warm', 'second'] as const) {
    const [us, them] = [least(mine, which), least(theirs, which)];
    const ownBudget = which === 'second' ? { atMost: 50 } : null;
    figures.push(
      { name: `click to first output, ${which}`, value: us, unit: 'ms', budget: ownBudget },
      { name: `stock Pyodide, ${which}`, value: them, unit: 'ms', budget: null },
      { name: `ours / stock, ${which}`, value: us / them, unit: 'x', budget: budgets[which] },
    );
  }
  return figures;
}

/** The benchmark. */
export const startup: Benchmark = { name: 'startup', run };
