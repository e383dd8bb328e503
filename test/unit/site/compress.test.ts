import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compressFolder } from '../../../src/site/compress.ts';

const LARGE = 1 << 20;
const logger = { info: () => undefined };

describe('compressing the built site', () => {
  let dist: string;
  let cache: string;

  beforeEach(async () => {
    dist = await mkdtemp(join(tmpdir(), 'motion-dist-'));
    cache = await mkdtemp(join(tmpdir(), 'motion-cache-'));
  });
  afterEach(async () => {
    for (const folder of [dist, cache]) await rm(folder, { recursive: true });
  });

  const put = async (name: string, bytes: Buffer | string): Promise<void> =>
    writeFile(join(dist, name), bytes);
  const build = (): Promise<void> => compressFolder(dist, logger, cache);

  it('writes both forms beside each file that is worth it', async () => {
    const page = 'a page, '.repeat(1000);
    await put('index.html', page);
    await put('tiny.js', 'x');
    await put('picture.png', page);
    await build();
    expect((await readdir(dist)).sort()).toEqual([
      ...['index.html', 'index.html.br', 'index.html.gz', 'picture.png', 'tiny.js'],
    ]);
    expect(brotliDecompressSync(await readFile(join(dist, 'index.html.br'))).toString()).toBe(page);
    expect(gunzipSync(await readFile(join(dist, 'index.html.gz'))).toString()).toBe(page);
  });

  it('takes a large file from the cache when its content is known', async () => {
    await put('machine.bin', Buffer.alloc(LARGE, 'machine'));
    await build();
    const [br = '', gz = '', ...more] = (await readdir(cache)).sort();
    expect([br, gz, more]).toEqual([expect.stringMatching(/\.br$/), expect.stringMatching(/\.gz$/), []]);
    await writeFile(join(cache, br), 'from the cache');
    await put('renamed.bin', Buffer.alloc(LARGE, 'machine'));
    await build();
    expect(await readFile(join(dist, 'renamed.bin.br'), 'utf8')).toBe('from the cache');
  });

  it('deletes from the cache what the last build did not use', async () => {
    await put('stays.wasm', randomBytes(LARGE));
    await put('changes.bin', randomBytes(LARGE));
    await build();
    const before = await readdir(cache);
    await put('changes.bin', randomBytes(LARGE));
    await writeFile(join(cache, 'half-written.br.4711'), '');
    await build();
    const after = await readdir(cache);
    expect(after).toHaveLength(4);
    expect(after.filter((name) => before.includes(name))).toHaveLength(2);
  });

  it('leaves the cache alone when it builds a site without a machine', async () => {
    await writeFile(join(cache, 'of-the-real-site.br'), '');
    await put('index.html', 'a page, '.repeat(1000));
    await build();
    expect(await readdir(cache)).toEqual(['of-the-real-site.br']);
  });
});
