/** Questions about an example that its recording answers, so that no answer is ever typed. */
import type { Example } from './example.ts';
import { orderOf } from './questions/order.ts';
import { blockingLines, waitingLine } from './questions/lines.ts';
import { totalOf } from './questions/total.ts';

/** What a reader may be asked: to order the output, to tell the time a run takes, or to find a line of the code. */
export const QUESTION_FORMS = ['order', 'total', 'blocks', 'waits'] as const;
export type QuestionForm = (typeof QUESTION_FORMS)[number];

/** A question as a page asks it. */
export interface Asked {
  form: QuestionForm;
  /** The example's id. */
  id: string;
  /** `blocks`, `waits`: show only this region of the code. */
  region?: string;
  /** `order`: only these lines of the output, as in `2-5`. */
  lines?: string;
  /** `waits`: the task meant, by its name or its coroutine's; otherwise the first one. */
  task?: string;
  /** `total`: wrong times to offer, in seconds; otherwise they are made up from the recording. */
  options?: readonly number[];
}

/** A question with its answer. `answer` holds indexes: of `items` in their right order, or of all that are right. */
export type Question =
  | { form: 'order'; items: string[]; answer: number[] }
  | { form: 'total'; items: number[]; answer: number[] }
  | { form: 'blocks' | 'waits'; items: CodeLine[]; answer: number[]; task: string };

/** A line of the code that is shown. */
export interface CodeLine {
  text: string;
  /** 1-based line in the code that runs. */
  line: number;
  /** Whether it can be chosen: blank lines and comments cannot. */
  choosable: boolean;
}

/** The page asks what the recording cannot answer. The message says why, and what to do. */
export class QuestionFault extends Error {
  override name = 'QuestionFault';
}

/**
 * The question with its answer.
 * @throws QuestionFault when the recording has no answer, or more than one
 */
export function askQuestion(example: Example, asked: Asked): Question {
  const { recording } = example;
  if (recording === null) throw new QuestionFault(`record it first: npm run record -- ${example.id}`);
  const { form } = asked;
  switch (form) {
    case 'order':
      return { form, ...sound(orderOf(recording.output, asked.lines)) };
    case 'total':
      if (example.header.clock === 'real') throw new QuestionFault('its time is real: no two runs are equal');
      return { form, ...sound(totalOf(recording.trace, asked.options ?? [])) };
    case 'blocks':
    case 'waits': {
      const items = codeLines(example, asked.region);
      const found =
        form === 'blocks'
          ? { lines: blockingLines(recording.trace), task: '' }
          : sound(waitingLine(recording.trace, asked.task));
      const answer = items.flatMap(({ line }, index) => (found.lines.includes(line) ? [index] : []));
      if (answer.length === 0) {
        const nothing = found.lines.length === 0;
        throw new QuestionFault(
          nothing
            ? 'nothing blocks in its recording'
            : 'the line in question is not in the part that is shown',
        );
      }
      return { form, items, answer, task: found.task };
    }
  }
}

/** Passes a finding on. A text says why there is none. */
function sound<T>(found: T | string): T {
  if (typeof found === 'string') throw new QuestionFault(found);
  return found;
}

function codeLines(example: Example, region: string | undefined): CodeLine[] {
  const part = region === undefined ? { code: example.code, firstLine: 1 } : example.regions.get(region);
  if (part === undefined) throw new QuestionFault(`it has no region '${region ?? ''}'`);
  return part.code
    .replace(/\n+$/, '')
    .split('\n')
    .map((text, index) => ({ text, line: part.firstLine + index, choosable: /^\s*[^\s#]/.test(text) }));
}
