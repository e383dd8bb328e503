/**
 * `npm run -s bench -- [NAME…] [--json]`: measures what has a budget, against others doing the same in the same run.
 *
 * Wants a built guide (`npm run build`) and a quiet computer. Exit status 1 when a budget is broken.
 */
import { parseArgs } from 'node:util';

import { closeNodeMachine } from '../src/machine/node-host.ts';
import { keeps } from './lib/bench/measure.ts';
import type { Benchmark, Figure } from './lib/bench/measure.ts';
import { network } from './lib/bench/network.ts';
import { processes } from './lib/bench/processes.ts';
import { sizes } from './lib/bench/sizes.ts';
import { startup } from './lib/bench/startup.ts';
import { threads } from './lib/bench/threads.ts';
import { throughput } from './lib/bench/throughput.ts';
import { tracing } from './lib/bench/tracing.ts';
import { command, Refusal } from './lib/report.ts';

const BENCHMARKS: readonly Benchmark[] = [startup, sizes, tracing, throughput, threads, network, processes];

function choose(names: string[]): readonly Benchmark[] {
  if (names.length === 0) return BENCHMARKS;
  return names.map((name) => {
    const found = BENCHMARKS.find((benchmark) => benchmark.name === name);
    if (found) return found;
    const known = BENCHMARKS.map((benchmark) => benchmark.name).join(', ');
    throw new Refusal(`There is no benchmark "${name}". There are: ${known}.`);
  });
}

function budgetText({ budget, unit }: Figure): string {
  if (budget === null) return '';
  return 'atMost' in budget
    ? `at most ${String(budget.atMost)} ${unit}`
    : `at least ${String(budget.atLeast)} ${unit}`;
}

function line(figure: Figure): string {
  const value = figure.value.toFixed(figure.unit === 'x' ? 2 : 0).padStart(8);
  const verdict = figure.budget === null ? '' : `${keeps(figure) ? 'ok' : 'BROKEN'}: ${budgetText(figure)}`;
  return `  ${figure.name.padEnd(62)}${value} ${figure.unit.padEnd(3)} ${verdict}`.trimEnd();
}

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const results: { name: string; figures: Figure[] }[] = [];
  for (const { name, run } of choose(positionals)) {
    const figures = await run();
    results.push({ name, figures });
    if (!values.json) process.stdout.write(`${[name, ...figures.map(line)].join('\n')}\n`);
  }
  await closeNodeMachine();
  const ok = results.every(({ figures }) => figures.every(keeps));
  if (values.json) process.stdout.write(`${JSON.stringify({ ok, benchmarks: results }, null, 2)}\n`);
  process.exitCode = ok ? 0 : 1;
});
