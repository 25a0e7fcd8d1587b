import { describe, expect, test } from "vitest";
import type { FilePart } from "../../../index-builder/files/file-content.ts";
import { fileType } from "../../../index-builder/files/file-type.ts";
import { sensibleTitle } from "../../../index-builder/files/sensible-title.ts";
import { plainCell } from "../../../index-builder/files/table/plain-cell.ts";
import { tableParts } from "../../../index-builder/files/table/table-parts.ts";
import { isPoorText } from "../../../index-builder/files/text-quality.ts";
import { toInstant } from "../../../index-builder/files/to-instant.ts";
import { withoutRunningLines } from "../../../index-builder/files/without-running-lines.ts";
import { showNumber } from "../../../index-builder/files/xlsx/show-number.ts";

const bytes = (head: string) => Uint8Array.from(head, (letter) => letter.charCodeAt(0));
const texts = (row: string[]) => row.map((cell) => plainCell(cell));
const linesOf = (...rows: string[][]) => tableParts(rows.map(texts), null);

describe("a file is what its bytes say, then the server, then its name", () => {
  test.each([
    ["%PDF-1.7", "text/html", "https://p/x", "pdf"],
    ["\n\n%PDF-1.7", "", "https://p/x.docx", "pdf"],
    ["\u00d0\u00cf\u0011\u00e0\u00a1\u00b1", "application/pdf", "https://p/x.pdf", "doc"],
    ["<!DOCTYPE html><title>Вход", "application/pdf", "https://p/x.pdf", null],
    ["<html><table>", "application/vnd.ms-excel", "https://p/report.xls", null],
    ["{\\rtf1", "application/msword", "https://p/x.doc", null],
    ["WEBVTT\n\n", "application/octet-stream", "https://p/x", "subtitles"],
    ["1\r\n00:00:01,000 --> 00:00:02,000\r\nA", "text/plain", "https://p/x.txt", "subtitles"],
    ["a;b", "text/plain; charset=windows-1251", "https://p/x.csv", "csv"],
    ["a;b", "application/octet-stream", "https://p/get?file=x.csv&v=2", "csv"],
    ["# A", "text/plain", "https://p/readme.md", "markdown"],
    ["abc", "text/plain", "https://p/notes", "text"],
    ["abc", "", "https://p/notes", null],
    ["abc", "image/png", "https://p/x.txt", null],
    ["PK\u0003\u0004", "", "https://p/x.docx", "docx"],
    ["PK\u0003\u0004", "", "https://p/x.zip", null],
    ["", "application/pdf", "https://p/x", "pdf"],
  ] as const)("%j as %s at %s: %s", (...[head, contentType, address, type]) => {
    expect(fileType(bytes(head), contentType, address)).toBe(type);
  });
});

describe("a number shows as its cell shows it", () => {
  test.each([
    [3.9, "General", "3,9"],
    [0.1 + 0.2, "", "0,3"],
    [1234567.891, "#,##0.00", "1 234 567,89"],
    [0.125, "0.0%", "12,5%"],
    [-5, "0.00", "-5,00"],
    [-0.001, "0.00", "0,00"],
    [5000, '#,##0\\ "₽"', "5 000 ₽"],
    [5000, "[$₽-419]#,##0.00", "₽5 000,00"],
    [417, "000000", "000417"],
    [1.5, "0.###", "1,5"],
    [2, "0.##;[Red]-0.##", "2"],
    [0.5, "# ?/?", "0,5"],
    [46327, "dd\\.mm\\.yyyy;@", "01.11.2026"],
    [46327.75, "dd.mm.yyyy\\ h:mm", "01.11.2026 18:00"],
    [46327, "mmmm\\ yyyy;@", "11.2026"],
    [0.375, "h:mm", "09:00"],
    [1.5, "[h]:mm", "36:00"],
    [46327, '[$-419]d\\ mmmm\\ yyyy" г."', "01.11.2026"],
    [12, '0" мес."', "12 мес."],
    [Number.NaN, "0", ""],
  ])("%d as %j: %s", (value, code, shown) => {
    expect(showNumber(value, code, { from1904: false, isRussian: true })).toBe(shown);
  });

  test("an English workbook has points, commas and ISO dates", () => {
    const english = { from1904: false, isRussian: false };
    expect(showNumber(1234.5, "#,##0.00", english)).toBe("1,234.50");
    expect(showNumber(46327, "m/d/yyyy", english)).toBe("2026-11-01");
  });
});

