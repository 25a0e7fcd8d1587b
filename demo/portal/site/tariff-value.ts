import type { Region } from "./regions.ts";
import type { TariffTable } from "./tariff.ts";

/** A base value carried over to a region and rounded to the table's step. */
export function tariffValue(base: number, table: TariffTable, region: Region): number {
  const factor = table.factor === "none" ? 1 : region[table.factor];
  // Rounded twice: the first multiple of 0.1 is not yet exact in binary.
  return Number((Math.round((base * factor) / table.step) * table.step).toFixed(2));
}

const decimals = [0, 1, 2].map(
  (digits) => new Intl.NumberFormat("ru-RU", { minimumFractionDigits: digits, maximumFractionDigits: 2 }),
);

/** The same value as a reader sees it: all values of a table have as many decimals as its step. */
export function formatTariff(base: number, table: TariffTable, region: Region): string {
  const digits = table.step < 0.1 ? 2 : table.step < 1 ? 1 : 0;
  return decimals[digits]?.format(tariffValue(base, table, region)) ?? "";
}
