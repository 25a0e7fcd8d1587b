import * as fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { LivePoll } from "../../../core/contract/live.ts";
import { Me } from "../../../core/contract/person.ts";
import { readProblem } from "../../../core/contract/read-problem.ts";
import { readTolerantly } from "../../../core/contract/read-tolerantly.ts";

const Row = z.object({
  id: z.int(),
  state: z.enum(["open", "closed"]),
  note: z.enum(["new", "old"]).optional(),
  of: z.discriminatedUnion("kind", [z.object({ kind: z.literal("a"), at: z.string() })]).nullable(),
});
const List = z.object({ rows: z.array(Row), total: z.int() });

const row = (id: number, rest: object = {}): object => ({ id, state: "open", of: null, ...rest });

test("a row that is not understood is left out, the others stay in their order", () => {
  const json = {
    rows: [row(1), row(2, { state: "paused" }), row(3), row(4, { of: { kind: "b" } }), row(5)],
    total: 5,
  };
  const read = readTolerantly(List, json);
  expect(read).toMatchObject({ success: true, data: { rows: [{ id: 1 }, { id: 3 }, { id: 5 }], total: 5 } });
  expect(read.success && read.leftOut).toContain("rows.1");
  expect(json.rows).toHaveLength(5);
});

test("what may be absent goes alone", () => {
  const read = readTolerantly(List, { rows: [row(1, { note: "newest", more: 1 })], total: 1 });
  expect(read).toMatchObject({ success: true, data: { rows: [row(1)] } });
});

test("an answer that cannot do without what is not understood is none", () => {
  expect(readTolerantly(List, { rows: [], total: "many" }).success).toBe(false);
  expect(readTolerantly(List, { total: 1 }).success).toBe(false);
  expect(readTolerantly(List, "text").success).toBe(false);
  expect(readTolerantly(z.array(z.int()), [1, "two"])).toMatchObject({ success: true, data: [1] });
});

test("whatever stands between rows that are understood, they and nothing else come out", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.nat().map((id) => row(id)),
          fc.anything(),
        ),
      ),
      (rows) => {
        const json: unknown = { rows, total: rows.length };
        const right = rows.flatMap((one) => {
          const parsed = Row.safeParse(one);
          return parsed.success ? [parsed.data.id] : [];
        });
        const read = readTolerantly(List, json);
        const ids = read.success ? read.data.rows.map(({ id }) => id) : [];
        // A row whose optional part alone is not understood comes as well.
        expect(ids.filter((id) => right.includes(id))).toEqual(right);
      },
    ),
    { numRuns: process.env["COUNTS"] === "full" ? 5000 : 200 },
  );
});

test("live events of a newer server are passed over, those that are known are heard", () => {
  const events = [
    { type: "weather", sun: true },
    { type: "rules" },
    { type: "request", seq: 7, request: 1, kind: "praised", by: null },
  ];
  expect(readTolerantly(LivePoll, { seq: 7, moment: 1, events })).toMatchObject({
    data: { events: [{ type: "rules" }] },
  });
});

test("an account with a role that only a newer server knows has the least", () => {
  const me = {
    id: "i",
    name: "Ирина",
    login: "irina",
    role: "visitor",
    attributes: { groups: [] },
    audience: "a",
    localIndex: "some",
    portalOrigins: [],
    typicalMinutes: null,
    answerWithinMinutes: 30,
    serverNow: new Date(0).toISOString(),
  };
  expect(readTolerantly(Me, me)).toMatchObject({ data: { role: "seller", localIndex: "off" } });
});

test.each([
  [429, "rate-limited"],
  [401, "unauthenticated"],
  [409, "invalid"],
  [503, "internal"],
])(
  "a problem that only a newer server knows counts by its status %i as %s, with its own words",
  (status, code) => {
    const told = {
      type: "urn:ask-me:problem:moon",
      title: "Луна",
      status,
      detail: "Не в той фазе.",
      code: "moon",
    };
    expect(readProblem(told, status)).toEqual({ ...told, code });
  },
);

test("what is no problem of ours is none", () => {
  for (const json of [null, "text", { error: "x" }, []]) expect(readProblem(json, 500)).toBeNull();
});
