/** WebKit as GTK has it, driven by WebDriver: https://www.w3.org/TR/webdriver2/ */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { glob } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';

import { findExecutable } from '../../scripts/lib/executables.ts';
import { Missing, type OtherBrowser } from './browser.ts';

/** Milliseconds that a page may take to answer. */
const PATIENCE = 110_000;

/** The browser for tests that comes with the library. */
const BROWSERS = '/usr/lib/*/webkit2gtk-4.*/MiniBrowser';

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill();
  await once(child, 'exit');
}

/** GTK wants a screen; this one is in memory. */
async function startScreen(xvfb: string): Promise<{ display: string; screen: ChildProcess }> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
  const screen = spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer];
  return { display: `:${number.toString().trim()}`, screen };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

type Call = (method: string, path: string, body?: object) => Promise<unknown>;

function caller(origin: string): Call {
  return async (method, path, body) => {
    const response = await fetch(`${origin}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    throw new Error(`${path}: ${(value as { message?: string }).message ?? String(response.status)}`);
  };
}

/** Calls until there is an answer: the driver says nothing when it begins to listen. */
async function answered(call: Call, driver: ChildProcess): Promise<void> {
  for (;;) {
    try {
      await call('GET', '/status');
      return;
    } catch (error) {
      if (driver.exitCode !== null) throw error;
    }
  }
}

/**
 * Starts WebKit on a screen in memory.
 * @throws Missing
 */
export async function startWebKit(): Promise<OtherBrowser> {
  const path = await findExecutable('WEBKIT_DRIVER_PATH', ['WebKitWebDriver']);
  const xvfb = await findExecutable('XVFB_PATH', ['Xvfb']);
  let binary: string | undefined;
  for await (const found of glob(BROWSERS)) binary = found;
  if (path === null || xvfb === null || binary === undefined) throw new Missing('webkit2gtk-driver xvfb');
  const { display, screen } = await startScreen(xvfb);
  const port = await freePort();
  const driver = spawn(path, [`--port=${String(port)}`, '--host=127.0.0.1'], {
    env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
    stdio: 'ignore',
  });
  const call = caller(`http://127.0.0.1:${String(port)}`);
  await answered(call, driver);
  const options = { binary, args: ['--automation'] };
  const session = (await call('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const base = `/session/${session.sessionId}`;
  await call('POST', `${base}/timeouts`, { script: PATIENCE });
  return {
    name: `WebKitGTK ${session.capabilities.browserVersion}`,
    open: async (url) => {
      await call('POST', `${base}/url`, { url });
    },
    ask: async <T>(body: string, ...args: readonly unknown[]): Promise<T> => {
      const script = `const done = arguments[arguments.length - 1];
        (async (...args) => {${body}})(...arguments[0])
          .then((value) => done({ value }), (error) => done({ error: String(error) }))`;
      const answer = (await call('POST', `${base}/execute/async`, { script, args: [args] })) as {
        value: T;
        error?: string;
      };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
    close: async () => {
      await call('DELETE', base);
      await end(driver);
      await end(screen);
    },
  };
}
