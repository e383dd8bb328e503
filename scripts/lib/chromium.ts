/** Finds a Chromium for the browser tests and benchmarks. */
import { findExecutable } from './executables.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** How to get one, in one sentence. */
export const CHROMIUM_MEND =
  'install one (Debian and Ubuntu: apt-get install chromium), or set CHROMIUM_PATH to its executable';

/** Path of the first Chromium on PATH, or of `CHROMIUM_PATH`. Rejects, saying how to get one, where there is none. */
export async function findChromium(): Promise<string> {
  const found = await findExecutable('CHROMIUM_PATH', NAMES);
  if (found === null) throw new Error(`There is no Chromium on this computer: ${CHROMIUM_MEND}.`);
  return found;
}
