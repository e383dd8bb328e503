/** The questions that lead to a way of doing several things at once. Pure: reads no disk. */
import { parse } from 'smol-toml';
import { LANGS, SourcesError, type Lang } from './sources.ts';

/** The file, from the project root. */
export const DECIDE = 'content/decide.toml';

/** A question with its answers, or what to use, which has none. */
export interface Decision {
  id: string;
  text: Record<Lang, string>;
  answers: readonly { text: Record<Lang, string>; next: Decision }[];
  /** Slugs of the pages that explain what to use. */
  pages: readonly string[];
}

/**
 * Reads the questions.
 * @returns the first one
 * @throws SourcesError that names the question and what is wrong with it
 */
export function parseDecisions(text: string): Decision {
  const file = parse(text);
  const used = new Set<string>();

  const read = (id: string, above: readonly string[]): Decision => {
    const fault = (what: string): SourcesError => new SourcesError(`${DECIDE}: [${id}] ${what}`);
    const value = file[id];
    if (above.includes(id)) throw fault(`leads to itself: ${[...above, id].join(', ')}`);
    if (typeof value !== 'object' || Array.isArray(value) || value instanceof Date)
      throw fault('is not there');
    used.add(id);
    const said: Partial<Record<Lang, string>> = {};
    for (const lang of LANGS) {
      const one = value[lang];
      if (typeof one !== 'string') throw fault(`needs '${lang}'`);
      said[lang] = one;
    }
    const list = (key: string): string[] => {
      const found = value[key] ?? [];
      if (Array.isArray(found) && found.every((one) => typeof one === 'string')) return found;
      throw fault(`needs a list of texts as '${key}'`);
    };
    const [to, zh, en, pages] = [list('to'), list('zh-options'), list('en-options'), list('pages')];
    if (zh.length !== to.length || en.length !== to.length) {
      throw fault(`needs as many 'zh-options' and 'en-options' as 'to'`);
    }
    if ((to.length === 0) !== pages.length > 0) throw fault("needs either 'to' or 'pages'");
    const answers = to.map((next, index) => ({
      text: { zh: zh[index] ?? '', en: en[index] ?? '' },
      next: read(next, [...above, id]),
    }));
    return { id, text: said as Record<Lang, string>, answers, pages };
  };

  const start = read('start', []);
  const unused = Object.keys(file).find((id) => !used.has(id));
  if (unused !== undefined) throw new SourcesError(`${DECIDE}: nothing leads to [${unused}]`);
  return start;
}
