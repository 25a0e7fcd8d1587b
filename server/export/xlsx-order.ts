import { z } from "zod";

/** The sheet that a worker writes, known before its rows. */
export const XlsxOrder = z.object({
  sheet: z.string(),
  columns: z.array(
    z.object({
      title: z.string(),
      kind: z.enum(["text", "number", "share", "money", "instant", "day"]),
    }),
  ),
});
export type XlsxOrder = z.infer<typeof XlsxOrder>;

/** Cells in the columns' order, plain already: instants and days are milliseconds of the wall's clock. */
export type XlsxRow = readonly (string | number | null)[];

/** To the worker: rows as they come, then that these were all. */
export type ToXlsxWorker =
  | { readonly kind: "rows"; readonly rows: readonly XlsxRow[] }
  | { readonly kind: "end" };
