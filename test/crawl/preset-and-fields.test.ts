import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { crawlInto, servedRecords, temporaryData, type SourceInput } from "./crawl-into.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";

const fixture = join(import.meta.dirname, "../fixtures/pages/preset-bitrix/page.html");
const where = "/news/kasko-deductible/";
let portal: ServedApp;

beforeEach(async () => {
  const html = await readFile(fixture, "utf8");
  const app = new Hono();
  app.get(where, (context) =>
    context.req.header("if-none-match") === '"1"'
      ? context.body(null, 304)
      : context.html(html, 200, { etag: '"1"' }),
  );
  app.get("/news/kasko.txt", (context) => context.text("Лимит по КАСКО для филиала Уфа — 3 млн рублей."));
  portal = await serveApp(app);
});
afterEach(() => portal.stop());

const source = (more: Partial<SourceInput> = {}): SourceInput => ({
  id: "polis",
  start: [new URL(where, portal.address).href, new URL("/news/kasko.txt", portal.address).href],
  preset: "bitrix",
  ...more,
});

describe("a preset and field rules in a crawl", () => {
  test("pages and files get their fields; what is stored is read anew when rules or preset change", async () => {
    await using data = await temporaryData();
    const read = async (more: Partial<SourceInput> = {}) => {
      const { outcome } = await crawlInto(data.folder, source(more));
      // A quarter of the sections goes with the preset: somebody has to allow it.
      if (outcome.kind === "held") await crawlInto(data.folder, source(more), { allow: true });
      const records = await servedRecords(data.folder);
      return {
        page: records.filter(({ address }) => address.endsWith(where)),
        file: records.filter(({ address }) => address.endsWith(".txt")),
      };
    };
    const plain = await read({ preset: "plain" });
    expect(JSON.stringify(plain.page)).toContain("Возврат к списку");

    const first = await read();
    expect(JSON.stringify(first.page)).not.toContain("Возврат к списку");
    expect(first.page[0]).toMatchObject({ title: "Франшиза по КАСКО: новые пороги" });
    expect(first.page[0]).not.toHaveProperty("region");

    const fields: SourceInput["fields"] = [
      { field: "region", from: "text", pattern: "филиала (\\p{L}+)" },
      { field: "region", from: "path", pattern: "Новости", value: "Вся Россия" },
      { field: "channel", from: "address", pattern: "/news/", value: "Агенты" },
      { field: "validFrom", from: "address", pattern: "deductible", value: "01.12.2026" },
    ];
    const { page, file } = await read({ fields });
    expect(page.length).toBeGreaterThan(1);
    for (const section of page) {
      expect(section).toMatchObject({ region: ["Вся Россия"], channel: ["Агенты"], validFrom: "2026-12-01" });
    }
    expect(file).toMatchObject([{ region: ["Уфа"], channel: ["Агенты"] }]);
  });

  test("a rule's selector that cannot be read is a problem with its name", async () => {
    await using data = await temporaryData();
    const fields: SourceInput["fields"] = [
      { field: "owner", from: "selector", selector: "div[[", pattern: ".+" },
    ];
    const report = await crawlInto(data.folder, source({ fields }));
    expect(report.problems[0]).toMatchObject({ kind: "selector", selector: "div[[" });
  });
});
