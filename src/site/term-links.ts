/** Links the first use of a glossary's term on a page to the glossary, unless the page is the one that teaches it. */
import type { HastNode, HastPluginEntry, HastVisitorContext } from 'satteri';
import { termFinder } from '../guide/find-terms.ts';
import type { Term } from '../guide/glossary.ts';
import { LANGS, type Lang } from '../guide/sources.ts';

/** Pages without such links: the first page, the machine, and the glossary itself. */
const WITHOUT = new Set(['index', 'playground', 'reference/glossary']);
/** No links in these: they are headings, code, links already, or read before there is anything to look up. */
const ELEMENTS = new Set(['a', 'code', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'summary']);
const COMPONENTS = new Set(['Predict', 'Quiz']);
const TITLE = 'starlight-aside__title';

/**
 * A Markdown plugin, made anew for each page.
 * @param base The base path, with a slash at both ends.
 */
export function termLinks(terms: readonly Term[], base: string): HastPluginEntry {
  const finders = Object.fromEntries(LANGS.map((lang) => [lang, termFinder(terms, lang)]));
  return ({ fileURL }) => {
    const { lang, slug } = /\/content\/docs\/(?<lang>zh|en)\/(?<slug>.+)\.mdx$/.exec(fileURL?.pathname ?? '')
      ?.groups ?? { lang: '', slug: '' };
    const find = finders[lang ?? ''];
    if (find === undefined || WITHOUT.has(slug ?? '')) return null;
    const seen = new Set(terms.filter(({ page }) => page === slug).map(({ id }) => id));
    return {
      name: 'motion-term-links',
      text(node, context) {
        if (isApart(context.parent(node), context)) return;
        const pieces = find(node.value, seen);
        if (pieces.every(({ term }) => term === null)) return;
        context.replaceNode(
          node,
          pieces.map(({ text, term }) => {
            if (term === null) return { type: 'text' as const, value: text };
            return {
              type: 'element' as const,
              tagName: 'a',
              properties: {
                className: ['motion-term'],
                href: `${base}${lang ?? ''}/reference/glossary/#${term.id}`,
                title: term.meaning[lang as Lang].replaceAll('`', ''),
              },
              children: [{ type: 'text' as const, value: text }],
            };
          }),
        );
      },
    };
  };
}

/** Whether something stands in what has no such links. */
function isApart(above: Readonly<HastNode> | undefined, context: HastVisitorContext): boolean {
  if (above === undefined || above.type === 'root') return false;
  if (above.type === 'element') {
    const { className, class: classes } = above.properties;
    if (ELEMENTS.has(above.tagName) || [className, classes].flat().includes(TITLE)) return true;
  } else if ('name' in above && COMPONENTS.has(above.name ?? '')) {
    return true;
  }
  return isApart(context.parent(above), context);
}
