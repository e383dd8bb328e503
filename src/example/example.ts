/** One example: its text, what its header says, its regions and its recording. */
import { RUN_DEFAULTS, type RunRequest } from '../machine/protocol.ts';
import type { Problem } from './errors.ts';
import { runOptions, type Header } from './header-keys.ts';
import { parseHeader } from './header.ts';
import { filesOf } from './id.ts';
import type { Recording } from './recording.ts';
import { cutRegions, type Region, type SourceLine } from './regions.ts';

/** A program of the guide. */
export interface Example {
  /** `chapter/name`, e.g. `tasks/create-task`. */
  id: string;
  /** Path from the project root, e.g. `examples/tasks/create-task.py`. */
  file: string;
  /** The file's own name, which tracebacks show: `create-task.py`. */
  name: string;
  /** The whole file. */
  text: string;
  /**
   * What runs, what the page shows and what the editor holds: the file without its header and without region
   * markers. Tracebacks and trace events count its lines.
   */
  code: string;
  /** For each line of `code` (index 0 is line 1) its 1-based line in `file`. */
  fileLines: readonly number[];
  header: Header;
  regions: ReadonlyMap<string, Region>;
  /** null = not recorded yet, or only half. */
  recording: Recording | null;
}

/** What `parseExample` made of a file. */
export interface ParsedExample {
  example: Example;
  problems: Problem[];
}

/**
 * Reads an example's file.
 * @param id the example id
 * @param text the whole file
 * @param recording what was recorded of it, if anything
 */
export function parseExample(id: string, text: string, recording: Recording | null = null): ParsedExample {
  const file = filesOf(id).python;
  const { header, block, problems: headerProblems } = parseHeader(text, file);
  const all: SourceLine[] = text.split('\n').map((line, index) => ({ number: index + 1, text: line }));
  const body = all.filter(({ number }) => block === null || number < block.first || number > block.last);
  const { lines, regions, problems: regionProblems } = cutRegions(body, file);

  const problems = [...headerProblems, ...regionProblems];
  if (text.includes('\r')) {
    const mend = 'save it with LF line ends';
    problems.push({ rule: 'line-ends', file, line: null, message: 'the file has CR LF line ends', mend });
  }
  if (lines.length === 0) {
    problems.push({
      rule: 'empty',
      file,
      line: null,
      message: 'the example has no code',
      mend: 'write a program',
    });
  }
  const example: Example = {
    id,
    file,
    name: file.slice(file.lastIndexOf('/') + 1),
    text,
    code: lines.map((line) => `${line.text}\n`).join(''),
    fileLines: lines.map((line) => line.number),
    header,
    regions,
    recording,
  };
  return { example, problems: problems.map((problem) => ({ ...problem, example: id })) };
}

/** What to send to the machine to run an example. */
export function requestFor(example: Example): RunRequest {
  return {
    ...RUN_DEFAULTS,
    args: [],
    path: [],
    name: example.name,
    source: example.code,
    ...runOptions(example.header),
  };
}

/** `file:line` of a line of the code the reader sees; the file alone where the line is not known. */
export function placeOf(example: Example, line: number | null): { file: string; line: number | null } {
  return { file: example.file, line: line === null ? null : (example.fileLines[line - 1] ?? null) };
}
