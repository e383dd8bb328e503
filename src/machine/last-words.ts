/**
 * Reads the trace's buffer out of the interpreter's memory: for when Python cannot be asked any more. The layouts are
 * those of CPython 3.14 on 32 bits (Include/cpython/listobject.h and unicodeobject.h).
 */

/** Views of the interpreter's memory. */
export interface Memory {
  HEAPU8: Uint8Array;
  HEAPU32: Uint32Array;
}

/** Bytes from the beginning of an object to a field of it. */
const LIST_SIZE = 8;
const LIST_ITEMS = 12;
const TEXT_LENGTH = 8;
const TEXT_DATA = 20;

/** More pieces than `trace.py` ever lets come together: a crash has written over the list. */
const TOO_MANY = 100_000;

const decoder = new TextDecoder();

/**
 * Takes the events out of a Python list of their pieces (`buffer` of `trace.py`), given by its address. The pieces'
 * memory is never freed: nobody can count references from here.
 * @returns a JSON array; null when there is no event or the memory holds none that can be read
 */
export function takeBuffered(memory: Memory, list: number): string | null {
  const word = (address: number): number => memory.HEAPU32[address >>> 2] ?? 0;
  const count = word(list + LIST_SIZE);
  if (count === 0 || count > TOO_MANY) return null;
  memory.HEAPU32[(list + LIST_SIZE) >>> 2] = 0;
  const items = word(list + LIST_ITEMS);
  const pieces = Array.from({ length: count }, (_, index) => {
    const text = word(items + 4 * index);
    const begin = text + TEXT_DATA;
    return decoder.decode(memory.HEAPU8.subarray(begin, begin + word(text + TEXT_LENGTH)));
  });
  const json = `[${pieces.join('').slice(0, -1)}]`;
  try {
    JSON.parse(json);
  } catch {
    // It has written over a piece.
    return null;
  }
  return json;
}
