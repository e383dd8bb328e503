/** Starts the Chromium of this machine. Nothing is downloaded. */
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/lib/chromium.ts';

/** Starts Chromium, without a window. The caller closes it. Rejects, saying how to get one, where there is none. */
export async function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      // A guide that asks another host for anything must fail here, too, and not only where there is no network.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}
