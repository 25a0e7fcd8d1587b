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
import { letters, readPortalA, type ArticlePage } from "./read-portal-a.ts";

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
let pages: ArticlePage[];
/** Records by the path of their page and of its aliases. */
let recordsAt: Map<string, SectionRecord[]>;

/** Passages of a page that are in none of its sections. What stands on half of all pages is a frame of its own. */
const lostOf = ({ path, passages }: ArticlePage, often: ReadonlyMap<string, number>): string[] => {
  const own = recordsAt.get(path) ?? [];
  const said = [
    ...own.flatMap(({ title, heading = "" }) => [title, heading]),
    own.map(({ text }) => text).join(""),
  ];
  const all = said.map(letters).join(" ");
  return passages.filter((one) => (often.get(one) ?? 0) < pages.length / 2 && !all.includes(one));
};
const passageCounts = (): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const one of pages.flatMap(({ passages }) => [...new Set(passages)]))
    counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};

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
    pages = readPortalA(fixture);
    recordsAt = new Map();
    for (const record of records) {
      for (const one of [record.address, ...record.aliases]) {
        const { pathname } = new URL(one);
        recordsAt.set(pathname, [...(recordsAt.get(pathname) ?? []), record]);
      }
    }
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
    const linked = new Set(pages.flatMap(({ links }) => links));
    const chained = Object.entries(redirects).flatMap(([path, { to }]) =>
      linked.has(path) ? [path, to] : [],
    );
    const reachable = new Set(chained.filter((path) => path in redirects));
    expect(new Set(seen)).toEqual(reachable);
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

  test("every page is there under its title", () => {
    const wrong = pages.filter(({ path, title }) => {
      const own = recordsAt.get(path) ?? [];
      return own.length === 0 || own.some((one) => one.title !== title);
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test("the main text of all pages is found, but for one passage in a thousand", () => {
    const often = passageCounts();
    const lost = pages.flatMap((page) => lostOf(page, often));
    const total = pages.reduce((sum, { passages }) => sum + passages.length, 0);
    expect(total).toBeGreaterThan(100_000);
    expect(lost.length).toBeLessThan(total / 1_000);
  });

  // Two pages of 2,675 close a container too often, as a browser reads it too: what follows stands outside of main.
  test.fails("of every page all main text is found", () => {
    const often = passageCounts();
    // The day of a change is a fact of the page, not its text.
    const lost = pages.map((page) => [
      page.path,
      lostOf(page, often).filter((one) => !one.startsWith("датапубликации")),
    ]);
    expect(lost.filter(([, passages]) => (passages ?? []).length > 0)).toEqual([]);
  });

  test.fails("every heading is found, in its section's heading or, bare, in the text below", () => {
    const lost = pages.flatMap(({ path, headings }) => {
      const own = recordsAt.get(path) ?? [];
      const said = own
        .map(({ title, heading = "", text }) => letters(`${title} ${heading} ${text}`))
        .join(" ");
      return headings.filter((one) => !said.includes(one)).map((one) => `${path}: ${one}`);
    });
    expect(lost).toEqual([]);
  });

  test("no line of any section is a line of the frame around the article", () => {
    const taken = pages.flatMap(({ path, frame }) => {
      const lines = new Set(frame);
      const own = (recordsAt.get(path) ?? []).flatMap(({ text }) => text.split("\n"));
      return own.filter((line) => lines.has(letters(line))).map((line) => `${path}: ${line}`);
    });
    expect(taken).toEqual([]);
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
