import { describe, expect, test } from "vitest";
import type { SectionRecord } from "../../../../core/contract/record.ts";
import type { SyncPage } from "../../../../core/contract/sync.ts";
import { keepWithinBudget } from "../../../../extension/search/keep-within-budget.ts";
import {
  markAfter,
  markToGoOnFrom,
  markWithoutRoom,
  shouldMergeStored,
  standsStill,
  stepBy,
} from "../../../../extension/search/next-mark.ts";
import { packTexts } from "../../../../extension/search/pack-texts.ts";
import { textReader } from "../../../../extension/search/text-reader.ts";
import { whatToAsk } from "../../../../extension/search/what-to-ask.ts";

const wanted = { user: "marina", fields: "full", analysis: "1", contract: 1 } as const;
const { mark: fresh } = markToGoOnFrom(undefined, wanted, 0);
const record = (id: string, text: string): SectionRecord => ({
  id,
  document: id,
  place: { kind: "heading", value: "" },
  address: `https://portal.example/${id}`,
  aliases: [],
  path: [],
  kind: "page",
  title: id,
  text,
  audience: ["everyone"],
});
const page = (given: Partial<SyncPage>): SyncPage => ({
  cursor: "next",
  complete: false,
  reset: false,
  total: 10,
  records: [],
  removed: [],
  texts: [],
  coming: "changes",
  ahead: 0,
  audience: "a",
  release: "r1",
  ...given,
});
const kept = { sections: 1, texts: 1, units: 5, allTexts: true };

describe("where to go on", () => {
  test("another user's copy is dropped", () => {
    expect(markToGoOnFrom(fresh, { ...wanted, user: "oleg" }, 0).start).toBe("drop");
  });
  test("a copy with texts is dropped where only titles may be kept", () => {
    expect(markToGoOnFrom(fresh, { ...wanted, fields: "titles" }, 0).start).toBe("drop");
  });
  test("a new analysis compiles what is there; nothing is fetched again", () => {
    const stored = { ...fresh, cursor: "c" };
    const { mark, start } = markToGoOnFrom(stored, { ...wanted, analysis: "2" }, 0);
    expect(start).toBe("compile");
    expect(mark).toMatchObject({ cursor: "c", analysis: "2" });
  });
  test("a copy of another version of the contract is fetched anew, and answers until then", () => {
    const stored = { ...fresh, cursor: "c", audience: "a" };
    const { mark, start } = markToGoOnFrom(stored, { ...wanted, contract: 2 }, 0);
    expect(start).toBe("go-on");
    expect(mark).toMatchObject({ cursor: null, audience: "a", contract: 2, complete: false });
  });
  test("a copy from before versions were kept is of the first", () => {
    const { contract: _, ...stored } = { ...fresh, cursor: "c" };
    expect(markToGoOnFrom(stored, wanted, 0).mark).toEqual(stored);
  });
  test("the same copy goes on from its cursor", () => {
    const stored = { ...fresh, cursor: "c" };
    expect(markToGoOnFrom(stored, wanted, 0)).toEqual({ mark: stored, start: "go-on" });
  });
  test("a copy of titles goes on where texts may be kept as well, and is not whole until they are there", () => {
    const titles = { ...fresh, fields: "titles", cursor: "c", complete: true } as const;
    const { mark, start } = markToGoOnFrom(titles, wanted, 0);
    expect(start).toBe("go-on");
    expect(mark).toMatchObject({ cursor: "c", fields: "full", complete: false });
  });
  test("a disk that had no room for texts is asked for it again a day later", () => {
    const titles = { ...markWithoutRoom(fresh, 0), complete: true };
    expect(markToGoOnFrom(titles, wanted, 60_000).mark).toEqual(titles);
    expect(markToGoOnFrom(titles, wanted, 25 * 3_600_000).mark).toMatchObject({
      fields: "full",
      noRoomSince: null,
    });
  });
  test("past the budget no text of the first copy is asked for any more", () => {
    expect(whatToAsk({ ...fresh, stage: "texts" }).texts).toBe("after");
    expect(whatToAsk({ ...fresh, stage: "texts", allTexts: false }).texts).toBe("enough");
  });
});

