/** The machine's files (Pyodide and the memory snapshot) on the site, under `/machine/<hash>/`. */
import { createReadStream } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { Plugin } from 'vite';
import { machineFiles } from '../machine/snapshot.ts';

/** Browsers refuse to compile a module or stream WebAssembly under another type. */
const TYPES: Readonly<Record<string, string>> = {
  '.mjs': 'text/javascript',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.zip': 'application/zip',
};

/** The media type to serve a machine file under; anything unknown is plain bytes. */
export function machineType(name: string): string {
  return TYPES[extname(name)] ?? 'application/octet-stream';
}

/** Serves the files from where they are while `npm run dev` runs. */
export function serveMachine(base: string): Plugin {
  return {
    name: 'motion:serve-machine',
    apply: 'serve',
    configureServer(server) {
      const prefix = `${base}machine/`;
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0] ?? '';
        if (!path.startsWith(prefix)) {
          next();
          return;
        }
        // Whatever hash the page has: while somebody works on the machine, it is of the past.
        const name = path.slice(path.lastIndexOf('/') + 1);
        machineFiles().then(({ files }) => {
          const file = files.get(name);
          if (file === undefined) {
            response.statusCode = 404;
            response.end(`The machine has no file "${name}".`);
            return;
          }
          response.setHeader('Content-Type', machineType(file));
          response.setHeader('Cache-Control', 'no-store');
          createReadStream(file).on('error', next).pipe(response);
        }, next);
      });
    },
  };
}

/** Copies the files into the built site. */
export async function copyMachine(dist: string, logger: AstroIntegrationLogger): Promise<void> {
  const { hash, files } = await machineFiles();
  const folder = join(dist, 'machine', hash);
  await mkdir(folder, { recursive: true });
  await Promise.all([...files].map(([name, file]) => copyFile(file, join(folder, name))));
  logger.info(`copied ${String(files.size)} files of the machine to machine/${hash}/`);
}
