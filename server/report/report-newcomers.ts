import type { InsightCell, InsightTable } from "../../core/contract/insight.ts";
import type { ReportAsked, TrainerReport } from "../../core/contract/report.ts";
import { dayOf } from "../../core/insight/local-days.ts";
import type { Reading } from "../desk/people.ts";
import { isAskedFor } from "./is-asked-for.ts";
import { fewestSellers } from "../tasks/may-be-told.ts";

type Newcomers = TrainerReport["newcomers"];

type Counting = {
  /** Last day of the week. */
  readonly to: string;
  readonly weeks: number;
  readonly asked: Pick<ReportAsked, "region" | "channel">;
  /** Newcomers or not, by channels, as a trainer may see it. */
  readonly table: Pick<InsightTable, "rows" | "columns" | "cells">;
};

/** Questions per person: of whoever is a seller at the end of the week, whether they asked or not. */
export async function reportNewcomers(
  db: Reading,
  { to, weeks, asked, table }: Counting,
): Promise<Newcomers> {
  const rows = await db
    .selectFrom("user")
    .select(["region", "channel", "joinedAt"])
    .where("role", "=", "seller")
    .where("active", "=", 1)
    .where("joinedAt", "is not", null)
    .execute();
  const people = rows.flatMap(({ joinedAt, region, channel }) => {
    const days = joinedAt === null ? -1 : dayOf(to) - dayOf(joinedAt);
    const isHere = days >= 0 && isAskedFor({ region, channel }, asked);
    return isHere ? [{ channel, isNew: days < weeks * 7 }] : [];
  });
  const count = (is: (one: (typeof people)[number]) => boolean): number => people.filter(is).length;
  const rowOf = (value: "yes" | "no"): number => table.rows.findIndex((row) => row.value === value);
  const news = rowOf("yes");
  const channels = [...new Set(people.flatMap(({ channel }) => channel ?? []))].flatMap((name) => {
    const at = table.columns.findIndex(({ value }) => value === name);
    const cell = table.cells[news]?.[at] ?? null;
    const told = share(
      count((one) => one.isNew && one.channel === name),
      cell,
    );
    return told === null ? [] : [{ name, ...told }];
  });
  return {
    weeks,
    channels: channels.toSorted((a, b) => b.perWeek - a.perWeek || (a.name < b.name ? -1 : 1)),
    all: share(
      count(({ isNew }) => isNew),
      table.rows[news]?.total ?? null,
    ),
    others: share(
      count(({ isNew }) => !isNew),
      table.rows[rowOf("no")]?.total ?? null,
    ),
  };
}

function share(sellers: number, cell: InsightCell | null): { sellers: number; perWeek: number } | null {
  if (sellers < fewestSellers || cell?.kind === "hidden") return null;
  return { sellers, perWeek: (cell?.requests ?? 0) / sellers };
}
