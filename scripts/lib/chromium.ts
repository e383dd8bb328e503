/** Finds a Chromium for the browser tests and benchmarks. */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** How to get one, in one sentence. */
export const CHROMIUM_MEND =
  'install one (Debian and Ubuntu: apt-get install chromium), or set CHROMIUM_PATH to its executable';

/** Path of the first Chromium on PATH, or of `CHROMIUM_PATH`. Rejects, saying how to get one, where there is none. */
export async function findChromium(): Promise<string> {
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  const places =
    CHROMIUM_PATH === undefined
      ? PATH.split(path.delimiter).flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
      : [CHROMIUM_PATH];
  for (const place of places) {
    try {
      await access(place, constants.X_OK);
      return place;
    } catch {
      // Not here; the next place may have it.
    }
  }
  throw new Error(`There is no Chromium on this computer: ${CHROMIUM_MEND}.`);
}
