/** Programs for the playground. */
import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { Example, type Lang } from './example.ts';
import type { Reader, Visit } from './guide.ts';

/** `#py=` and a program, by the letter of the contract: base64url(deflate-raw(UTF-8)). */
export function hashOf(program: string): string {
  return `#py=${deflateRawSync(Buffer.from(program, 'utf8')).toString('base64url')}`;
}

/** Opens the playground with a program in its editor. */
export async function openProgram(
  visit: Visit,
  program: string,
  { lang = 'en', ...reader }: Reader & { lang?: Lang } = {},
): Promise<{ page: Page; example: Example }> {
  const page = await visit(`/${lang}/playground/${hashOf(program)}`, reader);
  const example = new Example(page);
  await example.editor.waitFor();
  return { page, example };
}
