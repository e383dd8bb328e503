/** The built guide that the browser tests look at. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../../..');
/** What the built guide is made of. */
const SOURCES = ['content', 'examples', 'src', 'astro.config.mjs', 'content.config.ts', 'package-lock.json'];

/** The folder of the built guide: `MOTION_DIST`, or dist/. */
export function distFolder(env: NodeJS.ProcessEnv = process.env): string {
  return resolve(PROJECT, env['MOTION_DIST'] ?? 'dist');
}

function files(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.split('/').at(-1) !== '__pycache__')
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Refuses to test a guide that is not there, or that is older than what it is made of: such tests prove nothing.
 * A folder chosen by `MOTION_DIST` is taken as it is.
 * @throws Error that says how to build it
 */
export function requireFreshGuide(env: NodeJS.ProcessEnv = process.env): string {
  const dist = distFolder(env);
  const built = join(dist, '404.html');
  if (!existsSync(built)) {
    throw new Error(`There is no built guide in ${dist}. Build it first: npm run build`);
  }
  if (env['MOTION_DIST'] !== undefined) return dist;
  const since = statSync(built).mtimeMs;
  const newer = SOURCES.flatMap((source) => files(join(PROJECT, source))).find(
    (file) => statSync(file).mtimeMs > since,
  );
  if (newer !== undefined) {
    throw new Error(
      `The built guide in dist/ is older than ${newer}: the browser tests would test what is no more.\n` +
        'Build it again: npm run build',
    );
  }
  return dist;
}

/** Paths of all pages of a language, e.g. `/en/tasks/gather/`, as the built guide has them. */
export function pagesOf(lang: 'zh' | 'en', dist = distFolder()): string[] {
  const root = join(dist, lang);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .map((file) => `/${lang}/${file.slice(0, -'index.html'.length)}`)
    .sort();
}
