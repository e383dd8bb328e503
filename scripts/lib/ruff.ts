/** ruff, compiled to WebAssembly: lints and formats Python without a Python. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PositionEncoding, Workspace, type Diagnostic } from '@astral-sh/ruff-wasm-nodejs';
import { parse } from 'smol-toml';
import { readCatalogue } from '../../src/example/catalogue.ts';
import type { Problem } from '../../src/example/errors.ts';
import { unifiedDiff } from './difference.ts';

/** A folder of Python and the ruff settings that hold in it. */
interface Area {
  folder: string;
  settings: string;
}

const AREAS: readonly Area[] = [
  { folder: 'examples', settings: 'examples/.ruff.toml' },
  { folder: 'src', settings: 'ruff.toml' },
  { folder: 'scripts', settings: 'ruff.toml' },
  { folder: 'test', settings: 'ruff.toml' },
];

/** Folders whose Python is wrong on purpose. */
const SKIPPED = /(?:^|\/)(?:fixtures|__pycache__|node_modules)\//;

/** What ruff calls text that is no Python. */
const SYNTAX = 'invalid-syntax';

/** The oldest Python that a file says it needs: the 14 of `>=3.14`. */
const REQUIRES = /^# requires-python = ">=3\.(\d+)"$/m;

/** Opens ruff for an area; a file whose header needs a newer Python than the settings is judged by that one's syntax. */
async function openRuff(root: string, settings: string): Promise<(text: string) => Workspace> {
  const options = parse(await readFile(join(root, settings), 'utf8'));
  const opened = new Map<unknown, Workspace>();
  return (text) => {
    const minor = REQUIRES.exec(text)?.[1];
    const target = minor === undefined ? options['target-version'] : `py3${minor}`;
    const workspace =
      opened.get(target) ??
      new Workspace(
        target === undefined ? options : { ...options, 'target-version': target },
        PositionEncoding.Utf16,
      );
    opened.set(target, workspace);
    return workspace;
  };
}

/** Every Python file of an area, from the project root. */
async function pythonFiles(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true });
  return entries
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.py') && !SKIPPED.test(file))
    .sort();
}

/** What ruff says of a text; `lineOf` maps its lines to the file's. */
function lint(
  ruff: Workspace,
  file: string,
  text: string,
  lineOf = (line: number): number => line,
): Problem[] {
  const diagnostics = ruff.check(text) as Diagnostic[];
  return diagnostics.map(({ code, message, start_location: { row }, fix }) => {
    const rule = code ?? SYNTAX;
    // What is no Python has no rule that one could read about.
    const see = rule === SYNTAX ? 'write valid Python' : `see https://docs.astral.sh/ruff/rules/${rule}/`;
    return {
      rule: `ruff-${rule}`,
      file,
      line: lineOf(row),
      message: `${rule}: ${message}`,
      mend: fix?.message ?? see,
    };
  });
}

/** A text as ruff has it; what is no Python stays as it is, and `lint` says so. */
function format(ruff: Workspace, text: string): string {
  try {
    return ruff.format(text);
  } catch {
    return text;
  }
}

/** The difference between a text and ruff's form of it, if any. */
function checkFormat(ruff: Workspace, file: string, text: string, what: string): Problem[] {
  const formatted = format(ruff, text);
  if (formatted === text) return [];
  return [
    {
      rule: 'ruff-format',
      file,
      line: null,
      message: `${what} is not formatted as PEP 8 asks`,
      mend: 'make the changes below, or run: npm run format',
      detail: unifiedDiff(file, 'formatted', text, formatted),
    },
  ];
}

/** Everything ruff finds in the project's Python, and in the examples as the reader sees them. */
export async function lintPython(root = '.'): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { folder, settings } of AREAS) {
    const ruffFor = await openRuff(root, settings);
    for (const file of await pythonFiles(root, folder)) {
      const text = await readFile(join(root, file), 'utf8');
      const ruff = ruffFor(text);
      problems.push(...lint(ruff, file, text), ...checkFormat(ruff, file, text, 'the file'));
    }
    if (folder !== 'examples') continue;
    const { catalogue } = await readCatalogue(root);
    for (const { file, code, regions } of catalogue.examples.values()) {
      if (regions.size === 0 || problems.some((problem) => problem.file === file)) continue;
      const ruff = ruffFor(await readFile(join(root, file), 'utf8'));
      problems.push(...checkFormat(ruff, file, code, 'what is left without the region markers'));
    }
  }
  return problems;
}

/** Formats the project's Python in place; returns the files that changed. */
export async function formatPython(
  root: string,
  write: (file: string, text: string) => Promise<void>,
): Promise<string[]> {
  const changed: string[] = [];
  for (const { folder, settings } of AREAS) {
    const ruffFor = await openRuff(root, settings);
    for (const file of await pythonFiles(root, folder)) {
      const text = await readFile(join(root, file), 'utf8');
      const formatted = format(ruffFor(text), text);
      if (formatted === text) continue;
      await write(file, formatted);
      changed.push(file);
    }
  }
  return changed;
}
