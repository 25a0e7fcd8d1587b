import type { Migration } from "kysely/migration";
import { up as catalogue } from "./migrations/1-catalogue.ts";
import { up as desk } from "./migrations/2-desk.ts";
import { up as crawlAlarm } from "./migrations/3-crawl-alarm.ts";
import { up as crawlKept } from "./migrations/4-crawl-kept.ts";
import { up as learning } from "./migrations/5-learning.ts";
import { up as viewTicket } from "./migrations/6-view-ticket.ts";

/** Every migration of our own tables, in the order of their names. A published one is never changed, only followed. */
export const migrations: Record<string, Migration> = {
  "1-catalogue": { up: catalogue },
  "2-desk": { up: desk },
  "3-crawl-alarm": { up: crawlAlarm },
  "4-crawl-kept": { up: crawlKept },
  "5-learning": { up: learning },
  "6-view-ticket": { up: viewTicket },
};
