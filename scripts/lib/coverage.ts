/** Whether the guide covers every item of its sources. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../../src/example/catalogue.ts';
import type { Problem } from '../../src/example/errors.ts';
import { suggest } from '../../src/example/id.ts';
import { placesOf, type Place } from '../../src/guide/coverage.ts';
import { readItems, readUncovered, SOURCES, UNCOVERED } from '../../src/guide/read.ts';
import { ITEM_FILES, type Item } from '../../src/guide/sources.ts';
import type { Page } from './pages.ts';

/** What a check of the coverage found. */
export interface Coverage {
  items: Item[];
  /** By the item's id. */
  places: ReadonlyMap<string, readonly Place[]>;
  problems: Problem[];
  /** Ids that are listed as uncovered, but are covered by now. */
  covered: string[];
}

const UPDATE = 'npm run parity -- --update';

/**
 * Checks pages and examples against the items.
 * @param root the folder that holds `content/`
 * @param strict a listed id that is covered is a problem; otherwise only a finding, so that writing need not stop
 */
export async function checkCoverage(
  root: string,
  pages: readonly Page[],
  catalogue: Catalogue,
  strict: boolean,
): Promise<Coverage> {
  const items = await readItems(root);
  const listed = await readUncovered(root);
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
  for (const { id, line } of listed) unknown(id, UNCOVERED, line);

  const places = placesOf(
    pages.map(({ slug, covers, references }) => ({
      slug,
      covers: covers.map(({ id }) => id),
      examples: references.map(({ id }) => id),
    })),
    new Map([...catalogue.examples.values()].map(({ id, header }) => [id, header.covers])),
  );
  const excused = new Set(listed.map(({ id }) => id));
  for (const { id, kind, waits, title } of items) {
    if (waits || excused.has(id) || places.has(id)) continue;
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
  const covered = listed.filter(({ id }) => places.has(id));
  if (strict) {
    for (const { id, line } of covered) {
      const page = places.get(id)?.[0]?.page ?? '';
      const message = `${id} is covered by ${page}, so the list must get shorter`;
      problems.push({ rule: 'covered', file: UNCOVERED, line, message, mend: `delete the line: ${UPDATE}` });
    }
  }
  return { items, places, problems, covered: covered.map(({ id }) => id) };
}

/** Takes ids out of the list of what is not covered yet. */
export async function shortenList(root: string, ids: readonly string[]): Promise<void> {
  const left = (await readUncovered(root)).map(({ id }) => id).filter((id) => !ids.includes(id));
  await writeFile(join(root, UNCOVERED), left.map((id) => `${id}\n`).join(''));
}

/** What is still to be done, in a sentence; nothing when all is done. */
export function coverageNote({ items, places, covered }: Coverage): string {
  const left = items.filter(({ id, waits }) => !waits && !places.has(id)).length;
  const waiting = items.filter(({ id, waits }) => waits && !places.has(id)).length;
  const sentences = [
    left > 0 ? `${left} of ${items.length} items of the sources are not covered yet.` : '',
    waiting > 0 ? `${waiting} wait for packages.` : '',
    covered.length > 0 ? `${covered.length} listed as uncovered are covered by now: ${UPDATE}` : '',
  ];
  return sentences.filter(Boolean).join(' ');
}
