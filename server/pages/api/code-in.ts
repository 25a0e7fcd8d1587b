import { html } from "hono/html";

/** A text for a page, in which what stands between backticks is code. */
export function codeIn(text: string) {
  return html`${text.split("`").map((part, at) => (at % 2 === 0 ? part : html`<code>${part}</code>`))}`;
}
