/** What the front matter of a page may say beside Starlight's own keys. */
import { z } from 'astro/zod';

/** An error (`B-014`) or a concept (`C1-7`) of the sources; a code item (`S1-06`) that is taught without an example. */
const COVERED = /^(?:S[0-4]-\d{2}|B-\d{3}|C\d-\d{1,2})$/;

/** The schema; both languages of a page have the same values. */
export function pageSchema() {
  return z.object({
    /** Items of the sources that the page covers. */
    covers: z
      .array(z.string().regex(COVERED, 'an item of the sources such as S1-06, B-014 or C1-7'))
      .default([]),
    /** Pages to read first, such as `tasks/create-task`; they come earlier in the guide. */
    needs: z.array(z.string()).default([]),
    /** Where a claim is from that no link on the page shows. */
    sources: z.array(z.object({ claim: z.string(), url: z.url() })).default([]),
  });
}
