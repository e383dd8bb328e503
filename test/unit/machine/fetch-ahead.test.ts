import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const HOST = 'https://guide.example';
const WASM = '/machine/hash/pyodide.asm.wasm';
const ZIP = '/machine/hash/python_stdlib.zip';

describe('the files of the machine', () => {
  const fetched = vi.fn<(url: string) => Promise<Response>>();
  const match = vi.fn<(url: string) => Promise<Response | undefined>>();

  /** The module as a new worker has it. */
  const load = (): Promise<typeof import('../../../src/machine/fetch-ahead.ts')> => {
    vi.resetModules();
    return import('../../../src/machine/fetch-ahead.ts');
  };
  const text = async (bytes: Promise<Uint8Array>): Promise<string> => new TextDecoder().decode(await bytes);

  beforeEach(() => {
    fetched.mockReset().mockImplementation((url) => Promise.resolve(new Response(`server's ${url}`)));
    match.mockReset().mockResolvedValue(undefined);
    vi.stubGlobal('fetch', fetched);
    vi.stubGlobal('caches', { match });
    vi.stubGlobal('location', new URL(`${HOST}/_astro/worker.js`));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('come from Cache Storage where the page has kept them, without a request', async () => {
    const { fetchBytes } = await load();
    match.mockResolvedValue(new Response('kept'));
    expect(await text(fetchBytes(ZIP))).toBe('kept');
    expect(fetched).not.toHaveBeenCalled();
  });

  test('come from the server where nothing is kept', async () => {
    const { fetchBytes } = await load();
    expect(await text(fetchBytes(ZIP))).toBe(`server's ${ZIP}`);
  });

  test('come from the server where storage is forbidden', async () => {
    const { fetchBytes } = await load();
    match.mockRejectedValue(new DOMException('no', 'SecurityError'));
    expect(await text(fetchBytes(ZIP))).toBe(`server's ${ZIP}`);
  });

  test('come from the server where the page is insecure and has no Cache Storage', async () => {
    vi.stubGlobal('caches', undefined);
    const { fetchBytes } = await load();
    expect(await text(fetchBytes(ZIP))).toBe(`server's ${ZIP}`);
  });

  test('are refused by name and status when the server has none', async () => {
    const { fetchFile } = await load();
    fetched.mockResolvedValue(new Response('', { status: 404, statusText: 'Not Found' }));
    await expect(fetchFile(WASM)).rejects.toThrow(`${WASM}: 404 Not Found`);
  });

  // It asks by the whole URL for what it was told by its path.
  test.each([
    ['by their paths', ''],
    ['by their whole URLs', HOST],
  ])(
    "are Pyodide's answer when it asks for them %s, and the unwanted one is not fetched",
    async (_, host) => {
      const { fetchAhead, fetchFile } = await load();
      const module = fetchFile(WASM);
      const library = fetchAhead(ZIP, WASM);
      expect(await (await fetch(`${host}${ZIP}`)).text()).toBe(`server's ${ZIP}`);
      expect(await (await fetch(new Request(`${HOST}${ZIP}`))).text()).toBe(`server's ${ZIP}`);
      expect(await (await fetch(`${host}${WASM}`)).text()).toBe('');
      expect(await (await fetch('/other')).text()).toBe("server's /other");
      expect(await text(library)).toBe(`server's ${ZIP}`);
      // What Pyodide must not fetch is not withheld from whoever asked before it.
      expect(await (await module).text()).toBe(`server's ${WASM}`);
      expect(fetched.mock.calls.map(([url]) => url)).toEqual([WASM, ZIP, '/other']);
    },
  );
});