describe("after a page", () => {
  test("the first copy is whole with its last page, and stays so while later pages come", () => {
    const whole = markAfter(fresh, page({ complete: true }), { kept, now: 5 });
    expect(whole).toMatchObject({ complete: true, currentAt: 5, cursor: "next" });
    expect(markAfter(whole, page({}), { kept, now: 9 })).toMatchObject({ complete: true, currentAt: 5 });
  });
  test("a reset makes it a first copy again", () => {
    const whole = markAfter(fresh, page({ complete: true }), { kept, now: 5 });
    expect(markAfter(whole, page({ reset: true }), { kept, now: 9 }).complete).toBe(false);
  });
  test("the index's age is as the last page says; a page that says nothing leaves it unknown", () => {
    const old = markAfter(fresh, page({ staleSince: "2026-11-24T20:10:00Z" }), { kept, now: 5 });
    expect(old.staleSince).toBe("2026-11-24T20:10:00Z");
    expect(markAfter(old, page({ staleSince: null }), { kept, now: 9 }).staleSince).toBeNull();
    expect(markAfter(old, page({}), { kept, now: 9 }).staleSince).toBeNull();
  });
  test("a reset lets what was there go on answering only where it was for the same groups", () => {
    const whole = markAfter(fresh, page({ complete: true }), { kept, now: 5 });
    expect(stepBy(page({ reset: true }), whole)).toBe("replaced");
    expect(stepBy(page({ reset: true, audience: "b" }), whole)).toBe("dropped");
    expect(stepBy(page({ removed: ["a"], audience: "b" }), whole)).toBe("grown");
    expect(stepBy(page({}), whole)).toBe("nothing");
  });
  test("a server that gives the same cursor and nothing else ends the round", () => {
    expect(standsStill({ ...fresh, cursor: "next" }, page({}))).toBe(true);
    expect(standsStill({ ...fresh, cursor: "next" }, page({ removed: ["a"] }))).toBe(false);
    expect(standsStill(fresh, page({}))).toBe(false);
  });
});

test("parts are merged when they are many or mostly replaced, not after each small change", () => {
  expect(shouldMergeStored({ ...fresh, sections: 20_000, changedSinceMerge: 200 }, 3)).toBe(false);
  expect(shouldMergeStored({ ...fresh, sections: 20_000, changedSinceMerge: 2100 }, 3)).toBe(true);
  expect(shouldMergeStored({ ...fresh, sections: 20_000, changedSinceMerge: 20 }, 9)).toBe(true);
  expect(shouldMergeStored({ ...fresh, sections: 20_000, changedSinceMerge: 20_000 }, 1)).toBe(false);
});

test("past the budget records come without text, and the copy knows it", () => {
  const given = [record("a", "12345"), record("b", "12345"), record("c", "1")];
  const { records, after } = keepWithinBudget(
    given,
    { sections: 0, texts: 0, units: 0, allTexts: true },
    { texts: 9, units: 6 },
  );
  expect(records.map((one) => one.text)).toEqual(["12345", "", "1"]);
  expect(after).toEqual({ sections: 3, texts: 2, units: 6, allTexts: false });
});

test("texts come back as they were packed; the later pack counts; no text is no text", () => {
  const reader = textReader();
  reader.add(packTexts([record("a", "Ёж 🦔"), record("b", ""), record("c", "старое")]));
  reader.add(packTexts([record("c", "новое")]));
  expect(["a", "b", "c", "d"].map((id) => reader.textOf(id))).toEqual([
    "Ёж 🦔",
    undefined,
    "новое",
    undefined,
  ]);
});
