import { expect, test } from "vitest";
import { RequestEvent } from "../../../core/contract/request-event.ts";
import { type LinkStanding, linkStanding } from "../../../core/desk/link-standing.ts";

const now = "2026-02-02T08:00:00Z";
const link = { routed: 3, expiresAt: "2026-02-03T07:00:00Z", usedAt: null };
const event = (seq: number, kind: "routed" | "returned", by: string | null): RequestEvent =>
  RequestEvent.parse({
    seq,
    request: 1,
    at: "2026-02-02T07:30:00Z",
    by,
    kind,
    ...(kind === "routed" ? { to: "contact:belov", specialistMinutes: 15, reserveMinutes: 5 } : {}),
  });
const mine = event(3, "routed", "alina");

type Case = [
  string,
  LinkStanding,
  Partial<typeof link> | { usedAt: string },
  Parameters<typeof linkStanding>[1],
];
const cases: Case[] = [
  ["as long as the request waits", "open", {}, { state: "open", events: [mine] }],
  ["while the seller owes a reply too", "open", {}, { state: "paused", events: [mine] }],
  [
    "late, once the request went back by silence",
    "late",
    {},
    { state: "open", events: [mine, event(4, "returned", null)] },
  ],
  [
    "no more, once the agent took it back",
    "withdrawn",
    {},
    { state: "open", events: [mine, event(4, "returned", "alina")] },
  ],
  [
    "no more, once somebody else is asked",
    "withdrawn",
    {},
    { state: "open", events: [mine, event(4, "routed", "alina")] },
  ],
  [
    "no more, once it went back and somebody else is asked",
    "withdrawn",
    {},
    { state: "open", events: [mine, event(4, "returned", null), event(5, "routed", "alina")] },
  ],
  ["once", "used", { usedAt: now }, { state: "open", events: [mine] }],
  ["until it expires", "expired", { expiresAt: now }, { state: "open", events: [mine] }],
  ["until the question is answered", "closed", {}, { state: "answered", events: [mine] }],
  ["and says that it was used even then", "used", { usedAt: now }, { state: "answered", events: [mine] }],
];

test.each(cases)("a link is good %s", (...[, expected, given, asked]) => {
  expect(linkStanding({ ...link, ...given }, asked, now)).toBe(expected);
});
