/** What `<Predict>` shows: from its attributes, and from the recording of the example that it asks about. */
import { AstroError } from 'astro/errors';
import {
  askQuestion,
  QUESTION_FORMS,
  QuestionFault,
  type Asked,
  type QuestionForm,
} from '../example/questions.ts';
import { show } from './examples.ts';
import { word, type Translate } from './words.ts';

/** The attributes of `<Predict>`. */
export interface PredictProps {
  /** Plain text; `code` in backticks. Questions about an example have one of their own. */
  question?: string;
  /** Plain text each; `code` in backticks. With `total`, wrong times in seconds. */
  options?: readonly (string | number)[];
  /** The index of the right option, from 0. */
  answer?: number;
  /** The example whose output is to be ordered. */
  order?: string;
  /** The example whose time is asked for. */
  total?: string;
  /** The example in which the line that blocks is to be found. */
  blocks?: string;
  /** The example in which the line is to be found on which a task waits longest. */
  waits?: string;
  /** `order`: only these lines of the output, such as `2-5`. */
  lines?: string;
  /** The part of the code that is shown. */
  region?: string;
  /** `waits`: the task, by its name or its coroutine's. */
  task?: string;
  /** `order`, `total`: shows the code (or its `region`), where no `<Example>` follows. */
  code?: boolean;
}

/** Code that is shown, without what it prints. */
export interface ShownCode {
  code: string;
  firstLine: number;
  /** Indexes of the lines that cannot be chosen. */
  fixed: readonly number[];
}

interface Common {
  /** The code that is asked about, where it is shown with the question. */
  shown: ShownCode | null;
  question: string;
  /** How to answer, where that is not plain. */
  how: string | null;
  /** The right indexes, in their order where that matters. */
  answer: readonly number[];
  /** The right answer in words; null where there is none, or where more than words is shown. */
  said: string | null;
}

/** A question ready to be shown. */
export type Posed = Common &
  (
    | { form: 'choice'; options: readonly string[] }
    | { form: 'order'; lines: readonly string[] }
    | { form: 'line'; shown: ShownCode }
  );

/** A, B, C… */
export function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

/**
 * Makes a question of the attributes.
 * @param page the page's file, for messages
 * @throws AstroError naming the page and what to do
 */
export async function pose(t: Translate, page: string, props: PredictProps): Promise<Posed> {
  const forms = QUESTION_FORMS.filter((form) => props[form] !== undefined);
  const [form] = forms;
  if (forms.length > 1) {
    throw new AstroError(
      `${page}: <Predict ${forms.join(' ')}> asks several questions.`,
      'Ask one at a time.',
    );
  }
  if (form === undefined) return choice(t, page, props);
  try {
    return await computed(t, page, form, props);
  } catch (error) {
    if (!(error instanceof QuestionFault)) throw error;
    throw new AstroError(`${page}: <Predict ${form}="${props[form] ?? ''}">: ${error.message}.`);
  }
}

/** A question whose options stand in the page. */
function choice(t: Translate, page: string, { question, options = [], answer }: PredictProps): Posed {
  const wrong =
    options.length === 0
      ? answer !== undefined
      : answer === undefined || !Number.isInteger(answer) || answer < 0 || answer >= options.length;
  if (wrong || question === undefined) {
    throw new AstroError(
      `${page}: <Predict question="${question ?? ''}"> needs a question, and answer={n} with n from 0 to ` +
        `${options.length - 1}, or no options and no answer.`,
    );
  }
  const right = answer === undefined ? [] : [answer];
  const said = answer === undefined ? null : word(t, 'site.predict.answer', { letter: letter(answer) });
  const shown = null;
  return { form: 'choice', question, how: null, answer: right, said, options: options.map(String), shown };
}

/** A question that the recording answers. */
async function computed(t: Translate, page: string, form: QuestionForm, props: PredictProps): Promise<Posed> {
  const { question, region, lines, task } = props;
  const part = await show(page, props[form] ?? '', region);
  const { example } = part;
  const shown = props.code === true ? { code: part.code, firstLine: part.firstLine, fixed: [] } : null;
  const asked: Asked = { form, id: example.id };
  if (region !== undefined) asked.region = region;
  if (lines !== undefined) asked.lines = lines;
  if (task !== undefined) asked.task = task;
  if (props.options !== undefined) asked.options = props.options.map(Number);
  const found = askQuestion(example, asked);
  const { answer } = found;
  switch (found.form) {
    case 'order':
      return {
        form: 'order',
        question: question ?? word(t, 'site.predict.order'),
        how: word(t, 'site.predict.order.how'),
        answer,
        said: word(t, 'site.predict.answer.order'),
        lines: found.items,
        shown,
      };
    case 'total':
      return {
        form: 'choice',
        question: question ?? word(t, 'site.predict.total'),
        how: null,
        answer,
        said: word(t, 'site.predict.answer', { letter: letter(answer[0] ?? 0) }),
        options: found.items.map((time) => word(t, 'site.predict.seconds', { n: time })),
        shown,
      };
    case 'blocks':
    case 'waits': {
      const right = answer.flatMap((index) => found.items[index]?.line ?? []);
      return {
        form: 'line',
        question: question ?? word(t, `site.predict.${found.form}`, { task: found.task }),
        how: word(t, 'site.predict.line.how'),
        answer,
        said: word(t, 'site.predict.answer.line', { lines: right.join(', ') }),
        shown: {
          code: found.items.map(({ text }) => text).join('\n'),
          firstLine: found.items[0]?.line ?? 1,
          fixed: found.items.flatMap(({ choosable }, index) => (choosable ? [] : [index])),
        },
      };
    }
  }
}
