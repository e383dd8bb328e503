/**
 * Scaffolds an example, or a page in both languages.
 *
 *     npm run new -- example CHAPTER/NAME
 *     npm run new -- page CHAPTER/NAME
 */
import { parseArgs } from 'node:util';
import { createFiles } from './lib/create-files.ts';
import { command, Refusal } from './lib/report.ts';

await command(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [kind, id, ...more] = positionals;
  if ((kind !== 'example' && kind !== 'page') || id === undefined || more.length > 0) {
    throw new Refusal('usage: npm run new -- example CHAPTER/NAME\n       npm run new -- page CHAPTER/NAME');
  }
  const { files, next } = await createFiles('.', kind, id);
  const lines = [
    ...files.map((file) => `wrote ${file}`),
    '',
    'Next:',
    ...next.map((step, index) => `  ${String(index + 1)}. ${step}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
});
