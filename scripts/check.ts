/**
 * Runs every example twice on the machine and compares it with its recording, to the byte; and checks that
 * examples, recordings and pages fit together.
 *
 *     npm run -s check -- [ID…] [--json]
 */
import { parseArgs } from 'node:util';
import { checkAll } from './lib/check-all.ts';
import { closeMachine, runOnMachine } from './lib/machine.ts';
import { command, count, finish } from './lib/report.ts';

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  try {
    const { ran, problems } = await checkAll('.', positionals, runOnMachine);
    const success = `Ran twice, as recorded: ${count(ran.length)}.`;
    finish(problems, success, { json: values.json, extra: { checked: ran } });
  } finally {
    await closeMachine();
  }
});
