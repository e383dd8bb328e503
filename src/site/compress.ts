/** Compresses the built site once, so that no server has to do it for each reader. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
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
 * Writes `x.br` and `x.gz` beside every file of `folder` that is worth it. Results are kept in `.cache/`, named
 * after the content: the machine's files take seconds and hardly ever change.
 */
export async function compressFolder(folder: string, logger: AstroIntegrationLogger): Promise<void> {
  const started = performance.now();
  await mkdir(CACHE, { recursive: true });
  const names = await readdir(folder, { recursive: true });
  const wanted = names.filter((name) => COMPRESSED.has(extname(name)) && !name.startsWith('pagefind'));
  for (const name of wanted) await compressFile(join(folder, name));
  logger.info(
    `compressed ${String(wanted.length)} files in ${String(Math.round(performance.now() - started))} ms`,
  );
}

async function compressFile(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < MIN_BYTES) return;
  if (bytes.length < LARGE_BYTES) {
    const [br, gz] = await Promise.all([withBrotli(bytes), zip(bytes)]);
    await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
    return;
  }
  const kept = join(CACHE, createHash('sha256').update(bytes).digest('hex').slice(0, 32));
  await copyOrMake(`${kept}.br`, `${file}.br`, () => withBrotli(bytes));
  await copyOrMake(`${kept}.gz`, `${file}.gz`, () => zip(bytes));
}

async function copyOrMake(kept: string, target: string, make: () => Promise<Buffer>): Promise<void> {
  try {
    await copyFile(kept, target);
  } catch {
    const made = await make();
    await Promise.all([writeFile(kept, made), writeFile(target, made)]);
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
