/** All examples of the project. The only file here that reads the disk. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareProblems, ExampleError, type Problem } from './errors.ts';
import { parseExample, type Example } from './example.ts';
import { filesOf, isExampleId, suggest } from './id.ts';
import { parseTrace, serialiseTrace, type Recording } from './recording.ts';

/** The examples by id, in alphabetical order. */
export class Catalogue {
  readonly examples: ReadonlyMap<string, Example>;

  constructor(examples: ReadonlyMap<string, Example>) {
    this.examples = examples;
  }

  /**
   * The example of that id.
   * @throws ExampleError naming ids that are near, and the mend
   */
  get(id: string): Example {
    const example = this.examples.get(id);
    if (example !== undefined) return example;
    throw new ExampleError([this.unknown(id, { file: filesOf(id).python, line: null })]);
  }

  /** The problem of a reference to an id that does not exist; `at` is where the reference stands. */
  unknown(id: string, at: { file: string; line: number | null }): Problem {
    const mend = suggest(id, this.examples.keys(), `write it with: npm run new -- example ${id}`);
    return { rule: 'unknown-example', ...at, example: id, message: `there is no example '${id}'`, mend };
  }

  /** The problem of a reference to a region that the example does not have; `at` is where the reference stands. */
  unknownRegion(example: Example, region: string, at: { file: string; line: number | null }): Problem {
    const names = [...example.regions.keys()];
    const otherwise =
      names.length > 0
        ? `use one of ${names.map((name) => `'${name}'`).join(', ')}`
        : `mark it in ${example.file} with '# region ${region}' and '# endregion'`;
    const mend = suggest(region, names, otherwise);
    const message = `the example has no region '${region}'`;
    return { rule: 'unknown-region', ...at, example: example.id, message, mend };
  }
}

/** A catalogue, and everything that is wrong in it. */
export interface ReadCatalogue {
  catalogue: Catalogue;
  problems: Problem[];
}

const ENDINGS = ['.py', '.out', '.trace.json'] as const;

/** All files below `folder`, from `folder`, with `/`; without hidden files and Python's caches. */
async function walk(folder: string, prefix = ''): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === '__pycache__') continue;
    const path = prefix + entry.name;
    if (entry.isDirectory()) files.push(...(await walk(join(folder, entry.name), `${path}/`)));
    else files.push(path);
  }
  return files.sort();
}

/** Sorts the files by id and ending; what is neither is a problem. */
function sortFiles(files: readonly string[], problems: Problem[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const path of files) {
    const file = `examples/${path}`;
    const ending = ENDINGS.find((one) => path.endsWith(one));
    if (ending === undefined) {
      const mend = 'move it elsewhere; here lie only .py, .out and .trace.json';
      problems.push({
        rule: 'foreign-file',
        file,
        line: null,
        message: 'this is no file of an example',
        mend,
      });
      continue;
    }
    const id = path.slice(0, -ending.length);
    if (!isExampleId(id)) {
      const message = `'${id}' is no example id`;
      const mend = 'name it chapter/name, in lower case, digits and hyphens: examples/tasks/create-task.py';
      problems.push({ rule: 'example-id', file, line: null, message, mend });
      continue;
    }
    const endings = found.get(id) ?? new Set();
    found.set(id, endings.add(ending));
  }
  return found;
}

/** Reads a recording; null, with the reason in `problems` if there is half of one. */
async function readRecording(
  root: string,
  id: string,
  endings: ReadonlySet<string>,
  problems: Problem[],
): Promise<Recording | null> {
  const { output, trace: traceFile } = filesOf(id);
  if (!endings.has('.out') || !endings.has('.trace.json')) {
    if (endings.size === 1) return null;
    const [file, missing] = endings.has('.out') ? [output, traceFile] : [traceFile, output];
    const mend = `write both with: npm run record -- ${id}`;
    const message = `its other half, ${missing}, is missing`;
    problems.push({ rule: 'half-recording', file, line: null, example: id, message, mend });
    return null;
  }
  const text = await readFile(join(root, traceFile), 'utf8');
  const { trace, problem } = parseTrace(text, traceFile, id);
  if (trace === null) {
    problems.push(problem);
    return null;
  }
  if (serialiseTrace(trace) !== text) {
    const message = 'the trace is not written as record writes it';
    const mend = `write it anew with: npm run record -- ${id}`;
    problems.push({ rule: 'trace-format', file: traceFile, line: null, example: id, message, mend });
    return null;
  }
  return { output: await readFile(join(root, output), 'utf8'), trace };
}

/**
 * Reads all examples and reports what is wrong instead of throwing.
 * @param root the folder that holds `examples/`
 */
export async function readCatalogue(root = '.'): Promise<ReadCatalogue> {
  const problems: Problem[] = [];
  const examples = new Map<string, Example>();
  for (const [id, endings] of sortFiles(await walk(join(root, 'examples')), problems)) {
    const files = filesOf(id);
    if (!endings.has('.py')) {
      const message = `a recording without its example: there is no ${files.python}`;
      for (const file of [files.output, files.trace]) {
        const ending = file.slice(files.python.length - 3);
        if (!endings.has(ending)) continue;
        const mend = `delete it (git rm ${file}), or bring the example back`;
        problems.push({ rule: 'orphan', file, line: null, example: id, message, mend });
      }
      continue;
    }
    const recording = await readRecording(root, id, endings, problems);
    const parsed = parseExample(id, await readFile(join(root, files.python), 'utf8'), recording);
    examples.set(id, parsed.example);
    problems.push(...parsed.problems);
  }
  const sorted = [...examples].sort(([a], [b]) => (a < b ? -1 : 1));
  return { catalogue: new Catalogue(new Map(sorted)), problems: problems.sort(compareProblems) };
}

/**
 * Reads all examples.
 * @param root the folder that holds `examples/`
 * @throws ExampleError with everything that is wrong, when anything is
 */
export async function loadCatalogue(root = '.'): Promise<Catalogue> {
  const { catalogue, problems } = await readCatalogue(root);
  if (problems.length > 0) throw new ExampleError(problems);
  return catalogue;
}
