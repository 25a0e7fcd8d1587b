import { z } from "zod";
import { isoOrNull, secondsOf } from "../../core/desk/instant.ts";
import { replayClock } from "../../core/desk/replay-clock.ts";
import { specialistClock } from "../../core/desk/specialist-clock.ts";
import { mergeRoot } from "../desk/merge-root.ts";
import { RequestClocks } from "../desk/request-clocks.ts";
import { letterSpec } from "./letter-spec.ts";
import { deskTimeZone } from "./moment-in.ts";
import { reminderMail } from "./reminder-mail.ts";
import { replayedNow } from "./replayed-now.ts";
import { untilOpen } from "./until-open.ts";

/**
 * Tells an agent, a lead or a specialist that a request runs out of time; nothing once they can no longer do anything about
 * it. One that was held up on its way does not arrive at night: it waits until the request's hours go on.
 */
export const reminderLetter = letterSpec({
  about: z.object({
    of: z.enum(["desk", "specialist"]),
    percent: z.union([z.literal(50), z.literal(80), z.literal(100)]),
    /** To specialists: the one merged into theirs whose own time this is. */
    sooner: z.int().optional(),
  }),
  failureTold: false,
  async write({ request: id, account, about: { of, percent, sooner } }, { store, config, now }) {
    if (id === null) return null;
    const request = await store.read
      .selectFrom("request")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirst();
    if (request === undefined) return null;
    // Whoever has the one that it was merged into has it too.
    const { state, claimedBy } = await mergeRoot(store.read, request);
    if (state !== "open") return null;
    const log = (await new RequestClocks(config.desk).logsOf(store.read, [request])).get(id);
    if (log === undefined) return null;
    const at = secondsOf(now().toISOString());
    const clock = replayClock(log, at);
    const when = untilOpen(clock.hours, at);
    if (when !== "open") return when;
    const theirs = specialistClock(log, now().toISOString());
    const soonerClock = sooner === undefined ? undefined : await replayedNow({ store, config, now }, sooner);
    if (of === "specialist" && theirs === null) return null;
    if (of === "desk" && account !== null && claimedBy !== null && claimedBy !== account) {
      const lead = await store.read
        .selectFrom("user")
        .select("id")
        .where("id", "=", account)
        .where("role", "=", "lead")
        .executeTakeFirst();
      // It went into other hands meanwhile.
      if (lead === undefined) return null;
    }
    return reminderMail(
      {
        id,
        as: request.kind,
        of,
        percent,
        dueAt:
          isoOrNull(soonerClock?.due.at(-1)?.due ?? null) ??
          (of === "specialist" ? (theirs?.dueAt ?? null) : isoOrNull(clock.due.at(-1)?.due ?? null)),
        free: of === "desk" && claimedBy === null,
      },
      { address: config.server.address, timeZone: deskTimeZone(config.desk, now()) },
    );
  },
});
