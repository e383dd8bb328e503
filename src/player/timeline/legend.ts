import { fill } from '../fill.ts';
import type { WordKey, Words } from '../words.ts';
import { escape } from './escape.ts';
import type { Geometry } from './geometry.ts';
import type { Model } from './lane.ts';
import { END_SIGNS, OUTPUT_SIGN, SIGNAL_SIGN, SLOW_SIGN } from './shapes.ts';

const box = (kind: string): string =>
  `<g class="tl-span tl-${kind}"><rect class="tl-box" x="1" y="1" width="20" height="12" rx="3"/></g>`;
const sign = (kind: keyof typeof END_SIGNS): string =>
  `<g class="tl-end tl-${kind}" transform="translate(11 7)">${END_SIGNS[kind]}</g>`;

/** Who may run at one time. */
function running({ lanes, threaded }: Model): WordKey {
  if (lanes.some((lane) => lane.process === true)) return 'motion.legend.run.processes';
  return threaded ? 'motion.legend.run.threads' : 'motion.legend.run';
}

/** Explains the signs that the picture really uses, and no others. */
export function toLegend(model: Model, geometry: Geometry, words: Words, hatch: string): string {
  const spans = new Set(model.lanes.flatMap((lane) => lane.spans.map((span) => span.kind)));
  const waits = model.lanes.flatMap((lane) => lane.spans.flatMap((span) => span.on ?? []));
  const marks = new Set(model.lanes.flatMap((lane) => lane.marks.map((mark) => mark.kind)));
  const entries: [boolean, WordKey, string][] = [
    [
      spans.has('run'),
      running(model),
      '<g class="tl-span tl-run"><rect class="tl-box" x="8" y="1" width="6" height="12" rx="1.5"/></g>',
    ],
    [
      spans.has('host'),
      'motion.legend.host',
      '<g class="tl-span tl-host"><rect class="tl-box" x="1" y="4.5" width="20" height="5" rx="1.5"/></g>',
    ],
    [waits.includes('sleep'), 'motion.legend.sleep', box('wait tl-on-sleep')],
    [waits.some((on) => on !== 'sleep' && on !== 'turn'), 'motion.legend.wait', box('wait')],
    [
      spans.has('ready') || waits.includes('turn'),
      'motion.legend.ready',
      '<path class="tl-ready-line" d="M1 7h20"/>',
    ],
    [spans.has('block'), 'motion.legend.block', box('block')],
    [
      model.signals.length > 0,
      'motion.legend.signal',
      `<g class="tl-signal" transform="translate(11 7) scale(.85)">${SIGNAL_SIGN}</g>`,
    ],
    [
      marks.has('slow'),
      'motion.legend.slow',
      `<g class="tl-slow" transform="translate(4.5 13)">${SLOW_SIGN}</g>`,
    ],
    [
      spans.has('stuck'),
      'motion.legend.stuck',
      `<g class="tl-span tl-stuck"><rect class="tl-box" x="1" y="1" width="20" height="12" rx="3" fill="url(#${hatch})"/></g>`,
    ],
    [
      marks.has('output'),
      'motion.legend.output',
      `<g class="tl-out" transform="translate(11 3.5)">${OUTPUT_SIGN}</g>`,
    ],
    [marks.has('done'), 'motion.legend.done', sign('done')],
    [marks.has('failed'), 'motion.legend.failed', sign('failed')],
    [marks.has('cancelled'), 'motion.legend.cancelled', sign('cancelled')],
    [marks.has('lost'), 'motion.legend.lost', sign('lost')],
    [marks.has('cancel'), 'motion.legend.cancel', '<path class="tl-cancel-line" d="M11 0v14"/>'],
    [
      geometry.axis.bands.length > 0,
      'motion.legend.instant',
      '<rect class="tl-band" x="3" width="16" height="14"/>',
    ],
    [
      geometry.axis.breaks.length > 0,
      'motion.legend.break',
      '<path class="tl-break-line" d="M7 13 11 1M12 13 16 1"/>',
    ],
  ];
  const items = entries
    .filter(([used]) => used)
    .map(
      ([, key, drawing]) =>
        `<li><svg width="22" height="14" aria-hidden="true">${drawing}</svg>${escape(fill(words, key))}</li>`,
    );
  return items.length === 0 ? '' : `<ul class="tl-legend">${items.join('')}</ul>`;
}
