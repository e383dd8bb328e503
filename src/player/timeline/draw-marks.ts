import { AXIS_HEIGHT } from './geometry.ts';
import { type Ink, title } from './ink.ts';
import type { Lane, Mark } from './lane.ts';
import { arrowhead, attributes, END_SIGNS, isEnd, OUTPUT_SIGN, percent, pin, SLOW_SIGN } from './shapes.ts';

/** The signs within a lane: what it printed, its long steps, its end. */
export function drawMarks(ink: Ink, { marks }: Lane, row: number): string {
  return (
    drawOutputs(ink, row, marks) +
    marks.map((mark) => drawSlow(ink, row, mark) + drawEnd(ink, row, mark)).join('')
  );
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

/** A warning on top of the bar, where the long step begins. */
function drawSlow({ geometry, say }: Ink, row: number, mark: Mark): string {
  if (mark.kind !== 'slow') return '';
  const size = geometry.compact ? ' transform="scale(.85)"' : '';
  return pin(
    geometry.axis.x({ column: mark.column, side: 0 }),
    geometry.bar(row).top,
    `<g class="tl-slow" role="img"${size}>${title(say.mark(mark))}${SLOW_SIGN}</g>`,
  );
}

function drawEnd({ geometry, say }: Ink, row: number, mark: Mark): string {
  if (!isEnd(mark.kind)) return '';
  const size = geometry.compact ? ' scale(.8)' : '';
  return pin(
    geometry.right(mark),
    geometry.bar(row).middle,
    `<g class="tl-end tl-${mark.kind}" role="img" transform="translate(${geometry.compact ? 8 : 10} 0)${size}">${title(say.mark(mark))}${END_SIGNS[mark.kind]}</g>`,
  );
}

/** Rows that a line to a new lane may cross in a compact picture: more such lines would make a grey wall. */
const FAR = 6;

/** Lines from who creates or cancels to the one it does it to. */
export function drawLinks(ink: Ink, { marks }: Lane, row: number): string {
  const { geometry, rows, say } = ink;
  let drawing = '';
  for (const mark of marks) {
    if (mark.kind !== 'created' && mark.kind !== 'cancel') continue;
    const from = mark.by === undefined ? undefined : rows.get(mark.by);
    const target = geometry.bar(row);
    if (from === row || (from === undefined && mark.kind === 'created')) continue;
    const x = geometry.middle(mark.column);
    const down = from === undefined || from < row;
    const y2 = down ? target.top - 1 : target.bottom + 1;
    const far = geometry.compact && mark.kind === 'created' && Math.abs(row - (from ?? row)) > FAR;
    const y1 =
      from === undefined || far
        ? y2 + (down ? -13 : 13)
        : down
          ? geometry.bar(from).bottom
          : geometry.bar(from).top;
    drawing +=
      `<g class="tl-link tl-${mark.kind}" role="img"${attributes({ 'data-line': mark.line })}>${title(say.mark(mark))}` +
      `<line class="tl-${mark.kind}-line" x1="${percent(x)}" x2="${percent(x)}" y1="${y1}" y2="${y2}"/>${pin(x, y2, arrowhead(down ? 1 : -1))}</g>`;
  }
  return drawing;
}

/** The playhead, and the veil over what comes after it. */
export function drawPlayhead({ geometry: { height } }: Ink): string {
  return (
    `<g class="tl-now" aria-hidden="true"><rect class="tl-veil" x="0" y="0" width="100%" height="${height}"/>` +
    `<line class="tl-head" x1="0" x2="0" y1="${AXIS_HEIGHT - 10}" y2="${height}"/></g>`
  );
}
