/** Chinese typography: full-width punctuation, and a space between Han and Latin. */
import type { Problem } from '../../../src/example/errors.ts';
import { around, CODE, lineAt, type Prose } from './read.ts';

const HAN = '\\p{Script=Han}';
/** What stands apart from Han by a space. */
const LATIN = `[A-Za-z0-9${CODE}]`;
const FULL = '[，。：；？！、（）“”‘’《》]';
const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
};

/** Words that the official zh-cn documentation says otherwise. */
const TERMS: readonly (readonly [wrong: string, right: string])[] = [
  ['竞态条件', '竞争条件'],
  ['任务分组', '任务组'],
  ['期程', 'Future'],
  ['栅栏', '屏障'],
  ['绑定的信号量', '有界信号量'],
  ['可对象', '可等待对象'],
  ['协作程序', '协程'],
  ['纤程', '协程'],
  ['事件环', '事件循环'],
  ['您', '你'],
];

interface Rule {
  pattern: RegExp;
  /** What is wrong with the match. */
  message: string;
  /** What to write in its place. */
  mend: (match: string) => string;
}

const write = (text: string): string => `write '${text}'`;
const wide = (match: string): string => {
  const mark = match.trim();
  return write(WIDE[mark] ?? mark);
};
const rule = (pattern: string, message: string, mend: Rule['mend']): Rule => ({
  pattern: new RegExp(pattern, 'gu'),
  message,
  mend,
});

const RULES: readonly Rule[] = [
  // A comma between two pieces of code in a Chinese sentence counts, too; one in an English phrase does not.
  rule(`(?<=[${HAN}${CODE}”）]) ?[,;?!]|[,;?!](?= ?${HAN})`, 'half-width punctuation', wide),
  rule(`(?<=[${HAN}”）]) ?:|:(?= ?${HAN})|(?<=${CODE}):(?=\\s|$)`, 'half-width punctuation', wide),
  rule(`(?<=[${HAN}”）])\\.(?![A-Za-z0-9.])`, 'half-width punctuation', wide),
  rule(`(?<=${HAN}) ?\\(|\\((?=[^()]*${HAN})`, 'a half-width parenthesis', wide),
  rule(`(?<=${HAN}[^()（]*)\\)(?![^（）]*）)|\\)(?=${HAN})`, 'a half-width parenthesis', wide),
  rule(
    `${HAN}${LATIN}|[A-Za-z0-9%${CODE}]${HAN}`,
    'no space between Han and Latin',
    () => 'put a space between them',
  ),
  rule(`${HAN}\\s+${HAN}`, 'a space between Han', () => 'take the space out; write a paragraph on one line'),
  rule(
    `[^\\S\\n]+${FULL}|${FULL}[^\\S\\n]+(?=\\S)`,
    'a space beside full-width punctuation',
    () => 'take the space out; bold type ends before the punctuation: **…**。',
  ),
  rule('\\*\\*', 'bold type that does not begin or end', () => 'end it before the punctuation: **…**。'),
  rule(
    '([，。；：？！、])\\1+|[，。；：、][，。；：、？！]|[？！][，。；：、]',
    'doubled punctuation',
    () => 'keep one of them',
  ),
  rule('\\.{3,}|。{2,}|(?<!…)…(?!…)|…{3,}', 'an ellipsis that is not Chinese', () => write('……')),
  rule(`(?<!-)--(?!-)|(?<!—)—(?!—)|—{3,}`, 'a dash that is not Chinese', () => write('——')),
  rule('["「」『』]', 'quotes that are not “”', () => write('“”')),
  rule(`'(?=${HAN})|(?<=${HAN})'`, 'quotes that are not “”', () => write('“”')),
  rule('[０-９Ａ-Ｚａ-ｚ\u3000\u00A0]', 'a full-width letter, digit or space', () => 'write it half-width'),
];

/** What is wrong with the typography and the terms of Chinese prose. Prose without Han is not Chinese. */
export function checkTypography(prose: Prose): Problem[] {
  const { file, text } = prose;
  if (!/\p{Script=Han}/u.test(text)) return [];
  const problems: Problem[] = [];
  const add = (index: number, length: number, message: string, mend: string): void => {
    const where = { file, line: lineAt(prose, index) };
    problems.push({
      rule: 'typography',
      ...where,
      message: `${message}: '${around(text, index, length)}'`,
      mend,
    });
  };
  for (const { pattern, message, mend } of RULES) {
    for (const match of text.matchAll(pattern)) add(match.index, match[0].length, message, mend(match[0]));
  }
  for (const [wrong, right] of TERMS) {
    for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + 1)) {
      add(at, wrong.length, `'${wrong}' is not the word of this guide`, write(right));
    }
  }
  return problems;
}
