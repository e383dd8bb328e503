import { escape } from './escape.ts';

/** A percentage as short as it can be: `12.34%`. */
export function percent(x: number): string {
  return `${Math.round(x * 100) / 100}%`;
}

/** Attributes as text; `undefined` ones are left out. Values are escaped. */
export function attributes(values: Record<string, string | number | null | undefined>): string {
  let text = '';
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== null) text += ` ${name}="${escape(String(value))}"`;
  }
  return text;
}

/** Draws px shapes at a point that is a percentage across. */
export function pin(x: number, y: number, inner: string): string {
  return `<svg x="${percent(x)}" y="${y}" width="1" height="1" overflow="visible">${inner}</svg>`;
}

/** The signs of a lane's end, drawn around the origin, 14 px wide. */
export const END_SIGNS = {
  done: '<circle r="7"/><path d="M-3.2.2-.9 2.6 3.3-2.4"/>',
  failed: '<circle r="7"/><path d="M-2.6-2.6 2.6 2.6M2.6-2.6-2.6 2.6"/>',
  lost: '<circle r="7"/><path d="M-2-1.6a2 2 0 1 1 2.4 2c-.4.2-.4.5-.4 1M0 3.4v.4"/>',
  cancelled: '<circle r="7"/><path d="M-4.6 4.6 4.6-4.6"/>',
} as const;

/** Whether a mark of this kind is a lane's end. */
export function isEnd(kind: string): kind is keyof typeof END_SIGNS {
  return Object.hasOwn(END_SIGNS, kind);
}

/** A flash, centred at the origin. */
export const SIGNAL_SIGN = '<path d="M1.5-8-4.5 1.5h3.4L-2.5 8 4.5-2.2H1z"/>';

/** A warning that stands on its lower left corner, at the origin. */
export const SLOW_SIGN = '<path d="M0 0 6.5-11.5 13 0z"/><path class="tl-ink" d="M6.5-7.6v3.6M6.5-2.1v.4"/>';

/** A little arrowhead with its tip at the origin, pointing down (1) or up (-1). */
export function arrowhead(direction: 1 | -1): string {
  return `<path d="M0 0-3.5 ${-6 * direction} 3.5 ${-6 * direction}z"/>`;
}

/** A mark for printed text: a sheet with two lines, its top at the origin. */
export const OUTPUT_SIGN = '<path d="M-3.5 0h7v7h-7z"/><path class="tl-ink" d="M-1.7 2.4h3.4M-1.7 4.6h2.2"/>';
