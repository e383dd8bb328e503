/**
 * CPython's own tests as the judge of the machine: what passes on stock CPython should pass here.
 *
 *     npm run -s conformance -- [MODULE…] [-k PATTERN]… [--python EXE] [--list-failures] [--output] [--update]
 *                               [--patience SECONDS] [--quick] [--json]
 *
 * MODULE is e.g. test_queue, test_asyncio or test_asyncio.test_tasks. The tests are those of the newest CPython on this
 * computer that has them. Fails when a test fails that `test/conformance/known-failures.toml` does not explain, and
 * when one passes that it does. `--output` shows what the tests print on the machine; `--quick` leaves out the modules
 * that take minutes, as `npm test` does.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { compareModules } from './lib/conformance/compare-modules.ts';
import { problemsOf, updated } from './lib/conformance/judge.ts';
import { applying, formatList, LIST, parseList } from './lib/conformance/known-failures.ts';
import { chooseModules, isMeasured, isSlow } from './lib/conformance/modules.ts';
import { fromOption, matches } from './lib/conformance/patterns.ts';
import { findSuite } from './lib/conformance/suite.ts';
import { failures, percent, reasons, table, total } from './lib/conformance/text.ts';
import { command, finish, Refusal } from './lib/report.ts';

/** Machines at once. */
const WIDTH = 2;

/** In real seconds. */
const PATIENCE = { test: 60, module: 1800 };

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      k: { type: 'string', short: 'k', multiple: true, default: [] },
      python: { type: 'string' },
      'list-failures': { type: 'boolean', default: false },
      output: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      update: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      patience: { type: 'string', default: String(PATIENCE.test) },
    },
  });
  if (values.update && !['', '0', 'false'].includes(process.env['CI'] ?? '')) {
    throw new Refusal('Nothing is written where CI is set: a reason has to be thought about.');
  }
  const patience = { ...PATIENCE, test: Number(values.patience) };
  if (!(patience.test > 0)) throw new Refusal(`--patience takes seconds, not "${values.patience}"`);
  const suite = await findSuite(values.python);
  const { version } = suite.python;
  const list = parseList(await readFile(LIST, 'utf8'));
  const groups = applying(list, suite.python.numbers.join('.'));
  const modules = (await chooseModules(suite.folder, positionals)).filter(
    (module) => !(values.quick && isSlow(module)),
  );
  const patterns = values.k.map(fromOption);
  const counts = (id: string): boolean =>
    isMeasured(id) && (patterns.length === 0 || patterns.some((pattern) => matches(pattern, id)));

  const print = (text: string): void => {
    if (values.output) process.stderr.write(text);
  };

  process.stderr.write(`Tests of CPython ${version}: ${suite.folder}\n`);
  const comparisons = await compareModules(suite, modules, {
    groups,
    patterns,
    counts,
    patience,
    width: WIDTH,
    print,
    onCompared: ({ module, here, stock }, seconds) => {
      process.stderr.write(`${module}: ${String(here)} of ${String(stock)} (${seconds.toFixed(0)} s)\n`);
    },
  });

  if (values.update) {
    const whole = positionals.length === 0 && patterns.length === 0 && !values.quick;
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
