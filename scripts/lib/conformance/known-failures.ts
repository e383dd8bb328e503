/** The committed list of tests that fail on the machine because of what a browser is. */
import { parse } from 'smol-toml';
import { allowsPython, isVersionSpecifier } from '../../../src/example/python-version.ts';
import { matches } from './patterns.ts';

/** Tests that fail for one reason. */
export interface Group {
  /** A true property of browsers, one sentence; empty where nobody has written it yet. */
  reason: string;
  /** Versions of the suite to which this applies, e.g. `<3.14`; null for all. */
  suite: string | null;
  /** Test ids; `*` stands for any text. */
  tests: string[];
}

/** An entry that covers a test. */
export interface Entry {
  group: Group;
  pattern: string;
}

/** The list, from the project's root. */
export const LIST = 'test/conformance/known-failures.toml';

const HEAD = `# Tests of CPython that pass on stock CPython and cannot pass here, and why: \`npm run conformance\`.
# A reason is a true property of browsers, never a gap of the machine. In \`tests\`, \`*\` stands for any text;
# \`suite\` limits a group to the tests of these CPythons.
`;

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** Reads the list. Throws what is wrong with it, in words. */
export function parseList(text: string): Group[] {
  const { group = [], ...rest } = parse(text);
  const [stranger] = Object.keys(rest);
  if (stranger !== undefined || !Array.isArray(group)) {
    throw new Error(`${LIST} holds [[group]] tables only, not '${stranger ?? 'group'}'`);
  }
  return group.map((table, index) => {
    const { reason, suite = null, tests, ...more } = table as Record<string, unknown>;
    const where = `${LIST}: group ${String(index + 1)}`;
    const [key] = Object.keys(more);
    if (key !== undefined) throw new Error(`${where} has a key '${key}'; it takes reason, suite and tests`);
    if (typeof reason !== 'string') throw new Error(`${where} has no reason`);
    if (!isStrings(tests) || tests.length === 0) throw new Error(`${where} has no tests`);
    if (suite !== null && !(typeof suite === 'string' && isVersionSpecifier(suite))) {
      throw new Error(`${where}: suite is a version specifier such as "<3.14"`);
    }
    return { reason, suite, tests };
  });
}

/** The groups that apply to the suite of this version. */
export function applying(groups: readonly Group[], version: string): Group[] {
  return groups.filter(({ suite }) => allowsPython(suite, version));
}

/** The first entry that covers the test. */
export function findEntry(groups: readonly Group[], id: string): Entry | null {
  for (const group of groups) {
    const pattern = group.tests.find((one) => matches(one, id));
    if (pattern !== undefined) return { group, pattern };
  }
  return null;
}

/** A group as it stands in the list. */
export function formatGroup({ reason, suite, tests }: Group): string {
  const lines = tests.map((test) => `  ${JSON.stringify(test)},\n`).join('');
  const limit = suite === null ? '' : `suite = ${JSON.stringify(suite)}\n`;
  return `[[group]]\nreason = ${JSON.stringify(reason)}\n${limit}tests = [\n${lines}]\n`;
}

/** The whole list as text. */
export function formatList(groups: readonly Group[]): string {
  return [HEAD, ...groups.map(formatGroup)].join('\n');
}
