/** Firefox, driven by WebDriver BiDi, which it speaks itself: https://w3c.github.io/webdriver-bidi/ */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { findExecutable } from '../../scripts/lib/executables.ts';
import { Missing, type OtherBrowser } from './browser.ts';

interface Answer {
  id: number;
  type: 'success' | 'error';
  result: unknown;
  message?: string;
}

/** A connection: sends commands, hands each its answer. */
async function connect(url: string): Promise<(method: string, params: object) => Promise<unknown>> {
  const socket = new WebSocket(url);
  await once(socket, 'open');
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const answer = JSON.parse(data) as Answer;
    waiting.get(answer.id)?.(answer);
  });
  let last = 0;
  let gone = (): void => undefined;
  socket.addEventListener('close', () => {
    gone();
  });
  return async (method, params) => {
    last += 1;
    const id = last;
    const answer = await new Promise<Answer>((resolve, reject) => {
      waiting.set(id, resolve);
      gone = () => {
        reject(new Error(`${method}: Firefox is gone`));
      };
      socket.send(JSON.stringify({ id, method, params }));
    });
    waiting.delete(id);
    if (answer.type === 'error') throw new Error(`${method}: ${answer.message ?? ''}`);
    return answer.result;
  };
}

/**
 * Starts Firefox without a window.
 * @throws Missing
 */
export async function startFirefox(): Promise<OtherBrowser> {
  const path = await findExecutable('FIREFOX_PATH', ['firefox-esr', 'firefox']);
  if (path === null) throw new Missing('firefox-esr');
  const profile = await mkdtemp(join(tmpdir(), 'motion-firefox-'));
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const child = spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  let url = '';
  const lines = createInterface({ input: child.stderr });
  for await (const line of lines) {
    url = /ws:\/\/\S+/.exec(line)?.[0] ?? '';
    if (url !== '') break;
  }
  child.stderr.resume(); // or it would stop when nobody reads what it says
  const send = await connect(`${url}/session`);
  const { capabilities } = (await send('session.new', { capabilities: {} })) as {
    capabilities: { browserVersion: string };
  };
  const { contexts } = (await send('browsingContext.getTree', {})) as { contexts: { context: string }[] };
  const context = contexts[0]?.context;
  return {
    name: `Firefox ${capabilities.browserVersion}`,
    open: async (page) => {
      await send('browsingContext.navigate', { context, url: page, wait: 'complete' });
    },
    ask: async <T>(body: string, ...args: readonly unknown[]): Promise<T> => {
      const answer = (await send('script.evaluate', {
        expression: `(async (...args) => {${body}})(...${JSON.stringify(args)}).then(JSON.stringify)`,
        target: { context },
        awaitPromise: true,
      })) as { type: string; result?: { value: string }; exceptionDetails?: { text: string } };
      if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text);
      return JSON.parse(answer.result?.value ?? 'null') as T;
    },
    close: async () => {
      child.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
