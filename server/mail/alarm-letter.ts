import { z } from "zod";
import { alarmMail } from "./alarm-mail.ts";
import { letterSpec } from "./letter-spec.ts";
import { deskTimeZone } from "./moment-in.ts";

/** Tells the addresses of `crawl.alarmsTo` of an alarm that is still on. */
export const alarmLetter = letterSpec({
  about: z.object({ alarm: z.int() }),
  failureTold: false,
  async write({ about: { alarm: id } }, { store, config, now }) {
    const alarm = await store.read
      .selectFrom("crawl_alarm")
      .select(["kind", "source", "since", "count"])
      .where("id", "=", id)
      .where("endedAt", "is", null)
      .executeTakeFirst();
    if (alarm === undefined) return null;
    return alarmMail(alarm, {
      address: config.server.address,
      timeZone: deskTimeZone(config.desk, now()),
    });
  },
});
