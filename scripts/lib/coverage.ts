/** Whether the guide covers every item of its sources. */
import type { Catalogue } from '../../src/example/catalogue.ts';
import type { Problem } from '../../src/example/errors.ts';
import { suggest } from '../../src/example/id.ts';
import { placesOf, type Place } from '../../src/guide/coverage.ts';
import { readItems, SOURCES } from '../../src/guide/read.ts';
import { ITEM_FILES, type Item } from '../../src/guide/sources.ts';
import type { Page } from './pages.ts';

/** What a check of the coverage found. */
export interface Coverage {
  items: Item[];
  /** By the item's id. */
  places: ReadonlyMap<string, readonly Place[]>;
  problems: Problem[];
}

/**
 * Checks pages and examples against the items.
 * @param root the folder that holds `content/`
 */
export async function checkCoverage(
  root: string,
  pages: readonly Page[],
  catalogue: Catalogue,
): Promise<Coverage> {
  const items = await readItems(root);
  const known = new Set(items.map(({ id }) => id));
  const problems: Problem[] = [];
  const unknown = (id: string, file: string, line: number | null): void => {
    if (known.has(id)) return;
    const alike = [...known].filter((one) => one.startsWith(id.charAt(0)));
    const mend = suggest(id, alike, `see the ids in ${SOURCES}/`);
    problems.push({ rule: 'unknown-item', file, line, message: `the sources have no item '${id}'`, mend });
  };

  for (const { file, covers } of pages) for (const { id, line } of covers) unknown(id, file, line);
  for (const example of catalogue.examples.values()) {
    const line = example.text.split('\n').findIndex((text) => /^#\s*covers\b/.test(text));
    for (const id of example.header.covers) unknown(id, example.file, line < 0 ? null : line + 1);
  }

  const places = placesOf(
    pages.map(({ slug, covers, references }) => ({
      slug,
      covers: covers.map(({ id }) => id),
      examples: references.map(({ id }) => id),
    })),
    new Map([...catalogue.examples.values()].map(({ id, header }) => [id, header.covers])),
  );
  for (const { id, kind, waits, title } of items) {
    if (waits || places.has(id)) continue;
    const mend =
      kind === 'code'
        ? `write covers = ["${id}"] in the header of the example that shows it, or covers: [${id}] on a page`
        : `write covers: [${id}] in the front matter of the page that explains it, in both languages`;
    const message = `nothing covers ${id}: ${title.en}`;
    problems.push({
      rule: 'uncovered',
      file: `${SOURCES}/${ITEM_FILES[kind].file}`,
      line: null,
      message,
      mend,
    });
  }
  return { items, places, problems };
}

/** What waits for packages, in a sentence; nothing when nothing does. */
export function coverageNote({ items, places }: Coverage): string {
  const waiting = items.filter(({ id, waits }) => waits && !places.has(id)).length;
  return waiting === 0 ? '' : `${waiting} of ${items.length} items of the sources wait for packages.`;
}
