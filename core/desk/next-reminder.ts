import type { RequestEvent } from "../contract/request-event.ts";

type Told = Pick<RequestEvent, "kind" | "at">;

/**
 * From when on an agent may remind the specialist that a request is with: so many minutes after the last letter of it, the
 * routing's own among them. Null where it is with nobody. Instants are ISO.
 */
export function nextReminder(events: readonly Told[], everyMinutes: number): string | null {
  const last = events.findLast(({ kind }) => kind === "routed" || kind === "returned");
  if (last?.kind !== "routed") return null;
  const since = events.slice(events.lastIndexOf(last));
  const told = since.findLast(({ kind }) => kind === "reminded") ?? last;
  return new Date(Date.parse(told.at) + everyMinutes * 60_000).toISOString();
}
