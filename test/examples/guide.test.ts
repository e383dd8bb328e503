/** The guide as it lies here: what can be told of pages and examples without running anything. */
import { expect, test } from 'vitest';
import { checkFiles } from '../../scripts/lib/check-all.ts';
import { checkParity } from '../../scripts/parity.ts';
import { formatProblems, type Problem } from '../../src/example/errors.ts';
import { readItems } from '../../src/guide/read.ts';
import type { ItemKind } from '../../src/guide/sources.ts';

/** Fails with what the command would print. */
function expectNone(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Error(formatProblems(problems));
}

test('every example is recorded and shown in each language, and no page shows one that does not exist', async () => {
  const { catalogue, problems } = await checkFiles('.');
  expectNone(problems);
  expect(catalogue.examples.size).toBeGreaterThanOrEqual(20);
  const unrecorded = [...catalogue.examples.values()].filter(({ recording }) => recording === null);
  expect(unrecorded.map(({ id }) => `npm run record -- ${id}`)).toEqual([]);
});

test('the items of the sources are all there', async () => {
  const items = await readItems();
  const count = (kind: ItemKind): number => items.filter((item) => item.kind === kind).length;
  expect([count('code'), count('error'), count('concept')]).toEqual([108, 104, 80]);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

test('the Chinese and the English pages are one guide', async () => {
  expectNone((await checkParity()).problems);
});
