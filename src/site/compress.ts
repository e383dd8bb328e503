/** Compresses the built site once, so that no server has to do it for each reader. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegrationLogger } from 'astro';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const COMPRESSED = new Set([
  '.html',
  '.css',
  '.js',
  '.mjs',
  '.json',
  '.svg',
  '.xml',
  '.txt',
  '.wasm',
  '.bin',
]);
/** Below this a compressed file saves less than it costs to look for. */
const MIN_BYTES = 1024;
/** From here on (the snapshot has 31 MB) the better quality costs ten seconds for three per cent. */
const LARGE_BYTES = 1 << 20;
const CACHE = join(process.cwd(), '.cache', 'compressed');

/**
 * Writes `x.br` and `x.gz` beside every file of `folder` that is worth it. Results for large files are kept in
 * `cache`, named after the content: the machine's files take seconds and hardly ever change. What this build did not
 * take from there, or put there, is deleted; unless it had no large file at all, as the fixtures of tests.
 */
export async function compressFolder(
  folder: string,
  logger: Pick<AstroIntegrationLogger, 'info'>,
  cache = CACHE,
): Promise<void> {
  const started = performance.now();
  await mkdir(cache, { recursive: true });
  const names = await readdir(folder, { recursive: true });
  const wanted = names.filter((name) => COMPRESSED.has(extname(name)) && !name.startsWith('pagefind'));
  const used = new Set<string>();
  for (const name of wanted) await compressFile(join(folder, name), cache, used);
  if (used.size > 0) await prune(cache, used);
  logger.info(
    `compressed ${String(wanted.length)} files in ${String(Math.round(performance.now() - started))} ms`,
  );
}

async function compressFile(file: string, cache: string, used: Set<string>): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < MIN_BYTES) return;
  if (bytes.length < LARGE_BYTES) {
    const [br, gz] = await Promise.all([withBrotli(bytes), zip(bytes)]);
    await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
    return;
  }
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  for (const [ending, compress] of [
    ['br', withBrotli],
    ['gz', zip],
  ] as const) {
    const name = `${hash}.${ending}`;
    used.add(name);
    await copyOrMake(join(cache, name), `${file}.${ending}`, () => compress(bytes));
  }
}

async function copyOrMake(kept: string, target: string, make: () => Promise<Buffer>): Promise<void> {
  try {
    await copyFile(kept, target);
  } catch {
    await writeFile(target, await make());
    // Renamed into place: a build that is broken off must not leave half a file for the next.
    const draft = `${kept}.${String(process.pid)}`;
    await copyFile(target, draft);
    // Another build may prune at this moment; then the next one makes the file again.
    await rename(draft, kept).catch(() => undefined);
  }
}

async function prune(cache: string, used: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!used.has(name)) await rm(join(cache, name), { force: true });
  }
}

function withBrotli(bytes: Buffer): Promise<Buffer> {
  return brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length < LARGE_BYTES ? 9 : 6,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
