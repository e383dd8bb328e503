import { describe, expect, it } from 'vitest';

import { pack, unpack } from '../../src/machine/sparse.ts';

function memory(length: number, filled: [number, number][]): Uint8Array {
  const whole = new Uint8Array(length);
  for (const [from, to] of filled) whole.fill(7, from, to);
  return whole;
}

describe('the packed snapshot', () => {
  it.for<[string, Uint8Array]>([
    ['nothing at all', memory(0, [])],
    ['only zeros', memory(20_000, [])],
    ['no zeros', memory(20_000, [[0, 20_000]])],
    [
      'one byte at each end',
      memory(100_000, [
        [0, 1],
        [99_999, 100_000],
      ]),
    ],
    [
      'stretches of pages',
      memory(200_000, [
        [4096, 12_288],
        [40_000, 90_000],
        [196_608, 200_000],
      ]),
    ],
  ])('gives %s back', ([, whole]) => {
    expect(unpack(pack(whole))).toEqual(whole);
  });

  it('leaves empty pages out', () => {
    expect(pack(memory(4096 * 100, [[0, 1]])).length).toBeLessThan(4096 + 100);
  });

  it('is told from one that is cut off', () => {
    const packed = pack(memory(20_000, [[0, 20_000]]));
    expect(() => unpack(packed.subarray(0, 9000))).toThrow('the snapshot is cut off');
  });
});
