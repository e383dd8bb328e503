/** Fetches the machine's files before Pyodide asks for them. */

/** The browser's own, whatever stands in its place for Pyodide by the time it is needed. */
const stock = globalThis.fetch.bind(globalThis);

/**
 * A file, from Cache Storage if the page put it there, else from the server. Its URL holds a hash of its content, so
 * what is kept is never old. Rejects, naming the URL and the status, when the server has none.
 */
export async function fetchFile(url: string): Promise<Response> {
  const response = (await kept(url)) ?? (await stock(url));
  if (!response.ok) throw new Error(`${url}: ${String(response.status)} ${response.statusText}`);
  return response;
}

/** Insecure pages have no Cache Storage, and some readers forbid it. */
async function kept(url: string): Promise<Response | undefined> {
  try {
    return await caches.match(url);
  } catch {
    return undefined;
  }
}

/** The bytes of a file. Rejects like `fetchFile`. */
export async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetchFile(url)).arrayBuffer());
}

/** Pyodide makes whole URLs of the paths that it is given. */
function whole(url: string): string {
  return new URL(url, location.href).href;
}

/**
 * Fetches `url` now and answers Pyodide's own request for it with that; a request for `unwanted` is answered with
 * nothing. Other requests go through as ever.
 * @returns settles when `url` has arrived, rejects like `fetchBytes`
 */
export function fetchAhead(url: string, unwanted: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = fetchBytes(url);
  globalThis.fetch = async (input, init) => {
    const wanted = whole(input instanceof Request ? input.url : String(input));
    if (wanted === whole(unwanted)) return new Response();
    return wanted === whole(url) ? new Response(await bytes) : stock(input, init);
  };
  return bytes;
}
