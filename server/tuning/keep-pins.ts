import type { KeptPin } from "../../core/contract/tuning-endpoints.ts";
import type { Pin } from "../../core/contract/tuning.ts";
import { peopleOf, personIn } from "../desk/people.ts";
import { done, type Outcome } from "../outcome.ts";
import type { Store, Writing } from "../store/store.ts";
import { keepChange } from "./keep-change.ts";
import { pinOf } from "./taught.ts";

/** Every browser carries all that it may see. */
export const mostPins = 500;

/** `by` is an account; null is the system. */
export type Changing = { readonly id: string; readonly by: string | null; readonly at: string };

/** Every pin, told only as far as its section may be seen. */
export async function listPins(store: Store, sees: (record: string) => boolean): Promise<KeptPin[]> {
  const rows = await store.read.selectFrom("tuning_pin").selectAll().orderBy("changedAt", "desc").execute();
  const people = await peopleOf(
    store.read,
    rows.map(({ changedBy }) => changedBy),
  );
  return rows.map((row) => {
    const { id, ...pin } = pinOf(row);
    const { changedAt, changedBy } = row;
    return { id, pin: sees(pin.record) ? pin : null, changedAt, by: personIn(people, changedBy) };
  });
}

export function putPin(store: Store, pin: Omit<Pin, "id">, changing: Changing): ReturnType<typeof writePin> {
  return store.write((trx) => writePin(trx, pin, changing));
}

/** `full`: there are as many as there may be. */
export async function writePin(
  trx: Writing,
  pin: Omit<Pin, "id">,
  { id, by, at }: Changing,
): Promise<"kept" | "same" | "full"> {
  const { record, until, badge = null } = pin;
  const content = { queries: JSON.stringify(pin.queries), record, until, badge };
  const known = await trx.selectFrom("tuning_pin").selectAll().where("id", "=", id).executeTakeFirst();
  if (known && JSON.stringify(pinOf(known)) === JSON.stringify({ id, ...pin })) return "same";
  const { pins } = await trx
    .selectFrom("tuning_pin")
    .select((each) => each.fn.countAll<number>().as("pins"))
    .executeTakeFirstOrThrow();
  if (!known && pins >= mostPins) return "full";
  const row = { ...content, changedAt: at, changedBy: by ?? "" };
  if (known) await trx.updateTable("tuning_pin").set(row).where("id", "=", id).execute();
  else
    await trx
      .insertInto("tuning_pin")
      .values({ id, ...row })
      .execute();
  const was = known === undefined ? null : withoutId(known);
  await keepChange(trx, { what: "pin", id, at, by, was, became: pin });
  return "kept";
}

export async function removePin(store: Store, changing: Changing): Promise<Outcome<{ done: true }>> {
  const removed = await store.write((trx) => dropPin(trx, changing));
  return removed ? done : { problem: "not-found" };
}

/** @returns false where it is not there any more. */
export async function dropPin(trx: Writing, { id, by, at }: Changing): Promise<boolean> {
  const known = await trx.selectFrom("tuning_pin").selectAll().where("id", "=", id).executeTakeFirst();
  if (known === undefined) return false;
  await trx.deleteFrom("tuning_pin").where("id", "=", id).execute();
  await keepChange(trx, { what: "pin", id, at, by, was: withoutId(known), became: null });
  return true;
}

function withoutId(row: Parameters<typeof pinOf>[0]): Omit<Pin, "id"> {
  const { id: _, ...pin } = pinOf(row);
  return pin;
}
