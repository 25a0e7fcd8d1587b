import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { CrawlReport } from "../../index-builder/crawl/report.ts";
import { portalAIsThere, unpackPortalA } from "../unpack-portal-a.ts";
import { crawlInto, pathsOf, servedRecords, temporaryData } from "./crawl-into.ts";

/** Why not to crawl it; null where it is crawled. */
const whyNot = !portalAIsThere
  ? "portal-a.tar.zst is not there: the data lies beside the repository"
  : process.env["COUNTS"] === "full"
    ? null
    : "crawls a whole portal for minutes: runs with COUNTS=full";

const Redirects = z.record(z.string(), z.object({ to: z.string(), status: z.number() }));
const Asked = z.object({ method: z.string(), url: z.string(), status: z.number() });

let records: SectionRecord[];
let report: CrawlReport;
let asked: z.infer<typeof Asked>[];
let redirects: z.infer<typeof Redirects>;
let orphans: string[];

describe("a real portal of 2,669 pages, crawled whole", () => {
  beforeEach(({ skip }) => skip(whyNot !== null, whyNot ?? ""));
  beforeAll(async () => {
    if (whyNot !== null) return;
    await using data = await temporaryData();
    const fixture = await unpackPortalA(data.folder);
    const log = join(data.folder, "asked.ndjson");
    const server = spawn(process.execPath, ["serve.mjs", "--port", "0", "--log", log], { cwd: fixture });
    try {
      const said: unknown[] = await once(server.stdout, "data");
      report = await crawlInto(data.folder, { id: "portal-a", start: [String(said[0]).trim()] });
      records = await servedRecords(data.folder);
    } finally {
      server.kill();
      await once(server, "close");
    }
    redirects = Redirects.parse(JSON.parse(await readFile(join(fixture, "redirects.json"), "utf8")));
    orphans = z.array(z.string()).parse(JSON.parse(await readFile(join(fixture, "orphans.json"), "utf8")));
    asked = (await readFile(log, "utf8"))
      .trim()
      .split("\n")
      .map((line) => Asked.parse(JSON.parse(line)));
  }, 600_000);

  test("every page is a document, the orphans of the sitemap among them", () => {
    expect(report.problems).toEqual([]);
    const paths = new Set(
      records.flatMap(({ address, aliases }) => [address, ...aliases].map((one) => new URL(one).pathname)),
    );
    expect(orphans.filter((path) => !paths.has(path))).toEqual([]);
    expect(pathsOf(records).length).toBeGreaterThanOrEqual(2_669);
  });

  test("redirects that a page links to are aliases of where they end, chains included", () => {
    const end = (path: string): string => (redirects[path] ? end(redirects[path].to) : path);
    const seen = Object.keys(redirects).filter((path) => asked.some(({ url }) => url === path));
    expect(seen.length).toBeGreaterThan(20);
    const aliases = new Map(
      records.flatMap((record) => record.aliases.map((alias) => [new URL(alias).pathname, record])),
    );
    for (const path of seen) {
      expect(new URL(aliases.get(path)?.address ?? "about:blank").pathname).toBe(end(path));
    }
  });

  test("nothing forbidden was asked or indexed, no page was asked for twice", () => {
    const urls = asked.map(({ url }) => url);
    expect(urls.filter((url) => url.startsWith("/private/") || url.startsWith("/search"))).toEqual([]);
    expect(urls.filter((url, at) => urls.indexOf(url) !== at)).toEqual([]);
    expect(JSON.stringify(records)).not.toContain("канареечник");
  });

  test("no menu, footer, cookie note or «similar pages» block is in any section", () => {
    const frame =
      /Похожие страницы|^В этом разделе$|Перейти к содержимому|использует файлы cookie|Версия для печати|Была ли статья полезна|доб\. 4455|Источник текстов: bitrix-tools/m;
    expect(records.filter(({ text, heading }) => frame.test(text) || frame.test(heading ?? ""))).toEqual([]);
    // The menu holds the titles of twenty pages: a page that had taken it in would say them all.
    const menu = [
      "Туториалы: готовые сценарии",
      "Инструменты для локальных интеграций",
      "Обзор тиражных приложений",
    ];
    const taken = records.filter(({ text }) => menu.every((title) => text.includes(title)));
    expect(taken.map(({ address }) => new URL(address).pathname)).toEqual(["/"]);
  });

  test("titles come without the portal's name, paths without the start page and the page itself", () => {
    expect(
      records.filter(({ title }) => title.includes("Портал знаний") && title !== "Портал знаний"),
    ).toEqual([]);
    const page = records.find(({ address }) => address.endsWith("/settings/oauth/error-codes.html"));
    expect(page?.title).toBe("Коды ошибок сервера авторизации");
    expect(page?.path).toEqual([
      "Настройка и использование REST API",
      "Полный протокол авторизации OAuth 2.0",
    ]);
  });
});
