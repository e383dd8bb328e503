import { whenIdle } from './idle.ts';
import { areKept, keepFiles } from './kept-files.ts';
import { page } from './page.ts';
import { hasRun } from './visit.ts';

/** Whether the reader asked for as little data as possible: then nothing is fetched or booted on a guess. */
export function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

/** Settles when an example is at most a screen away. A page in a background tab waits until it is looked at. */
function exampleNear(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: '100% 0px' },
    );
    for (const example of document.querySelectorAll('motion-example')) observer.observe(example);
  });
}

/**
 * Boots a machine while the reader reads, if they have run an example before and its files are at hand: who ran one
 * will run the next.
 */
export async function bootAhead(): Promise<void> {
  if (savesData() || !(hasRun() || (await areKept(page().assets)))) return;
  await exampleNear();
  whenIdle(() => {
    import('./machine.ts').then(
      ({ machine }) => machine().warm(),
      () => undefined, // The click will say why.
    );
  });
}

let prepared = false;

/** After a run, once for each page: puts the machine's files where the next visit finds them. */
export function prepareNextVisit(): void {
  // While somebody works on the machine, its files change under the same address.
  if (prepared || import.meta.env.DEV) return;
  prepared = true;
  whenIdle(() => void keepFiles(page().assets));
}
