/** Fetches the machine's files before Pyodide asks for them. */

/** The bytes of a file. Rejects, naming the URL and the status, when the server has none. */
export async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${String(response.status)} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * Fetches `url` now and answers Pyodide's own request for it with that; a request for `unwanted` is answered with
 * nothing. Other requests go through as ever.
 * @returns settles when `url` has arrived, rejects like `fetchBytes`
 */
export function fetchAhead(url: string, unwanted: string): Promise<Uint8Array<ArrayBuffer>> {
  const stock = globalThis.fetch;
  const bytes = fetchBytes(url);
  globalThis.fetch = async (input, init) => {
    const wanted = input instanceof Request ? input.url : String(input);
    if (wanted === unwanted) return new Response();
    return wanted === url ? new Response(await bytes) : stock(input, init);
  };
  return bytes;
}
