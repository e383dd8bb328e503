/** Which of CPython's test modules judge the machine. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../report.ts';
import { matches } from './patterns.ts';

/** The modules and packages below `test`, those that take longest first. */
const NAMES = [
  'test_asyncio',
  'test_concurrent_futures',
  'test_threading',
  'test_queue',
  'test_socketserver',
  'test_selectors',
  'test_thread',
  'test_threading_local',
  'test_sched',
  'test_contextlib_async',
  'test_asyncgen',
  'test_coroutines',
] as const;

/** Modules of a package that are about something no browser has, and what that is. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  'test.test_asyncio.test_ssl': 'TLS',
  'test.test_asyncio.test_sslproto': 'TLS',
  'test.test_asyncio.test_sendfile': 'os.sendfile',
  'test.test_asyncio.test_windows_events': 'Windows',
  'test.test_asyncio.test_windows_utils': 'Windows',
};

/** What takes minutes, because it starts processes or computes: `--quick`, and so `npm test`, does without. */
const SLOW = [
  'test.test_asyncio.test_runners',
  'test.test_asyncio.test_subprocess',
  'test.test_concurrent_futures.test_as_completed',
  'test.test_concurrent_futures.test_deadlock',
  'test.test_concurrent_futures.test_init',
  'test.test_concurrent_futures.test_process_pool',
  'test.test_concurrent_futures.test_shutdown',
  'test.test_concurrent_futures.test_wait',
  'test.test_threading',
];

/** Whether the module takes minutes. */
export function isSlow(module: string): boolean {
  return SLOW.includes(module);
}

/** Tests that are no part of the measure, and what they are about: TLS, and variants of others. */
const LEFT_OUT_TESTS: Readonly<Record<string, string>> = {
  'test.test_asyncio.test_events.*EventLoopTests.test_create_*ssl*': 'TLS',
  'test.test_asyncio.test_events.*EventLoopTests.test_ssl_*': 'TLS',
  'test.test_asyncio.test_streams.StreamTests.test_open_*connection_no_loop_ssl': 'TLS',
  'test.test_asyncio.test_streams.StreamTests.test_start_tls': 'TLS',
  'test.test_asyncio.test_subprocess.SubprocessFast*': 'child watchers, which CPython 3.14 has none of',
  'test.test_asyncio.test_subprocess.SubprocessSafe*': 'child watchers, which CPython 3.14 has none of',
  'test.test_concurrent_futures.*.ProcessPoolFork*': 'os.fork',
};

/** Whether the test is a part of the measure. */
export function isMeasured(id: string): boolean {
  return !Object.keys(LEFT_OUT_TESTS).some((pattern) => matches(pattern, id));
}

/** Full names of the modules in the suite, e.g. `test.test_asyncio.test_tasks`. */
async function allModules(folder: string): Promise<string[]> {
  const modules: string[] = [];
  for (const name of NAMES) {
    const file = join(folder, name);
    if (existsSync(`${file}.py`)) modules.push(`test.${name}`);
    else if (existsSync(file)) {
      const parts = (await readdir(file)).filter((part) => /^test_\w+\.py$/.test(part)).sort();
      modules.push(...parts.map((part) => `test.${name}.${part.slice(0, -3)}`));
    }
  }
  return modules.filter((module) => !(module in LEFT_OUT));
}

/** Whether a filter of the command line names the module: `test_asyncio`, `test_asyncio.test_tasks`, `test_tasks`. */
export function isNamed(module: string, filter: string): boolean {
  return `.${module}.`.includes(`.${filter}.`);
}

/**
 * The modules to run, in an order that keeps both cores busy to the end.
 * @param folder of the `test` package
 * @param filters see `isNamed`; none for all
 */
export async function chooseModules(folder: string, filters: readonly string[]): Promise<string[]> {
  const modules = await allModules(folder);
  for (const filter of filters) {
    if (!modules.some((module) => isNamed(module, filter))) {
      const names = modules.map((module) => module.slice('test.'.length)).join(' ');
      throw new Refusal(`There is no test module ${filter}. There are: ${names}`);
    }
  }
  if (filters.length === 0) return modules;
  return modules.filter((module) => filters.some((filter) => isNamed(module, filter)));
}
