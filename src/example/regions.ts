/** Regions: parts of an example that a page may show, between `# region name` and `# endregion`. */
import type { Problem } from './errors.ts';
import { isRegionName } from './id.ts';

/** A part of an example's code that a page may show on its own. */
export interface Region {
  name: string;
  /** The lines between the markers, without common indentation and outer blank lines; ends with a newline. */
  code: string;
  /** 1-based line of `example.code` that `code` begins with. */
  firstLine: number;
}

/** A line of the file and where it is; `number` is 1-based. */
export interface SourceLine {
  number: number;
  text: string;
}

/** What `cutRegions` made of the lines. */
export interface CutRegions {
  /** The lines without markers: what the reader sees. */
  lines: SourceLine[];
  regions: Map<string, Region>;
  problems: Problem[];
}

const MARKER = /^\s*#\s*(?<end>end)?region\b[ \t]*(?<name>.*?)\s*$/;

interface Open {
  name: string;
  line: number;
  /** Index into the kept lines. */
  from: number;
}

const isBlank = (line: SourceLine | undefined): boolean => line?.text.trim() === '';

/** Takes away the indentation that all lines share; blank lines do not count. */
function dedent(lines: readonly string[]): string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const common = Math.min(...indents);
  return lines.map((line) => line.slice(common));
}

function makeRegion(name: string, kept: readonly SourceLine[], from: number): Region | null {
  let first = from;
  let end = kept.length;
  while (first < end && isBlank(kept[first])) first++;
  while (end > first && isBlank(kept[end - 1])) end--;
  if (first === end) return null;
  const code = dedent(kept.slice(first, end).map((line) => line.text));
  return { name, code: `${code.join('\n')}\n`, firstLine: first + 1 };
}

/**
 * Takes the marker lines out and notes what they mark. Regions may lie inside each other; `# endregion` ends
 * the innermost. Blank lines on both sides of a marker count once, so that what is left is still PEP 8.
 * @param source the file's lines without its header
 * @param file path from the project root, for the problems
 */
export function cutRegions(source: readonly SourceLine[], file: string): CutRegions {
  const lines: SourceLine[] = [];
  const regions = new Map<string, Region>();
  const open: Open[] = [];
  const problems: Problem[] = [];
  const report = (rule: string, line: number, message: string, mend: string): void => {
    problems.push({ rule, file, line, message, mend });
  };
  /** Blank lines that may still be dropped, because a marker stood between them and as many others. */
  let spare = 0;

  for (const line of source) {
    const marker = MARKER.exec(line.text)?.groups;
    if (marker === undefined) {
      if (isBlank(line) && (spare > 0 || lines.length === 0)) {
        spare--;
        continue;
      }
      spare = 0;
      lines.push(line);
      continue;
    }
    const name = marker['name'] ?? '';
    spare = 0;
    while (isBlank(lines.at(-1 - spare))) spare++;

    if (marker['end'] === undefined) {
      if (!isRegionName(name)) {
        report(
          'region-name',
          line.number,
          `'${name}' cannot name a region`,
          'write e.g. # region first-worker',
        );
      } else if (regions.has(name) || open.some((one) => one.name === name)) {
        report('region-twice', line.number, `the region '${name}' exists already`, 'choose another name');
      }
      open.push({ name, line: line.number, from: lines.length });
      continue;
    }
    const top = open.pop();
    if (top === undefined) {
      report(
        'region-end',
        line.number,
        'no region is open here',
        "delete this line, or add a '# region NAME' above",
      );
      continue;
    }
    if (name !== '' && name !== top.name) {
      const mend = `write '# endregion ${top.name}'; the region opened last ends first`;
      report('region-end', line.number, `this ends '${name}', but '${top.name}' is the innermost`, mend);
    }
    const region = makeRegion(top.name, lines, top.from);
    if (region === null) {
      report('region-empty', top.line, `the region '${top.name}' is empty`, 'put code into it, or delete it');
    } else if (!regions.has(top.name)) {
      regions.set(top.name, region);
    }
  }
  for (const { name, line } of open) {
    report(
      'region-unclosed',
      line,
      `the region '${name}' has no end`,
      "add a '# endregion' below its last line",
    );
  }
  while (isBlank(lines.at(-1))) lines.pop();
  return { lines, regions, problems };
}
