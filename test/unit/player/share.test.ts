import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeProgram, encodeProgram, programInHash, shareLink } from '../../../src/player/share.ts';

const pack = (data: string | Uint8Array): string => deflateRawSync(data).toString('base64url');

describe('a shared program', () => {
  test.each([
    ['nothing', ''],
    ['ASCII', 'import asyncio\nprint("hi")\n'],
    ['any script', 'print("看得见的 asyncio 🚀")\n'],
    ['long text', 'x = 1\n'.repeat(20_000)],
  ])('comes back as it was: %s', async (_, source) => {
    expect(await decodeProgram(await encodeProgram(source))).toBe(source);
  });

  test('is base64url of raw deflate of UTF-8, as the contract says', async () => {
    const text = await encodeProgram('print("é")\n');
    expect(text).toMatch(/^[\w-]*$/);
    expect(inflateRawSync(Buffer.from(text, 'base64url')).toString('utf8')).toBe('print("é")\n');
    expect(await decodeProgram(pack('print(1)'))).toBe('print(1)');
  });

  test.each([
    ['not base64', '!!!'],
    ['not compressed', Buffer.from('print(1)').toString('base64url')],
    ['cut off', pack('print(1)\n'.repeat(50)).slice(0, -6)],
    ['not UTF-8', pack(new Uint8Array([0xff, 0xfe]))],
    ['a bomb', pack('x'.repeat(5_000_000))],
  ])('is refused when it is %s', async (_, text) => {
    await expect(decodeProgram(text)).rejects.toThrow();
  });

  test('is found in the hash, and only there', async () => {
    expect(await programInHash(`#py=${pack('print(1)')}`)).toBe('print(1)');
    expect(await programInHash('#some-heading')).toBeNull();
    expect(await programInHash('')).toBeNull();
  });

  test.each([
    ['https://host/zh/tasks/gather/?q#x', 'zh', 'https://host/zh/playground/#py='],
    ['https://host/base/en/', 'en', 'https://host/base/en/playground/#py='],
    ['https://host/base/en', 'en', 'https://host/base/en/playground/#py='],
  ])('made at %s gets the playground of that site and language', async (here, lang, start) => {
    expect(await shareLink(here, lang, 'pass')).toBe(`${start}${await encodeProgram('pass')}`);
  });
});
