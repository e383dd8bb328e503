import { whenIdle } from './idle.ts';
import { MachineClient } from './machine-client.ts';
import { page } from './page.ts';
import type { WorkerLike } from './workers.ts';

let client: MachineClient | null = null;

/** The one client of this page, made on first use. Nothing boots before `warm()` or `run()`. */
export function machine(): MachineClient {
  client ??= new MachineClient({
    // Vite looks for exactly this form to bundle the worker.
    start: () =>
      new Worker(new URL('../machine/worker.browser.ts', import.meta.url), { type: 'module' }) as WorkerLike,
    assets: page().assets,
    idle: whenIdle,
  });
  return client;
}
