/** Whether the pages of all languages say the same thing: slugs, examples, questions, headings. */
import { LANGUAGES, type Language, type Page } from './pages.ts';
import type { Problem } from '../../src/example/errors.ts';

const NAMES: Record<Language, string> = { zh: 'Chinese', en: 'English' };

/** Pages that exist in one language only. */
function missingPages(pages: readonly Page[]): Problem[] {
  const problems: Problem[] = [];
  for (const page of pages) {
    for (const language of LANGUAGES) {
      if (pages.some((one) => one.slug === page.slug && one.language === language)) continue;
      const wanted = `content/docs/${language}/${page.slug}.mdx`;
      problems.push({
        rule: 'missing-page',
        file: page.file,
        line: null,
        message: `the ${NAMES[language]} page ${wanted} is missing`,
        mend: `write ${wanted}, with the same headings and examples, or delete this page`,
      });
    }
  }
  return problems;
}

interface Item {
  line: number;
  text: string;
}

interface Sequence {
  rule: string;
  /** What the items are, in the plural. */
  what: string;
  of: (page: Page) => Item[];
  /** The part of an item that has to be equal in both languages. */
  key: (item: Item) => string;
}

const SEQUENCES: Sequence[] = [
  {
    rule: 'example-parity',
    what: 'examples and questions',
    of: (page) => page.marks,
    key: ({ text }) => text,
  },
  {
    rule: 'heading-parity',
    what: 'headings',
    of: (page) =>
      page.headings.map(({ line, depth, text }) => ({ line, text: `${'#'.repeat(depth)} ${text}` })),
    key: ({ text }) => text.slice(0, text.indexOf(' ')),
  },
  {
    rule: 'needs-parity',
    what: 'pages to read first',
    of: (page) => page.needs.map(({ line, id }) => ({ line, text: id })),
    key: ({ text }) => text,
  },
  {
    rule: 'covers-parity',
    what: 'covered items',
    of: (page) =>
      page.covers.map(({ line, id }) => ({ line, text: id })).sort((a, b) => (a.text < b.text ? -1 : 1)),
    key: ({ text }) => text,
  },
];

/** Both sequences below each other, so that one sees at a glance where they part. */
function outline(pages: readonly [Page, Page], lists: readonly [Item[], Item[]]): string {
  return pages
    .flatMap((page, index) => [
      page.file,
      ...(lists[index] ?? []).map(({ line, text }) => `  ${String(line).padStart(4)}  ${text}`),
    ])
    .join('\n');
}

function compare(a: Page, b: Page, { rule, what, of, key }: Sequence): Problem[] {
  const lists: [Item[], Item[]] = [of(a), of(b)];
  const [left, right] = lists;
  const length = Math.max(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const [one, other] = [left[index], right[index]];
    if (one !== undefined && other !== undefined && key(one) === key(other)) continue;
    // The page with fewer of them is the one that probably has to be mended.
    const [page, here, twin, there] = left.length < right.length ? [a, one, b, other] : [b, other, a, one];
    const counts = `${String(of(page).length)} against ${String(of(twin).length)}`;
    const says = (item: Item | undefined): string => (item === undefined ? 'nothing' : `'${item.text}'`);
    const place = there === undefined ? twin.file : `${twin.file}:${String(there.line)}`;
    return [
      {
        rule,
        file: page.file,
        line: here?.line ?? of(page).at(-1)?.line ?? null,
        message:
          `the ${what} differ from the ${NAMES[twin.language]} page (${counts}); ` +
          `number ${String(index + 1)} is ${says(here)} here, but ${says(there)} at ${place}`,
        mend: `give both pages the same ${what}, in the same order`,
        detail: outline([a, b], lists),
      },
    ];
  }
  return [];
}

/** What differs between the languages. */
export function checkPairs(pages: readonly Page[]): Problem[] {
  const problems = missingPages(pages);
  for (const page of pages.filter((one) => one.language === 'zh')) {
    const twin = pages.find((one) => one.language === 'en' && one.slug === page.slug);
    if (twin === undefined) continue;
    for (const sequence of SEQUENCES) problems.push(...compare(page, twin, sequence));
  }
  return problems;
}
