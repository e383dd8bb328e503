/** The test function of the browser tests: it visits pages of the guide, and hears what they complain of. */
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject, test as base } from 'vitest';
import { startChromium } from './chromium.ts';

/** How a reader comes to the guide. */
export interface Reader extends BrowserContextOptions {
  /** The speed chosen on an earlier visit; null for none. @default 'instant' */
  speed?: '1' | '4' | 'instant' | null;
  /** Complaints that this test causes on purpose. */
  expected?: RegExp;
  /** Where the guide is served. @default the server of all tests */
  at?: string;
  /** Called before the page is fetched. */
  before?: (context: BrowserContext) => Promise<unknown>;
}

/** Opens a page of the guide, as a reader who was never here before. */
export type Visit = (path: string, reader?: Reader) => Promise<Page>;

/** Writes down whatever a reader must never cause: errors, and requests to other hosts. */
function watch(context: BrowserContext, origin: string, expected: RegExp | undefined): string[] {
  const complaints: string[] = [];
  const complain = (text: string): void => {
    if (expected?.test(text) !== true) complaints.push(text);
  };
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    complain(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (failure) => complain(`uncaught: ${failure.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['blob:', 'data:'].includes(url.protocol))
      complain(`asked for ${url.href}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complain(`${response.status()} for ${response.url()}`);
  });
  return complaints;
}

/**
 * `test` with `visit`. A test fails when a page that it visited logs an error or a warning, throws, asks another
 * host for anything, or meets a status of 400 or more.
 */
export const test = base
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await startChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('visit', ({ browser }, { onCleanup }): Visit => {
    const visits: { context: BrowserContext; complaints: string[] }[] = [];
    onCleanup(async () => {
      for (const { context } of visits) await context.close();
      const complaints = visits.flatMap((visit) => visit.complaints);
      if (complaints.length > 0) throw new Error(`The pages complained:\n${complaints.join('\n')}`);
    });
    return async (path, { speed = 'instant', expected, at = inject('origin'), before, ...options } = {}) => {
      const localStorage = speed === null ? [] : [{ name: 'motion:speed', value: speed }];
      const context = await browser.newContext({
        baseURL: at,
        storageState: { cookies: [], origins: [{ origin: at, localStorage }] },
        ...options,
      });
      context.setDefaultTimeout(60_000);
      visits.push({ context, complaints: watch(context, at, expected) });
      await before?.(context);
      const page = await context.newPage();
      await page.goto(path);
      return page;
    };
  });
