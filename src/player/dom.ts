/** Children of a made element: text is always put in as text. */
export type Child = Node | string | null;

/** Makes an element with attributes and children. `true` sets an empty attribute; `false` and null leave it out. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | number | boolean | null> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child !== null) element.append(child);
  return element;
}

/**
 * The one element that a part of the page must have.
 * @throws Error naming the selector: the page's markup and the player disagree
 */
export function part(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`An example has no "${selector}": see src/components/Example.astro.`);
  return found;
}

/** Calls back with the next frame, or after 100 ms where frames stand still (a tab in the background). */
export function nextFrame(callback: () => void): void {
  let called = false;
  const once = (): void => {
    if (called) return;
    called = true;
    callback();
  };
  requestAnimationFrame(once);
  setTimeout(once, 100);
}
