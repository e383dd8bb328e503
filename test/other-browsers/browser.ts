/** Browsers beside Chromium, as far as the tests need them: open a page, ask it something. */

/** One running browser with one window. */
export interface OtherBrowser {
  /** Name and version. */
  name: string;
  /** Opens a page; resolves when it has loaded. */
  open: (url: string) => Promise<void>;
  /** Runs an async function's body in the page, with `args`; its result must be JSON. Rejects with what it throws. */
  ask: <T>(body: string, ...args: readonly unknown[]) => Promise<T>;
  close: () => Promise<void>;
}

/** What a browser's start needs that this computer lacks: `apt-get install` names. */
export class Missing extends Error {
  constructor(packages: string) {
    super(`not on this computer (Debian and Ubuntu: apt-get install ${packages})`);
  }
}
