/** Reading Python's objects out of the interpreter's memory. */
import { TEXT_DATA, TEXT_LENGTH, WORD } from './layout.ts';

/** Views of the interpreter's memory. */
export interface Memory {
  HEAPU8: Uint8Array;
  HEAPU32: Uint32Array;
}

const decoder = new TextDecoder();

/** The number at an address. */
export function wordAt(memory: Memory, address: number): number {
  return memory.HEAPU32[address / WORD] ?? 0;
}

/** A text of ASCII characters, by its address. */
export function textAt(memory: Memory, address: number): string {
  const begin = address + TEXT_DATA;
  return decoder.decode(memory.HEAPU8.subarray(begin, begin + wordAt(memory, address + TEXT_LENGTH)));
}

/** Whether at this address is the text `text`, of ASCII characters. What is there may be anything. */
export function isText(memory: Memory, address: number, text: string): boolean {
  return wordAt(memory, address + TEXT_LENGTH) === text.length && textAt(memory, address) === text;
}
