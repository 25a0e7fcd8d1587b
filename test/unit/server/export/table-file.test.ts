import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { mostXlsxRows } from "../../../../core/contract/table-limits.ts";
import { sendTable } from "../../../../server/export/send-table.ts";
import { tableFile, type TableFile } from "../../../../server/export/table-file.ts";
import { hasLibreOffice, openedWorkbooks } from "./opened-workbooks.ts";

const columns = [
  { key: "question", title: "Вопрос", kind: "text" },
  { key: "asked", title: "Спросили", kind: "instant" },
  { key: "minutes", title: "Минут до ответа", kind: "number" },
  { key: "met", title: "В срок", kind: "share" },
  { key: "payout", title: "Выплата, ₽", kind: "money" },
  { key: "day", title: "День", kind: "day" },
] as const;
const row = {
  question: 'Сколько стоит «полис», если "клиенту 21", и он за рулём?',
  asked: "2026-11-23T21:05:00.000Z",
  minutes: -9,
  met: 0.981,
  payout: 4505n,
  day: "2026-11-23",
};
const nothing = { question: null, asked: null, minutes: null, met: null, payout: null, day: undefined };

async function bytesOf(file: TableFile): Promise<Uint8Array> {
  if (file.kind !== "file") throw new Error(`no file: ${file.kind}`);
  return new Response(file.body).bytes();
}

async function csvRows(file: TableFile): Promise<string[][]> {
  return parse(Buffer.from(await bytesOf(file)), { bom: true, relaxColumnCount: false });
}

test("a CSV file is read back as it was, with its mark for Cyrillic letters and numbers as numbers", async () => {
  const file = await tableFile({ format: "csv", name: "вопросы", columns, rows: [row, nothing] });
  expect(file).toMatchObject({ name: "вопросы.csv", type: "text/csv; charset=utf-8" });
  expect(await csvRows(file)).toEqual([
    columns.map(({ title }) => title),
    [row.question, row.asked, "-9", "0.981", "45.05", "2026-11-23"],
    ["", "", "", "", "", ""],
  ]);
});

test("whatever people wrote, no cell of a CSV file begins as a formula does, and none loses a sign", async () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n"), fc.string())
      .map((parts) => parts.join("")),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
      const only = [{ key: "text", title: "=Текст", kind: "text" }] as const;
      const rows = texts.map((one) => ({ text: one }));
      const file = await tableFile({ format: "csv", name: "t", columns: only, rows });
      const written = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytesOf(file));
      const cells: string[][] = parse(written, { bom: true, skipEmptyLines: false, recordDelimiter: "\r\n" });
      expect(cells).toHaveLength(texts.length + 1);
      for (const [at, [cell = ""]] of cells.entries()) {
        const meant = at === 0 ? "=Текст" : (texts[at - 1] ?? "").toWellFormed();
        expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
        expect([meant, `'${meant}`]).toContain(cell);
      }
    }),
  );
});

test("a number that is none is text, and then no formula either", async () => {
  const file = await tableFile({
    format: "csv",
    name: "t",
    columns: [
      { key: "n", title: "n", kind: "number" },
      { key: "money", title: "m", kind: "money" },
    ],
    rows: [
      { n: "=1+1", money: "-12.50" },
      { n: "-3.5", money: -5n },
      { n: Number.NaN, money: "12,5" },
      { n: 1e21, money: 1e-7 },
    ],
  });
  expect((await csvRows(file)).slice(1)).toEqual([
    ["'=1+1", "-12.50"],
    ["-3.5", "-0.05"],
    ["NaN", "12,5"],
    ["1000000000000000000000", "0.000000100000"],
  ]);
});

test("a long CSV file is made as it is fetched, and no further once nobody reads", async () => {
  let made = 0;
  let ended = false;
  async function* endless() {
    try {
      for (;;) {
        made += 1;
        yield { text: `вопрос ${made}` };
      }
    } finally {
      ended = true;
    }
  }
  const only = [{ key: "text", title: "Текст", kind: "text" }] as const;
  const file = await tableFile({ format: "csv", name: "t", columns: only, rows: endless() });
  if (file.kind !== "file") throw new Error("no file");
  const reader = file.body.getReader();
  await reader.read();
  expect(made).toBeLessThan(10_000);
  await reader.cancel();
  expect(ended).toBe(true);
});

test.skipIf(!hasLibreOffice)(
  "a workbook opens in LibreOffice (skipped where it is not installed) with typed numbers, the zone's own times and no formula",
  async () => {
    const rows = [
      row,
      nothing,
      { ...row, question: "=1+1", payout: "7.5" },
      { ...row, question: "плохой\u0000 знак <&>\uFFFE" },
    ];
    const zone = "Europe/Moscow";
    const file = await tableFile({ format: "xlsx", name: "Вопросы: ноябрь/2026", columns, rows, zone });
    const [sheet = []] = openedWorkbooks([await bytesOf(file)]);
    const [head, first, second, third, fourth] = sheet;
    expect(head).toEqual(columns.map(({ title }) => title));
    // A date that is one is written as the machine's own language writes dates.
    expect(first?.[1]).toMatch(/^(24\.11\.|11\/24\/)2026 00:05/);
    expect(first?.[5]).toMatch(/^(23\.11\.|11\/23\/)2026/);
    expect([first?.[0], first?.[2], first?.[3], first?.[4]]).toEqual([row.question, "-9", "98.1%", "45.05"]);
    expect(second).toEqual(["", "", "", "", "", ""]);
    expect(third?.[0]).toBe("=1+1");
    expect(third?.[4]).toBe("7.5");
    expect(fourth?.[0]).toBe("плохой знак <&>");
  },
  60_000,
);

test("more rows than a workbook carries are refused by name, and CSV is named instead", async () => {
  const many = Array.from({ length: mostXlsxRows + 1 }, (_, n) => ({ n }));
  const only = [{ key: "n", title: "n", kind: "number" }] as const;
  const file = await tableFile({ format: "xlsx", name: "t", columns: only, rows: many });
  expect(file).toEqual({ kind: "too-many-rows", most: mostXlsxRows });
  const sent = sendTable(file, "ru");
  if (!("problem" in sent)) throw new Error("not refused");
  expect(sent.problem).toBe("too-large");
  expect(sent.detail).toContain("CSV");
});

test("a table is sent with its type, and its name in whatever letters", async () => {
  const file = await tableFile({ format: "csv", name: "вопросы", columns, rows: [row] });
  const sent = sendTable(file, "ru");
  if (!("stream" in sent)) throw new Error("nothing was sent");
  expect(sent.headers["content-type"]).toBe("text/csv; charset=utf-8");
  expect(sent.headers["content-disposition"]).toContain(encodeURIComponent("вопросы.csv"));
});
