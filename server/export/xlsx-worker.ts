import { parentPort, workerData } from "node:worker_threads";
import type { Cell, Row } from "write-excel-file/node";
import writeXlsxFile from "write-excel-file/node";
import { type ToXlsxWorker, XlsxOrder, type XlsxRow } from "./xlsx-order.ts";
import { giveWay } from "../worker/give-way.ts";

giveWay();

const formats = {
  share: "0.0%",
  money: "#,##0.00",
  instant: "dd.mm.yyyy hh:mm",
  day: "dd.mm.yyyy",
} as const;
const narrowest = 8;
const widest = 60;
/** Rows that tell how wide a column should be. */
const measuredRows = 200;

type Column = XlsxOrder["columns"][number];

/** Plain where it can be: a table has up to a million cells. */
function cellOf(cell: XlsxRow[number], kind: Column["kind"]): Cell {
  if (cell === null || cell === "") return null;
  if (typeof cell === "string" || kind === "text" || kind === "number") return cell;
  if (kind === "instant" || kind === "day")
    return { value: new Date(cell), type: Date, format: formats[kind] };
  return { value: cell, type: Number, format: formats[kind] };
}

function widthOf({ title, kind }: Column, cells: XlsxRow): number {
  if (kind === "instant") return Math.max(17, title.length + 2);
  const longest = Math.max(title.length, ...cells.map((cell) => (cell === null ? 0 : String(cell).length)));
  return Math.min(widest, Math.max(narrowest, longest + 2));
}

const { sheet, columns } = XlsxOrder.parse(workerData);
const body: Row[] = [columns.map(({ title }) => ({ value: title, type: String, fontWeight: "bold" }))];
const measured: XlsxRow[] = [];

async function write(): Promise<Uint8Array<ArrayBuffer>> {
  const widths = columns.map((column, at) => ({
    width: widthOf(
      column,
      measured.map((row) => row[at] ?? null),
    ),
  }));
  const file = writeXlsxFile(body, { sheet, stickyRowsCount: 1, columns: widths });
  return new Uint8Array(await file.toBuffer());
}

if (parentPort === null) throw new Error("This is for a worker thread: there is nobody to tell");
const port = parentPort;
port.on("message", (message: ToXlsxWorker) => {
  if (message.kind === "rows") {
    for (const row of message.rows) {
      if (measured.length < measuredRows) measured.push(row);
      body.push(columns.map(({ kind }, at) => cellOf(row[at] ?? null, kind)));
    }
    return;
  }
  void write().then((bytes) => {
    port.postMessage(bytes, [bytes.buffer]);
    port.close();
    return bytes.length;
  });
});
