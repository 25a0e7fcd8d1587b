import { personMarks } from "../audit/person-marks.ts";
import { recordChange } from "../audit/record-change.ts";
import type { Writing } from "../store/store.ts";

type PersonChange = {
  readonly action: "person-added" | "person-changed" | "person-deactivated";
  readonly id: string;
  readonly at: string;
};

/**
 * Tells the audit log and the person's own screens that their account has changed. Whoever imports works at the server itself,
 * a provider is nobody, and what they change is of people: none is told beyond ids, roles and groups.
 */
export async function recordPerson(trx: Writing, { action, id, at }: PersonChange): Promise<void> {
  if (action !== "person-added") await trx.insertInto("access_change").values({ account: id, at }).execute();
  const marks = await personMarks(trx, id);
  await recordChange(trx, { action, at, by: null, subject: `person:${id}`, ...marks });
}
