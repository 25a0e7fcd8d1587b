import { z } from "zod";
import { Alarm } from "./alarm.ts";
import { endpoint } from "./endpoint.ts";
import { Instant } from "./record.ts";

/** What is wrong with the server itself and what it lives from. */
export const alarmEndpoints = {
  alarms: endpoint({
    id: "alarms",
    method: "get",
    path: "/api/alarms",
    who: ["lead", "admin"],
    carries: "nothing",
    summary: {
      ru: "На что сейчас стоит взглянуть: почта, диск, база, копия, смены, сроки",
      en: "What somebody ought to look at now: mail, disk, database, backup, shifts, clocks",
    },
    answer: z
      .object({
        /** Without those of crawls, which `/api/crawl` tells. */
        alarms: z.array(Alarm),
        serverNow: Instant,
      })
      .meta({ id: "Alarms" }),
    problems: ["unauthenticated", "forbidden"],
  }),
} as const;
