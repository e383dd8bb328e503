/** `requires-python`: the part of PEP 440's version specifiers that examples need. Imports nothing. */

const CLAUSE = /^(>=|<=|==|!=|~=|>|<)\s*(\d+(?:\.\d+)*)(\.\*)?$/;

interface Clause {
  operator: string;
  numbers: number[];
  wildcard: boolean;
}

/** Numbers of a release, e.g. `3.12.1` → [3, 12, 1]. */
function numbersOf(version: string): number[] {
  return version.split('.').map(Number);
}

/** Compares releases as PEP 440 does: missing parts count as zero. */
export function compareVersions(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Parses `>=3.12, <4`.
 * @returns null when it is no specifier of plain releases (pre-releases and `===` are not read).
 */
function parse(specifier: string): Clause[] | null {
  const clauses: Clause[] = [];
  for (const part of specifier.split(',')) {
    const match = CLAUSE.exec(part.trim());
    if (match === null) return null;
    const [, operator = '', version = '', star] = match;
    const numbers = numbersOf(version);
    if (star !== undefined && operator !== '==' && operator !== '!=') return null;
    if (operator === '~=' && numbers.length < 2) return null;
    clauses.push({ operator, numbers, wildcard: star !== undefined });
  }
  return clauses;
}

function holds({ operator, numbers, wildcard }: Clause, version: readonly number[]): boolean {
  const order = compareVersions(wildcard ? version.slice(0, numbers.length) : version, numbers);
  switch (operator) {
    case '>=':
      return order >= 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '<':
      return order < 0;
    case '!=':
      return order !== 0;
    case '~=': {
      const prefix = numbers.slice(0, -1);
      return order >= 0 && compareVersions(version.slice(0, prefix.length), prefix) === 0;
    }
    default:
      return order === 0;
  }
}

/** Whether `specifier` can be read here. */
export function isVersionSpecifier(specifier: string): boolean {
  return parse(specifier) !== null;
}

/**
 * Whether a Python release satisfies `specifier`.
 * @param specifier e.g. `>=3.12`; null allows every release
 * @param version e.g. `3.12.1`
 */
export function allowsPython(specifier: string | null, version: string): boolean {
  if (specifier === null) return true;
  const clauses = parse(specifier);
  if (clauses === null) throw new Error(`'${specifier}' is no version specifier; write e.g. '>=3.12'`);
  const numbers = numbersOf(version);
  return clauses.every((clause) => holds(clause, numbers));
}
