import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { zipSync } from "fflate";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { CrawlReport } from "../../index-builder/crawl/report.ts";
import { eventFolder } from "../../index-builder/events/event-log.ts";
import { declareSize, sheet, sheetXml, wordDocument, workbook } from "../fixtures/files/make-office.ts";
import { page, pdfOf, repeated } from "../fixtures/files/make-pdf.ts";
import { crawlInto, servedRecords, temporaryData } from "./crawl-into.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";
import { watchChildren } from "./watch-children.ts";

const seconds = process.env["COUNTS"] === "full" ? 10 : 3;
const fixtures = join(import.meta.dirname, "../fixtures/files");
const sheetFile = "xl/worksheets/sheet1.xml";
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const word = (body: string): string =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

const fixture = (name: string): Promise<Buffer> => readFile(join(fixtures, name));

/** What each address sends; the canary is a server that nobody may ask. */
async function hostileFiles(canary: string): Promise<Record<string, Uint8Array>> {
  const entities = Array.from(
    { length: 12 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  ).join("");
  const doctype = `<!DOCTYPE x [<!ENTITY l0 "ха"><!ENTITY out SYSTEM "${canary}entity"><!ENTITY file SYSTEM "file:///etc/passwd">${entities}]>`;
  const lying = workbook({ [sheetFile]: new Uint8Array(10_000_000) });
  declareSize(lying, sheetFile, 1_000);
  const nested = zipSync({
    "word/document.xml": zipSync({ "word/document.xml": new Uint8Array(20_000_000) }),
  });
  const entries = Array.from({ length: 10_001 }, (_, at) => [`word/${at}.xml`, new Uint8Array(0)] as const);
  const bomb = repeated("0 0 m 1 1 l S ", 600);
  return {
    "bomb.xlsx": workbook({ [sheetFile]: new Uint8Array(20_000_000) }),
    "lying.xlsx": lying,
    "nested.docx": nested,
    "many.docx": zipSync(Object.fromEntries(entries), { level: 0 }),
    "bomb.pdf": pdfOf([bomb]),
    "bomb-behind.pdf": pdfOf([page("Page before the bomb"), bomb]),
    "heavy.docx": wordDocument(word(paragraph("a").repeat(290_000))),
    "entities.xlsx": workbook({ [sheetFile]: bytesOf(doctype + sheetXml("Полис &out; &file; &l12; готов")) }),
    "entities.docx": wordDocument(doctype + word(paragraph("Памятка &out; &file; &l12; готова"))),
    "locked.pdf": await fixture("pdf-encrypted/file.pdf"),
    "old.doc": await fixture("doc-old/file.doc"),
    "empty.pdf": new Uint8Array(0),
    "cut.pdf": await fixture("pdf-cut-off/file.pdf"),
    "page.pdf": bytesOf("<html><body>Вход на портал"),
  };
}

/** What the event log may say of each. */
const told: Record<string, RegExp> = {
  "bomb.xlsx": /^skipped file-too-large$/,
  "lying.xlsx": /^skipped file-too-large$/,
  "nested.docx": /^skipped file-(?:damaged|too-large)$/,
  "many.docx": /^skipped file-too-large$/,
  "bomb.pdf": /^skipped file-too-(?:large|slow)$/,
  "bomb-behind.pdf": /^fetched$/,
  "heavy.docx": /^skipped file-too-(?:large|slow)$/,
  "entities.xlsx": /^fetched$/,
  "entities.docx": /^(?:fetched|skipped file-\w+)$/,
  "locked.pdf": /^skipped file-encrypted$/,
  "old.doc": /^skipped file-old-format$/,
  "empty.pdf": /^skipped empty$/,
  "cut.pdf": /^skipped file-damaged$/,
  "page.pdf": /^skipped not-read$/,
};

const honest = 20;
let portal: ServedApp;
let canary: ServedApp;
let report: CrawlReport;
let records: SectionRecord[];
let peakMb: number;
let children: number;
/** How long after it was asked for each file was done with. */
const tookMs = new Map<string, number>();
const became = new Map<string, string>();
const servedAt = new Map<string, number>();

beforeAll(async () => {
  canary = await serveApp(new Hono());
  const files = await hostileFiles(canary.address);
  const names = Object.keys(files);
  const app = new Hono();
  app.get("/robots.txt", (context) => context.notFound());
  app.get("/sitemap.xml", (context) => context.notFound());
  app.get("/", (context) => {
    const links = names.map((name) => `<a href="/files/${name}">${name}</a>`);
    const pages = Array.from({ length: honest }, (_, at) => `<a href="/p/${at}">Страница ${at}</a>`);
    return context.html(
      `<main><h1>Документы</h1>${links.join(" ")}<a href="/files/good.xlsx">Ставки</a> ${pages.join(" ")}</main>`,
    );
  });
  app.get("/p/:number", (context) =>
    context.html(`<main><h1>Страница ${context.req.param("number")}</h1><p>${context.req.path}</p></main>`),
  );
  app.get("/files/good.xlsx", (context) =>
    context.body(new Uint8Array(workbook({ [sheetFile]: sheet("Казань") }))),
  );
  app.get("/files/:name", (context) => {
    const name = context.req.param("name");
    const bytes = files[name];
    servedAt.set(name, Date.now());
    return bytes ? context.body(new Uint8Array(bytes)) : context.notFound();
  });
  portal = await serveApp(app);

  await using data = await temporaryData();
  const watch = watchChildren();
  report = await crawlInto(data.folder, {
    id: "portal",
    start: [portal.address],
    concurrency: 1,
    childSeconds: seconds,
  });
  watch.stop();
  [peakMb, children] = [watch.peakMb(), watch.seen()];
  records = await servedRecords(data.folder);
  for (const { at, address, kind, rule } of await events(data.folder)) {
    const name = new URL(address).pathname.replace("/files/", "");
    const since = servedAt.get(name);
    if (since === undefined) continue;
    tookMs.set(name, Date.parse(at) - since);
    became.set(name, rule === undefined ? kind : `${kind} ${rule}`);
  }
}, 240_000);
afterAll(async () => {
  await portal.stop();
  await canary.stop();
});

const Event = z.object({
  at: z.string(),
  address: z.string(),
  kind: z.string(),
  rule: z.string().optional(),
});

async function events(data: string): Promise<z.infer<typeof Event>[]> {
  const folder = join(data, eventFolder);
  const [name = ""] = await readdir(folder);
  const lines = (await readFile(join(folder, name), "utf8")).trim().split("\n");
  return lines.map((line) => Event.parse(JSON.parse(line)));
}

const of = (path: string): SectionRecord[] =>
  records.filter(({ address }) => new URL(address).pathname === path);

describe("a portal full of files made to do harm", () => {
  test("the crawl goes on: every honest page and file is indexed, and nothing counts as a problem", () => {
    expect(report.problems).toEqual([]);
    for (let at = 0; at < honest; at += 1) expect(of(`/p/${at}`)).toHaveLength(1);
    expect(of("/files/good.xlsx").map(({ text }) => text)).toEqual(["Казань"]);
  });

  test("each is told with what is wrong with it", () => {
    const wrong = Object.entries(told).filter(([name, what]) => !what.test(became.get(name) ?? ""));
    expect(wrong.map(([name]) => [name, became.get(name)])).toEqual([]);
    expect(report.sources[0]?.skipped["file-cut"]).toBe(1);
  });

  test("what stands before a bomb is kept", () => {
    expect(of("/files/bomb-behind.pdf").map(({ title }) => title)).toEqual(["Page before the bomb"]);
  });

  test("entities bring in no file, no address and no copies of themselves", () => {
    expect(JSON.stringify(records)).not.toMatch(/root:|хаха/);
    expect(canary.asked).toEqual([]);
  });

  test("each is done with in time", () => {
    expect([...tookMs.keys()].toSorted()).toEqual([...servedAt.keys()].toSorted());
    // A busy machine takes its time to start a process, to kill one and to tell of it.
    const slow = [...tookMs].filter(([, ms]) => ms > (seconds + 8) * 1_000);
    expect(slow).toEqual([]);
  });

  // V8 may fill childMemory, and Node takes some 70 MB besides.
  test("no process that reads files holds more than 512 MB", ({ skip }) => {
    skip(process.platform !== "linux", "only Linux tells what another process holds");
    expect(children).toBeGreaterThan(1);
    expect(peakMb).toBeLessThan(512);
  });
});
