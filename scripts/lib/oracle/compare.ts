/** Compares a recording with stock CPython in real time, where a second is never exactly a second. */

/** A decimal number, or the milliseconds that `logging` puts behind a time of day: `09:00:00,002`. */
const DECIMAL = /\d+\.\d+|(?<=:\d\d),\d{3}\b/g;

const decimals = (text: string): string[] => (text.match(DECIMAL) ?? []).map((one) => one.replace(',', '0.'));

/** What a comparison found: byte for byte, but for measured times, or neither. */
export type Likeness = 'same' | 'times' | 'different';

/**
 * How alike two outputs are.
 * @param recorded the machine's output, where waits are exact
 * @param stock the output of stock CPython in real time
 * @param tolerance seconds by which a decimal number may be more than the recorded one. Nothing but a decimal number
 *   may differ, and never to the smaller side by more than its last digit.
 */
export function compareOutputs(recorded: string, stock: string, tolerance: number): Likeness {
  if (recorded === stock) return 'same';
  if (recorded.replace(DECIMAL, '#') !== stock.replace(DECIMAL, '#')) return 'different';
  const [a, b] = [decimals(recorded), decimals(stock)];
  const near = a.every((text, index) => {
    const ulp = 10 ** -(text.length - text.indexOf('.') - 1);
    const late = Number(b[index]) - Number(text);
    return late >= -ulp * 1.001 && late <= Math.max(tolerance, ulp * 1.001);
  });
  return near ? 'times' : 'different';
}
