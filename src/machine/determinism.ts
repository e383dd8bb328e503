/**
 * Makes a worker's own clocks, time zone and random bytes those of the machine. CPython on WebAssembly has no
 * others: C code, `datetime` and `os.urandom` included, it asks these globals.
 */

/** Wall-clock milliseconds at which every virtual run begins: 2025-02-28 09:00:00 UTC (`clock.py`, EPOCH_NS). */
export const EPOCH_MS = 1_740_733_200_000;

/** Real time in milliseconds, whatever has been overridden since. */
export const realNow: () => number = performance.now.bind(performance);

const LOCAL_GETTERS = [
  'FullYear',
  'Month',
  'Date',
  'Day',
  'Hours',
  'Minutes',
  'Seconds',
  'Milliseconds',
] as const;

/** Reads the time zone as UTC: recordings name hours, and readers live everywhere. */
export function useUtc(): void {
  const proto = Date.prototype;
  for (const field of LOCAL_GETTERS) {
    Object.defineProperty(
      proto,
      `get${field}`,
      Object.getOwnPropertyDescriptor(proto, `getUTC${field}`) ?? {},
    );
  }
  Object.defineProperty(proto, 'getTimezoneOffset', { value: () => 0 });
  const { UTC } = Date;
  globalThis.Date = new Proxy(Date, {
    construct: (target, args: unknown[]) =>
      Reflect.construct(target, args.length > 1 ? [UTC(...(args as [number, number]))] : args) as object,
  });
}

/** Reads of the clock in a row after which a program is taken to wait by watching the clock. */
const PATIENCE = 200_000;

/** Reads after which the tick of such a program doubles, until it has reached a millisecond. */
const STRIDE = 1000;

/** Reads after which the tick doubles from then on. */
const LONG_STRIDE = 100_000;

/** Nanoseconds that a read ticks at most in a wait of minutes. */
const LONG_TICK = 1_000_000;

/** Nanoseconds that a read ticks at most: a minute. */
const LONGEST_TICK = 6e10;

/**
 * Nanoseconds that read number `reads` since the last jump of the clock ticks. One; but a program that does
 * nothing else (`while monotonic() < end: pass`) would need a thousand million reads for a second. The tick then
 * doubles every thousand reads, so it stays below a thousandth of the time that passed: such a wait ends, and ends
 * on time. From a millisecond on it doubles more slowly, so a wait of hours ends, too, late by less than a
 * fifty-thousandth.
 */
export function tick(reads: number): number {
  if (reads < PATIENCE) return 1;
  const short = 2 ** Math.floor((reads - PATIENCE) / STRIDE);
  if (short < LONG_TICK) return short;
  const beyond = reads - PATIENCE - STRIDE * Math.ceil(Math.log2(LONG_TICK));
  return Math.min(LONGEST_TICK, LONG_TICK * 2 ** Math.floor(beyond / LONG_STRIDE));
}

/**
 * Makes every clock of the worker virtual. `cell` returns the number of virtual nanoseconds since the program
 * began, after a tick of one (`clock.py` says why a read ticks).
 */
export function useVirtualClock(cell: () => number): void {
  performance.now = () => cell() / 1e6;
  // A double near 1.7e18 ns has steps of 256 ns: half a step up keeps 09:00:00.5 from reading .499999.
  Date.now = () => EPOCH_MS + (cell() + 256) / 1e6;
}

/** Makes the worker's random bytes a function of the seed (splitmix32). */
export function useSeededRandom(seed: number): void {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
  const fill = <T extends ArrayBufferView | null>(view: T): T => {
    if (view) {
      const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
      for (let i = 0; i < bytes.length; i += 1) bytes[i] = next() & 0xff;
    }
    return view;
  };
  Object.defineProperty(globalThis.crypto, 'getRandomValues', { value: fill, configurable: true });
}
