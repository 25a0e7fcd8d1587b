import type { JSX } from "preact";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { Marks } from "../../core/contract/search.ts";
import { cutMarks } from "../../core/passage/cut-marks.ts";
import type { Span } from "../../core/passage/find-quote.ts";
import type { PassageBlock, PassageRow } from "../../core/passage/passage-block.ts";
import { splitPassage } from "../../core/passage/split-passage.ts";

type Given = {
  readonly record: SectionRecord;
  readonly marks: Marks;
  /** Where in the text the eye should land. */
  readonly place: number | null;
  readonly tableName: string;
};

/** A section's heading and text in its own language: lines, and tables where its rows are known for sure. */
export function PassageText({ record, marks, place, tableName }: Given): JSX.Element {
  const { text, heading, language } = record;
  const isPlace = ({ from, to }: Span): boolean => place !== null && from <= place && place < to;
  const words = (span: Span): JSX.Element => <Marked text={text} span={span} marks={marks} />;
  const drawing = { isPlace, words, tableName: heading ?? tableName };
  return (
    <div lang={language}>
      {heading !== undefined && <h2 class="passage-heading">{heading}</h2>}
      {splitPassage(text).map((block, at) => (
        <Block key={at} block={block} {...drawing} />
      ))}
    </div>
  );
}

type Drawing = {
  readonly isPlace: (span: Span) => boolean;
  readonly words: (span: Span) => JSX.Element;
  readonly tableName: string;
};

function Block({ block, isPlace, words, tableName }: Drawing & { block: PassageBlock }): JSX.Element {
  if (block.kind === "line") {
    return <p data-place={isPlace(block.span) || undefined}>{words(block.span)}</p>;
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by keys
    <section class="passage-table" aria-label={tableName} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {block.heads.map((head, at) =>
              head ? (
                <th key={at} scope="col">
                  {words(head)}
                </th>
              ) : (
                <td key={at}>{null}</td>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <Row key={row.line.from} row={row} isHere={isPlace(row.line)} words={words} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type RowGiven = Pick<Drawing, "words"> & { readonly row: PassageRow; readonly isHere: boolean };

function Row({ row, isHere, words }: RowGiven): JSX.Element {
  return (
    <tr data-place={isHere || undefined}>
      {row.cells.map((cell, at) =>
        at === 0 && cell ? (
          <th key={at} scope="row">
            {words(cell)}
          </th>
        ) : (
          <td key={at}>{cell && words(cell)}</td>
        ),
      )}
    </tr>
  );
}

function Marked({ text, span, marks }: { text: string; span: Span; marks: Marks }): JSX.Element {
  return (
    <>{cutMarks(text, span, marks).map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}</>
  );
}
