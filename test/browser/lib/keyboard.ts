/** The keyboard, as a reader without a mouse uses it. */
import type { Locator, Page } from 'playwright-core';

/** Presses Tab until something has the focus, as a reader without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    if (await focused(target)) return;
  }
  throw new Error(`150 presses of Tab do not lead to ${String(target)}.`);
}

/** Whether something has the focus. */
export const focused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);
