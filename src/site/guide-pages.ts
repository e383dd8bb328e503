/** The pages of the guide as components see them: in reading order, with what they cover. */
import { getCollection } from 'astro:content';
import { root } from 'virtual:motion/site';
import { placesOf, type CoveringPage, type Place } from '../guide/coverage.ts';
import { readItems } from '../guide/read.ts';
import type { Item, Lang } from '../guide/sources.ts';
import { coversOfExamples } from './examples.ts';
import { ORDER } from './sidebar.ts';

/** A page in one language. */
export interface GuidePage extends CoveringPage {
  title: string;
  description: string;
  /** With the base path. */
  href: string;
}

/** An item, and the pages that cover it. */
export interface CoveredItem extends Item {
  pages: GuidePage[];
}

const SHOWN =
  /<Example\s[^>]*?\bid=["']([^"']+)["']|<Predict\s(?=[^>]*\scode[\s/>])[^>]*?\b(?:order|total)=["']([^"']+)["']/g;

/** All pages of a language, those of the sidebar first, in its order. */
export async function guidePages(lang: Lang): Promise<GuidePage[]> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const place = (slug: string): number => (ORDER.includes(slug) ? ORDER.indexOf(slug) : ORDER.length);
  const entries = await getCollection('docs', ({ id }) => id.startsWith(`${lang}/`));
  return entries
    .map(({ id, data, body = '' }) => ({
      slug: id.slice(lang.length + 1),
      title: data.title,
      description: data.description ?? '',
      href: `${base}${id}/`,
      covers: data.covers,
      examples: [...body.matchAll(SHOWN)].map(([, example, asked]) => example ?? asked ?? ''),
    }))
    .sort((a, b) => place(a.slug) - place(b.slug) || (a.slug < b.slug ? -1 : 1));
}

/** All items of the sources, with the pages of a language that cover them. */
export async function coveredItems(lang: Lang): Promise<CoveredItem[]> {
  const pages = await guidePages(lang);
  const places: ReadonlyMap<string, Place[]> = placesOf(pages, await coversOfExamples());
  return (await readItems(root)).map((item) => ({
    ...item,
    pages: (places.get(item.id) ?? []).flatMap(({ page }) => pages.find(({ slug }) => slug === page) ?? []),
  }));
}

/** The language of the page that is rendered. */
export function langOf(locale: string | undefined): Lang {
  return locale === 'en' ? 'en' : 'zh';
}
