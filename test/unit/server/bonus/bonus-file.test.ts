import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { answer, ask } from "../desk/desk-app.ts";
import { answered, type BonusDesk, bonusDesk, helped } from "./bonus-month.ts";

let desk: BonusDesk;
beforeEach(async () => {
  desk = await bonusDesk();
});
afterEach(() => desk.close());

const fileOf = (format: "csv" | "xlsx") =>
  desk.lead.get(endpoints.bonusFile, { query: { month: "2026-02", format } });

test("every credit is a line with the verdict, the terms and the money behind it", async () => {
  await answered(desk, desk.alina, 45);
  const shared = await helped(desk, desk.rustam);
  const lines: unknown = parse(await (await fileOf("csv")).text(), { bom: true });
  expect(lines).toEqual([
    expect.arrayContaining(["Запрос №", "Кому зачтено", "Зачёт", "Сумма, ₽", "Версия правила"]),
    expect.arrayContaining([String(shared), "Рустам Галеев", "эксперт", "в срок", "0.7", "70000.00", "0"]),
    expect.arrayContaining([String(shared), "Вера Белова", "специалист", "в срок", "0.3", "30000.00", "0"]),
    expect.arrayContaining(["Алина Юсупова", "эксперт", "45.0", "позже срока", "0", "0.00"]),
  ]);
});

test("what a seller wrote is never a formula, and a workbook holds the same", async () => {
  const { id } = await ask(desk.seller, {
    text: '=HYPERLINK("http://evil.example")',
    clickedAt: desk.now().toISOString(),
  });
  await desk.alina.get(endpoints.answer, { params: { id }, body: answer() });
  const csv = await (await fileOf("csv")).text();
  expect(csv).toContain(`,"'=HYPERLINK(`);
  const parts = unzipSync(new Uint8Array(await (await fileOf("xlsx")).arrayBuffer()));
  const text = Object.values(parts)
    .map((part) => new TextDecoder().decode(part))
    .join("\n");
  expect(text).toContain("Алина Юсупова");
  expect(text).not.toMatch(/<f>/);
});
