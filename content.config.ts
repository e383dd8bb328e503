import { defineCollection } from 'astro:content';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { pageSchema } from './src/site/page-schema.ts';
import { wordsSchema } from './src/site/words-schema.ts';

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: pageSchema() }) }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema({ extend: wordsSchema() }) }),
};
