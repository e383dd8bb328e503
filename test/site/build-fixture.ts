/** Builds small sites with the guide's own configuration, each wrong in one way. */
import { spawn } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');
/** Below the project, so that the site finds `node_modules`; outside of `test/`, so that no tool takes it for source. */
const FIXTURES = join(PROJECT, '.cache', 'fixtures');

const CODE = `import asyncio


# region worker
async def worker():
    await asyncio.sleep(1)
    print(asyncio.current_task())
# endregion


asyncio.run(worker())
`;
const OUTPUT = '<Task pending name="x">\n';
const TRACE = `{
  "outcome": "ok",
  "exit": 0,
  "end": 1000000,
  "events": [
    {"t":0,"kind":"created","task":1,"name":"Task-1","coro":"worker","by":0,"line":9},
    {"t":0,"kind":"step","task":1},
    {"t":0,"kind":"wait","task":1,"on":"sleep","line":5},
    {"t":1000000,"kind":"step","task":1},
    {"t":1000000,"kind":"output","stream":"stderr","text":"<Task pending name=\\"x\\">\\n","task":1,"line":6},
    {"t":1000000,"kind":"ended","task":1,"how":"done"}
  ]
}
`;

/** A page of the fixture sites: front matter and a body. */
export const page = (title: string, body: string): string =>
  `---\ntitle: ${title}\ndescription: A page to build.\n---\n\n${body}\n`;

const BASE_FILES: Readonly<Record<string, string>> = {
  'content.config.ts': `export { collections } from '../../../content.config.ts';\n`,
  'examples/start/hello.py': CODE,
  'examples/start/hello.out': OUTPUT,
  'examples/start/hello.trace.json': TRACE,
  'content/docs/zh/index.mdx': page('首页', '<Example id="start/hello" title="开始" />'),
  'content/docs/en/index.mdx': page('Home', '<Example id="start/hello" title="Begin" />'),
};

/** What became of a build. */
export interface FixtureBuild {
  exit: number | null;
  /** stdout and stderr, without colours. */
  log: string;
  /** Reads a file of the built site. */
  read(path: string): Promise<string>;
}

/**
 * Builds a fixture site.
 * @param name Its folder below `.cache/fixtures`.
 * @param files What to put over the sound site: text by path.
 * @param env Environment variables besides the usual.
 */
export async function buildFixture(
  name: string,
  files: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<FixtureBuild> {
  const root = join(FIXTURES, name);
  await rm(root, { recursive: true, force: true });
  await mkdir(root, { recursive: true });
  await cp(join(PROJECT, 'content/i18n'), join(root, 'content/i18n'), { recursive: true });
  const config = relative(root, join(PROJECT, 'src/site/config.ts'));
  const settings = '{ search: false, machine: false, sidebar: [] }';
  const all: Record<string, string> = {
    'astro.config.mjs': `import { guideConfig } from '${config}';\nexport default guideConfig(${settings});\n`,
    ...BASE_FILES,
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const { exit, log } = await astroBuild(root, env);
  return { exit, log, read: (path) => readFile(join(root, 'dist', path), 'utf8') };
}

/** The words of one language of the real site, to leave one out. */
export async function words(file: 'zh-CN' | 'en'): Promise<Record<string, string>> {
  const text = await readFile(join(PROJECT, 'content/i18n', `${file}.json`), 'utf8');
  return JSON.parse(text) as Record<string, string>;
}

/** The environment without what Vitest adds for the code under test: Astro would take `BASE_URL` and `MODE` from it. */
function cleanEnv(): NodeJS.ProcessEnv {
  const added = /^(VITEST.*|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !added.test(name)));
}

function astroBuild(
  root: string,
  env: Readonly<Record<string, string>>,
): Promise<{ exit: number | null; log: string }> {
  const astro = join(PROJECT, 'node_modules/astro/bin/astro.mjs');
  return new Promise((done, failed) => {
    const build = spawn(process.execPath, [astro, 'build', '--root', root], {
      cwd: PROJECT,
      env: { ...cleanEnv(), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0', ...env },
    });
    let log = '';
    build.stdout.on('data', (text: Buffer) => (log += text.toString()));
    build.stderr.on('data', (text: Buffer) => (log += text.toString()));
    build.on('error', failed);
    build.on('close', (exit) => {
      done({ exit, log });
    });
  });
}
