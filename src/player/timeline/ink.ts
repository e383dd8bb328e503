import type { TaskId } from '../../machine/protocol.ts';
import type { Words } from '../words.ts';
import type { Describer } from './describe.ts';
import { escape } from './escape.ts';
import type { Geometry } from './geometry.ts';
import type { Model } from './lane.ts';

/** What all parts of one drawing share. */
export interface Ink {
  model: Model;
  geometry: Geometry;
  words: Words;
  say: Describer;
  /** The id of the hatching. */
  hatch: string;
  /** Which row a task or thread is drawn in. */
  rows: ReadonlyMap<TaskId, number>;
}

/** What a shape is, for those who point at it and those who cannot see it. */
export function title(text: string): string {
  return `<title>${escape(text)}</title>`;
}
