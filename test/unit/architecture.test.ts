import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (file: string): string => readFileSync(file, 'utf8');
const files = (...patterns: string[]): string[] =>
  patterns.flatMap((pattern) => globSync(pattern)).map((file) => file.replaceAll('\\', '/'));

describe('the architecture', () => {
  test('one Python file of the machine imports JavaScript, so that the rest runs on stock CPython', () => {
    const python = files('src/machine/python/**/*.py');
    expect(python.length).toBeGreaterThan(5);
    const bridges = python.filter((file) =>
      /^\s*(?:import|from)\s+(?:js|_?pyodide\w*|motion_host)\b/m.test(read(file)),
    );
    expect(bridges).toEqual(['src/machine/python/motion/_bridge.py']);
  });

  test('no TypeScript file holds Python', () => {
    // Two lines that only Python has, in one file: a definition or a compound import, and a colon at the end.
    const python = /^\s*(?:async def|def|class) \w+.*:\s*$|^\s*from \w[\w.]* import \w/m;
    // The scaffold of a new example is text to be written, not code that runs.
    const allowed = new Set(['scripts/lib/scaffold.ts']);
    const holding = files('src/**/*.ts', 'scripts/**/*.ts').filter((file) => python.test(read(file)));
    expect(holding.filter((file) => !allowed.has(file))).toEqual([]);
  });

  test('Astro components import from the site, examples and the player only', () => {
    const astro = files('src/**/*.astro');
    expect(astro.length).toBeGreaterThan(3);
    const foreign = astro.flatMap((file) => {
      const imports = [...read(file).matchAll(/^\s*import\s[^'"]*['"]([^'"]+)['"]/gm)].map(
        ([, path = '']) => path,
      );
      return imports
        .filter((path) => /(?:^|\/)(?:scripts|test|machine)\//.test(path))
        .map((path) => `${file}: ${path}`);
    });
    expect(foreign).toEqual([]);
  });

  test('every relative import names its file with its ending', () => {
    const loose = files('src/**/*.ts', 'scripts/**/*.ts', 'test/**/*.ts').flatMap((file) =>
      [...read(file).matchAll(/(?:from|import)\s*\(?['"](\.{1,2}\/[^'"]+)['"]/g)]
        .map(([, path = '']) => path)
        .filter((path) => !/\.[a-z]+(?:\?\w+)?$/.test(path))
        .map((path) => `${file}: ${path}`),
    );
    expect(loose).toEqual([]);
  });
});
