/** One test per example: the same check that `npm run check` makes, on the same machine. */
import { afterAll, describe, expect, test } from 'vitest';
import { checkExample } from '../../scripts/lib/check-example.ts';
import { closeMachine, runOnMachine } from '../../scripts/lib/machine.ts';
import { loadCatalogue } from '../../src/example/catalogue.ts';
import { formatProblems } from '../../src/example/errors.ts';
import { parseExample, type Example } from '../../src/example/example.ts';

const { examples } = await loadCatalogue();

afterAll(closeMachine);

/** What the check prints; empty when there is nothing to mend. */
async function report(example: Example): Promise<string> {
  const problems = await checkExample(example, runOnMachine);
  return problems.length === 0 ? '' : formatProblems(problems);
}

describe.concurrent('twice on the machine and to the byte as recorded', () => {
  test.for([...examples.values()])('$id', async (example) => {
    const found = await report(example);
    if (found !== '') throw new Error(found);
  });
});

describe('an example that is broken on purpose is reported', () => {
  const example = examples.get('start/landing');
  if (example === undefined) throw new Error('there is no example to break');

  test('when it imports what does not exist', async () => {
    const text = example.text.replace(/^import \w+$/m, 'import asyncoi');
    expect(text).not.toBe(example.text);
    const found = await report(parseExample(example.id, text, example.recording).example);
    expect(found).toContain(`[${example.id}] the run ended with outcome 'error', not 'ok'`);
    expect(found).toContain("ModuleNotFoundError: No module named 'asyncoi'");
  });

  test('when it prints one byte more', async () => {
    const text = example.text.replace('print("', 'print("!');
    expect(text).not.toBe(example.text);
    const found = await report(parseExample(example.id, text, example.recording).example);
    expect(found).toContain('the output is not the recorded one');
    expect(found).toContain(`npm run record -- ${example.id}`);
    expect(found).toMatch(/^ +\+!/m);
  });
});
