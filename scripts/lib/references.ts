/** Whether pages and examples fit: no reference leads nowhere, and every example is on a page of each language. */
import type { Catalogue } from '../../src/example/catalogue.ts';
import type { Problem } from '../../src/example/errors.ts';
import { isExampleId } from '../../src/example/id.ts';
import { askQuestion, QuestionFault } from '../../src/example/questions.ts';
import { LANGUAGES, type Page } from './pages.ts';

/** Questions about examples that are none, or that their recordings cannot answer. */
function checkQuestions(page: Page, catalogue: Catalogue): Problem[] {
  return page.asked.flatMap(({ line, ...asked }) => {
    const at = { file: page.file, line };
    const example = catalogue.examples.get(asked.id);
    if (example === undefined) return [catalogue.unknown(asked.id, at)];
    const { region } = asked;
    if (region !== undefined && !example.regions.has(region)) {
      return [catalogue.unknownRegion(example, region, at)];
    }
    // That it is not recorded is told once, by the check of the example.
    if (example.recording === null) return [];
    try {
      askQuestion(example, asked);
      return [];
    } catch (error) {
      if (!(error instanceof QuestionFault)) throw error;
      const message = `<Predict ${asked.form}="${asked.id}"> has no answer: ${error.message}`;
      const mend = 'ask about something else, or about another example';
      return [{ rule: 'question', ...at, message, mend }];
    }
  });
}

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
  const problems = pages.flatMap((page) => [
    ...checkPage(page, catalogue),
    ...checkQuestions(page, catalogue),
  ]);
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
