/**
 * The header of an example: inline script metadata, PEP 723.
 * https://packaging.python.org/en/latest/specifications/inline-script-metadata/
 */
import { parse, TomlError } from 'smol-toml';
import { OUTCOMES, RUN_DEFAULTS, type Clock, type Outcome } from '../machine/protocol.ts';
import type { Problem } from './errors.ts';
import { suggest } from './id.ts';
import { isVersionSpecifier } from './python-version.ts';

/** What an example says about itself. Every key has a value; the defaults are those of `RUN_DEFAULTS`. */
export interface Header {
  /** PEP 440 specifier, e.g. `>=3.12`; null = any. */
  requiresPython: string | null;
  /** PEP 508 requirements. No example may have any yet: see {@link PACKAGES_RULE}. */
  dependencies: string[];
  clock: Clock;
  seed: number;
  /** How a run has to end. */
  outcome: Outcome;
  /** Virtual seconds. */
  horizon: number;
  /** Trace events; 0 = no limit. */
  events: number;
  /** Text for `input()`; null = end of file. */
  stdin: string | null;
}

/** The header of a file without one. */
export const HEADER_DEFAULTS: Readonly<Header> = {
  requiresPython: null,
  dependencies: [],
  clock: RUN_DEFAULTS.clock,
  seed: RUN_DEFAULTS.seed,
  outcome: 'ok',
  horizon: RUN_DEFAULTS.horizon,
  events: RUN_DEFAULTS.events,
  stdin: RUN_DEFAULTS.stdin,
};

/** The reference expression of the specification, in JavaScript's notation. */
const BLOCK = /^# \/\/\/ (?<type>[a-zA-Z0-9-]+)$\s(?<content>(?:^#(?:| .*)$\s)+)^# \/\/\/$/gm;
const OPENING = /^# \/\/\/ (?<type>[a-zA-Z0-9-]+)$/gm;

/** A wrong value; `key` is where to point. */
class Wrong {
  readonly key: string;
  readonly message: string;
  readonly mend: string;
  readonly rule: string;
  constructor(key: string, message: string, mend: string, rule = 'header-key') {
    this.key = key;
    this.message = message;
    this.mend = mend;
    this.rule = rule;
  }
}

type Reader = (value: unknown, header: Header) => string | Wrong | undefined;

/** The rule that an example breaks which needs packages: the one fault of a header that `npm run run` can mend. */
export const PACKAGES_RULE = 'header-packages';

/** Each reader stores the value, or says what should be written instead, or what else is wrong. */
const TOP: Record<string, Reader> = {
  'requires-python': (value, header) => {
    if (typeof value !== 'string' || !isVersionSpecifier(value))
      return `a version specifier such as ">=3.12"`;
    header.requiresPython = value;
    return undefined;
  },
  dependencies: (value, header) => {
    if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) {
      return 'a list of requirements such as ["redis"]';
    }
    header.dependencies = value;
    if (value.length === 0) return undefined;
    const message = `the example needs ${value.join(', ')}, but packages are not supported yet`;
    const mend = "write it with the standard library alone, and delete 'dependencies'";
    return new Wrong('dependencies', message, mend, PACKAGES_RULE);
  },
};

const MOTION: Record<string, Reader> = {
  clock: (value, header) => {
    if (value !== 'virtual' && value !== 'real') return '"virtual" or "real"';
    header.clock = value;
    return undefined;
  },
  seed: (value, header) => {
    if (!isCount(value)) return 'a whole number from 0';
    header.seed = value;
    return undefined;
  },
  outcome: (value, header) => {
    const outcome = OUTCOMES.find((one) => one === value);
    if (outcome === undefined) return `one of ${OUTCOMES.map((one) => `"${one}"`).join(', ')}`;
    header.outcome = outcome;
    return undefined;
  },
  horizon: (value, header) => {
    if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) return 'virtual seconds above 0';
    header.horizon = value;
    return undefined;
  },
  events: (value, header) => {
    if (!isCount(value)) return 'a whole number of trace events, 0 for no limit';
    header.events = value;
    return undefined;
  },
  stdin: (value, header) => {
    if (typeof value !== 'string') return 'the text that input() shall read, such as "Ada\\n"';
    header.stdin = value;
    return undefined;
  },
};

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function readTable(table: Record<string, unknown>, readers: Record<string, Reader>, header: Header): Wrong[] {
  const wrong: Wrong[] = [];
  for (const [key, value] of Object.entries(table)) {
    const reader = Object.hasOwn(readers, key) ? readers[key] : undefined;
    if (reader === undefined) {
      const known = Object.keys(readers);
      const mend = suggest(key, known, `use one of ${known.join(', ')}, or delete it`);
      wrong.push(new Wrong(key, `the header key '${key}' is unknown`, mend));
      continue;
    }
    const wanted = reader(value, header);
    if (wanted instanceof Wrong) {
      wrong.push(wanted);
    } else if (wanted !== undefined) {
      wrong.push(new Wrong(key, `'${key}' has the value ${JSON.stringify(value)}`, `write ${wanted}`));
    }
  }
  return wrong;
}

