import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { CrawlReport } from "../../index-builder/crawl/report.ts";
import { crawlInto, servedRecords, temporaryData } from "./crawl-into.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";

const fixtures = join(import.meta.dirname, "../fixtures/files");
/** Address on the portal, content type, file among the fixtures, what the link says. */
const files: readonly (readonly [string, string, string, string])[] = [
  ["/docs/rules.pdf", "application/pdf", "pdf-rules/file.pdf", "Правила страхования"],
  ["/docs/memo.docx", "application/octet-stream", "docx-memo/file.docx", "Памятка (PDF, 120 Кб)"],
  ["/docs/branches.xlsx", "", "xlsx-branches/file.xlsx", "Филиалы (XLSX, 12 КБ)"],
  [
    "/docs/launch.pptx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "pptx-launch/file.pptx",
    "Скачать",
  ],
  ["/docs/old.doc", "application/msword", "doc-old/file.doc", "Старый бланк"],
  ["/docs/secret.pdf", "application/pdf", "pdf-encrypted/file.pdf", "Под паролем"],
  ["/docs/cut.pdf", "application/pdf", "pdf-cut-off/file.pdf", "Оборванный"],
];
const vtt = `WEBVTT

00:00:01.000 --> 00:00:20.000
Как оформить европротокол на месте.

00:03:15.000 --> 00:03:30.000
Лимит выплаты без спора четыреста тысяч рублей.
`;

let portal: ServedApp;
let report: CrawlReport;
let records: SectionRecord[];

beforeAll(async () => {
  const app = new Hono();
  app.get("/robots.txt", (context) => context.notFound());
  app.get("/sitemap.xml", (context) => context.notFound());
  const links = files.map(([path, , , text]) => `<a href="${path}">${text}</a>`).join(" ");
  app.get("/", (context) =>
    context.html(
      `<main><h1>Документы</h1><p>Все файлы.</p>${links}<a href="/clips/europrotocol.mp4">Урок: европротокол</a>
<a href="/clips/silent.mp4">Без слов</a><a href="/docs/form.rtf">Бланк</a></main>`,
    ),
  );
  for (const [path, type, file] of files) {
    const bytes = await readFile(join(fixtures, file));
    app.get(
      path,
      () => new Response(new Uint8Array(bytes), { headers: type === "" ? {} : { "content-type": type } }),
    );
  }
  app.get("/clips/europrotocol.vtt", (context) => context.text(vtt));
  portal = await serveApp(app);
  await using data = await temporaryData();
  report = await crawlInto(data.folder, { id: "portal", start: [portal.address] });
  records = await servedRecords(data.folder);
}, 60_000);
afterAll(() => portal.stop());

const of = (path: string): SectionRecord[] =>
  records.filter(({ address }) => new URL(address).pathname === path);

describe("documents of a portal", () => {
  test("a PDF: a section a page, each with its number", () => {
    expect(of("/docs/rules.pdf")[0]).toMatchObject({ kind: "pdf", place: { kind: "page", value: 1 } });
    expect(of("/docs/rules.pdf").every(({ place }) => place.kind === "page")).toBe(true);
  });

  test("a Word file under a type that says nothing: sections by headings", () => {
    expect(of("/docs/memo.docx").length).toBeGreaterThan(0);
    expect(of("/docs/memo.docx")[0]?.kind).toBe("document");
  });

  test("a workbook: a section a sheet, found by its cells, named by its link", () => {
    const sheets = of("/docs/branches.xlsx");
    expect(sheets[0]).toMatchObject({ kind: "sheet" });
    expect(sheets.every(({ place }) => place.kind === "sheet")).toBe(true);
  });

  test("slides: a section a slide", () => {
    expect(of("/docs/launch.pptx")[0]).toMatchObject({ kind: "slides", place: { kind: "page", value: 1 } });
  });

  test("a clip says what the subtitles beside it say, by time; the clip itself is never fetched", () => {
    expect(
      of("/clips/europrotocol.mp4").map(({ kind, title, place, text }) => [kind, title, place.value, text]),
    ).toEqual([
      ["video", "Урок: европротокол", 1, "Как оформить европротокол на месте."],
      ["video", "Урок: европротокол", 195, "Лимит выплаты без спора четыреста тысяч рублей."],
    ]);
    expect(portal.asked.filter((path) => path.endsWith(".mp4"))).toEqual([]);
  });

  test("what cannot be read costs a line of the report each, and nothing else", () => {
    expect(report.sources[0]?.skipped).toMatchObject({
      "file-old-format": 1,
      "file-encrypted": 1,
      "file-damaged": 1,
      "no-subtitles": 1,
      "not-read": 1,
    });
    expect(report.problems).toEqual([]);
    expect(of("/docs/old.doc")).toEqual([]);
  });
});
