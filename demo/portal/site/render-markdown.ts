import { micromark } from "micromark";
import { gfmTable, gfmTableHtml } from "micromark-extension-gfm-table";

/** Headings written as `## Франшиза {#franshiza}` get that id; without it a heading has none, as on many portals. */
const headingWithId = /<h([2-4])>(.*?) \{#([\w-]+)\}<\/h\1>/g;
/** A number never breaks inside, nor before its unit. */
const insideNumber = /(\d) (?=\d{3}\b|[₽%])/g;
const firstCell = /<tr>\n<td([^>]*)>([\s\S]*?)<\/td>/g;

/** HTML of an article written in Markdown with tables; the first cell of a row becomes its header. */
export function renderMarkdown(source: string): string {
  return micromark(source.replace(insideNumber, "$1\u00a0"), {
    // Articles are the portal's own files, and some need an element that Markdown lacks.
    allowDangerousHtml: true,
    extensions: [gfmTable()],
    htmlExtensions: [gfmTableHtml()],
  })
    .replace(headingWithId, '<h$1 id="$3">$2</h$1>')
    .replace(firstCell, '<tr>\n<th scope="row"$1>$2</th>')
    .replaceAll("<table>", '<div class="table"><table>')
    .replaceAll("</table>", "</table></div>");
}
