import { expect, test } from "vitest";
import type { Hit, HitGroup, SearchAnswer } from "../../../../core/contract/search.ts";
import { hitRows } from "../../../../extension/palette/rows.ts";
import { addBelow } from "../../../../extension/search/add-below.ts";

const hit = (document: string, newer?: string): Hit => ({
  record: `${document}#top`,
  document,
  kind: "page",
  title: document,
  titleMarks: [],
  headingMarks: [],
  path: [],
  place: { kind: "heading", value: "" },
  address: `https://portal.example/${document}`,
  ...(newer === undefined ? {} : { newer }),
});
const group = (document: string, ...sections: Hit[]): HitGroup => ({
  document,
  best: hit(document),
  sections,
});
const answer = (...groups: HitGroup[]): SearchAnswer => ({
  query: "каско",
  shown: "каско",
  correction: null,
  total: groups.length,
  counts: {},
  sections: [],
  regions: [],
  missing: [],
  groups,
});
const folded = group("kasko2026", hit("kasko2025", "kasko2026"));
const alone: HitGroup = { document: "kasko2025", best: hit("kasko2025", "kasko2026"), sections: [] };

test("the server's documents join below, without those that are shown", () => {
  const { groups } = addBelow(answer(group("osago")), answer(group("osago"), group("dms")));
  expect(groups.map(({ document }) => document)).toEqual(["dms"]);
});

test("an earlier edition that is folded under its newest joins no second time", () => {
  expect(addBelow(answer(folded), answer(alone)).groups).toEqual([]);
  expect(hitRows({ answer: answer(folded), later: [alone] }).map(({ key }) => key)).toEqual(["pages"]);
});

test("nor does one that has a row of its own come along under its newest", () => {
  expect(addBelow(answer(alone), answer(folded)).groups).toEqual([group("kasko2026")]);
});
