/** In `npm run dev`: a change of an example or its recording reloads the page. */
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** @param root The folder that holds `examples/`. */
export function watchExamples(root: string): Plugin {
  const folder = join(root, 'examples');
  return {
    name: 'motion:watch-examples',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_event, file) => {
        if (file.startsWith(folder)) server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
