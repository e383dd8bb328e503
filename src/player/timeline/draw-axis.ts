import { fill } from '../fill.ts';
import type { Words } from '../words.ts';
import { duration } from './describe.ts';
import { escape } from './escape.ts';
import { AXIS_HEIGHT } from './geometry.ts';
import { type Ink, title } from './ink.ts';
import { attributes, percent, pin, SIGNAL_SIGN } from './shapes.ts';

/** Grid, bands of standing time, breaks and the axis labels. */
export function drawAxis({ geometry, words }: Ink): string {
  const { axis, ticks, height } = geometry;
  const parts: string[] = [];
  for (const band of axis.bands) {
    const width = band.x1 - band.x0;
    parts.push(
      `<rect class="tl-band" x="${percent(band.x0)}" y="${AXIS_HEIGHT - 6}" width="${percent(width)}" height="${height - AXIS_HEIGHT + 6}"/>`,
    );
  }
  for (const gap of axis.breaks) {
    const middle = (gap.x0 + gap.x1) / 2;
    const label = duration(words, gap.length);
    parts.push(
      pin(middle, AXIS_HEIGHT, `<path class="tl-break-line" d="M-6 5-2-5M2 5 6-5"/>`) +
        `<line class="tl-break-line" x1="${percent(middle)}" x2="${percent(middle)}" y1="${AXIS_HEIGHT + 6}" y2="${height}"/>` +
        `<text class="tl-tick tl-break-label" x="${percent(middle)}" y="11" text-anchor="middle">${escape(label)}</text>`,
    );
  }
  for (const tick of ticks) {
    const at = percent(tick.x);
    const x = attributes({ x: at, 'text-anchor': tick.x > 97 ? 'end' : tick.x < 3 ? 'start' : 'middle' });
    const kind = `tl-grid${tick.event ? '' : ' tl-minor'}${tick.wideOnly ? ' tl-wide' : ''}`;
    parts.push(`<line class="${kind}" x1="${at}" x2="${at}" y1="${AXIS_HEIGHT - 6}" y2="${height}"/>`);
    const text = tick.t === 0 ? `${tick.label} ${escape(unit(words))}` : tick.label;
    parts.push(`<text class="tl-tick${tick.wideOnly ? ' tl-wide' : ''}"${x} y="11">${text}</text>`);
  }
  parts.push(`<line class="tl-axis" x1="0" x2="100%" y1="${AXIS_HEIGHT - 6}" y2="${AXIS_HEIGHT - 6}"/>`);
  return parts.join('');
}

/** Signals from outside: when they came, through all lanes. */
export function drawSignals({ model, geometry: { axis, height }, say }: Ink): string {
  return model.signals
    .map((signal) => {
      const x = axis.at(signal.t);
      const at = percent(x);
      return (
        `<g class="tl-signal" role="img">${title(say.signal(signal))}` +
        `<line class="tl-signal-line" x1="${at}" x2="${at}" y1="${AXIS_HEIGHT - 6}" y2="${height}"/>` +
        `${pin(x, AXIS_HEIGHT - 3, SIGNAL_SIGN)}</g>`
      );
    })
    .join('');
}

/** The unit alone: the axis shows it once. */
function unit(words: Words): string {
  return fill(words, 'motion.timeline.seconds', { n: '' }).trim();
}
