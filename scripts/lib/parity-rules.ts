/**
 * What no page may hold: links into the other language, Python that is not run, text still to be written, headings that
 * nobody can tell apart, questions without a right answer.
 */
import type { Language, Page } from './pages.ts';
import type { Problem } from '../../src/example/errors.ts';

const PYTHON = new Set(['py', 'py3', 'python', 'python3', 'pycon', 'pyi', 'ipython']);

/** Written into the opening line of a fence that deliberately cannot run. */
export const FRAGMENT_MARK = 'motion:fragment';

const OTHER: Record<Language, Language> = { zh: 'en', en: 'zh' };
const DOCS = /^https?:\/\/docs\.python\.org\/(?:(?<language>[a-z]{2}(?:-[a-z]+)?)\/)?(?<rest>.*)$/;

/** What is wrong with a link, and what it should be; null when nothing is. */
function faultOfLink(url: string, language: Language): { message: string; mend: string } | null {
  const other = OTHER[language];
  if (
    !/^[a-z][a-z+.-]*:/i.test(url) &&
    new RegExp(`(?:^|/)${other}(?:/|$)`).test(url.replace(/[?#].*$/s, ''))
  ) {
    const mend = `link to '${url.replace(new RegExp(`(^|/)${other}(?=/|$)`), `$1${language}`)}'`;
    return { message: `the link '${url}' leads into the other language`, mend };
  }
  const docs = DOCS.exec(url)?.groups;
  if (docs === undefined) return null;
  const rest = docs['rest'] ?? '';
  const message = `the link '${url}' leads to the Python documentation in another language`;
  if (language === 'zh' && docs['language'] !== 'zh-cn') {
    return { message, mend: `link to 'https://docs.python.org/zh-cn/${rest}'` };
  }
  if (language === 'en' && docs['language'] !== undefined) {
    return { message, mend: `link to 'https://docs.python.org/${rest}'` };
  }
  return null;
}

/** Headings that the page has twice: in its table of contents nobody could tell them apart. */
function checkHeadings({ file, headings }: Page): Problem[] {
  return headings.flatMap(({ line, text }, index) => {
    const first = headings.slice(0, index).find((one) => one.text === text);
    if (first === undefined) return [];
    const message = `the heading '${text}' stands at line ${String(first.line)} already`;
    return [{ rule: 'same-heading', file, line, message, mend: 'name what only this section is about' }];
  });
}

/** Questions whose right answer is none of their options. */
function checkChoices({ file, choices }: Page): Problem[] {
  return choices.flatMap(({ line, options, answer }) => {
    const right = /^\d+$/.test(answer ?? '') && Number(answer) < options;
    if (options === 0 ? answer === null : right) return [];
    const message = `<Predict> has ${String(options)} options and ${answer === null ? 'no answer' : `answer={${answer}}`}`;
    const mend =
      options === 0
        ? "write options={['…', '…']}, or no answer"
        : `write answer={n}, n from 0 to ${String(options - 1)}: the place of the right option, counted from 0`;
    return [{ rule: 'predict-answer', file, line, message, mend }];
  });
}

/** The faults of one page on its own. */
export function checkPage(page: Page): Problem[] {
  const { file } = page;
  const problems: Problem[] = [...checkHeadings(page), ...checkChoices(page)];
  for (const { url, line } of page.links) {
    const fault = faultOfLink(url, page.language);
    if (fault !== null) problems.push({ rule: 'cross-language-link', file, line, ...fault });
  }
  for (const { language, meta, line } of page.fences) {
    if (!PYTHON.has(language.toLowerCase()) || meta.split(/\s+/).includes(FRAGMENT_MARK)) continue;
    problems.push({
      rule: 'raw-fence',
      file,
      line,
      message: 'this Python stands in the page itself, so nothing runs or checks it',
      mend:
        'make it an example (npm run new -- example CHAPTER/NAME) and write <Example id="CHAPTER/NAME" />; ' +
        `where it deliberately cannot run, write \`\`\`${language} ${FRAGMENT_MARK}`,
    });
  }
  for (const { line } of page.hidden) {
    const message = 'this example stands inside an explanation, where it cannot be run until that is open';
    problems.push({ rule: 'hidden-example', file, line, message, mend: 'put it after the </Predict>' });
  }
  for (const { line } of page.unwritten) {
    const mend = 'write what it asks for in its place';
    problems.push({ rule: 'unwritten', file, line, message: 'this is still the scaffold', mend });
  }
  return problems;
}
