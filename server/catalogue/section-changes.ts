import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { Store } from "../store/store.ts";
import type { Tables } from "../store/tables.ts";

/** What an audience could see of the history at a moment; `visible` are rows of section_audience. */
export type View = { readonly seq: number; readonly visible: readonly number[] };

/** What a browser may hold: of a view that arrived only in part, also versions that had ended since a moment before. */
export type HeldView = View & { readonly since: number };

type Where = ExpressionBuilder<Tables & { v: Tables["section_version"] }, "v">;

/** Versions begun by a moment, not ended by (another) moment, and visible. */
const within =
  ({ seq, visible, since }: HeldView) =>
  (eb: Where): Expression<SqlBool> =>
    eb.and([
      eb("v.seq", "<=", seq),
      eb.or([eb("v.ended", "is", null), eb("v.ended", ">", since)]),
      eb("v.audience", "in", orNone(visible)),
    ]);

const at = (view: View): HeldView => ({ ...view, since: view.seq });

// SQL has no empty list; no audience has this number.
const orNone = (visible: readonly number[]): readonly number[] => (visible.length > 0 ? visible : [-1]);

export type Page<T> = { readonly after: T; readonly limit: number };

/** Ids of sections that some of `held` had and `now` has not, in order. */
export async function removedSections(
  store: Store,
  { held, now }: { held: readonly HeldView[]; now: View },
  page: Page<string>,
): Promise<string[]> {
  const rows = await store.read
    .selectFrom("section_version as v")
    .select("v.record")
    .distinct()
    .where((eb) => eb.or(held.map((view) => within(view)(eb))))
    .where("v.record", ">", page.after)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("section_version as l")
            .select("l.seq")
            .whereRef("l.record", "=", "v.record")
            .where("l.seq", "<=", now.seq)
            .where((l) => l.or([l("l.ended", "is", null), l("l.ended", ">", now.seq)]))
            .where("l.audience", "in", orNone(now.visible)),
        ),
      ),
    )
    .orderBy("v.record")
    .limit(page.limit)
    .execute();
  return rows.map((row) => row.record);
}

/** Versions that `now` holds and `from` did not, by sequence number. */
export function newSections(
  store: Store,
  between: { from: View; now: View },
  page: Page<number>,
): Promise<{ seq: number; record: string }[]> {
  return newVersions(store, between, page.after)
    .select(["v.seq", "v.record"])
    .orderBy("v.seq")
    .limit(page.limit)
    .execute();
}

/** How many of them come after a sequence number. */
export async function countNew(
  store: Store,
  between: { from: View; now: View },
  after: number,
): Promise<number> {
  const counted = await newVersions(store, between, after)
    .select((eb) => eb.fn.countAll<number | string>().as("sections"))
    .executeTakeFirstOrThrow();
  return Number(counted.sections);
}

function newVersions(store: Store, { from, now }: { from: View; now: View }, after: number) {
  return store.read
    .selectFrom("section_version as v")
    .where((eb) => within(at(now))(eb))
    .where((eb) => eb.not(within(at(from))(eb)))
    .where("v.seq", ">", after);
}
