/** The built guide in headless Chromium, for benchmarks. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';

import { findChromium } from '../chromium.ts';

/** A page with examples, below the guide's address. */
export const EXAMPLE_PAGE = 'en/start/coroutines/';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];

/** What a browser benchmark works with. */
export interface Bed {
  /** The guide's address, with a trailing slash. */
  url: string;
  /** A page in a new profile: nothing cached. */
  open: () => Promise<Page>;
}

/** Serves `dist/`, opens Chromium, and cleans both up. The guide has to be built. */
export async function withBrowser<T>(use: (bed: Bed) => Promise<T>): Promise<T> {
  const server = spawn(process.execPath, [path.join(ROOT, 'scripts/serve.ts')], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const contexts: BrowserContext[] = [];
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ARGS });
  try {
    const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
    const url = /http:\S+/.exec(line)?.[0];
    if (url === undefined) throw new Error(`the server did not say where it is: ${line}`);
    return await use({
      url,
      open: async () => {
        const context = await browser.newContext();
        contexts.push(context);
        return context.newPage();
      },
    });
  } finally {
    for (const context of contexts) await context.close();
    await browser.close();
    server.kill();
  }
}
