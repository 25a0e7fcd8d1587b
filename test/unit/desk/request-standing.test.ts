import { describe, expect, test } from "vitest";
import { RequestEvent } from "../../../core/contract/request-event.ts";
import { type RequestStanding, requestStanding } from "../../../core/desk/request-standing.ts";
import { admitEvent } from "../../../core/desk/event-admission.ts";

const seller = "seller";
const anna = "anna";
const boris = "boris";
type Line = { kind: RequestEvent["kind"]; by?: string | null } & Record<string, unknown>;

const asked: Line = {
  kind: "asked",
  by: seller,
  as: "question",
  via: "extension",
  calendar: "msk",
  minutes: 30,
};
const answered: Line = { kind: "answered", by: anna, message: 2 };
const paused: Line = { kind: "paused", by: anna, message: 3 };
const merged: Line = { kind: "merged", by: anna, into: 7 };

function logOf(...lines: Line[]): RequestEvent[] {
  return lines.map((line, n) => {
    const at = `2026-02-02T07:${String(n).padStart(2, "0")}:00Z`;
    return RequestEvent.parse({ seq: n + 1, request: 1, at, by: null, ...line });
  });
}

function standingOf(...lines: Line[]): RequestStanding {
  const standing = requestStanding(logOf(...lines));
  if (standing === null) throw new Error("The log has no request");
  return standing;
}

describe("a request's standing", () => {
  test("is open from the click, delayed with both times", () => {
    const delayed = { clickedAt: "2026-02-02T06:00:00Z", receivedAt: "2026-02-02T07:00:00Z" };

    expect(standingOf(asked, { kind: "delayed", ...delayed })).toMatchObject({
      state: "open",
      askedBy: seller,
      claimedBy: null,
      delayed,
    });
  });

  test("tells who holds it and to whom it was routed, until given back", () => {
    const held = [
      asked,
      { kind: "claimed", by: anna },
      { kind: "routed", by: anna, to: "s1", specialistMinutes: 9, reserveMinutes: 5 },
    ] satisfies Line[];

    expect(standingOf(...held)).toMatchObject({ claimedBy: anna, routedTo: "s1" });
    expect(standingOf(...held, { kind: "returned", by: "s1" }, { kind: "released", by: anna })).toMatchObject(
      {
        claimedBy: null,
        routedTo: null,
      },
    );
  });

  test("goes to other hands by hand-over, and back to the queue by skipping", () => {
    const held: Line[] = [asked, { kind: "claimed", by: anna }];
    const given = [...held, { kind: "assigned", by: anna, to: boris }] satisfies Line[];
    expect(standingOf(...given).claimedBy).toBe(boris);
    expect(standingOf(...given, { kind: "assigned", to: null }).claimedBy).toBeNull();
    expect(standingOf(...held, { kind: "skipped", by: anna, reason: "interrupted" }).claimedBy).toBeNull();
    expect(standingOf(...held, { kind: "skipped", by: boris, reason: "other" }).claimedBy).toBe(anna);
  });

  test("has the topic that was said last, and a note among colleagues is nothing new to the seller", () => {
    const topics = [
      { kind: "topic", topic: "kasko", how: "rule" },
      { kind: "topic", by: anna, topic: "osago", how: "agent" },
    ] satisfies Line[];
    expect(standingOf(asked, ...topics).topic).toBe("osago");
    expect(
      standingOf(asked, ...topics, { kind: "topic", by: anna, topic: null, how: "agent" }).topic,
    ).toBeNull();
    expect(seen({ kind: "noted", by: anna, message: 2, inside: true })).toBe(true);
  });

  test("is paused until resumed, answered until reopened, and stays with the same hands", () => {
    const log = [
      asked,
      { kind: "claimed", by: anna },
      paused,
      { kind: "resumed", by: seller },
      answered,
    ] satisfies Line[];

    expect(standingOf(...log.slice(0, 3)).state).toBe("paused");
    expect(standingOf(...log.slice(0, 4)).state).toBe("open");
    expect(standingOf(...log)).toMatchObject({
      state: "answered",
      answeredBy: anna,
      answeredAt: "2026-02-02T07:04:00Z",
    });
    expect(
      standingOf(...log, { kind: "feedback", by: seller, result: "incomplete" }, { kind: "reopened" }),
    ).toMatchObject({
      state: "open",
      claimedBy: anna,
      answeredAt: null,
      reopenedCount: 1,
      feedback: { result: "incomplete" },
    });
  });

  test("gathers the seller's ratings in steps, and a new answer is rated anew", () => {
    const rated = [
      asked,
      answered,
      { kind: "feedback", by: seller, quick: true },
      { kind: "feedback", by: seller, result: "incomplete", reason: "unclear" },
    ] satisfies Line[];

    expect(standingOf(...rated).feedback).toEqual({ quick: true, result: "incomplete", reason: "unclear" });
    expect(standingOf(...rated, { kind: "reopened" }, answered).feedback).toBeNull();
  });

  test("knows whether the seller has seen what others wrote", () => {
    expect(seen()).toBe(true);
    expect(seen({ kind: "noted", by: seller, message: 2 })).toBe(true);
    expect(seen({ kind: "noted", by: anna, message: 2 })).toBe(false);
    expect(seen(paused)).toBe(false);
    expect(seen(answered, { kind: "viewed", by: anna })).toBe(false);
    expect(seen(answered, { kind: "viewed", by: seller })).toBe(true);
  });

  test("is left alone by what does not apply", () => {
    const closed = standingOf(asked, answered);

    expect(requestStanding(logOf(answered))).toBeNull();
    expect(
      standingOf(asked, answered, answered, paused, merged, { kind: "claimed", by: boris }, asked),
    ).toEqual(closed);
  });

  test("of an erased request says so, and keeps its figures", () => {
    const erased = standingOf(
      asked,
      answered,
      { kind: "erased", scope: "request" },
      { kind: "erased", scope: "person" },
    );

    expect(erased).toMatchObject({ state: "answered", erased: "request" });
  });
});

