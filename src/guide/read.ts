/** Reads what the guide knows of itself from `content/`. The only file here that reads the disk. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHAPTERS, parseChapters } from './chapters.ts';
import { DECIDE, parseDecisions, type Decision } from './decide.ts';
import { GLOSSARY, parseGlossary, type Term } from './glossary.ts';
import { ITEM_FILES, ITEM_KINDS, parseItems, type Item, type Lang } from './sources.ts';

/** The folder of the items, from the project root. */
export const SOURCES = 'content/sources';

/**
 * All items of the sources, code first, each kind in the order of its file. A project without such files has none.
 * @param root the folder that holds `content/`
 * @throws SourcesError when a file is wrong
 */
export async function readItems(root = '.'): Promise<Item[]> {
  const items: Item[] = [];
  for (const kind of ITEM_KINDS) {
    const text = await readIfThere(join(root, SOURCES, ITEM_FILES[kind].file));
    if (text !== null) items.push(...parseItems(text, kind));
  }
  return items;
}

/**
 * The glossary. A project without one has no terms.
 * @throws SourcesError when the file is wrong
 */
export async function readGlossary(root = '.'): Promise<Term[]> {
  return parseGlossary((await readIfThere(join(root, GLOSSARY))) ?? '');
}

/**
 * The first question of the decision tool.
 * @throws SourcesError when the file is wrong, or there is none
 */
export async function readDecisions(root = '.'): Promise<Decision> {
  return parseDecisions((await readIfThere(join(root, DECIDE))) ?? '');
}

/**
 * What a reader can predict after each chapter, by its folder. A project without the file promises nothing.
 * @throws SourcesError when the file is wrong
 */
export async function readChapters(root = '.'): Promise<Map<string, Record<Lang, string>>> {
  return parseChapters((await readIfThere(join(root, CHAPTERS))) ?? '');
}

/** A file's text; null where there is none. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
