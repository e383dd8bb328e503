/** The prose of pages and of UI words: what a reader reads as sentences, without code. */
import { mdxToMdast, type MdastNode } from 'satteri';
import type { Language } from '../pages.ts';

/** Stands for code in a sentence: `await x` is one of it. */
export const CODE = '\uE000';
/** Stands for something in a sentence of which typography knows nothing: a component, a place to fill. */
export const OTHER = '\uE001';

/** Text that is read as one: a paragraph, a heading, a cell of a table, an attribute. */
export interface Prose {
  file: string;
  language: Language;
  /** Without code and markup; see {@link CODE} and {@link OTHER}. */
  text: string;
  /** The 1-based line of the file in which `text` begins. A line break in `text` is one in the file. */
  line: number;
}

/** Attributes of components that hold prose. */
const TOLD = new Set(['title', 'question', 'options', 'alt', 'label', 'name']);
/** Front matter that is shown. */
const SHOWN = /^\s*(?:title|description|tagline|text|label):\s*(.*)$/;
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

type Add = (text: string, line: number) => void;

/** Inline nodes as text. */
function flat(node: MdastNode): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineCode':
      return CODE;
    case 'break':
      return '\n';
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'link':
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return node.children.map(flat).join('');
    default:
      return OTHER;
  }
}

/** `code` in backticks, as attributes have it. */
function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, CODE);
}

/** The strings of an attribute: itself, or those between its braces. */
function stringsOf(value: string | { value: string }): string[] {
  if (typeof value === 'string') return [value];
  const strings = value.value.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g);
  return [...strings].map(([, double, single]) => (double ?? single ?? '').replace(/\\(.)/g, '$1'));
}

function readAttributes(
  node: Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
  add: Add,
): void {
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !TOLD.has(attribute.name)) continue;
    const { value } = attribute;
    if (value === null || value === undefined) continue;
    for (const text of stringsOf(value)) add(withoutCode(text), node.position?.start.line ?? 1);
  }
}

function readNode(node: MdastNode, add: Add): void {
  const line = node.position?.start.line ?? 1;
  if (node.type === 'yaml') {
    for (const [index, text] of node.value.split('\n').entries()) {
      const shown = SHOWN.exec(text)?.[1]?.replace(/^(["'])(.*)\1$/, '$2');
      if (shown !== undefined && shown !== '') add(withoutCode(shown), line + 1 + index);
    }
  }
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') readAttributes(node, add);
  if (BLOCKS.has(node.type)) add(flat(node), line);
  if ('children' in node) for (const child of node.children) readNode(child, add);
}

/**
 * The prose of a page.
 * @param source the whole file
 * @throws Error when it is no MDX
 */
export function proseOfPage(source: string, file: string, language: Language): Prose[] {
  const found: Prose[] = [];
  readNode(mdxToMdast(source, { features: { directive: true } }), (text, line) => {
    found.push({ file, language, text, line });
  });
  return found;
}

/** The prose of a file of UI words: a JSON object, a word a line. */
export function proseOfWords(source: string, file: string, language: Language): Prose[] {
  return source.split('\n').flatMap((text, index) => {
    const [, value] = /^\s*"[^"]+":\s*("(?:[^"\\]|\\.)*"),?\s*$/.exec(text) ?? [];
    if (value === undefined) return [];
    const word = (JSON.parse(value) as string).replace(/\{\{?\w+\}?\}/g, OTHER);
    return [{ file, language, text: withoutCode(word), line: index + 1 }];
  });
}

/** The prose of a file of `content/` in TOML: the strings of the keys that begin with a language. */
export function proseOfToml(source: string, file: string): Prose[] {
  return source.split('\n').flatMap((text, index) => {
    const [, key, value = ''] = /^(zh|en)(?:-\w+)? = (.*)$/.exec(text) ?? [];
    if (key === undefined) return [];
    const language = key === 'zh' ? 'zh' : 'en';
    return stringsOf({ value }).map((found) => ({
      file,
      language,
      text: withoutCode(found),
      line: index + 1,
    }));
  });
}

/** The line of the file at an index of the text. */
export function lineAt({ text, line }: Prose, index: number): number {
  return line + (text.slice(0, index).split('\n').length - 1);
}

/** Some of the text around a place, on one line, for messages. */
export function around(text: string, index: number, length: number): string {
  const from = Math.max(0, index - 8);
  const to = Math.min(text.length, index + length + 8);
  const cut = text.slice(from, to).replace(/\s+/g, ' ').replaceAll(CODE, '`…`').replaceAll(OTHER, '…');
  return `${from > 0 ? '…' : ''}${cut}${to < text.length ? '…' : ''}`;
}