describe("an event may be appended", () => {
  const standings = {
    open: standingOf(asked),
    held: standingOf(asked, { kind: "claimed", by: anna }),
    paused: standingOf(asked, { kind: "claimed", by: anna }, paused),
    routed: standingOf(asked, {
      kind: "routed",
      by: anna,
      to: "s1",
      specialistMinutes: 9,
      reserveMinutes: 5,
    }),
    answered: standingOf(asked, { kind: "claimed", by: anna }, answered),
    merged: standingOf(asked, merged),
  };
  // Columns: open, held by Anna, paused by Anna, routed, answered, merged.
  const table: [RequestEvent["kind"], string, string[]][] = [
    ["asked", seller, everywhere("wrong-state")],
    ["erased", "admin", everywhere("allowed")],
    ["viewed", boris, everywhere("allowed")],
    ["viewed", seller, ["already", "already", "allowed", "already", "allowed", "already"]],
    ["delayed", seller, ["allowed", "allowed", "allowed", "allowed", "closed", "closed"]],
    ["claimed", anna, ["allowed", "already", "already", "allowed", "closed", "closed"]],
    ["claimed", boris, ["allowed", "claimed", "claimed", "allowed", "closed", "closed"]],
    ["released", anna, ["not-claimed", "allowed", "allowed", "not-claimed", "closed", "closed"]],
    ["released", boris, ["not-claimed", "not-claimed", "not-claimed", "not-claimed", "closed", "closed"]],
    ["routed", boris, ["allowed", "claimed", "claimed", "allowed", "closed", "closed"]],
    ["assigned", anna, ["not-claimed", "allowed", "allowed", "not-claimed", "closed", "closed"]],
    ["assigned", boris, ["not-claimed", "claimed", "claimed", "not-claimed", "closed", "closed"]],
    ["skipped", anna, ["allowed", "allowed", "allowed", "allowed", "closed", "closed"]],
    ["skipped", boris, ["allowed", "claimed", "claimed", "allowed", "closed", "closed"]],
    ["topic", boris, everywhere("allowed")],
    ["returned", boris, ["wrong-state", "wrong-state", "wrong-state", "allowed", "closed", "closed"]],
    ["paused", anna, ["allowed", "allowed", "wrong-state", "allowed", "closed", "closed"]],
    ["paused", boris, ["allowed", "claimed", "claimed", "allowed", "closed", "closed"]],
    ["resumed", seller, ["wrong-state", "wrong-state", "allowed", "wrong-state", "closed", "closed"]],
    ["noted", seller, ["allowed", "allowed", "allowed", "allowed", "closed", "allowed"]],
    ["answered", anna, ["allowed", "allowed", "allowed", "allowed", "closed", "closed"]],
    ["answered", boris, ["allowed", "claimed", "claimed", "allowed", "closed", "closed"]],
    ["merged", boris, ["allowed", "claimed", "claimed", "allowed", "closed", "closed"]],
    ["feedback", seller, ["wrong-state", "wrong-state", "wrong-state", "wrong-state", "allowed", "allowed"]],
    [
      "reopened",
      seller,
      ["wrong-state", "wrong-state", "wrong-state", "wrong-state", "allowed", "wrong-state"],
    ],
  ];

  test.each(table)("%s by %s", (kind, by, expected) => {
    const admissions = Object.values(standings).map((standing) => admitEvent(standing, { kind, by }));

    expect(admissions.map((each) => (each.kind === "refused" ? each.code : each.kind))).toEqual(expected);
  });

  test("by the lead to whatever is open, and by the specialist it is with to what another holds", () => {
    expect(admitEvent(standings.held, { kind: "assigned", by: boris, as: "lead" }).kind).toBe("allowed");
    expect(admitEvent(standings.open, { kind: "assigned", by: boris, as: "lead" }).kind).toBe("allowed");
    expect(admitEvent(standings.answered, { kind: "assigned", by: boris, as: "lead" }).kind).toBe("refused");
    const routedHeld = standingOf(
      asked,
      { kind: "claimed", by: anna },
      { kind: "routed", by: anna, to: "s1", specialistMinutes: 9, reserveMinutes: 5 },
    );
    expect(admitEvent(routedHeld, { kind: "answered", by: "s1", as: "specialist" }).kind).toBe("allowed");
    expect(admitEvent(standings.held, { kind: "answered", by: "s1", as: "specialist" }).kind).toBe("refused");
  });

  test("to a request that another holds only by naming who", () => {
    expect(admitEvent(standings.held, { kind: "claimed", by: boris })).toEqual({
      kind: "refused",
      code: "claimed",
      by: anna,
    });
  });

  test("to no request yet only as the click", () => {
    expect(admitEvent(null, { kind: "asked", by: seller })).toEqual({ kind: "allowed" });
    expect(admitEvent(null, { kind: "answered", by: anna })).toEqual({
      kind: "refused",
      code: "wrong-state",
    });
  });
});

function seen(...lines: Line[]): boolean {
  return standingOf(asked, ...lines).seenBySeller;
}

function everywhere(code: string): string[] {
  return [code, code, code, code, code, code];
}
