import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { judgeSlaCase } from "../../judge/judge-sla-case.ts";
import { readSlaCases } from "../../judge/sla-cases.ts";
import { moscow } from "./requests.ts";

const path = new URL("../../../../shared/data/desk/sla.json", import.meta.url).pathname;
const here = existsSync(path);

describe("every judged SLA case is exact", () => {
  test("the cases are at hand", ({ skip }) => {
    skip(!here, "../shared/data/desk/sla.json is not beside this checkout");
    expect(readSlaCases(path).length).toBeGreaterThan(0);
  });
  test.each(here ? readSlaCases(path) : [])("$id: $about", (each) => {
    expect(judgeSlaCase(each)).toEqual([]);
  });
});

test("the judge names the field in which a case differs, also of a related request", () => {
  const expected = {
    startsAt: "2026-02-02T07:00:00Z",
    due: [{ event: "asked", at: "2026-02-02T10:00:00+03:00", due: "2026-02-02T10:30:00+03:00" }],
    consumedSeconds: 600,
    verdict: "pending",
    breachedAt: null,
    reminders: [],
    specialistDue: [],
    reopenedAt: [],
  };
  const own = { calendar: "msk", events: [{ at: "2026-02-02T10:00:00+03:00", type: "asked" }] };
  const file = {
    calendars: { msk: moscow },
    cases: [
      {
        ...own,
        id: "x-1",
        about: "made up",
        asOf: "2026-02-02T10:10:00+03:00",
        related: { P: own },
        expect: { ...expected, related: { P: { ...expected, consumedSeconds: 601 } } },
      },
    ],
  };
  const made = join(mkdtempSync(join(tmpdir(), "sla-")), "cases.json");
  writeFileSync(made, JSON.stringify(file));

  expect(readSlaCases(made).flatMap(judgeSlaCase)).toEqual(["x-1 P: consumedSeconds: expected 601, got 600"]);
});
