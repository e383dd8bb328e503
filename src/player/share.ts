/** Longest program that a link may hold, in bytes: more is not a program but an attack on the reader's memory. */
const MAX_BYTES = 1_000_000;

/** The part of a URL that carries a program. */
export const SHARE_PREFIX = '#py=';

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  // In pieces: a spread of many arguments would overflow the stack.
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MAX_BYTES) {
      await reader.cancel();
      throw new RangeError(`The program is longer than ${MAX_BYTES} bytes.`);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** Source text as base64url(deflate-raw(UTF-8)). */
export async function encodeProgram(source: string): Promise<string> {
  const stream = new Blob([source]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return toBase64Url(await collect(stream));
}

/**
 * The source text of an encoded program.
 * @throws Error when the text is not base64url, not deflate-raw, not UTF-8 or too long
 */
export async function decodeProgram(text: string): Promise<string> {
  const stream = new Blob([fromBase64Url(text)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new TextDecoder('utf-8', { fatal: true }).decode(await collect(stream));
}

/**
 * The program in a URL's hash; null when the hash holds none.
 * @throws Error as {@link decodeProgram}
 */
export async function programInHash(hash: string): Promise<string | null> {
  if (!hash.startsWith(SHARE_PREFIX)) return null;
  return decodeProgram(hash.slice(SHARE_PREFIX.length));
}

/**
 * The address of the playground in the page's language, with a program in it.
 * @param here the address of the page, e.g. `https://host/base/zh/tasks/gather/`
 * @param lang `zh` or `en`
 */
export async function shareLink(here: string, lang: string, source: string): Promise<string> {
  const url = new URL(here);
  // The site may live below a base path: everything before the language stays.
  const at = `${url.pathname}/`.indexOf(`/${lang}/`);
  const base = at < 0 ? '' : url.pathname.slice(0, at);
  return `${url.origin}${base}/${lang}/playground/${SHARE_PREFIX}${await encodeProgram(source)}`;
}
