/** The settings of a run, read from a program's header and written into one: what pages need of headers. */
import { RUN_DEFAULTS, type Network, type RunRequest } from '../machine/protocol.ts';
import { PACKAGES_RULE, runOptions } from './header-keys.ts';
import { type HeaderProblem, parseHeader, speaksOfMotion } from './header.ts';

export type { HeaderProblem } from './header.ts';

/** Everything of a run that a header may say. */
export type Settings = Pick<RunRequest, keyof ReturnType<typeof runOptions>>;

/** What the guide's own examples have to keep, and other people's programs need not. */
const HOUSE_RULES = new Set([PACKAGES_RULE, 'header-place', 'header-type', 'header-tool']);

/** What `readSettings` found. */
export interface ReadSettings {
  settings: Settings;
  faults: HeaderProblem[];
}

/**
 * How a program is to run: as its header says, and as `start` does where that says nothing. Headers that do not
 * speak of motion belong to other tools, and cannot be wrong.
 */
export function readSettings(program: string, start: Settings = RUN_DEFAULTS): ReadSettings {
  const { header, block, problems } = parseHeader(program, 'program.py', start);
  if (!speaksOfMotion(program)) return { settings: runOptions(header), faults: [] };
  const faults = problems.filter(({ rule }) => !HOUSE_RULES.has(rule));
  if (block === null && faults.length === 0) faults.push(missing(program));
  return { settings: runOptions(header), faults };
}

/** `[tool.motion]` stands in a comment that is no header. */
function missing(program: string): HeaderProblem {
  const line = program.split('\n').findIndex((one) => speaksOfMotion(one)) + 1;
  const mend = "write a line '# /// script' above it, and '# ///' below";
  return { rule: 'header-missing', file: 'program.py', line, message: 'the header has no beginning', mend };
}

const NETWORK: Record<keyof Network, string> = {
  latency: 'network.latency',
  bandwidth: 'network.bandwidth',
  refuse: 'network.refuse',
  resetAfter: 'network.reset_after',
};

/** A string, number, list or table of strings and numbers in TOML. */
function toToml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toToml).join(', ')}]`;
  if (typeof value !== 'object' || value === null) {
    // JSON's strings are TOML's, but for one character.
    return JSON.stringify(value).replaceAll('\x7f', '\\u007f');
  }
  const pairs = Object.entries(value).map(([key, one]) => `${key} = ${toToml(one)}`);
  return `{ ${pairs.join(', ')} }`;
}

/** The lines of a header for what is not in `given`. */
function linesFor(settings: Settings, given: Settings): string[] {
  const flat = ({ lineCost, network, ...others }: Settings): Record<string, unknown> => ({
    ...others,
    line_cost: lineCost,
    ...Object.fromEntries(
      Object.entries(network).map(([key, value]) => [NETWORK[key as keyof Network], value]),
    ),
  });
  const known = flat(given);
  return Object.entries(flat(settings))
    .map(([key, value]) => [key, toToml(value), toToml(known[key] ?? null)] as const)
    .filter(([, value, before]) => value !== before && value !== 'null')
    .map(([key, value]) => `# ${key} = ${value}`);
}

/**
 * A program with a header that makes it run with these settings wherever it is run; unchanged where it does so
 * already, or where its own header is wrong. A header that it has keeps its lines, and gets those that are missing.
 */
export function writeSettings(program: string, settings: Settings): string {
  const { settings: own, faults } = readSettings(program);
  const missing = linesFor(settings, own);
  if (missing.length === 0 || faults.length > 0) return program;
  const { block } = parseHeader(program, 'program.py');
  if (block === null) return ['# /// script', '# [tool.motion]', ...missing, '# ///', program].join('\n');
  const lines = program.split('\n');
  const table = lines.findIndex((line, index) => index < block.last && /^# *\[tool\.motion\]/.test(line));
  if (table >= 0) lines.splice(table + 1, 0, ...missing);
  else lines.splice(block.last - 1, 0, '# [tool.motion]', ...missing);
  return lines.join('\n');
}
