import { expect, test } from "vitest";
import { brokenLinksTable } from "../../../server/console/health/broken-links-table.ts";

const header = ["Страница", "Куда ведёт", "Ответ"] as const;

test("every page that holds a broken link has a row of its own", () => {
  const table = brokenLinksTable(
    [
      {
        address: "https://portal.example/blank.pdf",
        status: "404",
        pages: ["https://portal.example/forms", "https://portal.example/osago"],
        held: 2,
      },
      { address: "https://portal.example/spring", status: "soft", pages: [], held: 1 },
    ],
    header,
  );
  expect(table.split("\n")).toEqual([
    "Страница\tКуда ведёт\tОтвет",
    "https://portal.example/forms\thttps://portal.example/blank.pdf\t404",
    "https://portal.example/osago\thttps://portal.example/blank.pdf\t404",
    "\thttps://portal.example/spring\tsoft",
  ]);
});

test("what a page's author wrote cannot become a formula or another cell", () => {
  const table = brokenLinksTable(
    [{ address: '=HYPERLINK("https://evil.example")', status: "404", pages: ["a\tb\r\nc"], held: 1 }],
    header,
  );
  expect(table.split("\n")[1]).toBe('a b c\t\'=HYPERLINK("https://evil.example")\t404');
});
