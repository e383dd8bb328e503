/** The first text of a new example and of a new page. */
import { filesOf } from '../../src/example/id.ts';
import type { Language } from './pages.ts';

/** A file to be written: its path from the project root, and its text. */
export interface NewFile {
  file: string;
  text: string;
}

const PROGRAM = `# /// script
# requires-python = ">=3.11"
# ///
import asyncio


async def brew(drink, seconds):
    print(f"{drink}: water on")
    await asyncio.sleep(seconds)
    print(f"{drink}: ready")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(brew("tea", 2), name="tea")
        group.create_task(brew("coffee", 1), name="coffee")


asyncio.run(main())
`;

/** A small program that runs, to be changed into the example. */
export function newExample(id: string): NewFile {
  return { file: filesOf(id).python, text: PROGRAM };
}

const todo = (text: string): string => `{/* write: ${text} */}`;

/** What each language's page says to whoever writes it; the parity check refuses these marks. */
const TEXTS: Record<
  Language,
  Record<'title' | 'description' | 'predict' | 'point' | 'intro' | 'heading' | 'rule' | 'docs', string>
> = {
  zh: {
    title: 'write: 页面标题，不超过八个字',
    description: 'write: 一句话：读者读完本页会知道什么',
    predict: '读完本页，你能预测',
    point: '读者读完能预测的一件事，具体到输出或时刻；再加两三条',
    intro: '两三句话，从读者的问题开始，不从定义开始',
    heading: '第一个例子',
    rule: '这个例子的规律，一两句；接着写下一节，每节一个例子',
    docs: '文档',
  },
  en: {
    title: 'write: the title of the page, at most four words',
    description: 'write: one sentence on what the reader knows after this page',
    predict: 'After this page you can predict',
    point: 'one thing the reader can predict now, as an output or a moment; then two or three more',
    intro: 'two or three sentences that begin with the question of the reader, not with a definition',
    heading: 'The first example',
    rule: 'the rule behind this example in a sentence or two; then the next section, one example each',
    docs: 'In the documentation',
  },
};

const LIBRARY: Record<Language, string> = {
  zh: 'https://docs.python.org/zh-cn/3.14/library/asyncio.html',
  en: 'https://docs.python.org/3.14/library/asyncio.html',
};

/** A page in one language that shows the example of the same id. */
export function newPage(id: string, language: Language): NewFile {
  const words = TEXTS[language];
  const text = `---
title: '${words.title}'
description: '${words.description}'
---

:::tip[${words.predict}]

- ${todo(words.point)}

:::

${todo(words.intro)}

## ${words.heading}

<Example id="${id}" />

${todo(words.rule)}

## ${words.docs}

- [asyncio](${LIBRARY[language]})
`;
  return { file: `content/docs/${language}/${id}.mdx`, text };
}
