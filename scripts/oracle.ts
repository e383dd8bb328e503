/**
 * Compares the recordings with stock CPython in real time: the third witness. Takes as long as the longest examples.
 *
 * What is made equal before comparing (scripts/lib/oracle/sitecustomize.py): tracebacks show the reader's frames
 * only, the wall clock starts at the machine's epoch. What may differ: decimal numbers, by up to a quarter of a
 * second, because real waits are never exact; such an example "agrees but for times".
 *
 *     npm run -s oracle -- [ID…] [--json]
 */
import { parseArgs } from 'node:util';
import { loadCatalogue } from '../src/example/catalogue.ts';
import type { Example } from '../src/example/example.ts';
import { allowsPython } from '../src/example/python-version.ts';
import { judge, type Verdict } from './lib/oracle/judge.ts';
import { findPythons } from './lib/oracle/pythons.ts';
import { inPool } from './lib/pool.ts';
import { command, count, finish, Refusal } from './lib/report.ts';

/** Programs at once; they mostly sleep. Those that measure computing run one by one, after the others. */
const WIDTH = 4;

/** The machine's `frames.py`, which the oracle shares, and most examples need this. */
const OLDEST = '>=3.11';

const WORDS: Record<Verdict['verdict'], string> = {
  agrees: 'agrees',
  'agrees-but-times': 'agrees but for times',
  differs: 'DIFFERS',
  'newer-python': 'not run',
  'not-comparable': 'not run',
};

function describe({ id, verdict, python, reason, seconds }: Verdict): string {
  const run = python === null ? '' : ` (CPython ${python}, ${seconds.toFixed(1)} s)`;
  return `${WORDS[verdict].padEnd(20)} ${id}${run}${reason === null ? '' : `: ${reason}`}`;
}

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const catalogue = await loadCatalogue();
  const examples =
    positionals.length > 0 ? positionals.map((id) => catalogue.get(id)) : [...catalogue.examples.values()];
  const pythons = (await findPythons()).filter(({ numbers }) => allowsPython(OLDEST, numbers.join('.')));
  if (pythons.length === 0) {
    throw new Refusal(
      `No CPython ${OLDEST} found. Install one from python.org, your system, pyenv or uv, and put it on PATH.`,
    );
  }
  const found = pythons.map(({ version }) => version);
  if (!values.json) process.stdout.write(`CPythons here: ${found.join(', ')}\n`);
  const ask = async (example: Example): Promise<Verdict> => {
    const verdict = await judge(example, pythons);
    if (!values.json) process.stdout.write(`${describe(verdict)}\n`);
    return verdict;
  };
  const computes = ({ header }: Example): boolean => header.lineCost > 0;
  const verdicts = [
    ...(await inPool(
      examples.filter((example) => !computes(example)),
      WIDTH,
      ask,
    )),
    ...(await inPool(examples.filter(computes), 1, ask)),
  ];
  const ran = verdicts.filter(({ python }) => python !== null).length;
  const skipped = verdicts.length - ran;
  const success = `Stock CPython agrees: ${count(ran)}; not run: ${String(skipped)}.`;
  const problems = verdicts.flatMap(({ problem }) => (problem === null ? [] : [problem]));
  const plain = verdicts.map(({ problem: _, ...verdict }) => verdict);
  finish(problems, success, { json: values.json, extra: { pythons: found, verdicts: plain } });
});
