import { describe, expect, test } from "vitest";
import type { SectionRecord } from "../../../core/contract/record.ts";
import { askOver, shownIn } from "./ask-portal.ts";
import { sectionRecord } from "./section-record.ts";

const text =
  "Урегулирование убытка по франшизе: клиент подаёт заявление, прикладывает справку и ждёт решения пять рабочих дней.";
const page = (id: string, given: Partial<SectionRecord> = {}): SectionRecord =>
  sectionRecord({ id, title: "Лимиты урегулирования", text, path: [id], ...given });
const other = sectionRecord({ id: "other", title: "Франшиза", text: "Лимиты франшизы, урегулирование." });

async function documentsOf(records: readonly SectionRecord[]): Promise<string[]> {
  return (await askOver([...records, other]))("лимиты урегулирование").groups.map(({ document }) => document);
}

describe("documents that say the same", () => {
  test("take one place, the copies beneath the first, two at most", async () => {
    const ask = await askOver([page("a"), page("b"), page("c"), page("d"), other]);
    const answer = ask("лимиты урегулирование");
    expect(answer.groups.map(({ document }) => document)).toEqual(["a", "other"]);
    expect(answer.groups[0]?.sections.map(({ record, copyOf }) => [record, copyOf])).toEqual([
      ["b", "a"],
      ["c", "a"],
    ]);
    expect(answer.total).toBe(5);
  });

  test("are told by their words, not by the form of the title", async () => {
    expect(await documentsOf([page("a"), page("b", { title: "Лимит урегулирования" })])).toEqual([
      "a",
      "other",
    ]);
  });

  test.each([
    ["one number", { text: text.replace("пять", "шесть") }],
    ["the town", { title: "Лимиты урегулирования в Самаре" }],
    ["the region they are for", { region: ["samara"] }],
    ["the channel they are for", { channel: ["dealer"] }],
  ])("are those alone: %s makes another document", async (_, difference) => {
    expect((await documentsOf([page("a"), page("b", difference)])).toSorted()).toEqual(["a", "b", "other"]);
  });

  test("are not taken for such where the text is short or has not come yet", async () => {
    const stubs = [page("a", { text: "Скан." }), page("b", { text: "Скан." })];
    expect((await documentsOf(stubs)).toSorted()).toEqual(["a", "b", "other"]);
    const ask = await askOver([page("a"), page("b")]);
    expect(shownIn(ask("лимиты", { textOf: () => undefined }))).toEqual(["a", "b"]);
  });

  test("make room: the list is as long as it was asked for", async () => {
    const ask = await askOver([page("a"), page("b"), page("c"), other]);
    expect(ask("лимиты урегулирование", { limit: 2 }).groups.map(({ document }) => document)).toEqual([
      "a",
      "other",
    ]);
  });
});
