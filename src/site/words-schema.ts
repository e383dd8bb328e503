/** What a language file must hold: a missing word fails the build, not the reader. */
import { z } from 'astro/zod';
import { WORDS } from '../player/words.ts';
import { SITE_WORDS } from './words.ts';

type Word = (typeof WORDS)[number] | (typeof SITE_WORDS)[number];

/** The schema of the words beyond Starlight's own; every one is required in every language. */
export function wordsSchema(): z.ZodObject<Record<Word, z.ZodString>> {
  const shape: Partial<Record<Word, z.ZodString>> = {};
  for (const key of [...WORDS, ...SITE_WORDS]) {
    shape[key] = z.string({ error: `the word "${key}" is missing; add it to every file in content/i18n/` });
  }
  return z.object(shape as Record<Word, z.ZodString>);
}
