import { Config } from "../../../../core/contract/config.ts";

const week = Object.fromEntries(
  ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, [["00:00", "24:00"]]]),
);

/** A server's configuration over a folder of its own. */
export function testConfig(data: string, given: Record<string, unknown> = {}): Config {
  return Config.parse({
    data,
    server: {
      address: "http://ask-me.example",
      port: 0,
      secret: "a secret for tests that is long enough",
    },
    desk: {
      calendar: "always",
      calendars: { always: { versions: [{ from: null, tz: "Europe/Moscow", week }] } },
    },
    sources: [{ id: "portal", start: ["http://portal.example/"] }],
    ...given,
  });
}
