/** Whether pages and examples fit: no reference leads nowhere, and every example is on a page of each language. */
import type { Catalogue } from '../../src/example/catalogue.ts';
import type { Problem } from '../../src/example/errors.ts';
import { isExampleId } from '../../src/example/id.ts';
import { LANGUAGES, type Page } from './pages.ts';

/** References to examples or regions that do not exist. */
function checkPage(page: Page, catalogue: Catalogue): Problem[] {
  return page.references.flatMap(({ id, region, line }) => {
    const at = { file: page.file, line };
    if (!isExampleId(id)) {
      const message = id === '' ? 'the example has no id' : `'${id}' is no example id`;
      const mend = 'write the id out: <Example id="chapter/name" />';
      return [{ rule: 'example-id', ...at, message, mend }];
    }
    const example = catalogue.examples.get(id);
    if (example === undefined) return [catalogue.unknown(id, at)];
    if (region === null || example.regions.has(region)) return [];
    return [catalogue.unknownRegion(example, region, at)];
  });
}

/** What does not fit between the catalogue and the pages. */
export function checkReferences(catalogue: Catalogue, pages: readonly Page[]): Problem[] {
  const problems = pages.flatMap((page) => checkPage(page, catalogue));
  for (const example of catalogue.examples.values()) {
    const missing = LANGUAGES.filter(
      (language) =>
        !pages.some(
          (page) => page.language === language && page.references.some(({ id }) => id === example.id),
        ),
    );
    if (missing.length === 0) continue;
    problems.push({
      rule: 'unreferenced',
      file: example.file,
      line: null,
      example: example.id,
      message: `no page shows this example in content/docs/${missing.join(' or content/docs/')}`,
      mend: `write <Example id="${example.id}" /> on a page of each language, or delete the example`,
    });
  }
  return problems;
}
