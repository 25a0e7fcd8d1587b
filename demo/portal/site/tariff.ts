import { z } from "zod";
import { readContent } from "./read-content.ts";

const Table = z.strictObject({
  heading: z.string(),
  id: z.string().optional(),
  /** What the rows are, for the corner of the table. */
  corner: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.strictObject({ label: z.string(), values: z.array(z.number()) })),
  /** Which regional coefficient multiplies the base values. */
  factor: z.enum(["auto", "kt", "property", "medical", "tick", "none"]),
  /** Values are rounded to a multiple of this: 0.1 for per cent, 10 for roubles. */
  step: z.number(),
});

const Tariff = z.strictObject({
  slug: z.string(),
  /** As it stands after «Тарифы»: «Тарифы ипотечного страхования». */
  product: z.string(),
  menuTitle: z.string().optional(),
  owner: z.string(),
  updated: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
  channel: z.string().optional(),
  related: z.array(z.string()),
  order: z.number(),
  /** Markdown with {{city}}-like places; stands above the tables. */
  lead: z.string(),
  tables: z.array(Table),
  /** Worked example on one cell of the first table; `sum` is the insured sum where the cell is a percentage. */
  example: z.strictObject({
    what: z.string(),
    row: z.number(),
    column: z.number(),
    sum: z.number().optional(),
    times: z.array(z.strictObject({ why: z.string(), by: z.number() })),
  }),
  /** Markdown below the tables. */
  notes: z.string(),
});

export type Tariff = z.output<typeof Tariff>;
export type TariffTable = z.output<typeof Table>;

export function loadTariffs(): Tariff[] {
  return readContent("tariffs.yaml", z.array(Tariff));
}
