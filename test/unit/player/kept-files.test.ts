import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { areKept, keepFiles } from '../../../src/player/kept-files.ts';

const HOST = 'https://guide.example';
const ASSETS = { runtime: '/machine/new', snapshot: '/machine/new/snapshot.bin' };
const FILES = ['pyodide.asm.wasm', 'python_stdlib.zip', 'snapshot.bin'].map(
  (name) => `${HOST}/machine/new/${name}`,
);

/** As much of Cache Storage as the player needs. */
class FakeCache {
  readonly entries = new Map<string, Response>();
  keys = (): Promise<{ url: string }[]> => Promise.resolve([...this.entries.keys()].map((url) => ({ url })));
  delete = (url: string): Promise<boolean> => Promise.resolve(this.entries.delete(url));
  put = (url: string, response: Response): Promise<void> => {
    this.entries.set(url, response);
    return Promise.resolve();
  };
  match = (url: string): Promise<Response | undefined> =>
    Promise.resolve(this.entries.get(new URL(url, HOST).href));
  open = (): Promise<FakeCache> => Promise.resolve(this);
}

describe("the machine's files", () => {
  let cache: FakeCache;
  const fetched = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();

  beforeEach(() => {
    cache = new FakeCache();
    fetched.mockReset().mockImplementation(() => Promise.resolve(new Response('bytes')));
    vi.stubGlobal('caches', cache);
    vi.stubGlobal('location', new URL(`${HOST}/en/`));
    vi.stubGlobal('fetch', fetched);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test("are kept, and asked for in the browser's own cache first", async () => {
    expect(await areKept(ASSETS)).toBe(false);
    await keepFiles(ASSETS);
    expect([...cache.entries.keys()]).toEqual(FILES);
    expect(await areKept(ASSETS)).toBe(true);
    for (const [, init] of fetched.mock.calls) expect(init).toMatchObject({ cache: 'force-cache' });
  });

  test('are copied once', async () => {
    await keepFiles(ASSETS);
    fetched.mockClear();
    await keepFiles(ASSETS);
    expect(fetched).not.toHaveBeenCalled();
  });

  test('of an older guide are deleted', async () => {
    await cache.put(`${HOST}/machine/old/snapshot.bin`, new Response('old'));
    await keepFiles(ASSETS);
    expect([...cache.entries.keys()]).toEqual(FILES);
  });

  test('count as kept only when none is missing', async () => {
    await keepFiles(ASSETS);
    await cache.delete(FILES[1] ?? '');
    expect(await areKept(ASSETS)).toBe(false);
    await keepFiles(ASSETS);
    expect(await areKept(ASSETS)).toBe(true);
  });

  test('are not missed where the browser has not cached them and the network is away: no error, nothing half', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(keepFiles(ASSETS)).resolves.toBeUndefined();
    expect(cache.entries.size).toBe(0);
  });

  test('are not kept where there is no Cache Storage', async () => {
    vi.stubGlobal('caches', undefined);
    await expect(keepFiles(ASSETS)).resolves.toBeUndefined();
    expect(await areKept(ASSETS)).toBe(false);
  });
});
