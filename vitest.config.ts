import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** One project for each folder of test/. `vitest --project unit` runs one of them. */
const project = (name: string, seconds: number, concurrent = false, globalSetup: string[] = []) => ({
  extends: true as const,
  test: {
    name,
    globalSetup,
    include: [`test/${name}/**/*.test.ts`],
    testTimeout: seconds * 1000,
    hookTimeout: seconds * 1000,
    // Projects that share one machine or one built site keep to one file at a time.
    fileParallelism: concurrent,
    // Two machines keep two cores busy.
    maxConcurrency: 2,
  },
});

export default defineConfig({
  resolve: {
    alias: {
      '@components': here('./src/components'),
    },
  },
  test: {
    root: here('.'),
    retry: 0,
    passWithNoTests: false,
    projects: [
      project('unit', 10, true),
      project('machine', 120),
      project('examples', 120),
      project('site', 300),
      project('browser', 120, false, ['test/browser/lib/setup.ts']),
      // `npm run browsers`: browsers that not every computer has.
      ...(process.env['OTHER_BROWSERS'] === undefined
        ? []
        : [project('other-browsers', 120, false, ['test/browser/lib/setup.ts'])]),
    ],
  },
});
