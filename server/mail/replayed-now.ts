import { secondsOf } from "../../core/desk/instant.ts";
import { type ReplayedClock, replayClock } from "../../core/desk/replay-clock.ts";
import { RequestClocks } from "../desk/request-clocks.ts";
import type { Lettering } from "./letter-spec.ts";

/** What a request's own clock says now; undefined for one that is gone. */
export async function replayedNow(
  { store, config, now }: Pick<Lettering, "store" | "config" | "now">,
  id: number,
): Promise<ReplayedClock | undefined> {
  const request = await store.read.selectFrom("request").selectAll().where("id", "=", id).executeTakeFirst();
  if (request === undefined) return undefined;
  const log = (await new RequestClocks(config.desk).logsOf(store.read, [request])).get(id);
  return log && replayClock(log, secondsOf(now().toISOString()));
}
