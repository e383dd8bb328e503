/**
 * Runs examples on the machine and writes their recordings: `.out` and `.trace.json`. Prints what changed, to be
 * read like prose before it is committed.
 *
 *     npm run record -- ID…
 *     npm run record -- --all
 */
import { parseArgs } from 'node:util';
import { closeMachine, runOnMachine } from './lib/machine.ts';
import { recordExamples } from './lib/record-example.ts';
import { command, count, finish, Refusal } from './lib/report.ts';

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean', default: false } },
  });
  if (!['', '0', 'false'].includes(process.env['CI'] ?? '')) {
    throw new Refusal(
      'Nothing is recorded where CI is set: a recording has to be read before it counts.\n' +
        'Record on your own machine, read the diff, commit it.',
    );
  }
  if (values.all === positionals.length > 0) {
    throw new Refusal(
      'Name the examples to record: npm run record -- tasks/create-task\nOr all: npm run record -- --all',
    );
  }
  try {
    const print = (text: string): void => {
      process.stdout.write(`${text}\n`);
    };
    const { written, problems } = await recordExamples(
      '.',
      values.all ? null : positionals,
      runOnMachine,
      print,
    );
    finish(
      problems,
      written === 0 ? 'Nothing changed.' : `Recorded ${count(written)}. Read the diff, then commit.`,
    );
  } finally {
    await closeMachine();
  }
});
