import { mostXlsxRows } from "../../core/contract/table-limits.ts";
import { csvTable } from "./csv-table.ts";
import { countedRows } from "./counted-rows.ts";
import type { Column, Rows } from "./table-column.ts";
import { xlsxTable } from "./xlsx-table.ts";

export type TableFormat = "csv" | "xlsx";

/** A file ready to be sent or attached; its bytes by `new Response(body).bytes()`. */
export type TableFile =
  | {
      readonly kind: "file";
      /** With its ending. */
      readonly name: string;
      /** Content type. */
      readonly type: string;
      readonly body: ReadableStream<Uint8Array>;
      /** How many rows without the heading; a promise of it where the file is made as it is fetched. */
      readonly rows: number | Promise<number>;
    }
  /** A workbook carries no more than `most` rows: CSV does. */
  | { readonly kind: "too-many-rows"; readonly most: number };

type Table<Key extends string> = {
  readonly format: TableFormat;
  /** Of file and sheet, without an ending. */
  readonly name: string;
  readonly columns: readonly Column<Key>[];
  /** Read once; of CSV only as fast as it is fetched, so an iterable may ask its database page by page. */
  readonly rows: Rows<Key>;
  /** Zone of the times in a workbook, as in `Europe/Moscow`; UTC without one. CSV keeps instants as they are given. */
  readonly zone?: string;
};

/** A table as CSV or XLSX: texts are never formulas, numbers and dates are typed. */
export async function tableFile<const Key extends string>({
  format,
  name,
  columns,
  rows,
  zone = "UTC",
}: Table<Key>): Promise<TableFile> {
  const counted = countedRows(rows);
  if (format === "csv") {
    const type = "text/csv; charset=utf-8";
    return {
      kind: "file",
      name: `${name}.csv`,
      type,
      body: csvTable(columns, counted.rows),
      rows: counted.count,
    };
  }
  const made = await xlsxTable({ name, columns, rows: counted.rows, zone });
  if (made.kind === "too-many") return { kind: "too-many-rows", most: mostXlsxRows };
  return {
    kind: "file",
    name: `${name}.xlsx`,
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    body: new Blob([made.bytes]).stream(),
    rows: await counted.count,
  };
}
