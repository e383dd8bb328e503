/** Text with `code` in backticks as HTML. Everything else, angle brackets included, stays text. */
export function inlineCode(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replace(/`([^`]+)`/g, '<code dir="auto">$1</code>');
}
