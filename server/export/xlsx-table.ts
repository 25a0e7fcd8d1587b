import { setImmediate as othersTurn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { mostXlsxRows } from "../../core/contract/table-limits.ts";
import { decimalOf } from "./decimal-of.ts";
import type { Cell, Column, ColumnKind, Rows } from "./table-column.ts";
import { wallClock } from "./wall-clock.ts";
import type { ToXlsxWorker, XlsxOrder, XlsxRow } from "./xlsx-order.ts";

/** Excel refuses a cell that is longer, and a file with any of these signs. */
const longestCell = 32_767;
const noXml =
  // oxlint-disable-next-line no-control-regex -- XML has no place for them
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Rows that are handed over at once: a few milliseconds of this thread, which answers others meanwhile. */
const rowsPerTurn = 500;

type Given<Key extends string> = {
  readonly name: string;
  readonly columns: readonly Column<Key>[];
  readonly rows: Rows<Key>;
  readonly zone: string;
};

type Made =
  | { readonly kind: "made"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "too-many" };

let before: Promise<unknown> = Promise.resolve();

/** A table as a workbook of one sheet, made in a worker thread; `too-many` past what a workbook can carry. */
export function xlsxTable<Key extends string>(given: Given<Key>): Promise<Made> {
  // One at a time: several at once would need the memory of several.
  const made = before.then(() => make(given));
  before = made.catch(() => undefined);
  return made;
}

async function make<Key extends string>({ name, columns, rows, zone }: Given<Key>): Promise<Made> {
  const heads = columns.map(({ title, kind }) => ({ title: plainText(title), kind }));
  const worker = xlsxWorker({ sheet: sheetName(name), columns: heads });
  try {
    const toWall = wallClock(zone);
    let collected: XlsxRow[] = [];
    let count = 0;
    for await (const row of rows) {
      count += 1;
      if (count > mostXlsxRows) return { kind: "too-many" };
      collected.push(columns.map(({ key, kind }) => plainCell(row[key], { kind, toWall })));
      if (collected.length < rowsPerTurn) continue;
      worker.tell({ kind: "rows", rows: collected });
      collected = [];
      await othersTurn();
    }
    worker.tell({ kind: "rows", rows: collected });
    worker.tell({ kind: "end" });
    return { kind: "made", bytes: await worker.bytes };
  } finally {
    worker.stop();
  }
}

type Reading = { readonly kind: ColumnKind; readonly toWall: (instant: string) => number | null };

function plainCell(cell: Cell, { kind, toWall }: Reading): string | number | null {
  if (cell === null || cell === undefined) return null;
  switch (kind) {
    case "text":
      return plainText(String(cell));
    case "number":
    case "share":
    case "money": {
      const digits = decimalOf(cell, kind);
      return digits === null ? plainText(String(cell)) : Number(digits);
    }
    case "instant":
      return toWall(String(cell)) ?? plainText(String(cell));
    case "day": {
      const at = Date.parse(`${String(cell)}T00:00:00Z`);
      return Number.isNaN(at) ? plainText(String(cell)) : at;
    }
  }
}

const plainText = (text: string): string => text.replaceAll(noXml, "").slice(0, longestCell);

/** Excel: at most 31 characters, none of \ / * ? : [ ]. */
const sheetName = (name: string): string =>
  name
    .replaceAll(/[\\/*?:[\]']/g, " ")
    .slice(0, 31)
    .trim() || "1";

type XlsxWorker = {
  readonly tell: (message: ToXlsxWorker) => void;
  readonly bytes: Promise<Uint8Array<ArrayBuffer>>;
  readonly stop: () => void;
};

function xlsxWorker(workerData: XlsxOrder): XlsxWorker {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
  const worker = new Worker(new URL("xlsx-worker.ts", import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  worker.on("message", (bytes: Uint8Array<ArrayBuffer>) => resolve(bytes));
  worker.on("error", reject);
  worker.on("exit", () => reject(new Error("The worker that writes a workbook ended before it had one")));
  // Where rows fail first, nobody waits for it any more.
  promise.catch(() => undefined);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
    tell: (message) => worker.postMessage(message),
    bytes: promise,
    stop: () => void worker.terminate(),
  };
}
