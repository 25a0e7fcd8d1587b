import type { z } from "zod";
import { Config } from "../../core/contract/config.ts";
import { topicIds } from "./question-matters.ts";

const office = [["09:00", "18:00"]] satisfies [string, string][];
const week = { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] };

/** The desk that has served the year: open on weekdays from nine to six in Moscow, for every region. */
export function yearConfig(data: string, changes: Partial<z.input<typeof Config>> = {}): Config {
  return Config.parse({
    data,
    server: { address: "http://ask-me.example", secret: "a secret of at least 32 characters" },
    extension: { portalOrigins: ["https://portal.example"] },
    desk: {
      calendar: "office",
      calendars: { office: { versions: [{ from: null, tz: "Europe/Moscow", week }] } },
      undoSeconds: 0,
      topics: topicIds.map((id) => ({ id, ru: id, en: id })),
    },
    sources: [{ id: "portal", start: ["https://portal.example/"] }],
    ...changes,
  });
}
