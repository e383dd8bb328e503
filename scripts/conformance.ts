/**
 * CPython's own tests as the judge of the machine: what passes on stock CPython should pass here.
 *
 *     npm run -s conformance -- [MODULE…] [-k PATTERN]… [--python EXE] [--list-failures] [--output] [--update]
 *                               [--patience SECONDS] [--json]
 *
 * MODULE is e.g. test_queue, test_asyncio or test_asyncio.test_tasks. The tests are those of the newest CPython on this
 * computer that has them. Fails when a test fails that `test/conformance/known-failures.toml` does not explain, and
 * when one passes that it does. `--output` shows what the tests print on the machine.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { compare, type Comparison } from './lib/conformance/compare.ts';
import { problemsOf, updated } from './lib/conformance/judge.ts';
import { applying, formatList, LIST, parseList } from './lib/conformance/known-failures.ts';
import { MachineLane } from './lib/conformance/machine.ts';
import { chooseModules, LEFT_OUT_TESTS } from './lib/conformance/modules.ts';
import { fromOption, matches } from './lib/conformance/patterns.ts';
import { runModule } from './lib/conformance/run-module.ts';
import { stockVerdicts } from './lib/conformance/stock.ts';
import { findSuite } from './lib/conformance/suite.ts';
import { failures, percent, reasons, table, total } from './lib/conformance/text.ts';
import { inPool } from './lib/pool.ts';
import { command, finish, Refusal } from './lib/report.ts';

/** Machines at once. */
const WIDTH = 2;

/** Real seconds for a module on the machine. */
const MODULE_PATIENCE = 1800;

/** Real seconds without a word after which a test on the machine counts as hanging. */
const TEST_PATIENCE = '60';

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      k: { type: 'string', short: 'k', multiple: true, default: [] },
      python: { type: 'string' },
      'list-failures': { type: 'boolean', default: false },
      output: { type: 'boolean', default: false },
      update: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      patience: { type: 'string', default: TEST_PATIENCE },
    },
  });
  if (values.update && !['', '0', 'false'].includes(process.env['CI'] ?? '')) {
    throw new Refusal('Nothing is written where CI is set: a reason has to be thought about.');
  }
  const patience = { test: Number(values.patience), module: MODULE_PATIENCE };
  if (!(patience.test > 0)) throw new Refusal(`--patience takes seconds, not "${values.patience}"`);
  const suite = await findSuite(values.python);
  const { version } = suite.python;
  const list = parseList(await readFile(LIST, 'utf8'));
  const groups = applying(list, suite.python.numbers.join('.'));
  const modules = await chooseModules(suite.folder, positionals);
  const patterns = values.k.map(fromOption);
  const left = Object.keys(LEFT_OUT_TESTS);
  const counts = (id: string): boolean =>
    !left.some((pattern) => matches(pattern, id)) &&
    (patterns.length === 0 || patterns.some((pattern) => matches(pattern, id)));

  const print = (text: string): void => {
    if (values.output) process.stderr.write(text);
  };

  process.stderr.write(`Tests of CPython ${version}: ${suite.folder}\n`);
  const lanes = await Promise.all(Array.from({ length: WIDTH }, () => MachineLane.open(suite.folder)));
  const free = [...lanes];
  let comparisons: Comparison[];
  try {
    comparisons = await inPool(modules, WIDTH, async (module) => {
      const lane = free.pop();
      if (lane === undefined) throw new Error('more work than lanes');
      const stock = await stockVerdicts(suite, module);
      const begin = performance.now();
      const here = await runModule(lane.start, { module, patterns }, patience, print);
      free.push(lane);
      const result = compare(module, stock, here, groups, counts);
      const seconds = ((performance.now() - begin) / 1000).toFixed(0);
      process.stderr.write(`${module}: ${String(result.here)} of ${String(result.stock)} (${seconds} s)\n`);
      return result;
    });
  } finally {
    for (const lane of lanes) lane.close();
  }

  if (values.update) {
    const whole = positionals.length === 0 && patterns.length === 0;
    await writeFile(LIST, formatList(updated(list, comparisons, whole)));
    process.stderr.write(`Written: ${LIST}. Give every new group its reason.\n`);
  }
  if (!values.json) {
    process.stdout.write(`${reasons(comparisons)}\n${table(comparisons, version)}`);
    if (values['list-failures']) process.stdout.write(`\n${failures(comparisons)}`);
  }
  const problems = problemsOf(groups, comparisons);
  finish(problems, 'Every failure has its reason.', {
    json: values.json,
    extra: {
      python: version,
      ...total(comparisons),
      percent: percent(total(comparisons)),
      modules: comparisons,
    },
  });
});
