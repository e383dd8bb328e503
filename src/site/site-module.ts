/** `virtual:motion/site`: what components must know about this build. Typed in `virtual.d.ts`. */
import type { Plugin } from 'vite';
import type { MachineAssets } from '../machine/messages.ts';
import { machineFiles } from '../machine/snapshot.ts';

const ID = 'virtual:motion/site';
const RESOLVED = `\0${ID}`;

/** What the module is made from. */
export interface SiteModuleOptions {
  /** The folder that holds `examples/`. */
  root: string;
  /** The base path, with a slash at both ends. */
  base: string;
  /** False: no machine, `assets` is null. */
  machine: boolean;
}

/** The Vite plugin that provides the module. */
export function siteModule({ root, base, machine }: SiteModuleOptions): Plugin {
  return {
    name: 'motion:site-module',
    resolveId: (id) => (id === ID ? RESOLVED : undefined),
    load: async (id) => {
      if (id !== RESOLVED) return undefined;
      const assets = machine ? await assetUrls(base) : null;
      return `export const root = ${JSON.stringify(root)};\nexport const assets = ${JSON.stringify(assets)};\n`;
    },
  };
}

/** The URLs of the machine's files. Their folder is named after their content, so they can be cached forever. */
async function assetUrls(base: string): Promise<MachineAssets> {
  const { hash } = await machineFiles();
  return { runtime: `${base}machine/${hash}`, snapshot: `${base}machine/${hash}/snapshot.bin` };
}
