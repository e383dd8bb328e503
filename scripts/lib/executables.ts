/** Finds programs on this computer. */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** The file that the environment variable names, or the first of `names` on PATH; null where there is none. */
export async function findExecutable(variable: string, names: readonly string[]): Promise<string | null> {
  const chosen = process.env[variable];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places =
    chosen === undefined ? folders.flatMap((folder) => names.map((name) => join(folder, name))) : [chosen];
  for (const place of places) {
    try {
      await access(place, constants.X_OK);
      return place;
    } catch {
      // Not here; the next place may have it.
    }
  }
  return null;
}
