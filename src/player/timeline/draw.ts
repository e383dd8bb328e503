import type { TaskId } from '../../machine/protocol.ts';
import type { Words } from '../words.ts';
import { type Describer, describer, duration, laneNames } from './describe.ts';
import { escape } from './escape.ts';
import { AXIS_HEIGHT, fitLabel, type Geometry, textWidth } from './geometry.ts';
import { toLegend } from './legend.ts';
import type { Lane, Mark, Model, Span } from './lane.ts';
import { arrowhead, attributes, END_SIGNS, OUTPUT_SIGN, percent, pin } from './shapes.ts';
import { summary } from './text.ts';

/** What all parts of one drawing share. */
interface Ink {
  model: Model;
  geometry: Geometry;
  words: Words;
  say: Describer;
  hatch: string;
  /** Which row a task is drawn in. */
  rows: ReadonlyMap<TaskId, number>;
}

const title = (text: string): string => `<title>${escape(text)}</title>`;

/** Grid, bands of standing time, breaks and the axis labels. */
function drawAxis({ geometry, words }: Ink): string {
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

/** The unit alone: the axis shows it once. */
function unit(words: Words): string {
  return words['motion.timeline.seconds'].replace('{n}', '').trim();
}

/** Nothing but its turn is missing: before its first step, and after `sleep(0)`. */
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
  const { geometry, say, hatch, words } = ink;
  const { x, y, width, height } = geometry.box(row, span);
  if (width === 0 && span.kind !== 'run') return '';
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
    return `<g${open}>${title(say.span(span))}<line class="tl-ready-line" x1="${percent(x)}" x2="${percent(x + width)}" y1="${middle}" y2="${middle}"/></g>`;
  }
  const rect = attributes({
    class: 'tl-box',
    x: percent(x),
    y,
    width: percent(width),
    height,
    rx: span.kind === 'run' ? 1.5 : 3,
    fill: span.kind === 'stuck' ? `url(#${hatch})` : undefined,
  });
  let labels = '';
  if (!geometry.compact && span.kind !== 'run') {
    const what = say.what(span);
    const noun = span.kind === 'stuck' ? [words['motion.legend.stuck']] : [];
    const candidates =
      span.line === null || span.kind === 'stuck'
        ? [what, ...noun]
        : [`${what} · ${say.line(span.line)}`, what];
    for (const { text, room } of fitLabel(candidates, visible(ink, row, span, lane))) {
      const place =
        span.kind === 'stuck'
          ? { x: percent(x + width / 2), 'text-anchor': 'middle' }
          : { x: percent(x), dx: 6 };
      labels += `<text${attributes({ class: room === 'any' ? 'tl-label' : `tl-label tl-${room}`, ...place, y: middle + 4 })}>${escape(text)}</text>`;
    }
  }
  return `<g${open}>${title(say.span(span))}<rect${rect}/>${labels}</g>`;
}

/** All that one column printed is one sign. */
function drawOutputs(ink: Ink, row: number, marks: readonly Mark[]): string {
  const columns = new Map<number, Mark[]>();
  for (const mark of marks) {
    if (mark.kind === 'output') columns.set(mark.column, [...(columns.get(mark.column) ?? []), mark]);
  }
  const { geometry, say } = ink;
  let drawing = '';
  for (const [column, outputs] of columns) {
    const first = outputs[0];
    if (first === undefined) continue;
    const text = outputs.map((mark) => mark.text ?? '').join('');
    const open = attributes({
      class: outputs.some((mark) => mark.stderr) ? 'tl-out tl-err' : 'tl-out',
      role: 'img',
      'data-line': first.line,
      'data-from': first.t,
    });
    const y = geometry.bar(row).bottom + (geometry.compact ? -2 : -4);
    drawing += pin(
      geometry.middle(column),
      y,
      `<g${open}>${title(say.mark({ ...first, text }))}${OUTPUT_SIGN}</g>`,
    );
  }
  return drawing;
}

function drawEnd({ geometry, say }: Ink, row: number, mark: Mark): string {
  if (mark.kind === 'created' || mark.kind === 'cancel' || mark.kind === 'output') return '';
  const size = geometry.compact ? ' scale(.8)' : '';
  return pin(
    geometry.right(mark),
    geometry.bar(row).middle,
    `<g class="tl-end tl-${mark.kind}" role="img" transform="translate(${geometry.compact ? 8 : 10} 0)${size}">${title(say.mark(mark))}${END_SIGNS[mark.kind]}</g>`,
  );
}

