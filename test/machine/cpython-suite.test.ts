/** CPython's own tests on the machine: no new failure, and none that passes unexpectedly. What `--quick` runs. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

import { compareModules } from '../../scripts/lib/conformance/compare-modules.ts';
import { problemsOf } from '../../scripts/lib/conformance/judge.ts';
import { applying, LIST, parseList } from '../../scripts/lib/conformance/known-failures.ts';
import { chooseModules, isMeasured, isSlow } from '../../scripts/lib/conformance/modules.ts';
import { findSuite } from '../../scripts/lib/conformance/suite.ts';
import { Refusal } from '../../scripts/lib/report.ts';

/** Real milliseconds for everything; stock CPython runs its tests, too, the first time. */
const MOST = 1_800_000;

const suite = await findSuite().catch((error: unknown) => {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`CPython's own tests are SKIPPED. ${error.message}\n`);
  return null;
});

it.skipIf(suite === null)(
  "CPython's own tests pass, but for those that cannot in a browser",
  async () => {
    if (suite === null) throw new Error('skipped');
    const groups = applying(parseList(await readFile(LIST, 'utf8')), suite.python.numbers.join('.'));
    const modules = (await chooseModules(suite.folder, [])).filter((module) => !isSlow(module));
    const comparisons = await compareModules(suite, modules, {
      groups,
      patterns: [],
      counts: isMeasured,
      patience: { test: 60, module: 600 },
      width: 1,
    });
    expect(comparisons.reduce((sum, { here }) => sum + here, 0)).toBeGreaterThan(0);
    expect(problemsOf(groups, comparisons)).toEqual([]);
  },
  MOST,
);
