/**
 * Keeps the machine's large files in Cache Storage. The browser's own cache has them compressed and unpacks them anew
 * for each worker, which takes as long as all the rest of a boot; Cache Storage has them as they are.
 */
import type { MachineAssets } from '../machine/messages.ts';

const NAME = 'motion:machine';

/** Modules of JavaScript are not among them: `import()` never asks Cache Storage. */
function filesOf({ runtime, snapshot }: MachineAssets): string[] {
  return [`${runtime}/pyodide.asm.wasm`, `${runtime}/python_stdlib.zip`, snapshot];
}

/** Whether a worker will find all of the files without the network. */
export async function areKept(assets: MachineAssets): Promise<boolean> {
  try {
    const found = await Promise.all(filesOf(assets).map((url) => caches.match(url)));
    return found.every((response) => response !== undefined);
  } catch {
    return false; // An insecure page has no Cache Storage, and some readers forbid it.
  }
}

/**
 * Copies the files out of the browser's own cache and deletes those of an older guide. What that cache had no room for
 * comes from the network once more, and then never again.
 */
export async function keepFiles(assets: MachineAssets): Promise<void> {
  try {
    const cache = await caches.open(NAME);
    const missing = new Set(filesOf(assets).map((url) => new URL(url, location.href).href));
    for (const { url } of await cache.keys()) {
      if (!missing.delete(url)) await cache.delete(url);
    }
    for (const url of missing) {
      const response = await fetch(url, { cache: 'force-cache', mode: 'same-origin' });
      if (response.ok) await cache.put(url, response);
    }
  } catch {
    // No storage, no room, or no network: workers fetch as ever.
  }
}
