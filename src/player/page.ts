import type { MachineAssets } from '../machine/messages.ts';
import type { Outcome, RunRequest, TraceEvent } from '../machine/protocol.ts';
import type { Words } from './words.ts';

/** What the page tells all its examples, in `<script id="motion-page">`. */
export interface PageData {
  assets: MachineAssets;
  words: Words;
  /** `zh` or `en`, as in the page's path. */
  lang: string;
}

/** What the page tells one example, in its `<script class="motion-data">`. */
export interface ExampleData {
  id: string;
  /** File name, e.g. `create-task.py`, as the page and tracebacks show it. */
  name: string;
  code: string;
  /** The part of `code` that the page shows. `firstLine` counts from 1. */
  shown: { region: string | null; firstLine: number; lines: number };
  output: string;
  trace: RecordedTrace | null;
  request: Omit<RunRequest, 'source' | 'name'>;
}

/** The recorded run; `end` is in virtual microseconds. */
export interface RecordedTrace {
  outcome: Outcome;
  exit: number;
  end: number;
  events: TraceEvent[];
}

let cached: PageData | null = null;

/**
 * The page's own data.
 * @throws Error when the page was built without it
 */
export function page(): PageData {
  if (cached === null) {
    const text = document.getElementById('motion-page')?.textContent;
    if (!text)
      throw new Error(
        'The page has examples but no <script id="motion-page">: see src/components/overrides/Head.astro.',
      );
    cached = JSON.parse(text) as PageData;
  }
  return cached;
}
