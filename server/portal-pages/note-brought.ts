import { weekOf } from "../../core/desk/repeats/pin-course.ts";
import type { PageHow } from "../store/page-tables.ts";
import type { Writing } from "../store/store.ts";
import { countWeek } from "./count-week.ts";

/** A question and a page that brought it. */
export type Brought = {
  readonly document: string;
  readonly how: PageHow;
  readonly request: number;
  /** When it was asked. */
  readonly at: string;
};

/** Writes down which pages brought which questions, each once, and counts their weeks anew. */
export async function noteBrought(trx: Writing, brought: readonly Brought[]): Promise<void> {
  if (brought.length === 0) return;
  await trx
    .insertInto("page_request")
    .values([...brought])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  for (const [week, some] of Map.groupBy(brought, ({ at }) => weekOf(at)))
    await countWeek(trx, week, [...new Set(some.map(({ document }) => document))]);
}
