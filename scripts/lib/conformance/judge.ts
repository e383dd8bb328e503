/** What the comparisons mean for the list of known failures: problems, each with the edit that mends it. Pure. */
import type { Problem } from '../../../src/example/errors.ts';
import type { Comparison, Failure } from './compare.ts';
import { formatGroup, LIST, type Entry, type Group } from './known-failures.ts';

/** Lines of TOML that a problem shows at most. */
const LONGEST = 40;

/** Failures by what they say, the largest group first; ids in it in their order. */
export function byLine(failures: readonly Failure[]): [string, Failure[]][] {
  const groups = Map.groupBy(failures, ({ verdict, line }) => `${verdict}: ${nameless(line)}`);
  return [...groups].sort(([a, ours], [b, theirs]) => theirs.length - ours.length || (a < b ? -1 : 1));
}

/** Addresses differ from object to object, and say nothing. */
function nameless(line: string): string {
  return line.replace(/\b0x[0-9a-f]+\b/g, '0x…');
}

/** The entries that cover tests which pass, each with those, and with the tests that it rightly covers. */
export function surprisingEntries(
  comparisons: readonly Comparison[],
): { entry: Entry; passing: string[]; failing: string[] }[] {
  const surprises = comparisons.flatMap((one) => one.surprises);
  const failures = comparisons.flatMap((one) => one.failures);
  const key = ({ group, pattern }: Entry): string => `${group.suite ?? ''} ${group.reason} ${pattern}`;
  return [...Map.groupBy(surprises, ({ entry }) => key(entry)).values()].flatMap((covered) => {
    const [first] = covered;
    if (first === undefined) return [];
    const mine = failures.filter(({ entry }) => entry !== null && key(entry) === key(first.entry));
    return [{ entry: first.entry, passing: covered.map(({ id }) => id), failing: mine.map(({ id }) => id) }];
  });
}

/** Everything that makes the command fail. */
export function problemsOf(groups: readonly Group[], comparisons: readonly Comparison[]): Problem[] {
  return [
    ...groups.filter(({ reason }) => reason.trim() === '').map(withoutReason),
    ...comparisons.flatMap(newFailures),
    ...surprisingEntries(comparisons).map(({ entry, passing, failing }) => ({
      rule: 'conformance-passes',
      file: LIST,
      line: null,
      message: `${count(passing.length)} covered by "${entry.pattern}" (${entry.group.reason}) passed after all`,
      mend:
        failing.length === 0
          ? `delete the line "${entry.pattern}"`
          : 'put these lines in its place, which still fail',
      detail: cut(failing.length === 0 ? passing : failing.map((id) => `  ${JSON.stringify(id)},`)),
    })),
  ];
}

function withoutReason({ tests }: Group): Problem {
  return {
    rule: 'conformance-reason',
    file: LIST,
    line: null,
    message: `the group of "${tests[0] ?? ''}" has no reason`,
    mend: 'mend the machine, or write which property of browsers makes these tests impossible',
  };
}

function newFailures({ module, failures }: Comparison): Problem[] {
  const fresh = failures.filter(({ entry }) => entry === null);
  if (fresh.length === 0) return [];
  const toml = byLine(fresh).flatMap(([line, ours]) => {
    const group = { reason: '', suite: null, tests: ours.map(({ id }) => id) };
    return [`# ${line}`, ...formatGroup(group).trimEnd().split('\n')];
  });
  return [
    {
      rule: 'conformance-fails',
      file: LIST,
      line: null,
      message: `${count(fresh.length)} of ${module} passed on stock CPython and not here`,
      mend: 'mend the machine; where it is a property of browsers, add this with the reason (or use --update)',
      detail: cut(toml),
    },
  ];
}

function cut(lines: string[]): string {
  const more = lines.length - LONGEST;
  const shown = more > 0 ? [...lines.slice(0, LONGEST), `… ${String(more)} more lines`] : lines;
  return shown.join('\n');
}

function count(tests: number): string {
  return tests === 1 ? 'a test' : `${String(tests)} tests`;
}

/**
 * The list with what this run has shown: tests that pass are taken out, new failures come in without a reason.
 * @param whole every module ran: then patterns may be resolved into the tests that they rightly cover
 */
export function updated(
  groups: readonly Group[],
  comparisons: readonly Comparison[],
  whole: boolean,
): Group[] {
  const surprising = surprisingEntries(comparisons);
  const kept = groups.map((group) => ({
    ...group,
    tests: group.tests.flatMap((pattern) => {
      const found = surprising.find(({ entry }) => entry.group === group && entry.pattern === pattern);
      if (found === undefined || (pattern.includes('*') && !whole)) return [pattern];
      return found.failing;
    }),
  }));
  const fresh = comparisons.flatMap(({ failures }) => failures.filter(({ entry }) => entry === null));
  const added = byLine(fresh).map(([, ours]) => ({
    reason: '',
    suite: null,
    tests: ours.map(({ id }) => id),
  }));
  return [...kept.filter(({ tests }) => tests.length > 0), ...added];
}
