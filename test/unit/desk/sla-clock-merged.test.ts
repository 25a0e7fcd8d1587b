import { describe, expect, test } from "vitest";
import type { ClockEvent, ClockRequest } from "../../../core/desk/clock-event.ts";
import { slaClock } from "../../../core/desk/sla-clock.ts";
import { dues, log, msk, request, utc } from "./requests.ts";

describe("a merged request", () => {
  test("takes the state its parent has after that instant's own events", () => {
    const child = into(log("10:00 asked", merged("10:10", "P")), { P: log("09:30 asked", "10:10 answered") });

    expect(dues(child, "10:40")).toEqual([
      ["asked", utc("10:30")],
      ["merged", null],
    ]);
    expect(slaClock(child, msk("10:40"))).toMatchObject({ verdict: "met", consumedSeconds: 600 });
  });

  test("is reopened with a parent that was answered before the merge", () => {
    const child = into(log("10:00 asked", merged("10:10", "P")), {
      P: log("09:30 asked", "09:50 answered", ["10:20 feedback", { result: "incomplete" }]),
    });

    expect(slaClock(child, msk("10:40"))).toMatchObject({
      reopenedAt: [utc("10:20")],
      consumedSeconds: 1800,
    });
  });

  test("once answered is not merged any more", () => {
    const child = into(
      log("10:00 asked", "10:05 answered", merged("10:10", "P"), [
        "10:15 feedback",
        { result: "incomplete" },
      ]),
      { P: log("09:30 asked") },
    );

    expect(dues(child, "10:40").map(([event]) => event)).toEqual(["asked", "answered", "reopened"]);
  });

  test("follows along a chain that grows at the very instant it joins", () => {
    const child = into(log("10:00 asked", merged("10:10", "P")), {
      P: log("09:50 asked", merged("10:10", "Q")),
      Q: log("09:40 asked", "10:10 paused", "10:20 resumed", "10:20 paused"),
    });

    expect(dues(child, "10:40").map(([event]) => event)).toEqual(["asked", "merged", "resumed", "paused"]);
    expect(slaClock(child, msk("10:40"))).toMatchObject({ consumedSeconds: 600, state: "paused" });
  });

  test("keeps its own state while its parent is not there, and takes over from a later one", () => {
    const lonely = into(log("10:00 asked", "10:05 paused", merged("10:10", "gone")), {});
    const early = into(log("10:00 asked", "10:05 paused", merged("10:10", "P")), { P: log("10:20 asked") });

    expect(slaClock(lonely, msk("10:40"))).toMatchObject({ consumedSeconds: 300, state: "paused" });
    expect(dues(early, "10:40").map(([event]) => event)).toEqual(["asked", "paused", "merged", "resumed"]);
  });

  test("that leads in a circle still ends", () => {
    const circle = into(log("10:00 asked", merged("10:10", "P")), {
      P: log("10:00 asked", merged("10:05", "Q")),
      Q: log("10:00 asked", merged("10:06", "P")),
    });

    expect(slaClock(circle, msk("10:20"))).toMatchObject({ consumedSeconds: 1200, state: "running" });
  });
});

function into(child: ClockEvent[], parents: Record<string, ClockEvent[]>): ClockRequest {
  const requests = new Map<string, ClockRequest>();
  const parent = (id: string | number) => requests.get(String(id));
  for (const [id, events] of Object.entries(parents)) requests.set(id, request(events, { parent }));
  return request(child, { parent });
}

function merged(when: string, parent: string): [string, Partial<ClockEvent>] {
  return [`${when} merged`, { into: parent }];
}
