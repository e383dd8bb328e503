/** Replaces this worker's clocks, random bytes and WebAssembly.instantiate as an engine does, and tells what they say. */
import { parentPort, workerData } from 'node:worker_threads';

import { useCompiled } from '../../../src/machine/compiled.ts';
import { useSeededRandom, useUtc, useVirtualClock } from '../../../src/machine/determinism.ts';

/** What the worker posts, once. */
export interface Floor {
  dates: { hours: number; day: number; offset: number; built: number };
  /** Milliseconds. */
  clocks: { performance: number; date: number };
  random: number[];
  compiled: { probe: number; reused: boolean; afterwards: number };
}

/** A module of more than a megabyte that exports `count` functions: what passes for Pyodide's. */
function largeModule(count: number, padding = 1_100_000): Uint8Array<ArrayBuffer> {
  const leb = (value: number): number[] =>
    value < 128 ? [value] : [(value & 0x7f) | 0x80, ...leb(Math.floor(value / 128))];
  const section = (id: number, body: number[]): number[] => [id, ...leb(body.length), ...body];
  const name = (index: number): number[] => [...new TextEncoder().encode(`f${String(index)}`)];
  const exported = Array.from({ length: count }, (_, index) => [name(index).length, ...name(index), 0, 0]);
  const head = [
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 0, 0]),
    ...section(3, [1, 0]),
    ...section(7, [...leb(count), ...exported.flat()]),
    ...section(10, [1, 2, 0, 0x0b]),
  ];
  // A custom section of padding, which nobody reads.
  const start = [0, ...leb(padding + 2), 1, 0x70];
  const bytes = new Uint8Array(head.length + start.length + padding);
  bytes.set(head);
  bytes.set(start, head.length);
  return bytes;
}

async function share(): Promise<Floor['compiled']> {
  const given = await WebAssembly.compile(largeModule(101));
  const small = largeModule(3, 0);
  useCompiled(Promise.resolve(given));
  const probe = await WebAssembly.instantiate(small, {});
  const first = await WebAssembly.instantiate(largeModule(102), {});
  const second = await WebAssembly.instantiate(largeModule(102), {});
  const exports = (module: WebAssembly.Module): number => WebAssembly.Module.exports(module).length;
  return {
    probe: exports(probe.module),
    reused: first.module === given,
    afterwards: exports(second.module),
  };
}

const compiled = await share();
process.env['TZ'] = 'Asia/Tokyo';
useUtc();
const noon = new Date(Date.UTC(2025, 1, 28, 12));
const dates = {
  hours: noon.getHours(),
  day: noon.getDay(),
  offset: noon.getTimezoneOffset(),
  built: new Date(2025, 0, 2, 3, 4, 5).getTime(),
};
useVirtualClock(() => 1_500_000_000);
const clocks = { performance: performance.now(), date: Date.now() };
useSeededRandom((workerData as { seed: number }).seed);
const random = [...crypto.getRandomValues(new Uint8Array(1000))];
parentPort?.postMessage({ dates, clocks, random, compiled } satisfies Floor);
