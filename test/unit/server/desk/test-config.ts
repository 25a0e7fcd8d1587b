import type { z } from "zod";
import { Config } from "../../../../core/contract/config.ts";

export const portal = "https://portal.example";

/** A desk in Moscow, open on weekdays from nine to six, and a region one hour to the east. */
export function testConfig(changes: Partial<z.input<typeof Config>> = {}): Config {
  const office = [["09:00", "18:00"]];
  const week = { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] };
  return Config.parse({
    server: { address: "http://127.0.0.1:4000", secret: "a secret of at least 32 characters" },
    extension: { portalOrigins: [portal] },
    desk: {
      calendar: "moscow",
      calendars: {
        moscow: { versions: [{ from: null, tz: "Europe/Moscow", week }] },
        samara: { versions: [{ from: null, tz: "Europe/Samara", week }] },
      },
      regions: { "63": { calendar: "samara", timeZone: "Europe/Samara" } },
    },
    sources: [{ id: "portal", start: [portal] }],
    ...changes,
  });
}
