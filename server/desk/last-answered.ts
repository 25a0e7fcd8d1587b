import type { Store } from "../store/store.ts";
import { logInstant } from "./log-instant.ts";

// Five agents answer fewer in four weeks; more would be read between two answers of the server, and tell no more.
const mostRead = 5000;

/** Requests that were answered within the last weeks, the newest five thousand at most, the newest first. */
export function lastAnswered(store: Store, now: Date, weeks: number) {
  return store.read
    .selectFrom("request")
    .where("state", "=", "answered")
    .where("answeredAt", ">=", logInstant(new Date(now.getTime() - weeks * 7 * 86_400_000)))
    .orderBy("answeredAt", "desc")
    .limit(mostRead);
}
