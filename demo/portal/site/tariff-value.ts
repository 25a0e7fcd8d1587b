import type { Region } from "./regions.ts";
import type { TariffTable } from "./tariff.ts";

/** A base value carried over to a region and rounded to the table's step. */
export function tariffValue(base: number, table: TariffTable, region: Region): number {
  const factor = table.factor === "none" ? 1 : region[table.factor];
  // Rounded twice: the first multiple of 0.1 is not yet exact in binary.
  return Number((Math.round((base * factor) / table.step) * table.step).toFixed(2));
}
