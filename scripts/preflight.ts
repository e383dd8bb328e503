/** The first step of `npm test`: says what the tests need and this computer lacks, all at once, and how to get it. */
import { CHROMIUM_MEND, findChromium } from './lib/chromium.ts';
import { newestPython } from './lib/oracle/pythons.ts';

const lacks: string[] = [];

try {
  await findChromium();
} catch {
  lacks.push(`Chromium, in which every example is run: ${CHROMIUM_MEND}`);
}
if ((await newestPython('>=3.11')) === undefined) {
  lacks.push(
    "CPython 3.11 or newer, which runs the tests of the machine's Python: install one (Debian and Ubuntu: " +
      'apt-get install python3) and have it on PATH',
  );
}
if (lacks.length > 0) {
  process.stderr.write(
    `npm test needs something that is not here:\n${lacks.map((lack) => `- ${lack}\n`).join('')}`,
  );
  process.exitCode = 1;
}