function readHeader(toml: Record<string, unknown>, header: Header): Wrong[] {
  const { tool = {}, ...top } = toml;
  const wrong = readTable(top, TOP, header);
  if (!isTable(tool)) return [...wrong, new Wrong('tool', `'tool' is no table`, 'write [tool.motion]')];
  for (const [name, table] of Object.entries(tool)) {
    if (name !== 'motion') {
      wrong.push(new Wrong(name, `the table [tool.${name}] is unknown`, 'write [tool.motion], or delete it'));
    } else if (!isTable(table)) {
      wrong.push(new Wrong(name, `'motion' is no table`, 'write [tool.motion]'));
    } else {
      wrong.push(...readTable(table, MOTION, header));
    }
  }
  return wrong;
}

/** What `parseHeader` found. */
export interface ParsedHeader {
  header: Header;
  /** 1-based first and last line of the block, `# ///` included; null without a block. */
  block: { first: number; last: number } | null;
  problems: Problem[];
}

/**
 * Reads the header of a file.
 * @param text the whole file, with `\n` line ends
 * @param file its path from the project root, for the problems
 */
export function parseHeader(text: string, file: string): ParsedHeader {
  const header: Header = { ...HEADER_DEFAULTS, dependencies: [] };
  const problems: Problem[] = [];
  const lineAt = (index: number): number => text.slice(0, index).split('\n').length;
  const report = (rule: string, line: number, message: string, mend: string): void => {
    problems.push({ rule, file, line, message, mend });
  };

  const blocks = [...text.matchAll(BLOCK)];
  const [script, second] = blocks.filter((match) => match.groups?.['type'] === 'script');
  for (const opening of text.matchAll(OPENING)) {
    const type = opening.groups?.['type'] ?? '';
    const inside = blocks.some(
      (match) => opening.index > match.index && opening.index < match.index + match[0].length,
    );
    if (inside) continue;
    if (type !== 'script') {
      const mend = "write '# /// script'; it is the only type there is";
      report('header-type', lineAt(opening.index), `the header is of type '${type}'`, mend);
    } else if (!blocks.some((match) => match.index === opening.index)) {
      const mend = "end it with a line '# ///', and begin every line between with '# '";
      report('header-unclosed', lineAt(opening.index), 'the header has no end', mend);
    }
  }
  if (second !== undefined) {
    const mend = 'put all keys into the first one';
    report('header-twice', lineAt(second.index), 'the file has a second script header', mend);
  }
  if (script === undefined) return { header, block: null, problems };

  const first = lineAt(script.index);
  const block = { first, last: first + script[0].split('\n').length - 1 };
  if (first !== 1) report('header-place', first, 'the header is not at the top', 'move it to line 1');

  const lines = (script.groups?.['content'] ?? '').split('\n').map((line) => line.replace(/^# ?/, ''));
  const lineOf = (key: string): number => {
    const at = lines.findIndex((line) => {
      const [left = ''] = line.split(/=|#/);
      return left
        .trim()
        .replace(/^\[|\]$/g, '')
        .split('.')
        .some((part) => part.trim() === key);
    });
    return first + 1 + Math.max(at, 0);
  };
  try {
    for (const { rule, key, message, mend } of readHeader(parse(lines.join('\n')), header)) {
      report(rule, lineOf(key), message, mend);
    }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [reason = ''] = error.message.replace('Invalid TOML document: ', '').split('\n');
    report(
      'header-toml',
      first + error.line,
      `the header is no TOML: ${reason}`,
      'see https://toml.io/en/v1.0.0',
    );
  }
  return { header, block, problems };
}
