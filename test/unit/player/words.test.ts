import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fill } from '../../../src/player/fill.ts';
import { WORDS } from '../../../src/player/words.ts';
import { wordsOf } from './trace.ts';

const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the player’s words', () => {
  const en = wordsOf('en');
  const zh = wordsOf('zh-CN');

  test.each(WORDS)('%s is in both languages with the same places to fill', (key) => {
    expect(en[key], `content/i18n/en.json lacks ${key}`).toBeTypeOf('string');
    expect(zh[key], `content/i18n/zh-CN.json lacks ${key}`).toBeTypeOf('string');
    expect(places(zh[key])).toEqual(places(en[key]));
  });

  test('none is left over in the language files', () => {
    for (const [file, words] of [
      ['en', en],
      ['zh-CN', zh],
    ] as const) {
      const extra = Object.keys(words).filter(
        (key) => key.startsWith('motion.') && !(WORDS as readonly string[]).includes(key),
      );
      expect(extra, `content/i18n/${file}.json has words that src/player/words.ts does not list`).toEqual([]);
    }
  });

  test('each is used somewhere in the player', () => {
    const root = new URL('../../../src/player', import.meta.url).pathname;
    const code = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('words.ts'))
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n');
    // `motion.wait.${on}` uses every word that begins so.
    const prefixes = [...code.matchAll(/`(motion\.[\w.]*)\$\{/g)].map((match) => match[1] ?? '');
    const unused = WORDS.filter(
      (key) =>
        !code.includes(`'${key}'`) &&
        !prefixes.some((prefix) => key.startsWith(prefix) && prefix !== 'motion.'),
    );
    const buttons = [
      'motion.run',
      'motion.stop',
      'motion.interrupt',
      'motion.waits',
      'motion.reset',
      'motion.edit',
      'motion.share',
      'motion.skip',
    ];
    expect(unused.filter((key) => !buttons.includes(key))).toEqual([]);
  });

  test('a place without a value stays, and a value is never read as a place', () => {
    expect(fill(en, 'motion.timeline.span', { what: '{to}', from: '0 s' })).toBe('{to} from 0 s to {to}');
  });
});
