import type { ClusterConfig } from "../../core/contract/config-clusters.ts";
import { repeatCourse } from "../../core/desk/repeats/pin-course.ts";
import { recordChange } from "../audit/record-change.ts";
import type { Store } from "../store/store.ts";
import { dropPin } from "../tuning/keep-pins.ts";
import { logInstant } from "../desk/log-instant.ts";
import { auditedRepeat } from "./audited-repeat.ts";

/** Takes away pins whose questions have all but gone; what they came to stays with them. @returns how many. */
export async function lapsePins(store: Store, rules: ClusterConfig, now: Date): Promise<number> {
  const pinned = await store.read
    .selectFrom("cluster_proposal")
    .selectAll()
    .where("state", "=", "accepted")
    .where("pin", "is not", null)
    .execute();
  const at = logInstant(now);
  let lapsed = 0;
  for (const { id, cluster, pin, acceptedAt } of pinned) {
    const weeks = await store.read
      .selectFrom("cluster_week")
      .select(["week", "sellers"])
      .where("cluster", "=", cluster)
      .execute();
    const course = repeatCourse(weeks, { acceptedAt, now }, rules);
    if (course.kind !== "over" || pin === null) continue;
    const isEnded = await store.write(async (trx) => {
      // Since it was read it may have been taken back.
      const { numUpdatedRows } = await trx
        .updateTable("cluster_proposal")
        .set({ state: "lapsed", endedAt: at, endedBy: null, course: JSON.stringify(course) })
        .where("id", "=", id)
        .where("state", "=", "accepted")
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      await dropPin(trx, { id: pin, by: null, at });
      await recordChange(trx, auditedRepeat("repeat-ended", { cluster, by: null, at }));
      return true;
    });
    if (isEnded) lapsed += 1;
  }
  return lapsed;
}
