import { expect, test } from "vitest";
import type { LocalIndex } from "../../../../core/contract/person.ts";
import type { Suggested } from "../../../../core/contract/suggested.ts";
import { whatToSuggest } from "../../../../extension/host/what-to-suggest.ts";

const suggested = (record: string): Suggested => ({
  popular: [
    {
      record,
      document: record,
      kind: "page",
      title: "Тарифы КАСКО",
      titleMarks: [],
      headingMarks: [],
      path: [],
      place: { kind: "heading", value: "" },
      address: `https://portal.example/${record}`,
    },
  ],
  fresh: [],
});

function asked(localIndex: LocalIndex, copy: Suggested | null) {
  let calls = 0;
  const answer = whatToSuggest({
    localIndex,
    searcher: { suggest: async () => copy },
    askServer: async () => {
      calls += 1;
      return { kind: "ok", answer: suggested("there") };
    },
  });
  return { answer, calls: () => calls };
}

test("where no copy is kept the server says what is worth a look", async () => {
  expect(await asked("off", null).answer).toEqual({ kind: "ok", answer: suggested("there") });
});

test.each(["full", "titles"] as const)(
  "a copy that is kept (%s) says it without the server",
  async (kept) => {
    const { answer, calls } = asked(kept, suggested("here"));
    expect(await answer).toEqual({ kind: "ok", answer: suggested("here") });
    expect(await asked(kept, null).answer).toEqual({ kind: "ok", answer: { popular: [], fresh: [] } });
    expect(calls()).toBe(0);
  },
);
