import { html } from "hono/html";
import type { Marks } from "../../core/contract/search.ts";
import { cutMarks } from "../../core/passage/cut-marks.ts";
import type { Span } from "../../core/passage/find-quote.ts";
import type { PassageRow } from "../../core/passage/passage-block.ts";
import { splitPassage } from "../../core/passage/split-passage.ts";

type Html = ReturnType<typeof html>;
type Passage = { readonly text: string; readonly marks: Marks; readonly place: number | null };

/** A section's text with its marks: lines as paragraphs, rows as a table. What the browser scrolls to is `#place`. */
export function drawPassage({ text, marks, place }: Passage, tableName: string): Html[] {
  const blocks = splitPassage(text);
  const marked = (span: Span): (Html | string)[] => drawMarks(text, span, marks);
  const isPlace = (span: Span): boolean => place !== null && span.from <= place && place < span.to;
  return blocks.map((block) => {
    if (block.kind === "line") {
      return html`<p ${isPlace(block.span) ? html`id="place"` : ""}>${marked(block.span)}</p>`;
    }
    return html`<div class="wide" role="region" aria-label="${tableName}" tabindex="0">
      <table>
        <thead>
          <tr>
            ${block.heads.map((head) => (head ? html`<th scope="col">${marked(head)}</th>` : html`<td></td>`))}
          </tr>
        </thead>
        <tbody>
          ${block.rows.map((row) => drawRow(row, { marked, isPlace }))}
        </tbody>
      </table>
    </div>`;
  });
}

type Drawing = {
  readonly marked: (span: Span) => (Html | string)[];
  readonly isPlace: (span: Span) => boolean;
};

function drawRow({ line, cells }: PassageRow, { marked, isPlace }: Drawing): Html {
  return html`<tr ${isPlace(line) ? html`id="place"` : ""}>
    ${cells.map((cell, at) =>
      at === 0 && cell
        ? html`<th scope="row">${marked(cell)}</th>`
        : html`<td>${cell ? marked(cell) : ""}</td>`,
    )}
  </tr>`;
}

export function drawMarks(text: string, span: Span, marks: Marks): (Html | string)[] {
  return cutMarks(text, span, marks).map((piece) =>
    piece.marked ? html`<mark>${piece.text}</mark>` : piece.text,
  );
}
