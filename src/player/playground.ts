import type { CodePane } from './code-pane.ts';
import { programInHash } from './share.ts';
import type { WordKey } from './words.ts';

/** What the playground needs of its session. */
interface Host {
  code: CodePane;
  load: (work: Promise<void>) => Promise<void>;
  clear: () => void;
  refresh: () => void;
  say: (key: WordKey, tone?: 'bad') => void;
}

/** Puts the program of the page's address, or the starting one, into the editor. Nothing runs by itself. */
async function load(session: Host): Promise<void> {
  const { hash } = location;
  let shared: string | null = null;
  let bad = false;
  try {
    shared = await programInHash(hash);
  } catch {
    bad = true;
  }
  const { code } = session;
  if (shared !== null) {
    code.hash = hash;
    code.base = shared;
  }
  const kept = code.kept();
  // Shows the recorded run only beside the code that it belongs to.
  code.close();
  session.clear();
  await code.open(kept ?? code.base, false);
  session.refresh();
  if (bad) session.say('motion.share.bad', 'bad');
  else if (kept !== null) session.say('motion.note.kept');
}

/** Makes an example the playground: always in the editor, filled from `#py=` now and when the address changes. */
export async function openPlayground(session: Host): Promise<void> {
  await load(session);
  addEventListener('hashchange', () => {
    if (location.hash.startsWith('#py=')) void session.load(load(session));
  });
}
