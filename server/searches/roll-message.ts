import type { Figures } from "./changed-rows.ts";
import type { RolledTable } from "./rolled-rows.ts";

/** What the worker that adds up tells, part by part: each is told when the one before has been written. */
export type RollMessage =
  | {
      readonly kind: "rows";
      readonly key: number;
      readonly table: RolledTable;
      readonly rows: readonly Figures[];
    }
  /** All of a period has been told. */
  | { readonly kind: "period"; readonly key: number; readonly period: string; readonly entries: number };
