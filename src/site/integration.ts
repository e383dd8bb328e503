/** The guide's own Astro integration: what turns a Starlight site into one whose examples run. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import { readGlossary } from '../guide/read.ts';
import { autoImport } from './auto-import.ts';
import { baseLinks } from './base-links.ts';
import { compressFolder } from './compress.ts';
import { copyMachine, serveMachine } from './machine-files.ts';
import { siteModule } from './site-module.ts';
import { termLinks } from './term-links.ts';
import { watchExamples } from './watch-examples.ts';

/** Options of {@link motion}. */
export interface MotionOptions {
  /** Serve and copy the machine's files. */
  machine: boolean;
}

/** Creates the integration. Put it before Starlight: its plugins must see a page before MDX does. */
export function motion(options: MotionOptions): AstroIntegration {
  let base = '/';
  return {
    name: 'asyncio-in-motion',
    hooks: {
      'astro:config:setup': async ({ config, injectRoute, updateConfig }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        const root = fileURLToPath(config.root);
        const processor = config.markdown.processor;
        if (isSatteriProcessor(processor)) {
          processor.options.hastPlugins.push(baseLinks(base), termLinks(await readGlossary(root), base));
        }
        injectRoute({ pattern: '/', entrypoint: new URL('./routes/index.astro', import.meta.url) });
        injectRoute({ pattern: '/404', entrypoint: new URL('./routes/404.astro', import.meta.url) });
        updateConfig({
          vite: {
            plugins: [
              autoImport(),
              siteModule({ root, base, machine: options.machine }),
              watchExamples(root),
              ...(options.machine ? [serveMachine(base)] : []),
            ],
          },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        if (options.machine) await copyMachine(dist, logger);
        await compressFolder(dist, logger);
      },
    },
  };
}
