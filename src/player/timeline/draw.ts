import type { Words } from '../words.ts';
import { describer, laneNames } from './describe.ts';
import { drawAxis, drawSignals } from './draw-axis.ts';
import { drawLinks, drawMarks, drawPlayhead } from './draw-marks.ts';
import { drawSpans } from './draw-spans.ts';
import { escape } from './escape.ts';
import { type Geometry, textWidth } from './geometry.ts';
import type { Ink } from './ink.ts';
import type { Lane, Model } from './lane.ts';
import { toLegend } from './legend.ts';
import { summary } from './text.ts';

function drawName(words: Words, model: Model, lane: Lane): string {
  const [first, second] = laneNames(words, lane);
  const long = textWidth(first) + textWidth(second) > 110 ? ' tl-long' : '';
  const kind = !model.threaded ? '' : lane.thread ? ' tl-thread' : ' tl-inner';
  const small = second === '' ? '' : ` <small>${escape(second)}</small>`;
  return `<li class="tl-name${long}${kind}" data-task="${lane.task}"><b>${escape(first)}</b>${small}</li>`;
}

/** A bracket from each thread to its tasks. */
function drawBrackets({ model, geometry }: Ink): string {
  if (!model.threaded) return '';
  let drawing = '';
  model.lanes.forEach((lane, row) => {
    if (!lane.thread) return;
    let last = row;
    while (model.lanes[last + 1]?.home === lane.task && !model.lanes[last + 1]?.thread) last += 1;
    if (last === row) return;
    let path = `M-5 ${geometry.bar(row).bottom}V${geometry.bar(last).middle}`;
    for (let inner = row + 1; inner <= last; inner += 1) path += `M-5 ${geometry.bar(inner).middle}h5`;
    drawing += `<path class="tl-bracket" d="${path}"/>`;
  });
  return drawing;
}

/** The whole picture as HTML: names, SVG plot, legend. `hatch` is the id of its hatching, unique in the page. */
export function draw(model: Model, geometry: Geometry, words: Words, hatch: string): string {
  const rows = new Map(model.lanes.map((lane, row) => [lane.task, row]));
  const ink: Ink = { model, geometry, words, say: describer(model, words), hatch, rows };
  const pattern =
    `<pattern id="${hatch}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    '<rect class="tl-hatch-ground" width="7" height="7"/><rect class="tl-hatch-ink" width="2.5" height="7"/></pattern>';
  const lanes = model.lanes
    .map(
      (lane, row) =>
        `<g class="tl-lane" data-task="${lane.task}">${drawSpans(ink, lane, row)}${drawMarks(ink, lane, row)}</g>`,
    )
    .join('');
  const links = model.lanes.map((lane, row) => drawLinks(ink, lane, row)).join('');
  const ground = model.lanes
    .map((_, row) => {
      const { top, bottom } = geometry.bar(row);
      return `<rect class="tl-row" x="0" width="100%" y="${top}" height="${bottom - top}" rx="3"/>`;
    })
    .join('');
  const names = model.lanes.map((lane) => drawName(words, model, lane)).join('');
  const kind = `tl ${geometry.compact ? 'tl-compact' : 'tl-roomy'}${model.threaded ? ' tl-threaded' : ''}`;
  return (
    `<div class="${kind}"><div class="tl-frame"><ol class="tl-names" aria-hidden="true">${names}</ol>` +
    `<svg class="tl-plot" width="100%" height="${geometry.height}" role="group" aria-label="${escape(summary(model, words))}">` +
    `<defs>${pattern}</defs>${ground}${drawBrackets(ink)}${drawAxis(ink)}${links}${lanes}${drawSignals(ink)}${drawPlayhead(ink)}</svg></div>` +
    `${toLegend(model, geometry, words, hatch)}</div>`
  );
}
