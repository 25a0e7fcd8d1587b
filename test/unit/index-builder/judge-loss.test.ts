import { expect, test } from "vitest";
import { judgeLoss, type Documents } from "../../../index-builder/release/judge-loss.ts";

const nowhere = { moved: new Set<string>(), hidden: new Set<string>() };

/** `count` documents with so many sections each, the first ones left out. */
function documents(count: number, { without = 0, sections = 1 } = {}): Documents {
  const all = Array.from({ length: count }, (_, at) => [`http://portal/${at}`, sections] as const);
  return new Map([["portal", new Map(all.slice(without))]]);
}

test.each([
  { of: 1_000, gone: 50, held: false, why: "5 % exactly" },
  { of: 1_000, gone: 51, held: true, why: "more than 5 %" },
  { of: 10_000, gone: 100, held: false, why: "100 exactly" },
  { of: 10_000, gone: 101, held: true, why: "more than 100" },
  { of: 5, gone: 1, held: false, why: "a single document" },
  { of: 5, gone: 2, held: true, why: "two of five" },
  { of: 5, gone: 5, held: true, why: "all" },
])("$gone of $of documents, $why: held $held", ({ of, gone, held }) => {
  const losses = judgeLoss(documents(of), documents(of, { without: gone }), nowhere);
  expect(losses.map(({ kind }) => kind)).toEqual(held ? ["documents"] : []);
});

const some = new Set(Array.from({ length: 60 }, (_, at) => `http://portal/${at}`));

test("what is hidden by right has not vanished", () => {
  const hidden = { moved: new Set<string>(), hidden: some };
  expect(judgeLoss(documents(100), documents(100, { without: 60 }), hidden)).toEqual([]);
});

test("what has moved has not vanished, as long as it kept its sections", () => {
  const moved = { moved: some, hidden: new Set<string>() };
  const after = documents(100, { without: 60, sections: 5 });
  expect(judgeLoss(documents(100), after, moved)).toEqual([]);
  const collapsed = judgeLoss(documents(100), documents(100, { without: 60 }), moved);
  expect(collapsed.map(({ kind }) => kind)).toEqual(["sections"]);
});

test.each([
  { sections: 9, held: false },
  { sections: 8, held: true },
])("documents that shrink from 10 sections to $sections: held $held", ({ sections, held }) => {
  const losses = judgeLoss(documents(20, { sections: 10 }), documents(20, { sections }), nowhere);
  expect(losses.map(({ kind }) => kind)).toEqual(held ? ["sections"] : []);
});

test("a source that was taken out of the configuration holds nothing", () => {
  expect(judgeLoss(documents(100), new Map(), nowhere)).toEqual([]);
});

test("names a few of the addresses that would vanish", () => {
  const [loss] = judgeLoss(documents(100), documents(100, { without: 20 }), nowhere);
  expect(loss).toMatchObject({ gone: 20, of: 100 });
  expect(loss?.kind === "documents" && loss.examples).toHaveLength(5);
});
