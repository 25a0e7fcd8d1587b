import { expect, test } from "vitest";
import type { RequestEvent, SkipReason } from "../../../core/contract/request-event.ts";
import { skipsIn } from "../../../core/desk/skips-in.ts";

const common = (seq: number, by: string | null) => ({ seq, request: 7, at: "2026-02-02T07:00:00Z", by });
const skipped = (seq: number, by: string | null, reason: SkipReason): RequestEvent => ({
  ...common(seq, by),
  kind: "skipped",
  reason,
});
const claimed = (seq: number, by: string): RequestEvent => ({ ...common(seq, by), kind: "claimed" });

test.each<[string, RequestEvent[], [string | null, SkipReason][]]>([
  ["nobody, where nobody did", [claimed(1, "алина")], []],
  [
    "two, in their order",
    [claimed(1, "алина"), skipped(2, "алина", "not-my-topic"), skipped(3, "рустам", "other")],
    [
      ["алина", "not-my-topic"],
      ["рустам", "other"],
    ],
  ],
  [
    "one who did it twice once, with the latest reason, and last",
    [skipped(1, "алина", "not-my-topic"), skipped(2, "рустам", "other"), skipped(3, "алина", "needs-time")],
    [
      ["рустам", "other"],
      ["алина", "needs-time"],
    ],
  ],
  [
    "each of those whom nobody knows any more",
    [skipped(1, null, "other"), skipped(2, null, "interrupted")],
    [
      [null, "other"],
      [null, "interrupted"],
    ],
  ],
])("who passed a request over: %s", (_, events, skips) => {
  expect(skipsIn(events).map(({ by, reason }) => [by, reason])).toEqual(skips);
});
