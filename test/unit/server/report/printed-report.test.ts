import { getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, test } from "vitest";
import { reportWords } from "../../../../core/insight/report/report-words.ts";
import { printedReport } from "../../../../server/report/print/printed-report.ts";
import { endless, longReport } from "./long-report.ts";

/** A text of a page, in points from its left and its lower edge. */
type Printed = { readonly text: string; readonly x: number; readonly y: number; readonly width: number };

const topics = [{ id: "tariffs", ru: "Тарифы", en: "Tariffs" }];

async function pagesOf(language: "ru" | "en"): Promise<Printed[][]> {
  const document = await getDocumentProxy(await printedReport({ report: longReport, language, topics }));
  const pages: Printed[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item) =>
        "str" in item
          ? { text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), width: item.width }
          : [],
      ),
    );
  }
  return pages;
}

/** What it says, a blank between what stands apart. */
function said(page: readonly Printed[]): string {
  let text = "";
  let end = { x: 0, y: 0 };
  for (const { x, y, width, text: part } of page) {
    text += y === end.y && Math.abs(x - end.x) < 2 ? part : ` ${part}`;
    end = { x: x + width, y };
  }
  return text.replaceAll(/\s+/g, " ");
}

/** Above the foot. */
function lastLineOf(page: readonly Printed[]): string {
  const above = page.filter(({ text, y }) => text.trim() !== "" && y > 50);
  const lowest = Math.min(...above.map(({ y }) => y));
  return said(page.filter(({ y }) => y === lowest)).trim();
}

let pages: Printed[][];
beforeAll(async () => {
  pages = await pagesOf("ru");
}, 60_000);

describe("a long report on paper", () => {
  const words = reportWords("ru");

  test("says on every page what it is, and which page of how many", () => {
    expect(pages.length).toBeGreaterThan(4);
    for (const [at, page] of pages.entries()) {
      expect(said(page)).toMatch(/Отчёт тренера, 16.22 ноября 2026/);
      expect(said(page)).toContain(`стр. ${at + 1} из ${pages.length}`);
    }
  });

  test("leaves no text beyond the edges of a page, however long a word is", () => {
    const visible = pages.flat().filter(({ text }) => text.trim() !== "");
    const beyond = visible.filter(({ x, y, width }) => x < 43 || x + width > 552 || y < 20 || y > 800);
    expect(beyond).toEqual([]);
    expect(pages.map(said).join("").replaceAll(/[ -]/g, "")).toContain(endless.replaceAll("-", ""));
  });

  test("ends no page with a title, and tears no entry apart", () => {
    const titles: readonly string[] = [
      words.fixes,
      words.pages,
      words.helped,
      words.newcomers,
      words.table,
      words.byRegion,
      words.words,
      words.tasks,
    ];
    for (const page of pages) expect(titles).not.toContain(lastLineOf(page));
    const printed = longReport.fixes.slice(0, 10).filter(({ title }) => title !== endless);
    for (const { cluster, questions } of printed) {
      const page = pages.find((one) => said(one).includes(words.questions(questions).replaceAll(/\s/g, " ")));
      expect(said(page ?? [])).toContain(`Вопрос-${cluster}: клиенту`);
    }
  });

  test("names the columns of a table on each of its pages, and adds up those that find no room", () => {
    const withTopics = pages.filter((page) => /тема (69|19) /.test(said(page)));
    expect(withTopics.length).toBeGreaterThan(1);
    for (const page of withTopics) expect(said(page)).toContain("Автосалоны");
    expect(said(pages.flat())).toContain("2 468");
  });

  test("says how much more there is than it prints", () => {
    expect(said(pages.flat())).toContain("Ещё 20 мест, не больше 90 вопросов о каждом");
    expect(said(pages.flat())).toContain("Ещё 40 задач");
  });

  test("says what rises, and what of fewer than three cannot be told stays a dash", () => {
    expect(said(pages.flat())).toContain("Тарифы × Казань 40 вопросов, было 12: в 3,2 раза больше обычного");
    expect(said(pages.flat())).toMatch(/24,0 –/);
  });
});

test("speaks English as well, and leaves the sellers' words as they are", async () => {
  const english = said((await pagesOf("en")).flat());
  expect(english).toContain("Half of the week’s repeated questions would go with three fixes");
  expect(english).toContain("Tariffs × Казань 40 questions, 12 before: 3.2 times the usual");
  expect(english).toContain("“Вопрос-0: клиенту двадцать один год");
  expect(english).toMatch(/page 1 of \d/);
}, 60_000);

test("is made while others are answered", async () => {
  let turns = 0;
  let counting: NodeJS.Immediate;
  const count = (): void => {
    turns += 1;
    counting = setImmediate(count);
  };
  counting = setImmediate(count);
  await printedReport({ report: longReport, language: "ru", topics });
  clearImmediate(counting);
  // On this thread it would be a handful.
  expect(turns).toBeGreaterThan(200);
}, 60_000);
