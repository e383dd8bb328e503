import type { HeaderProblem } from '../example/settings.ts';
import { fill } from './fill.ts';
import type { Notice } from './notice.ts';
import type { WordKey, Words } from './words.ts';

/** What a key wants, and a line that is right. */
const WANTED: Record<string, [WordKey, string]> = {
  clock: ['motion.header.wants.clock', 'clock = "real"'],
  seed: ['motion.header.wants.count', 'seed = 7'],
  signals: ['motion.header.wants.signals', 'signals = [{ at = 1.5, send = "SIGINT" }]'],
  line_cost: ['motion.header.wants.line', 'line_cost = 1e-3'],
  network: ['motion.header.wants.keys', 'network.latency = 0.05'],
  latency: ['motion.header.wants.amount', 'network.latency = 0.05'],
  bandwidth: ['motion.header.wants.amount', 'network.bandwidth = 1e6'],
  refuse: ['motion.header.wants.ports', 'network.refuse = [8001]'],
  reset_after: ['motion.header.wants.count', 'network.reset_after = 4096'],
  horizon: ['motion.header.wants.amount', 'horizon = 3600'],
  events: ['motion.header.wants.count', 'events = 50000'],
  stdin: ['motion.header.wants.text', String.raw`stdin = "Ada\n"`],
};

/** Keys that say something of the guide's own examples alone. */
const HOUSE_KEYS = new Set(['outcome', 'covers']);

/** What is wrong with a header, and how to mend it, in the reader's language. */
export function tellFaults(faults: readonly HeaderProblem[], words: Words): Notice {
  return {
    title: fill(words, 'motion.header.wrong'),
    items: faults.map((fault) => ({ text: tell(fault, words), line: fault.line })),
  };
}

const RULES: Record<string, WordKey> = {
  'header-missing': 'motion.header.missing',
  'header-unclosed': 'motion.header.unclosed',
  'header-twice': 'motion.header.twice',
  'header-toml': 'motion.header.toml',
};

function tell({ rule, key, known, message }: HeaderProblem, words: Words): string {
  const word = RULES[rule];
  // Of the parser's own words only the reason is of use; it has no other language.
  if (word !== undefined) return fill(words, word, { reason: message.replace(/^[^:]*: /, '') });
  if (key === undefined) return message;
  if (known !== undefined) {
    const keys = known.filter((one) => !HOUSE_KEYS.has(one)).join(', ');
    return fill(words, 'motion.header.unknown', { key, known: keys });
  }
  const wanted = Object.hasOwn(WANTED, key) ? WANTED[key] : undefined;
  if (wanted === undefined) return fill(words, 'motion.header.value', { key });
  const [what, example] = wanted;
  return fill(words, 'motion.header.wants', { key, what: fill(words, what), example });
}
