/** Lets pages use the guide's components without importing them. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The components a page may use by name alone. */
export const PAGE_COMPONENTS = [
  'Coverage',
  'Decide',
  'Errata',
  'Example',
  'Glossary',
  'Playground',
  'Predict',
  'Quiz',
  'Since',
] as const;

/**
 * Adds the import of every component that a page uses. It goes to the end of the page, where MDX takes imports
 * just as well and no line number of the author's changes.
 */
export function withImports(page: string): string {
  const imports = PAGE_COMPONENTS.filter((name) => new RegExp(`<${name}[\\s/>]`).test(page))
    .filter((name) => !new RegExp(`^import ${name} from`, 'm').test(page))
    .map((name) => {
      const file = fileURLToPath(new URL(`../components/${name}.astro`, import.meta.url));
      return `import ${name} from ${JSON.stringify(file)};`;
    });
  return imports.length ? `${page.trimEnd()}\n\n${imports.join('\n')}\n` : page;
}

/** A Vite plugin that runs {@link withImports} on every page before MDX compiles it. */
export function autoImport(): Plugin {
  return {
    name: 'motion:auto-import',
    enforce: 'pre',
    transform: {
      filter: { id: /\.mdx$/ },
      handler: (code) => ({ code: withImports(code), map: null }),
    },
  };
}
