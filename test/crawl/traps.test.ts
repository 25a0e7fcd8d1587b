import { Hono, type Context } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CrawlReport } from "../../index-builder/crawl/report.ts";
import { crawlInto, pathsOf, servedRecords, temporaryData } from "./crawl-into.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";

const full = process.env["COUNTS"] === "full";
const honest = full ? 3_000 : 400;

let portal: ServedApp;
let report: CrawlReport;
let published: string[];
/** Addresses asked for in each of three crawls. */
let asked: string[][];

const page = (context: Context, title: string, body: string): Response | Promise<Response> =>
  context.html(`<main><h1>${title}</h1>${body}</main>`);
const link = (path: string): string => `<a href="${path.replaceAll("&", "&amp;")}">•</a>`;
const say = (context: Context, title: string, next: readonly string[]): Response | Promise<Response> =>
  page(context, title, `<p>${context.req.path}, ${title}.</p>${next.map(link).join(" ")}`);
const month = (number: number): string => new Date(Date.UTC(2026, number, 1)).toISOString().slice(0, 7);
const numberIn = (text: string): number => Number(/\d+/.exec(text)?.[0] ?? 0);

/** Spaces of addresses without an end, each as some system makes them, with what leads into it. */
const traps: Record<string, { readonly start: string; readonly most: number }> = {
  "/calendar": { start: "/calendar?month=2026-01", most: 24 },
  "/events": { start: "/events/2026/01", most: 24 },
  "/filter": { start: "/filter?a=1", most: 100 },
  "/same": { start: "/same?page=1", most: 90 },
  "/deeper": { start: "/deeper/a/", most: 20 },
  "/relative": { start: "/relative/docs/", most: 10 },
  "/visit": { start: "/visit/0f8e3c7a9b5d4e21/", most: 160 },
  "/soft": { start: "/soft/1", most: 90 },
};

/** Every visit begins a session of its own. */
let visits = 0;
const sessionOf = (number: number): string =>
  (0x0f8e3c7a9b5d4e21n + BigInt(number)).toString(16).padStart(16, "0");
const filters = ["a", "b", "c", "d", "e", "f", "g", "h"];

function portalOf(): Hono {
  const app = new Hono();
  app.get("/robots.txt", (context) => context.notFound());
  app.get("/sitemap.xml", (context) => context.notFound());
  app.get("/", (context) => {
    const pages = Array.from({ length: honest / 10 }, (_, at) => `/p/${at * 10}`);
    return say(context, "Портал", [...Object.values(traps).map(({ start }) => start), ...pages]);
  });
  // Honest pages lead on to each other and into every trap.
  app.get("/p/:number", (context) => {
    const at = Number(context.req.param("number"));
    if (at >= honest) return context.notFound();
    const next = at % 10 === 9 ? [] : [`/p/${at + 1}`];
    return say(context, `Правило ${at}`, [
      ...next,
      `/calendar?month=${month(at % 200)}`,
      `/same?page=${at % 50}`,
      `/soft/${at % 50}`,
      `/visit/${sessionOf(at % 50)}/`,
      `/events/${month(at % 200).replace("-", "/")}`,
    ]);
  });
  app.get("/calendar", (context) => {
    const at = context.req.query("month") ?? "";
    const now = new Date(`${at}-01T00:00:00Z`).getUTCFullYear() * 12 + Number(at.slice(5)) - 1 - 2026 * 12;
    return say(context, `Календарь ${at}`, [
      `/calendar?month=${month(now + 1)}`,
      `/calendar?month=${month(now - 1)}`,
    ]);
  });
  app.get("/events/:year/:month", (context) => {
    const { year, month: at } = context.req.param();
    const now = (Number(year) - 2026) * 12 + Number(at) - 1;
    return say(context, `События ${year} ${at}`, [`/events/${month(now + 1).replace("-", "/")}`]);
  });
  app.get("/filter", (context) => {
    const set = new Set(Object.keys(context.req.query()));
    const next = filters.map((name) => {
      const names = set.has(name) ? [...set].filter((one) => one !== name) : [...set, name];
      return `/filter?${names
        .toSorted()
        .map((one) => `${one}=1`)
        .join("&")}`;
    });
    return say(context, `Подбор ${[...set].toSorted().join()}`, next);
  });
  app.get("/same", (context) =>
    page(
      context,
      "Список",
      `<p>Всё те же.</p>${link(`/same?page=${numberIn(context.req.url.split("?")[1] ?? "") + 1}`)}`,
    ),
  );
  app.get("/soft/:number", (context) =>
    page(context, "Новость", `<p>Скоро.</p>${link(`/soft/${Number(context.req.param("number")) + 1}`)}`),
  );
  app.get("/deeper/*", (context) => say(context, "Глубже", [`${context.req.path}a/`]));
  app.get("/relative/*", (context) =>
    page(context, "Здесь", `<p>${context.req.path}</p><a href="relative/docs/">•</a>`),
  );
  app.get("/visit/:session/*", (context) => {
    visits += 1;
    return page(
      context,
      "Добро пожаловать",
      `<p>Рады вам.</p>${link(`/visit/${sessionOf(1_000_000 + visits)}/`)}`,
    );
  });
  return app;
}

beforeAll(async () => {
  portal = await serveApp(portalOf());
  await using data = await temporaryData();
  const source = { id: "portal", start: [portal.address], scope: { maxPages: full ? 20_000 : honest + 900 } };
  report = await crawlInto(data.folder, source);
  published = pathsOf(await servedRecords(data.folder));
  asked = [[...portal.asked]];
  for (let crawl = 0; crawl < 2; crawl += 1) {
    const before = portal.asked.length;
    await crawlInto(data.folder, source);
    asked.push(portal.asked.slice(before));
  }
}, 240_000);
afterAll(() => portal.stop());

/** Addresses below a path that each crawl asked for. */
const countOf = (path: string): number[] =>
  asked.map((paths) => new Set(paths.filter((one) => one.startsWith(path))).size);

/** What later crawls asked for there, if more than the first did. */
function growthOf(path: string): number[] {
  const [first = 0, ...later] = countOf(path);
  return later.filter((count) => count > first);
}

describe("a portal with spaces that have no end", () => {
  test.each(Object.entries(traps))("%s is left at its quota", (path, { most }) => {
    const [first = 0] = countOf(path);
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThanOrEqual(most);
  });

  test.each(Object.keys(traps).filter((path) => path !== "/visit"))(
    "%s does not grow from crawl to crawl",
    (path) => {
      expect(growthOf(path)).toEqual([]);
    },
  );

  // What is known already is asked for first, and each page leads to a new session.
  test("sessions in the path do not grow from crawl to crawl", () => {
    expect(growthOf("/visit")).toEqual([]);
  });

  test("the rest is complete", () => {
    const rest = Array.from({ length: honest }, (_, at) => `/p/${at}`);
    expect(rest.filter((path) => !published.includes(path))).toEqual([]);
    expect(report.problems).toEqual([]);
  });

  test("what was left is told by the rule that left it", () => {
    expect(Object.keys(report.sources[0]?.skipped ?? {})).toEqual(
      expect.arrayContaining(["trap-dates", "trap-filters", "trap-same-text", "trap-repeated-path"]),
    );
  });
});
