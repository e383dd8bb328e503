/** The words of the guide, each with its meaning in both languages. Pure: reads no disk. */
import { parse } from 'smol-toml';
import { LANGS, SourcesError, type Lang } from './sources.ts';

/** The file, from the project root. */
export const GLOSSARY = 'content/glossary.toml';

/** One word of the guide. */
export interface Term {
  /** The anchor on the glossary's page: `event-loop`. */
  id: string;
  name: Record<Lang, string>;
  /** One or two sentences; `code` in backticks. */
  meaning: Record<Lang, string>;
  /** The page that teaches it, which needs no link to the glossary: `tasks/timeouts`. */
  page: string | null;
  /** How it is written in a text where it shall be linked; none, where the word has other meanings, too. */
  match: Record<Lang, readonly string[]>;
}

/**
 * Reads the glossary.
 * @throws SourcesError that names the term and what it lacks
 */
export function parseGlossary(text: string): Term[] {
  return Object.entries(parse(text)).map(([id, value]) => {
    const fault = (what: string): SourcesError => new SourcesError(`${GLOSSARY}: [${id}] ${what}`);
    if (!/^[a-z]+(?:-[a-z]+)*$/.test(id)) throw fault('is no kebab-case word');
    if (typeof value !== 'object' || Array.isArray(value) || value instanceof Date)
      throw fault('is no table');
    const left = new Map(Object.entries(value));
    const take = (key: string): unknown => {
      const found = left.get(key);
      left.delete(key);
      return found;
    };
    const name: Partial<Record<Lang, string>> = {};
    const meaning: Partial<Record<Lang, string>> = {};
    const match: Partial<Record<Lang, readonly string[]>> = {};
    for (const lang of LANGS) {
      const [term, said, written] = [take(`${lang}-term`), take(lang), take(`${lang}-match`)];
      if (typeof term !== 'string') throw fault(`needs '${lang}-term'`);
      if (typeof said !== 'string') throw fault(`needs '${lang}', what it means`);
      if (written !== undefined && !isTexts(written)) throw fault(`needs a list of texts as '${lang}-match'`);
      name[lang] = term;
      meaning[lang] = said;
      match[lang] = written ?? [term];
    }
    const page = take('page') ?? null;
    if (page !== null && (typeof page !== 'string' || !/^[a-z-]+\/[a-z-]+$/.test(page)))
      throw fault("needs a page such as 'tasks/timeouts' as 'page'");
    const [unknown] = left.keys();
    if (unknown !== undefined) throw fault(`has an unknown key '${unknown}'`);
    return { id, name, meaning, page, match } as Term;
  });
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string' && one !== '');
}
