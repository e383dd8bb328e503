import { escape } from './escape.ts';
import { fitLabel } from './geometry.ts';
import { type Ink, title } from './ink.ts';
import type { Lane, Span } from './lane.ts';
import { attributes, percent } from './shapes.ts';

/** Hatching lies over waits, blocks over runs, so that what matters is on top. */
const ORDER: readonly Span['kind'][] = ['ready', 'wait', 'stuck', 'host', 'run', 'block'];
/** Height in px of the line that shows a thread while one of its tasks runs. */
const HOST_HEIGHT = 5;

/** All spans of a lane. */
export function drawSpans(ink: Ink, lane: Lane, row: number): string {
  return ORDER.flatMap((kind) => lane.spans.filter((span) => span.kind === kind))
    .map((span) => drawSpan(ink, row, span, lane))
    .join('');
}

/** Nothing but its turn is missing: before its first step, after `sleep(0)`, while another thread runs. */
function isReady(span: Span): boolean {
  return span.kind === 'ready' || span.on === 'turn';
}

/** How much of a span can be seen before somebody's blocking call is hatched over it, in percent of the plot. */
function visible({ geometry }: Ink, row: number, span: Span, lane: Lane): number {
  const { x, width } = geometry.box(row, span);
  let right = x + width;
  if (span.kind === 'wait') {
    for (const other of lane.spans) {
      if (other.kind !== 'stuck') continue;
      const over = geometry.box(row, other);
      if (over.x + over.width > x) right = Math.min(right, Math.max(x, over.x));
    }
  }
  return right - x;
}

function drawSpan(ink: Ink, row: number, span: Span, lane: Lane): string {
  const { geometry, say, hatch } = ink;
  const { x, y, width, height } = geometry.box(row, span);
  const runs = span.kind === 'run' || span.kind === 'host';
  if (width === 0 && !runs) return '';
  const middle = y + height / 2;
  const open = attributes({
    class: `tl-span tl-${span.kind}${span.open ? ' tl-open' : ''}${span.kind === 'wait' ? ` tl-on-${span.on ?? 'future'}` : ''}`,
    role: 'img',
    tabindex: -1,
    'data-line': span.line,
    'data-from': span.start,
    'data-to': span.end,
  });
  if (isReady(span)) {
    return `<g${open}>${title(say.span(span, lane))}<line class="tl-ready-line" x1="${percent(x)}" x2="${percent(x + width)}" y1="${middle}" y2="${middle}"/></g>`;
  }
  const high = span.kind === 'host' ? HOST_HEIGHT : height;
  const rect = attributes({
    class: 'tl-box',
    x: percent(x),
    y: middle - high / 2,
    width: percent(width),
    height: high,
    rx: runs ? 1.5 : 3,
    fill: span.kind === 'stuck' ? `url(#${hatch})` : undefined,
  });
  const labels = geometry.compact || span.kind === 'host' ? '' : drawLabel(ink, row, span, lane, middle + 4);
  return `<g${open}>${title(say.span(span, lane))}<rect${rect}/>${labels}</g>`;
}

function drawLabel(ink: Ink, row: number, span: Span, lane: Lane, y: number): string {
  const { geometry, say, words } = ink;
  const { x, width } = geometry.box(row, span);
  const what = say.what(span, lane);
  const shorter: Partial<Record<Span['kind'], string>> = {
    stuck: words['motion.legend.stuck'],
    block: words['motion.timeline.blocking'],
  };
  const noun = shorter[span.kind] ?? what;
  const candidates =
    span.line === null || span.kind === 'stuck'
      ? [what, noun]
      : [`${what} · ${say.line(span.line)}`, what, noun];
  return fitLabel(candidates, visible(ink, row, span, lane))
    .map(({ text, room }) => {
      const place =
        span.kind === 'stuck'
          ? { x: percent(x + width / 2), 'text-anchor': 'middle' }
          : { x: percent(x), dx: 6 };
      const at = attributes({ class: room === 'any' ? 'tl-label' : `tl-label tl-${room}`, ...place, y });
      return `<text${at}>${escape(text)}</text>`;
    })
    .join('');
}
