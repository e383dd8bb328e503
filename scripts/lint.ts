/**
 * Lints the project's Python with ruff (the rest of `npm run lint` is ESLint, Prettier and dependency-cruiser).
 *
 *     node scripts/lint.ts [--fix] [--json]
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { command, finish } from './lib/report.ts';
import { formatPython, lintPython } from './lib/ruff.ts';

await command(async () => {
  const { values } = parseArgs({
    options: { fix: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  });
  if (values.fix) {
    for (const file of await formatPython('.', (path, text) => writeFile(path, text))) {
      process.stdout.write(`formatted ${file}\n`);
    }
  }
  finish(await lintPython(), 'Python: nothing to mend.', { json: values.json });
});
