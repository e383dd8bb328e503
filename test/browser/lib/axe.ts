/** Looks for barriers in a page, with axe. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** How a page is looked at. */
export interface Look {
  name: string;
  colorScheme: 'light' | 'dark';
  viewport: { width: number; height: number };
}

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** Both schemes of colours, and the narrow layout. */
export const LOOKS: readonly Look[] = [
  { name: 'light', colorScheme: 'light', viewport: DESK },
  { name: 'dark', colorScheme: 'dark', viewport: DESK },
  { name: 'light on a phone', colorScheme: 'light', viewport: PHONE },
];

/** What axe finds wrong with the page as it is now, one text each. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    // Only what fails: to write down the thousands of things that pass takes most of the time.
    const results = await axe.run({ resultTypes: ['violations'] });
    return results.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary ?? ''}`,
      ),
    );
  });
}

/** Waits until Expressive Code has let the keyboard into all code that scrolls: it does so some time after a resize. */
async function codeSettles(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.expressive-code pre')].every(
      (pre) => pre.scrollWidth <= pre.clientWidth || pre.hasAttribute('tabindex'),
    ),
  );
}

/** What axe finds wrong in any of {@link LOOKS}, by the look. A sound page gives `{}`. */
export async function violationsInAllLooks(page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const { name, colorScheme, viewport } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    // Only the guide proper has a theme of its own; 404 and the first page follow the browser in CSS.
    if ((await page.locator('starlight-theme-select').count()) > 0) {
      await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
    }
    await codeSettles(page);
    const list = await violations(page);
    if (list.length > 0) found[name] = list;
  }
  return found;
}
