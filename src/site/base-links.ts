/** Lets pages link to `/zh/…` and `/en/…` wherever the guide is served. */
import type { HastPluginDefinition } from 'satteri';

/**
 * A Markdown plugin that puts the base path before links to the guide's own pages. A no-op at the root of a host.
 * @param base The base path, with a slash at both ends.
 */
export function baseLinks(base: string): HastPluginDefinition {
  return {
    name: 'motion-base-links',
    element: [
      {
        filter: ['a'],
        visit(node, context) {
          const href = node.properties['href'];
          if (base === '/' || typeof href !== 'string' || !/^\/(zh|en)(\/|$)/.test(href)) return;
          context.setProperty(node, 'href', base + href.slice(1));
        },
      },
    ],
  };
}
