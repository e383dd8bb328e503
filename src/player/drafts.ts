/** An edit that the reader has not thrown away. */
export interface Draft {
  code: string;
  /** The hash of the address it began from; only in the playground. */
  hash: string;
}

const key = (id: string): string => `motion:draft:${id}`;

/** The reader's edit of an example in this tab, if any. */
export function readDraft(id: string): Draft | null {
  try {
    const text = sessionStorage.getItem(key(id));
    if (text === null) return null;
    const draft = JSON.parse(text) as Partial<Draft>;
    return typeof draft.code === 'string' ? { code: draft.code, hash: draft.hash ?? '' } : null;
  } catch {
    return null;
  }
}

/** Keeps an edit until the tab is closed; null forgets it. Storage may be full or forbidden: then nothing is kept. */
export function keepDraft(id: string, draft: Draft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(key(id));
    else sessionStorage.setItem(key(id), JSON.stringify(draft));
  } catch {
    // The editor still has the text.
  }
}
