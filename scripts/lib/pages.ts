/** The pages of the guide, read by the parser that also builds them (satteri). */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mdxToMdast, type MdastNode } from 'satteri';
import type { Problem } from '../../src/example/errors.ts';
import { readFrontMatter, type FrontMatter, type Placed } from './front-matter.ts';
import { QUESTION_FORMS, type Asked } from '../../src/example/questions.ts';

/** The languages, each a folder of `content/docs`. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A mark that both languages must have at the same place: `<Example>`, `<Playground>` or `<Predict>`. */
export interface Mark extends Placed {
  /** As a contributor would write it; equal in both languages. */
  text: string;
}

/** A use of an example. `region` is null where the whole file shows. */
export interface Reference extends Placed {
  id: string;
  region: string | null;
}

/** One page in one language. */
export interface Page extends FrontMatter {
  /** Path from the project root: `content/docs/en/tasks/create-task.mdx`. */
  file: string;
  language: Language;
  /** `tasks/create-task`; the same in all languages. */
  slug: string;
  references: Reference[];
  /** Questions that a recording answers. */
  asked: (Placed & Asked)[];
  marks: Mark[];
  /** Questions whose options stand in the page: how many, and which is right. */
  choices: (Placed & { options: number; answer: string | null })[];
  headings: (Placed & { depth: number; text: string })[];
  /** Fenced code: its language and the rest of the opening line. */
  fences: (Placed & { language: string; meta: string })[];
  /** Examples inside the explanation of a question: closed, they cannot be run. */
  hidden: Placed[];
}

/** All pages, and files that are none or cannot be parsed. */
export interface ReadPages {
  pages: Page[];
  problems: Problem[];
}

const UNWRITTEN = /^\s*\/\*\s*write:/;

type Jsx = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** The attributes as source text: a string's own text, what stands between the braces, or nothing. */
function attributesOf(node: Jsx): Map<string, string> {
  const found = new Map<string, string>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const { name, value } = attribute;
    if (typeof value === 'string') found.set(name, value);
    else found.set(name, value === null || value === undefined ? '' : literal(value.value));
  }
  return found;
}

/** `"a"`, `'a'` or `` `a` `` without its quotes; any other expression as it is. */
function literal(expression: string): string {
  const trimmed = expression.trim();
  return /^(["'`])[^"'`$\\]*\1$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
}

/** How many elements an array literal has: commas outside strings and brackets, counted. */
function countElements(list: string): number {
  const inner = list.trim().replace(/^\[|\]$/g, '');
  const bare = inner.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/gs, 's');
  return bare.split(',').filter((part) => part.trim() !== '').length;
}

/** The text below a node, for messages. */
function textOf(node: MdastNode): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** What both languages must ask alike. What an example answers has no answer here. */
function readPredict(attributes: ReadonlyMap<string, string>, line: number, page: Page): string {
  const form = QUESTION_FORMS.find((one) => attributes.has(one));
  const options = attributes.get('options');
  if (form === undefined) {
    const choice = { options: countElements(options ?? '[]'), answer: attributes.get('answer') ?? null };
    page.choices.push({ line, ...choice });
    return `<Predict> with ${String(choice.options)} options, answer ${choice.answer ?? 'none'}`;
  }
  const id = attributes.get(form) ?? '';
  const asked: Asked & { line: number } = { form, id, line };
  const told = [`${form}="${id}"`];
  for (const name of ['region', 'lines', 'task'] as const) {
    const value = attributes.get(name);
    if (value === undefined) continue;
    asked[name] = value;
    told.push(`${name}="${value}"`);
  }
  if (options !== undefined) {
    asked.options = options
      .replace(/[[\]\s]/g, '')
      .split(',')
      .filter(Boolean)
      .map(Number);
    told.push(`options={[${asked.options.join(', ')}]}`);
  }
  // Shown with its code, the example is on the page as by an <Example>.
  if (attributes.has('code')) {
    page.references.push({ id, region: attributes.get('region') ?? null, line });
    told.push('code');
  }
  page.asked.push(asked);
  return `<Predict ${told.join(' ')}>`;
}

function readJsx(node: Jsx, line: number, page: Page): void {
  const attributes = attributesOf(node);
  if (node.name === 'Example' || node.name === 'Playground') {
    const id = attributes.get('id') ?? '';
    const region = attributes.get('region') ?? null;
    page.references.push({ id, region, line });
    page.marks.push({
      line,
      text: `<${node.name} id="${id}"${region === null ? '' : ` region="${region}"`}>`,
    });
  } else if (node.name === 'Predict') {
    page.marks.push({ line, text: readPredict(attributes, line, page) });
  } else if (node.name === 'Code') {
    page.fences.push({ line, language: attributes.get('lang') ?? '', meta: attributes.get('meta') ?? '' });
  }
  for (const name of ['href', 'link', 'src']) {
    const url = attributes.get(name);
    if (url !== undefined) page.links.push({ url, line });
  }
}

function readNode(node: MdastNode, page: Page): void {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'yaml':
      readFrontMatter(node.value, line, page);
      break;
    case 'heading':
      page.headings.push({ line, depth: node.depth, text: textOf(node) });
      break;
    case 'link':
    case 'definition':
    case 'image':
      page.links.push({ url: node.url, line });
      break;
    case 'code':
      page.fences.push({ line, language: node.lang ?? '', meta: node.meta ?? '' });
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (UNWRITTEN.test(node.value)) page.unwritten.push({ line });
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      readJsx(node, line, page);
      break;
    default:
  }
  if (!('children' in node)) return;
  const shown = page.references.length;
  for (const child of node.children) readNode(child, page);
  if ('name' in node && node.name === 'Predict') page.hidden.push(...page.references.slice(shown));
}

/**
 * Reads one page.
 * @param source the whole file
 * @param file its path from the project root
 * @throws Error with a message `LINE:COLUMN: …` when it is no MDX
 */
export function parsePage(source: string, file: string, language: Language, slug: string): Page {
  const page: Page = {
    file,
    language,
    slug,
    references: [],
    asked: [],
    marks: [],
    choices: [],
    headings: [],
    links: [],
    fences: [],
    covers: [],
    needs: [],
    hidden: [],
    unwritten: [],
  };
  readNode(mdxToMdast(source, { features: { directive: true } }), page);
  return page;
}

/** Reads every page of every language below `root`, the folder that holds `content/`. */
export async function readPages(root = '.'): Promise<ReadPages> {
  const pages: Page[] = [];
  const problems: Problem[] = [];
  for (const language of LANGUAGES) {
    const folder = `content/docs/${language}`;
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(root, folder).length + 1));
    for (const path of paths.map((one) => one.replaceAll('\\', '/')).sort()) {
      const file = `${folder}/${path}`;
      if (!path.endsWith('.mdx')) {
        const mend = 'rename it to .mdx; a .md page would be cached with old examples';
        problems.push({ rule: 'not-mdx', file, line: null, message: 'this is no .mdx page', mend });
        continue;
      }
      try {
        pages.push(parsePage(await readFile(join(root, file), 'utf8'), file, language, path.slice(0, -4)));
      } catch (error) {
        const { message } = error as Error;
        const [, line, reason] = /^(\d+):\d+: (.*)$/s.exec(message) ?? [];
        problems.push({
          rule: 'mdx',
          file,
          line: line === undefined ? null : Number(line),
          message: `the page cannot be parsed: ${reason ?? message}`,
          mend: 'see https://mdxjs.com/docs/what-is-mdx/#mdx-syntax',
        });
      }
    }
  }
  return { pages, problems };
}
