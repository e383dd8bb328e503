/** What a reader can predict after each chapter. Pure: reads no disk. */
import { parse } from 'smol-toml';
import { LANGS, SourcesError, type Lang } from './sources.ts';

/** The file, from the project root. */
export const CHAPTERS = 'content/chapters.toml';

/**
 * Reads the promises of the chapters, by their folders.
 * @throws SourcesError that names the chapter and what it lacks
 */
export function parseChapters(text: string): Map<string, Record<Lang, string>> {
  const chapters = new Map<string, Record<Lang, string>>();
  for (const [folder, value] of Object.entries(parse(text))) {
    const fault = (what: string): SourcesError => new SourcesError(`${CHAPTERS}: [${folder}] ${what}`);
    if (typeof value !== 'object' || Array.isArray(value) || value instanceof Date)
      throw fault('is no table');
    const said: Partial<Record<Lang, string>> = {};
    for (const lang of LANGS) {
      const one = value[lang];
      if (typeof one !== 'string') throw fault(`needs '${lang}'`);
      said[lang] = one;
    }
    chapters.set(folder, said as Record<Lang, string>);
  }
  return chapters;
}
