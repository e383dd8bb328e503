/**
 * Runs every example twice on the machine, or more often, and compares it with its recording, to the byte; and checks that
 * examples, recordings and pages fit together.
 *
 *     npm run -s check -- [ID…] [--times 2] [--json]
 */
import { parseArgs } from 'node:util';
import { checkAll } from './lib/check-all.ts';
import { closeMachine, runOnMachine } from './lib/machine.ts';
import { command, count, finish, Refusal } from './lib/report.ts';

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, times: { type: 'string', default: '2' } },
  });
  const times = Number(values.times);
  if (!Number.isSafeInteger(times) || times < 2) {
    throw new Refusal(`--times ${values.times}: write a whole number from 2.`);
  }
  try {
    const { ran, problems } = await checkAll('.', positionals, runOnMachine, times);
    const often = times === 2 ? 'twice' : `${String(times)} times`;
    const success = `Ran ${often}, as recorded: ${count(ran.length)}.`;
    finish(problems, success, { json: values.json, extra: { checked: ran } });
  } finally {
    await closeMachine();
  }
});
