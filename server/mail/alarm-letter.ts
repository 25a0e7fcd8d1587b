import { z } from "zod";
import { alarmTellings } from "../../core/contract/alarm.ts";
import { alarmMail } from "./alarm-mail.ts";
import { letterSpec } from "./letter-spec.ts";
import { deskTimeZone } from "./moment-in.ts";

/** Tells of an alarm that it is on, while it is, or that it is over. */
export const alarmLetter = letterSpec({
  about: z.object({ alarm: z.int(), telling: z.enum(alarmTellings).default("on") }),
  failureTold: false,
  async write({ about: { alarm: id, telling } }, { store, config, now }) {
    const alarm = await store.read
      .selectFrom("alarm")
      .select(["kind", "source", "since", "count", "overdue", "atRisk"])
      .where("id", "=", id)
      .where("endedAt", telling === "off" ? "is not" : "is", null)
      .executeTakeFirst();
    if (alarm === undefined) return null;
    const desk = { address: config.server.address, timeZone: deskTimeZone(config.desk, now()) };
    return alarmMail(alarm, desk, telling);
  },
});
