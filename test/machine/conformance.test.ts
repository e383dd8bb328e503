/** The runner of CPython's tests, on the machine, with a suite whose verdicts are known. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { ModuleVerdicts } from '../../scripts/lib/conformance/collect.ts';
import { MachineLane } from '../../scripts/lib/conformance/machine.ts';
import { runModule } from '../../scripts/lib/conformance/run-module.ts';

let lane: MachineLane;
beforeAll(async () => {
  lane = await MachineLane.open(join(import.meta.dirname, 'suite'));
});
afterAll(() => {
  lane.close();
});

/** What the machine says of a module; a test of it may take five seconds. */
function run(module: string, patterns: string[] = []): Promise<ModuleVerdicts> {
  return runModule(lane.start, { module, patterns }, { test: 5, module: 60 });
}

/** Each verdict by the test's own name, with what it says, and without the module's. */
function texts({ verdicts }: ModuleVerdicts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(verdicts).map(([id, { verdict, line }]) => [
      id.split('.').slice(2).join('.'),
      line === '' ? verdict : `${verdict}: ${line}`,
    ]),
  );
}

describe('a module of tests', () => {
  it('gets a verdict for each test, also for those in which the interpreter dies', async () => {
    expect(texts(await run('test.test_endings'))).toEqual({
      'Deaths.test_1_waits_for_ever': 'deadlock: deadlock: nothing can ever run again',
      'Deaths.test_2_turns_for_ever': 'timeout: no end within 5 s',
      'Deaths.test_3_leaves': 'exited: exit status 3',
      'Deaths.test_4_passes': 'passed',
      'Fixture.test_one': 'error: OSError: no such',
      'Fixture.test_two': 'error: OSError: no such',
      'Plain.test_believes_in_threads_and_sockets': 'passed',
      'Plain.test_expected': 'expected: AssertionError: as expected',
      'Plain.test_fails': 'failed: AssertionError: 1 != 2',
      'Plain.test_floods': 'passed',
      'Plain.test_in_parts': 'failed: AssertionError: 2 not less than 2',
      'Plain.test_raises': 'error: KeyError',
      'Plain.test_skipped': 'skipped: not today',
      'Plain.test_unexpected': 'failed: unexpected success',
      '<end>': 'passed',
    });
  });

  it('says where a test failed: in the test, not in unittest', async () => {
    const { verdicts } = await run('test.test_endings', ['*.test_fails']);
    expect(Object.keys(verdicts)).toEqual(['test.test_endings.Plain.test_fails', 'test.test_endings.<end>']);
    expect(verdicts['test.test_endings.Plain.test_fails']?.where).toMatch(
      /^suite\/test\/test_endings\.py:\d+ test_fails$/,
    );
  });

  it('that cannot be loaded says why', async () => {
    expect(await run('test.test_absent')).toMatchObject({
      verdicts: {},
      unloadable: { verdict: 'error', line: "ModuleNotFoundError: No module named 'no_such_module'" },
    });
    expect(await run('test.test_elsewhere')).toMatchObject({
      verdicts: {},
      unloadable: { verdict: 'skipped', line: 'requires another planet' },
    });
  });
});
