/**
 * The snapshot's form on disk and on the wire. More than half of an interpreter's memory is zeros: they compress well,
 * but cost time to decompress, to carry from process to process and to copy. Only the pages that hold something are
 * kept.
 *
 * Layout: the length of the whole in bytes (uint32, little-endian); one bit for each page, lowest first, set where the
 * page is kept; the kept pages, one after the other, the last one cut off where the whole ends.
 */

const PAGE_BYTES = 4096;
const HEAD_BYTES = 4;

/** Leaves the empty pages out of `whole`, at most 4 GiB. */
export function pack(whole: Uint8Array): Uint8Array<ArrayBuffer> {
  const pages = Math.ceil(whole.length / PAGE_BYTES);
  const head = new Uint8Array(HEAD_BYTES + Math.ceil(pages / 8));
  new DataView(head.buffer).setUint32(0, whole.length, true);
  const kept: Uint8Array[] = [head];
  for (let page = 0; page < pages; page += 1) {
    const bytes = whole.subarray(page * PAGE_BYTES, (page + 1) * PAGE_BYTES);
    if (bytes.every((byte) => byte === 0)) continue;
    const at = HEAD_BYTES + (page >> 3);
    head[at] = (head[at] ?? 0) | (1 << (page & 7));
    kept.push(bytes);
  }
  const packed = new Uint8Array(kept.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const bytes of kept) {
    packed.set(bytes, end);
    end += bytes.length;
  }
  return packed;
}

/** Undoes `pack`. Throws when `packed` is not whole. */
export function unpack(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = new DataView(packed.buffer, packed.byteOffset, packed.byteLength).getUint32(0, true);
  const pages = Math.ceil(length / PAGE_BYTES);
  const isKept = (page: number): boolean =>
    page < pages && ((packed[HEAD_BYTES + (page >> 3)] ?? 0) & (1 << (page & 7))) !== 0;
  const whole = new Uint8Array(length);
  let from = HEAD_BYTES + Math.ceil(pages / 8);
  for (let page = 0; page < pages; page += 1) {
    if (!isKept(page)) continue;
    // Neighbours are copied together: there are thousands of pages, but few stretches.
    const first = page;
    while (isKept(page + 1)) page += 1;
    const at = first * PAGE_BYTES;
    const size = Math.min((page + 1) * PAGE_BYTES, length) - at;
    if (from + size > packed.length) throw new Error('the snapshot is cut off');
    whole.set(packed.subarray(from, from + size), at);
    from += size;
  }
  return whole;
}
