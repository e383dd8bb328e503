/** Serves the built guide by the command that `npm start` uses. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const PROJECT = resolve(import.meta.dirname, '../../..');

/** A server under way. */
export interface GuideServer {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  origin: string;
  /** Ends it; resolves when nobody answers there any more. */
  close: () => Promise<void>;
}

/**
 * Serves a built guide on a free port.
 * @param dist The folder of the built guide.
 */
export async function serveGuide(dist: string): Promise<GuideServer> {
  const server = spawn(process.execPath, ['scripts/serve.ts'], {
    cwd: PROJECT,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', MOTION_DIST: dist },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(server, 'exit');
  let complaint = '';
  server.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  for await (const line of createInterface({ input: server.stdout })) {
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (origin === undefined) continue;
    const close = async (): Promise<void> => {
      server.kill();
      await ended;
    };
    return { origin, close };
  }
  await ended;
  throw new Error(`scripts/serve.ts ended before it served anything.\n${complaint}`);
}
