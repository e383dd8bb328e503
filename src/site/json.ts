/** JSON that may stand inside a `<script>` element: `<` would end it, or start a comment. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
