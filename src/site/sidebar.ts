/** The order of the guide. Pages of a chapter stand in the order in which they build on each other. */

/** One chapter: its folder under `content/docs/{zh,en}/`, its names, its pages. */
interface Chapter {
  folder: string;
  zh: string;
  en: string;
  pages: readonly string[];
}

const CHAPTERS: readonly Chapter[] = [
  {
    folder: 'start',
    zh: '入门',
    en: 'Start here',
    pages: ['why-async', 'coroutines', 'how-examples-run', 'learning-path', 'quiz'],
  },
  {
    folder: 'concepts',
    zh: '概念',
    en: 'Concepts',
    pages: [
      'concurrency-vs-parallelism',
      'sync-async-blocking',
      'one-thread-many-cores',
      'asyncio-vs-gevent',
      'quiz',
    ],
  },
  {
    folder: 'basics',
    zh: '协程基础',
    en: 'Coroutine basics',
    pages: [
      'coroutine-objects',
      'async-await',
      'suspension',
      'sequential-vs-concurrent',
      'never-awaited',
      'awaitables',
      'generators',
      'tiny-loop',
      'quiz',
    ],
  },
  {
    folder: 'tasks',
    zh: '任务',
    en: 'Tasks',
    pages: [
      'create-task',
      'task-group',
      'gather',
      'timeouts',
      'wait',
      'choosing-combinators',
      'structured-concurrency',
      'many-tasks',
      'states',
      'names',
      'futures',
      'eager',
      'ensure-future',
      'quiz',
    ],
  },
  {
    folder: 'errors',
    zh: '异常',
    en: 'Errors',
    pages: [
      'task-exceptions',
      'never-retrieved',
      'gather-errors',
      'exception-groups',
      'group-methods',
      'except-syntax',
      'quiz',
    ],
  },
  {
    folder: 'cancel',
    zh: '取消',
    en: 'Cancellation',
    pages: [
      'cancelling',
      'reach',
      'swallowing',
      'shield',
      'uncancel',
      'nested-timeouts',
      'cleanup',
      'exit-stack',
      'ctrl-c',
      'quiz',
    ],
  },
  {
    folder: 'loop',
    zh: '事件循环',
    en: 'The event loop',
    pages: [
      'asyncio-run',
      'runner',
      'loop-factory',
      'get-event-loop',
      'nested',
      'loop-callbacks',
      'clock',
      'debug',
      'slow-callbacks',
      'introspection',
      'deadlocks',
      'quiz',
    ],
  },
  {
    folder: 'syntax',
    zh: '异步语法',
    en: 'Async syntax',
    pages: [
      'async-iterators',
      'async-generators',
      'async-comprehensions',
      'async-context-managers',
      'contextvars',
      'desugared',
      'quiz',
    ],
  },
  {
    folder: 'sync',
    zh: '同步与队列',
    en: 'Synchronization and queues',
    pages: [
      'locks',
      'semaphores',
      'events',
      'conditions',
      'barriers',
      'queues',
      'queue-endings',
      'asyncio-or-threading',
      'quiz',
    ],
  },
  {
    folder: 'threads',
    zh: '线程与进程',
    en: 'Threads and processes',
    pages: [
      'threads-and-gil',
      'to-thread',
      'executors',
      'loop-in-thread',
      'process-pool',
      'interpreters',
      'free-threading',
      'choosing',
      'quiz',
    ],
  },
  {
    folder: 'io',
    zh: '网络与文件',
    en: 'I/O',
    pages: ['sockets-and-selectors', 'streams', 'server', 'http-by-hand', 'files', 'subprocess', 'quiz'],
  },
  {
    folder: 'patterns',
    zh: '实战模式',
    en: 'Patterns',
    pages: [
      'producer-consumer',
      'worker-pools',
      'fan-out',
      'merging',
      'rate-limiting',
      'retries',
      'first-answer',
      'deadlines',
      'periodic',
      'caching',
      'graceful-shutdown',
      'testing',
      'testing-clock',
      'quiz',
    ],
  },
  {
    folder: 'reference',
    zh: '参考',
    en: 'Reference',
    pages: [
      'cheat-sheet',
      'decide',
      'pitfalls',
      'curse',
      'migration',
      'versions',
      'glossary',
      'errata',
      'sources',
    ],
  },
];

/** The pages of the guide by their slugs, in reading order; the home page is none of them. */
export const ORDER: readonly string[] = [
  ...CHAPTERS.flatMap(({ folder, pages }) => pages.map((page) => `${folder}/${page}`)),
  'playground',
];

/** Starlight's sidebar: a group per chapter, then the playground. Page titles come from the pages themselves. */
export const SIDEBAR = [
  ...CHAPTERS.map(({ folder, zh, en, pages }) => ({
    label: zh,
    translations: { 'zh-CN': zh, en },
    // The chapter of the page at hand is open all the same.
    collapsed: true,
    items: pages.map((page) => `${folder}/${page}`),
  })),
  { slug: 'playground' },
];
