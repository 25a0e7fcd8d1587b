import { array, assert, boolean, constantFrom, pre, property, record, uniqueArray } from "fast-check";
import { describe, expect, test } from "vitest";
import { EVERYONE } from "../../../core/contract/record.ts";
import { choosableReaders, narrowAudience } from "../../../core/desk/kept/choose-readers.ts";
import { commonReaders } from "../../../core/desk/kept/common-readers.ts";
import { judgeKept, type StandingKept } from "../../../core/desk/kept/judge-kept.ts";
import { keptRecord } from "../../../core/desk/kept/kept-record.ts";
import { passageDiff } from "../../../core/desk/kept/passage-diff.ts";
import { wordingsOf } from "../../../core/desk/kept/wordings-of.ts";

const group = constantFrom(EVERYONE, "sales", "finance", "underwriting", "claims");
const audience = uniqueArray(group, { maxLength: 4 });
/** Groups as every account has them. */
const reader = uniqueArray(group, { maxLength: 4 }).map((groups) => [...new Set([EVERYONE, ...groups])]);
const maySee = (groups: readonly string[], of: readonly string[]): boolean =>
  of.some((one) => groups.includes(one));

describe("an answer is never for more people than its sources", () => {
  test("whoever finds it may read each of its sources, and was meant", () => {
    assert(
      property(array(audience, { maxLength: 4 }), audience, reader, (sources, chosen, groups) => {
        const readers = narrowAudience(chosen, commonReaders(sources));
        pre(maySee(groups, readers));
        expect(sources.every((source) => maySee(groups, source))).toBe(true);
        expect(maySee(groups, chosen)).toBe(true);
      }),
    );
  });

  test("nor whatever becomes of the sources after it was kept", () => {
    const source = record({ audience, isSame: boolean(), isOutdated: boolean() });
    assert(
      property(array(source, { maxLength: 3 }), audience, reader, (sources, chosen, groups) => {
        const { readers, state } = judgeKept(
          {
            ...standing,
            audience: chosen,
            sources: sources.map((one) => ({ kind: "there", ...one }) as const),
          },
          days,
        );
        const isRight = sources.every((one) => one.isSame && maySee(groups, one.audience));
        expect(!maySee(groups, readers) || (state === "live" && isRight)).toBe(true);
      }),
    );
  });

  test("what everybody may read takes nothing from the readers of another source", () => {
    expect(commonReaders([["everyone"], ["finance", "sales"]])).toEqual(["finance", "sales"]);
    expect(commonReaders([["finance"], ["sales"]])).toEqual([]);
    expect(commonReaders([])).toEqual([EVERYONE]);
  });

  test("without sources an agent chooses among the groups of those who asked, the lead among all", () => {
    const askers = ["sales"];
    expect(choosableReaders({ sources: [], askers, all: null })).toEqual({
      choices: ["sales"],
      usual: ["sales"],
    });
    const { choices, usual } = choosableReaders({ sources: [], askers, all: ["claims", "sales"] });
    expect(choices).toEqual([EVERYONE, "claims", "sales"]);
    expect(usual).toEqual(["sales"]);
  });
});

const standing: StandingKept = {
  retired: false,
  isStopped: false,
  audience: [EVERYONE],
  sources: [],
  reviewOn: "2026-12-01",
};
const days = { today: "2026-11-02", graceDays: 14 };
const on = (today: string) => judgeKept(standing, { ...days, today });
const there = { kind: "there", isSame: true, isOutdated: false, audience: [EVERYONE] } as const;

describe("whether it is offered", () => {
  test("as long as its sources say what they said", () => {
    const { state, flags, readers } = judgeKept({ ...standing, sources: [there] }, days);
    expect({ state, flags, readers }).toEqual({ state: "live", flags: [], readers: [EVERYONE] });
  });

  test.each([
    [{ ...there, isSame: false }, "source-changed"],
    [{ ...there, isOutdated: true }, "newer-edition"],
    [{ kind: "gone" } as const, "source-gone"],
    [{ ...there, audience: ["finance"] }, "nobody"],
  ])("not once a source is %o", (source, flag) => {
    const judged = judgeKept({ ...standing, audience: ["sales"], sources: [source] }, days);
    expect(judged.state).toBe("to-check");
    expect(judged.readers).toEqual([]);
    expect(judged.flags.map(({ kind }) => kind)).toEqual([flag]);
  });

  test("what was stopped waits for a person, even where its source says again what it said", () => {
    const judged = judgeKept({ ...standing, isStopped: true, sources: [there] }, days);
    expect(judged).toEqual({ state: "to-check", flags: [], readers: [] });
  });

  test("past its review for some days still, flagged, and then no more", () => {
    expect(on("2026-12-01")).toMatchObject({ state: "live", flags: [] });
    expect(on("2026-12-02")).toMatchObject({
      state: "live",
      flags: [{ kind: "review-passed", stops: "2026-12-15" }],
    });
    expect(on("2026-12-15").state).toBe("live");
    expect(on("2026-12-16")).toMatchObject({ state: "to-check", flags: [{ kind: "review-overdue" }] });
  });
});

test("what changed in a passage is told by its words", () => {
  expect(passageDiff("Скидка за стаж 15 процентов.", "Скидка за стаж 10 процентов.")).toEqual([
    { kind: "same", text: "Скидка за стаж " },
    { kind: "gone", text: "15 " },
    { kind: "new", text: "10 " },
    { kind: "same", text: "процентов." },
  ]);
});

test("laid over each other, what stayed and went is what was, what stayed and came what is", () => {
  const passage = array(constantFrom("скидка", "стаж", "лимит", "15"), { maxLength: 12 });
  assert(
    property(passage, passage, (one, other) => {
      const [before, now] = [one.join(" "), other.join(" ")];
      const pieces = passageDiff(before, now);
      const told = (without: "gone" | "new") =>
        pieces
          .filter(({ kind }) => kind !== without)
          .map(({ text }) => text.trim())
          .join(" ")
          .split(/\s+/)
          .join(" ");
      expect(told("new").trim()).toBe(before);
      expect(told("gone").trim()).toBe(now);
    }),
  );
});

test("wordings say each question once, without numbers that lead to a person", () => {
  expect(
    wordingsOf(["Какая скидка за стаж?", "какая  скидка за стаж", "Клиент +7 912 345-67-89, какая скидка?"]),
  ).toEqual(["Какая скидка за стаж?", "Клиент ••••, какая скидка?"]);
});

test("as a record it is found by every wording and names what it rests on", () => {
  const shown = keptRecord({
    id: "staff-discount",
    wordings: ["Какая скидка за стаж?", "Сколько скидываем опытным водителям?"],
    text: "**15 процентов** от 10 лет [1].\n\n- для КАСКО",
    sources: [{ title: "Тарифы КАСКО", heading: "Скидка за стаж" }],
    readers: ["sales"],
    changedAt: "2026-11-02T08:00:00.000Z",
    confirmedAt: "2026-11-02T08:00:00.000Z",
    server: "http://ask-me.example",
  });
  expect(shown).toMatchObject({
    id: "kept-answer:staff-discount",
    kind: "answer",
    title: "Какая скидка за стаж?",
    address: "http://ask-me.example/view/kept-answer%3Astaff-discount",
    audience: ["sales"],
  });
  expect(shown.text).toBe(
    [
      "15 процентов от 10 лет [1].",
      "",
      "– для КАСКО",
      "Так тоже спрашивают:",
      "Сколько скидываем опытным водителям?",
      "Источники:",
      "[1] Тарифы КАСКО — Скидка за стаж",
    ].join("\n"),
  );
});