/** Lines from the task that creates or cancels to the one it does it to. */
function drawLinks(ink: Ink, row: number, marks: readonly Mark[]): string {
  const { geometry, rows, say } = ink;
  let drawing = '';
  for (const mark of marks) {
    if (mark.kind !== 'created' && mark.kind !== 'cancel') continue;
    const from = mark.by === undefined ? undefined : rows.get(mark.by);
    const target = geometry.bar(row);
    if (from === row || (from === undefined && mark.kind === 'created')) continue;
    const x = geometry.middle(mark.column);
    const down = from === undefined || from < row;
    const y1 =
      from === undefined ? target.top - 14 : down ? geometry.bar(from).bottom : geometry.bar(from).top;
    const y2 = down ? target.top - 1 : target.bottom + 1;
    drawing +=
      `<g class="tl-link tl-${mark.kind}" role="img"${attributes({ 'data-line': mark.line })}>${title(say.mark(mark))}` +
      `<line class="tl-${mark.kind}-line" x1="${percent(x)}" x2="${percent(x)}" y1="${y1}" y2="${y2}"/>${pin(x, y2, arrowhead(down ? 1 : -1))}</g>`;
  }
  return drawing;
}

function drawLane(ink: Ink, lane: Lane, row: number): string {
  // Hatching lies over waits, blocks over runs, so that what matters is on top.
  const order: Span['kind'][] = ['ready', 'wait', 'stuck', 'run', 'block'];
  const spans = order.flatMap((kind) => lane.spans.filter((span) => span.kind === kind));
  return (
    `<g class="tl-lane" data-task="${lane.task}">` +
    spans.map((span) => drawSpan(ink, row, span, lane)).join('') +
    drawOutputs(ink, row, lane.marks) +
    lane.marks.map((mark) => drawEnd(ink, row, mark)).join('') +
    '</g>'
  );
}

function drawName(words: Words, lane: Lane): string {
  const [first, second] = laneNames(words, lane);
  const long = textWidth(first) + textWidth(second) > 110 ? ' tl-long' : '';
  const small = second === '' ? '' : ` <small>${escape(second)}</small>`;
  return `<li class="tl-name${long}" data-task="${lane.task}"><b>${escape(first)}</b>${small}</li>`;
}

/** The whole picture as HTML: names, SVG plot, legend. `hatch` is the id of its hatching, unique in the page. */
export function draw(model: Model, geometry: Geometry, words: Words, hatch: string): string {
  const rows = new Map(model.lanes.map((lane, row) => [lane.task, row]));
  const ink: Ink = { model, geometry, words, say: describer(model, words), hatch, rows };
  const pattern =
    `<pattern id="${hatch}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    '<rect class="tl-hatch-ground" width="7" height="7"/><rect class="tl-hatch-ink" width="2.5" height="7"/></pattern>';
  const lanes = model.lanes.map((lane, row) => drawLane(ink, lane, row)).join('');
  const links = model.lanes.map((lane, row) => drawLinks(ink, row, lane.marks)).join('');
  const rowLines = model.lanes
    .map(
      (_, row) =>
        `<rect class="tl-row" x="0" width="100%" y="${geometry.bar(row).top}" height="${geometry.bar(row).bottom - geometry.bar(row).top}" rx="3"/>`,
    )
    .join('');
  return (
    `<div class="tl ${geometry.compact ? 'tl-compact' : 'tl-roomy'}"><div class="tl-frame">` +
    `<ol class="tl-names" aria-hidden="true">${model.lanes.map((lane) => drawName(words, lane)).join('')}</ol>` +
    `<svg class="tl-plot" width="100%" height="${geometry.height}" role="group" aria-label="${escape(summary(model, words))}">` +
    `<defs>${pattern}</defs>${rowLines}${drawAxis(ink)}${links}${lanes}` +
    `<g class="tl-now" aria-hidden="true"><rect class="tl-veil" x="0" y="0" width="100%" height="${geometry.height}"/>` +
    `<line class="tl-head" x1="0" x2="0" y1="${AXIS_HEIGHT - 10}" y2="${geometry.height}"/></g></svg></div>` +
    `${toLegend(model, geometry, words, hatch)}</div>`
  );
}
