/** Where the guide covers an item of the sources. */

/** A page as far as covering is concerned; both languages are one. */
export interface CoveringPage {
  /** `tasks/gather` */
  slug: string;
  /** The items that its front matter names. */
  covers: readonly string[];
  /** The ids of the examples that it shows. */
  examples: readonly string[];
}

/** A page that covers an item; by the example, where it is one. */
export interface Place {
  page: string;
  example: string | null;
}

/**
 * The places of every item, in the order of the pages.
 * @param examples what each example's header names, by its id
 */
export function placesOf(
  pages: readonly CoveringPage[],
  examples: ReadonlyMap<string, readonly string[]>,
): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  const add = (id: string, place: Place): void => {
    const all = places.get(id) ?? [];
    if (!all.some(({ page }) => page === place.page)) all.push(place);
    places.set(id, all);
  };
  for (const { slug: page, covers, examples: shown } of pages) {
    for (const example of shown) {
      for (const id of examples.get(example) ?? []) add(id, { page, example });
    }
    for (const id of covers) add(id, { page, example: null });
  }
  return places;
}
