import type { ExampleData } from './page.ts';

const HOT = 'motion-hot';

/** Marks one line of the static code (a line of the file, from 1), or none. */
export function markLine(host: ParentNode, shown: ExampleData['shown'], line: number | null): void {
  for (const hot of host.querySelectorAll(`.ec-line.${HOT}`)) hot.classList.remove(HOT);
  if (line === null) return;
  const lines = host.querySelectorAll('.motion-code .ec-line');
  lines[line - shown.firstLine]?.classList.add(HOT);
}

/** The file's line that a node of the static code belongs to; null outside of it. */
export function lineAt(host: ParentNode, shown: ExampleData['shown'], node: Element): number | null {
  const row = node.closest('.ec-line');
  if (row === null) return null;
  const index = [...host.querySelectorAll('.motion-code .ec-line')].indexOf(row);
  return index < 0 ? null : index + shown.firstLine;
}
