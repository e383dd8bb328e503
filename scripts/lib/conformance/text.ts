/** The comparisons as text for people. Pure. */
import type { Comparison, Failure } from './compare.ts';
import { byLine } from './judge.ts';

/** How many tests of how many passed: see `Comparison`. */
export type Share = Pick<Comparison, 'stock' | 'changed' | 'here'>;

/** The sum over all modules. */
export function total(comparisons: readonly Comparison[]): Share {
  return {
    stock: comparisons.reduce((sum, { stock }) => sum + stock, 0),
    changed: comparisons.reduce((sum, { changed }) => sum + changed, 0),
    here: comparisons.reduce((sum, { here }) => sum + here, 0),
  };
}

/** Percent of the tests that still hold, to one decimal and never rounded up: 100 means all. */
export function percent({ stock, changed, here }: Share): number {
  return stock === changed ? 100 : Math.floor((here / (stock - changed)) * 1000) / 10;
}

/** A line for each module and one for all. */
export function table(comparisons: readonly Comparison[], python: string): string {
  const rows = [
    ...comparisons.map((one) => ({ ...one, module: one.module.replace(/^test\./, '') })),
    { module: 'all', ...total(comparisons) },
  ];
  const width = Math.max(...rows.map(({ module }) => module.length));
  const line = (name: string, ...cells: string[]): string =>
    `${name.padEnd(width)}${cells.map((cell) => cell.padStart(8)).join('')}\n`;
  const body = rows.map((row) => {
    const { module, stock, changed, here } = row;
    return line(module, String(stock), String(changed), String(here), `${percent(row).toFixed(1)} %`);
  });
  const all = percent({ ...total(comparisons), changed: 0 }).toFixed(1);
  return [
    `Tests of CPython ${python}: how many pass on it, how many of those a later CPython changed, how many pass here\n`,
    line('', 'stock', 'changed', 'here', 'share'),
    ...body,
    `With the changed ones: ${all} %\n`,
  ].join('');
}

/** The failures that the list explains, by reason. */
export function reasons(comparisons: readonly Comparison[]): string {
  const known = comparisons.flatMap(({ failures }) =>
    failures.flatMap(({ id, entry }) => (entry === null ? [] : [{ id, reason: entry.group.reason }])),
  );
  const groups = [...Map.groupBy(known, ({ reason }) => reason)];
  return groups
    .map(
      ([reason, tests]) =>
        `${String(tests.length)}: ${reason}\n${tests.map(({ id }) => `    ${id}\n`).join('')}`,
    )
    .join('');
}

/** The failures that the list does not explain, by what they say: what the machine's developer works from. */
export function failures(comparisons: readonly Comparison[]): string {
  const open = comparisons.flatMap((one) => one.failures.filter(({ entry }) => entry === null));
  const one = ({ id, where }: Failure): string => `    ${id}${where === '' ? '' : `  (${where})`}\n`;
  return byLine(open)
    .map(([line, ours]) => `${String(ours.length)} × ${line}\n${ours.map(one).join('')}`)
    .join('');
}
