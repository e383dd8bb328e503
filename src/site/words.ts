/** The words of the guide's own components, in `content/i18n/{zh-CN,en}.json`. The player's are in its `words.ts`. */

/** Every key that both language files must hold. `{name}` in a text is a place to fill. */
export const SITE_WORDS = [
  'site.code',
  'site.lines',
  'site.output',
  'site.noOutput',
  'site.region',
  'site.noScript',
  'site.seconds',
  'site.milliseconds',
  'site.microseconds',
  'site.signals',
  'site.signal',
  'site.signal.sigint',
  'site.clock.real',
  'site.lineCost',
  'site.network',
  'site.network.latency',
  'site.network.bandwidth',
  'site.network.refuse',
  'site.network.reset',
  'site.and',
  'site.predict',
  'site.predict.reveal',
  'site.predict.answer',
  'site.predict.right',
  'site.predict.wrong',
  'site.predict.partly',
  'site.predict.known',
  'site.predict.done',
  'site.predict.order',
  'site.predict.order.how',
  'site.predict.total',
  'site.predict.seconds',
  'site.predict.blocks',
  'site.predict.waits',
  'site.predict.line.how',
  'site.predict.answer.order',
  'site.predict.answer.line',
  'site.quiz.score',
  'site.quiz.all',
  'site.quiz.again',
  'site.chapter',
  'site.chapter.promise',
  'site.needs',
  'site.since',
  'site.item.code',
  'site.item.error',
  'site.item.concept',
  'site.sources.item',
  'site.sources.what',
  'site.sources.where',
  'site.sources.count',
  'site.sources.waits',
  'site.sources.open',
  'site.fault.wrong',
  'site.fault.dated',
  'site.fault.imprecise',
  'site.errata.rest',
] as const;

/** A key of {@link SITE_WORDS}. */
export type SiteWord = (typeof SITE_WORDS)[number];

/** The part of Starlight's `Astro.locals.t` that is needed here. */
export interface Translate {
  all(): object;
}

/**
 * Looks up a word and fills its places: `word(t, 'site.since', { version: '3.12' })`.
 * @throws Error when the page's language lacks the word
 */
export function word(t: Translate, key: SiteWord, values: Record<string, string | number> = {}): string {
  const text = wordsOf(t, [key])[key];
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/**
 * The texts of some keys in the page's language.
 * @throws Error naming the first key that the language lacks
 */
export function wordsOf<Key extends string>(t: Translate, keys: readonly Key[]): Record<Key, string> {
  const all = t.all() as Record<string, string | undefined>;
  const found: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const text = all[key];
    if (text === undefined) throw new Error(`No word "${key}" for this page: add it to content/i18n/*.json.`);
    found[key] = text;
  }
  return found as Record<Key, string>;
}