describe("a table is read as its author meant it", () => {
  test("names and what they mean are no header", () => {
    const [part] = linesOf(["Куратор", "Иванова"], ["Телефон", "44-71"], ["Почта", "iv@portal.example"]);
    expect(part?.paragraphs).toEqual(["Куратор: Иванова", "Телефон: 44-71", "Почта: iv@portal.example"]);
  });

  test("two columns with figures below have a header", () => {
    const [part] = linesOf(["Регион", "Тариф"], ["Казань", "3,9"], ["Самара", "4,1"]);
    expect(part?.paragraphs).toEqual(["Регион: Казань; Тариф: 3,9", "Регион: Самара; Тариф: 4,1"]);
  });

  test("names under a wide header belong to the header, a row of data below it does not", () => {
    const wide = plainCell("Лимит");
    const [named] = tableParts(
      [
        [plainCell("Филиал"), wide, wide, plainCell("Кто")],
        texts(["", "авто", "дом"]),
        texts(["Уфа", "5", "3", "Центр"]),
      ],
      null,
    );
    expect(named?.paragraphs).toEqual(["Филиал: Уфа; Лимит, авто: 5; Лимит, дом: 3; Кто: Центр"]);
    const [data] = tableParts(
      [[plainCell("Филиал"), wide, wide, plainCell("Кто")], texts(["Уфа", "нет", "есть", "Центр"])],
      null,
    );
    expect(data?.paragraphs).toEqual(["Филиал: Уфа; Лимит: нет; Лимит: есть; Кто: Центр"]);
  });

  test("years head columns", () => {
    const [part] = linesOf(["Филиал", "2025", "2026"], ["Уфа", "120", "140"]);
    expect(part?.paragraphs).toEqual(["Филиал: Уфа; 2025: 120; 2026: 140"]);
  });

  test("a line alone heads the block after it, notes stay in the text", () => {
    const parts = linesOf(
      ["Тарифы"],
      [],
      ["без НДС"],
      ["Регион", "до 3 лет", "4–7"],
      ["Казань", "3,9", "4,6"],
      [],
      ["Конец"],
    );
    expect(parts).toEqual([
      { place: null, heading: "Тарифы", paragraphs: ["без НДС", "Регион: Казань; до 3 лет: 3,9; 4–7: 4,6"] },
      { place: null, paragraphs: ["Конец"] },
    ]);
  });

  test("notes after a table do not repeat its header", () => {
    const parts = linesOf(["Регион", "А", "Б"], ["Казань", "1", "2"], [], ["Примечание."], ["Второе."]);
    expect(parts.at(-1)?.paragraphs).toEqual(["Примечание.", "Второе."]);
  });
});

describe("wrong letters are told from right ones", () => {
  const rules =
    "Страховая премия уплачивается единовременно или в рассрочку, если договором не предусмотрено иное. Казань, Самара, Уфа.";
  test.each([
    [rules, false],
    [rules.toUpperCase(), false],
    [
      "ОСАГО, КАСКО, ДМС, НС, ВЗР, ДСАГО, ГО, СМР, КБМ, ПТС, СТС, ТО, РСА, ЦБ РФ, ИП, ООО, ПАО, НДФЛ, ЕГРЮЛ",
      false,
    ],
    ["The policy was active on the day of departure and the country is covered by the programme.", false],
    ["3,9 4,6 6,1 4,1 4,9 5,2 ".repeat(40), false],
    [
      Array.from(rules)
        .map((letter) =>
          /[а-я]/.test(letter)
            ? String.fromCharCode(1072 + ((letter.charCodeAt(0) - 1072 + 5) % 32))
            : letter,
        )
        .join(""),
      true,
    ],
    ["Ñòðàõîâàÿ ïðåìèÿ óïëà÷èâàåòñÿ åäèíîâðåìåííî èëè â ðàññðî÷êó, åñëè äîãîâîðîì íå", true],
    ["\uf041\uf042\uf043 ".repeat(40), true],
    ["!\"#$%&'()*+,-./01!\"#$%&'()*+,-./01 ".repeat(5), true],
    ["GHJK BVN MLKJ HGF DSQW RTPL KJHG FDS ZXCV BNM LKJH GFDS QWRT PLKJ HGFD SZXC VBNM", true],
  ])("%s", (text, isPoor) => expect(isPoorText(text)).toBe(isPoor));
});

test("titles that programs leave are none", () => {
  expect(
    ["Microsoft Word - правила.doc", "Документ1", "Pravila_v3_final", "правила.docx", "Ïðàâèëà", "1"].map(
      sensibleTitle,
    ),
  ).toEqual(["", "", "", "", "", ""]);
  expect(sensibleTitle(" Правила\u00a0 КАСКО ")).toBe("Правила КАСКО");
});

test("dates of PDF and Office become instants, clocks never set none", () => {
  expect(toInstant("D:20261101093000+03'00'")).toBe("2026-11-01T06:30:00.000Z");
  expect(toInstant("D:2026")).toBe("2026-01-01T00:00:00.000Z");
  expect(toInstant("2026-11-01T09:30:00Z")).toBe("2026-11-01T09:30:00.000Z");
  expect([toInstant(""), toInstant("1601-01-01T00:00:00Z"), toInstant("вчера")]).toEqual([null, null, null]);
});

test("what stands on every page is kept once, numbers of pages go", () => {
  const pages: FilePart[] = Array.from({ length: 6 }, (_, at) => ({
    place: { kind: "page", value: at + 1 },
    paragraphs: [
      "Правила ДМС",
      `Статья ${at + 10}, доб. 440${at}`,
      `Подробности: доб. 451${at}`,
      "Страница " + (at + 1) + " из 60",
      String(at + 1),
    ],
  }));
  const said = withoutRunningLines(pages).map(({ paragraphs }) => paragraphs);
  expect(said[0]).toContain("Правила ДМС");
  expect(said.slice(1).flat()).toEqual(
    [1, 2, 3, 4, 5].flatMap((at) => [`Статья ${at + 10}, доб. 440${at}`, `Подробности: доб. 451${at}`]),
  );
});
