/** What the front matter of a page says that the checks ask for. */
/** Something on a page that stands at a 1-based line. */
export interface Placed {
  line: number;
}

/** What the front matter says of a page. */
export interface FrontMatter {
  links: (Placed & { url: string })[];
  /** Left over from the scaffold: `{/* write: … *\/}`, or a front matter value beginning with `write:`. */
  unwritten: Placed[];
  /** Items of the sources. */
  covers: (Placed & { id: string })[];
  /** Slugs of pages to read first. */
  needs: (Placed & { id: string })[];
}

/** Lists of ids: items of the sources that are covered, and pages to read first. */
const LISTS = ['covers', 'needs'] as const;

/**
 * Reads a page's front matter into the page.
 * @param yaml the text between the fences
 * @param firstLine the 1-based line of the opening fence
 */
export function readFrontMatter(yaml: string, firstLine: number, page: FrontMatter): void {
  let list: (typeof LISTS)[number] | undefined;
  for (const [index, text] of yaml.split('\n').entries()) {
    const line = firstLine + 1 + index;
    const value = /:\s*["']?(.*?)["']?\s*$/.exec(text)?.[1] ?? '';
    if (/^\s*-?\s*(?:link|href)\s*:/.test(text)) page.links.push({ url: value, line });
    if (value.startsWith('write:')) page.unwritten.push({ line });
    if (/^\S/.test(text)) list = LISTS.find((name) => text.startsWith(`${name}:`));
    if (list === undefined) continue;
    const ids = text.replace(/^\w+:/, '').split(/[\s,[\]"']+|-\s/);
    page[list].push(...ids.filter((id) => id !== '' && id !== '-').map((id) => ({ id, line })));
  }
}
