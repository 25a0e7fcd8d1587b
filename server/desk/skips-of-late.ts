import { logInstant } from "./log-instant.ts";
import type { Reading } from "./people.ts";

const dayMs = 86_400_000;

/** The events by which requests were passed over in the last 24 hours. */
export function skipsOfLate(db: Reading, now: Date) {
  return db
    .selectFrom("request_event")
    .where("kind", "=", "skipped")
    .where("at", ">=", logInstant(new Date(now.getTime() - dayMs)));
}
