/** Before all browser tests: a fresh built guide, served; and a Chromium to look at it. */
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../../scripts/lib/chromium.ts';
import { requireFreshGuide } from './built-guide.ts';
import { serveGuide } from './server.ts';

declare module 'vitest' {
  /** What the tests are given. */
  interface ProvidedContext {
    /** Where the guide is served, e.g. `http://127.0.0.1:41234`. */
    origin: string;
  }
}

/** Called by Vitest; returns what undoes it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await findChromium();
  const { origin, close } = await serveGuide(requireFreshGuide());
  project.provide('origin', origin);
  return close;
}
