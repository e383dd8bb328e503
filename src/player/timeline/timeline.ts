import { fill } from '../fill.ts';
import type { Words } from '../words.ts';
import { draw } from './draw.ts';
import { escape } from './escape.ts';
import { toGeometry } from './geometry.ts';
import { drawHint } from './hint.ts';
import type { DrawnTrace } from './lane.ts';
import { toModel } from './model.ts';
import { leftOut, toText } from './text.ts';

export type { DrawnTrace } from './lane.ts';

/** A drawn timeline. All parts are safe HTML: every piece of text in them is escaped. */
export interface Drawing {
  /** The picture: names, SVG and legend in one `<div class="tl">`. */
  svg: string;
  /** Its text equivalent: `<li>` elements. */
  text: string;
  /** Both, ready for a `.motion-timeline`: the picture, notes, and the text in a `<details>`. */
  html: string;
  /** Notes on what is not drawn (plain text, usually empty). */
  notes: string[];
  /** For each event, its place across the plot in percent; the last entry is the end. For the playhead. */
  places: number[];
}

/** A short hash for ids, so that drawings made apart (by a build, by the page) do not collide. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}

/**
 * Draws what happened. Pure: the same trace and words give the same text, so builds are reproducible.
 *
 * @param trace the events, and the virtual instant at which the program ended
 * @param options `id` makes ids in the SVG unique where the same trace is drawn twice in one page
 */
export function drawTimeline(trace: DrawnTrace, words: Words, options: { id?: string } = {}): Drawing {
  const model = toModel(trace);
  const geometry = toGeometry(model);
  const hatch = `tl-${hash(options.id ?? JSON.stringify(trace.events))}`;
  const svg = model.lanes.length === 0 ? '' : draw(model, geometry, words, hatch);
  const sentences = toText(model, words);
  const text = sentences.map((sentence) => `<li>${escape(sentence)}</li>`).join('');
  const notes: string[] = [];
  if (model.lanes.length === 0) notes.push(sentences[0] ?? '');
  notes.push(...leftOut(model, words));
  const hint = `<p class="tl-readout" aria-hidden="true">${drawHint(words)}</p>`;
  const html =
    (svg === '' ? '' : svg + hint) +
    notes.map((note) => `<p class="tl-note">${escape(note)}</p>`).join('') +
    `<details class="tl-text"><summary>${escape(fill(words, 'motion.timeline.words'))}</summary><ul>${text}</ul></details>`;
  const places = model.at.map((column) => geometry.middle(column));
  places.push(geometry.axis.x({ column: model.columns.length, side: 0 }));
  return { svg, text, html, notes, places };
}
