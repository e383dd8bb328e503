import { describe, expect, it } from 'vitest';
import { withImports } from '../../../src/site/auto-import.ts';
import { inlineCode } from '../../../src/site/inline-code.ts';
import { scriptJson } from '../../../src/site/json.ts';
import { word, wordsOf } from '../../../src/site/words.ts';

describe('withImports', () => {
  it('imports each component that a page uses, once, after all lines of the author', () => {
    const page =
      '---\ntitle: T\n---\n\n<Example id="a/b" />\n\n<Example id="a/c" />\n\n<Since version="3.11" />\n';
    const result = withImports(page);
    expect(result.startsWith(page)).toBe(true);
    expect(result.match(/^import Example from ".*\/src\/components\/Example\.astro";$/gm)).toHaveLength(1);
    expect(result.match(/^import Since from/gm)).toHaveLength(1);
    expect(result).not.toContain('import Predict');
  });

  it('leaves a page alone that uses none', () => {
    const page = 'An Example of text, with <Examples/> of others.\n';
    expect(withImports(page)).toBe(page);
  });

  it('does not import again what the page imports itself', () => {
    const page = "import Example from './mine.astro';\n\n<Example />\n";
    expect(withImports(page)).toBe(page);
  });
});

describe('inlineCode', () => {
  it('turns backticks into code and leaves everything else text', () => {
    expect(inlineCode('is `a < b` & <b>?')).toBe('is <code dir="auto">a &lt; b</code> &amp; &lt;b&gt;?');
  });
});

describe('scriptJson', () => {
  it('gives JSON that cannot end its script element', () => {
    const value = { text: '</script><!-- <script>' };
    const json = scriptJson(value);
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual(value);
  });
});

describe('words', () => {
  const t = { all: () => ({ 'site.since': 'from {version} on', 'site.output': '' }) };

  it('fills the places of a text, and leaves a place that has no value', () => {
    expect(word(t, 'site.since', { version: '3.12' })).toBe('from 3.12 on');
    expect(word(t, 'site.since')).toBe('from {version} on');
  });

  it('names the word that a language lacks', () => {
    expect(() => wordsOf(t, ['site.since', 'site.predict'])).toThrow('"site.predict"');
  });
});
