/**
 * The header of an example: inline script metadata, PEP 723.
 * https://packaging.python.org/en/latest/specifications/inline-script-metadata/
 */
import { parse, TomlError } from 'smol-toml';
import type { Problem } from './errors.ts';
import { HEADER_DEFAULTS, isTable, MOTION, TOP, Wrong, type Header, type Reader } from './header-keys.ts';
import { NETWORK } from './header-network.ts';
import { suggest } from './id.ts';

/** The reference expression of the specification, in JavaScript's notation. */
const BLOCK = /^# \/\/\/ (?<type>[a-zA-Z0-9-]+)$\s(?<content>(?:^#(?:| .*)$\s)+)^# \/\/\/$/gm;
const OPENING = /^# \/\/\/ (?<type>[a-zA-Z0-9-]+)$/gm;

/** Whether a header, or what looks like one, has something to say to the machine. */
export function speaksOfMotion(text: string): boolean {
  return /^# *(?:\[ *tool *\. *motion\b|tool *\. *motion *\.[\w. -]+=)/m.test(text);
}

/** A fault of a header. */
export interface HeaderProblem extends Problem {
  /** The key that is meant, where it is one. */
  key?: string;
  /** The keys that there are, where this one is unknown. */
  known?: readonly string[];
}

function readTable(table: Record<string, unknown>, readers: Record<string, Reader>, header: Header): Wrong[] {
  const wrong: Wrong[] = [];
  for (const [key, value] of Object.entries(table)) {
    const reader = Object.hasOwn(readers, key) ? readers[key] : undefined;
    if (reader === undefined) {
      const known = Object.keys(readers);
      const mend = suggest(key, known, `use one of ${known.join(', ')}, or delete it`);
      wrong.push(new Wrong(key, `the header key '${key}' is unknown`, mend, { known }));
      continue;
    }
    if (readers === MOTION && key === 'network' && isTable(value)) {
      wrong.push(...readTable(value, NETWORK, header));
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
      const mend = 'write [tool.motion], or delete it';
      wrong.push(new Wrong(name, `the table [tool.${name}] is unknown`, mend, { rule: 'header-tool' }));
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
  problems: HeaderProblem[];
}

/**
 * Reads the header of a file.
 * @param text the whole file, with `\n` line ends
 * @param file its path from the project root, for the problems
 * @param start what counts for keys that the header does not have
 */
export function parseHeader(text: string, file: string, start: Partial<Header> = {}): ParsedHeader {
  const header: Header = { ...HEADER_DEFAULTS, dependencies: [], signals: [], covers: [], ...start };
  const problems: HeaderProblem[] = [];
  const lineAt = (index: number): number => text.slice(0, index).split('\n').length;
  const report = (
    rule: string,
    line: number,
    message: string,
    mend: string,
    about: Pick<HeaderProblem, 'key' | 'known'> = {},
  ): void => {
    problems.push({ rule, file, line, message, mend, ...about });
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
    for (const { rule, key, known, message, mend } of readHeader(parse(lines.join('\n')), header)) {
      report(rule, lineOf(key), message, mend, known === undefined ? { key } : { key, known });
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
