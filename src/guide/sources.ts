/** The items of the sources: what the texts that this guide grew from show, claim and explain. Pure: reads no disk. */
import { parse } from 'smol-toml';

/** The languages of the guide. */
export const LANGS = ['zh', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** `code` an example (`S1-06`), `error` a claim to correct (`B-014`), `concept` an explanation (`C1-7`). */
export const ITEM_KINDS = ['code', 'error', 'concept'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Was never so, was so once, or is not the whole truth. */
export const FAULTS = ['wrong', 'dated', 'imprecise'] as const;
export type Fault = (typeof FAULTS)[number];

/** One item. Texts are short phrases; `code` in backticks. */
export interface Item {
  id: string;
  kind: ItemKind;
  /** What it is; of an error, the claim. */
  title: Record<Lang, string>;
  /** Errors only: how it is wrong, and what is so. */
  fault: Fault | null;
  right: Record<Lang, string> | null;
  /** It needs a package that the machine does not have yet; until then nothing need cover it. */
  waits: boolean;
}

/** The files of the items in `content/sources`, and the ids that each may hold. */
export const ITEM_FILES: Record<ItemKind, { file: string; id: RegExp }> = {
  code: { file: 'code.toml', id: /^S[0-4]-\d{2}$/ },
  error: { file: 'errors.toml', id: /^B-\d{3}$/ },
  concept: { file: 'concepts.toml', id: /^C[0-4]-\d{1,2}$/ },
};

/** What is wrong with a file of items. */
export class SourcesError extends Error {
  override name = 'SourcesError';
}

/**
 * Reads a file of items.
 * @throws SourcesError that names the item and what it lacks
 */
export function parseItems(text: string, kind: ItemKind): Item[] {
  const { file, id: form } = ITEM_FILES[kind];
  return Object.entries(parse(text)).map(([id, value]) => {
    const fault = (what: string): SourcesError =>
      new SourcesError(`content/sources/${file}: [${id}] ${what}`);
    if (!form.test(id)) throw fault(`is no id of this file: it does not match ${String(form)}`);
    if (typeof value !== 'object' || Array.isArray(value) || value instanceof Date)
      throw fault('is no table');
    const { zh, en, kind: how, waits = false, ...others } = value;
    const [unknown] = Object.keys(others);
    if (unknown !== undefined) throw fault(`has an unknown key '${unknown}'`);
    if (typeof waits !== 'boolean') throw fault("says something else than true of 'waits'");
    if (kind !== 'error') {
      if (typeof zh !== 'string' || typeof en !== 'string') throw fault("needs 'zh' and 'en', a phrase each");
      if (how !== undefined) throw fault("has an unknown key 'kind'");
      return { id, kind, title: { zh, en }, fault: null, right: null, waits };
    }
    const found = FAULTS.find((one) => one === how);
    if (found === undefined) throw fault(`needs 'kind', one of ${FAULTS.join(', ')}`);
    if (!isPair(zh) || !isPair(en)) throw fault("needs 'zh' and 'en', the claim and what is so");
    return {
      id,
      kind,
      title: { zh: zh[0], en: en[0] },
      fault: found,
      right: { zh: zh[1], en: en[1] },
      waits,
    };
  });
}

function isPair(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'string');
}
