import { expect, test } from "vitest";
import { reportFile } from "../../../../server/report/report-file.ts";
import { hasLibreOffice, openedWorkbooks } from "../export/opened-workbooks.ts";
import { endless, longReport } from "./long-report.ts";

const topicName = (id: string): string => (id === "tariffs" ? "Тарифы" : id);

async function workbook(language: "ru" | "en"): Promise<Uint8Array> {
  const file = await reportFile(longReport, { language, topicName });
  if (file.kind !== "file") throw new Error("A week's report fits a workbook");
  return new Response(file.body).bytes();
}

test.skipIf(!hasLibreOffice)(
  "the report opens in LibreOffice (skipped where it is not installed): every part, whole, its figures as numbers",
  async () => {
    const [russian = [], english = []] = openedWorkbooks([await workbook("ru"), await workbook("en")]);
    expect(russian[0]).toEqual([
      "Часть отчёта",
      "О чём",
      "Где на портале",
      "Вопросов",
      "Продавцов",
      "Было в неделю",
      "Стало в неделю",
      "Что с этим",
      "День",
      "Подробнее",
    ]);
    const parts = Map.groupBy(russian.slice(1), ([part]) => part);
    expect([...parts].map(([part, rows]) => [part, rows.length])).toEqual([
      ["Что починить", 30],
      ["Чего стало больше", 1],
      ["Страницы, после которых спрашивают", 1],
      ["Помогло ли прошлое", 8],
      ["Новые продавцы", 3],
      ["Кто о чём спрашивает", 70 * 7],
      ["Откуда о чём спрашивают", 12 * 3],
      ["Спрашивают словами", 30],
      ["Задачи", 60],
    ]);
    expect(parts.get("Что починить")?.[3]).toMatchObject({ 1: endless, 3: "97", 4: "50" });
    expect(parts.get("Чего стало больше")?.[0]).toMatchObject({ 1: "Тарифы × Казань", 3: "40", 5: "12" });
    expect(parts.get("Помогло ли прошлое")?.[0]).toMatchObject({ 5: "24", 6: "" });
    expect(parts.get("Задачи")?.[0]?.[8]).toMatch(/^(27\.11\.|11\/27\/)2026/);
    expect(english[0]?.[0]).toBe("Part");
    expect(english).toHaveLength(russian.length);
  },
  60_000,
);
