import { specialistClock } from "../../core/desk/specialist-clock.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { RequestClocks } from "../desk/request-clocks.ts";
import type { Lettering } from "./letter-spec.ts";
import { deskTimeZone, momentIn } from "./moment-in.ts";

type RoutedNow = { readonly id: number; readonly due: Readonly<Record<Language, string>> | null };

/** A request that still waits with the routing of this position in the log; null where it no longer does. */
export async function routedNow(
  { store, config, now }: Pick<Lettering, "store" | "config" | "now">,
  id: number,
  routed: number,
): Promise<RoutedNow | null> {
  const request = await store.read
    .selectFrom("request")
    .select(["id", "lastSeq", "calendar", "rules", "mergedInto", "routedTo"])
    .where("id", "=", id)
    .executeTakeFirst();
  const newest = await store.read
    .selectFrom("request_event")
    .select((each) => each.fn.max("seq").as("seq"))
    .where("request", "=", id)
    .where("kind", "=", "routed")
    .executeTakeFirst();
  if (!request || request.routedTo === null || newest?.seq !== routed) return null;
  const log = (await new RequestClocks(config.desk).logsOf(store.read, [request])).get(id);
  const dueAt = log === undefined ? null : (specialistClock(log, now().toISOString())?.dueAt ?? null);
  if (dueAt === null) return { id, due: null };
  return { id, due: dueIn(deskTimeZone(config.desk, now()), dueAt) };
}

/** A due time as each language writes it. */
export function dueIn(zone: string, dueAt: string): Readonly<Record<Language, string>> {
  return { ru: momentIn(zone, dueAt, "ru"), en: momentIn(zone, dueAt, "en") };
}
