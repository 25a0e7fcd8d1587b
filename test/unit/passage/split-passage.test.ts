import * as fc from "fast-check";
import { parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import type { Span } from "../../../core/passage/find-quote.ts";
import { splitPassage } from "../../../core/passage/split-passage.ts";
import { all } from "../../../index-builder/extract/selectors.ts";
import { tableRows } from "../../../index-builder/extract/table-rows.ts";
import { plainCell } from "../../../index-builder/files/table/plain-cell.ts";
import { rowText } from "../../../index-builder/files/table/row-text.ts";

/** Blocks in words: a line as its text, a table as its rows, the headers first. */
function shown(text: string): (string | string[][])[] {
  const said = (span: Span | null): string => (span ? text.slice(span.from, span.to) : "");
  return splitPassage(text).map((block) =>
    block.kind === "line"
      ? said(block.span)
      : [block.heads.map(said), ...block.rows.map(({ cells }) => cells.map(said))],
  );
}

test("rows of a sheet become its table again, with gaps where a row says nothing", () => {
  expect(
    shown(
      [
        "Действуют с 01.11.2026 по 31.12.2026",
        "Регион: Казань; до 3 лет: 3,9; 4–7 лет: 4,6; 8–12 лет: 6,1",
        "Регион: Самара; до 3 лет: 4,1; 8–12 лет: 6,4",
        "Регион: Уфа; до 3 лет: 3,8; 4–7 лет: 4,5; 8–12 лет: 6,0",
        "Франшиза: 10 000,00 ₽; Скидка: 5,0%",
        "Франшиза: 30 000,00 ₽; Скидка: 12,0%",
      ].join("\n"),
    ),
  ).toEqual([
    "Действуют с 01.11.2026 по 31.12.2026",
    [
      ["Регион", "до 3 лет", "4–7 лет", "8–12 лет"],
      ["Казань", "3,9", "4,6", "6,1"],
      ["Самара", "4,1", "", "6,4"],
      ["Уфа", "3,8", "4,5", "6,0"],
    ],
    [
      ["Франшиза", "Скидка"],
      ["10 000,00 ₽", "5,0%"],
      ["30 000,00 ₽", "12,0%"],
    ],
  ]);
});

test("rows of a document's table become it again, also below numbers that carry their column's name", () => {
  expect(
    shown(
      [
        "Базовые тарифы",
        "Франшиза, ₽: до 3 лет; 4–7 лет",
        "Франшиза, ₽ 5 000: до 3 лет 3,9; 4–7 лет 4,6",
        "Без франшизы: до 3 лет 4,4",
        "Коэффициент берётся по самому молодому водителю.",
      ].join("\n"),
    ),
  ).toEqual([
    "Базовые тарифы",
    [
      ["Франшиза, ₽", "до 3 лет", "4–7 лет"],
      ["5 000", "3,9", "4,6"],
      ["Без франшизы", "4,4", ""],
    ],
    "Коэффициент берётся по самому молодому водителю.",
  ]);
});

describe("what could be read in two ways stays as it is written", () => {
  test.each([
    ["one row alone", ["Регион: Казань; до 3 лет: 3,9"]],
    ["a list of names and what they mean", ["Куратор: Иванова М. С.", "Телефон: 44-55"]],
    [
      "a value without a name",
      ["Регион: Казань; до 3 лет: 3,9; кроме такси", "Регион: Уфа; до 3 лет: 4,1; такси"],
    ],
    ["a name that stands twice", ["Тариф: 3,9; Тариф: 4,6", "Тариф: 4,1; Тариф: 4,9"]],
    ["columns in another order", ["А: 1; Б: 2", "Б: 2; А: 1"]],
    ["a column that one row alone has", ["А: 1; Б: 2; В: 3", "А: 4; Б: 5"]],
    ["names of which one begins another", ["Ставка: год; год полный", "Казань: год полный 3; год 4"]],
    ["a head without rows", ["Нужны: паспорт; СТС; полис", "Приложите копии всех страниц."]],
    ["sentences", ["Порядок: сначала звонок, потом осмотр; это важно.", "Срок: пять дней; не больше."]],
  ])("%s", (_, lines) => {
    expect(shown(lines.join("\n"))).toEqual(lines);
  });
});

// What stands between cells in the index's sentences cannot be told from the same within a cell.
const words = fc
  .array(fc.constantFrom("до", "3", "лет", "Казань", "4–7", "₽", "тариф", "6,1", "%", "такси"), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(" "));
const columnNames = fc.uniqueArray(words, { minLength: 2, maxLength: 5 });
const tables = columnNames.chain((heads) =>
  fc.record({
    heads: fc.constant(heads),
    rows: fc.array(
      fc.array(fc.oneof(words, fc.constant("")), { minLength: heads.length, maxLength: heads.length }),
      { minLength: 1, maxLength: 6 },
    ),
  }),
);

/** Whether every table that was read says of each cell what was written, in the column of that name. */
function faithful(text: string, [names = [], ...written]: readonly (readonly string[])[]): boolean {
  const isOf = (line: readonly string[], head: string, cell: string): boolean => {
    const wrote = line[names.indexOf(head)];
    // A number below its column's name need not repeat it.
    return cell === "" || wrote === cell || wrote === `${head} ${cell}`;
  };
  return shown(text).every((block) => {
    if (typeof block === "string") return true;
    const [heads = [], ...rows] = block;
    return rows.every((row) =>
      written.some((line) => row.every((cell, at) => isOf(line, heads[at] ?? "", cell))),
    );
  });
}

test("whatever a sheet holds, no value is shown in a column that is not its own", () => {
  fc.assert(
    fc.property(tables, ({ heads, rows }) => {
      const text = rows
        .map((row) =>
          rowText(
            row.map((cell) => plainCell(cell)),
            heads,
          ),
        )
        .filter((line) => line !== "")
        .join("\n");
      expect(faithful(text, [heads, ...rows])).toBe(true);
    }),
    { numRuns: 300 },
  );
});

const htmlRow = (cells: readonly string[], tag: string): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;

// A row without a name, of values that are themselves named like columns, is a line of headers to whoever reads it.
const namedTables = tables.filter(({ rows }) => rows.every(([name]) => name !== ""));

test("nor is one of a document's table", () => {
  fc.assert(
    fc.property(namedTables, ({ heads, rows }) => {
      const html = `<table>${htmlRow(heads, "th")}${rows.map((row) => htmlRow(row, "td")).join("")}</table>`;
      const [table] = all("table", parseDocument(html));
      const text = (table ? (tableRows(table) ?? []) : []).join("\n");
      expect(faithful(text, [heads, ...rows])).toBe(true);
    }),
    { numRuns: 300 },
  );
});
