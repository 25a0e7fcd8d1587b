import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Hono, type Context } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { currentReleaseFile, type Denied } from "../../core/contract/release.ts";
import { readDenied } from "../../index-builder/release/read-denied.ts";
import { crawlInto, servedRecords, temporaryData, type SourceInput } from "./crawl-into.ts";
import { dieAt } from "./die-at.ts";
import { servedPaths } from "./page-portal.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";

const full = process.env["COUNTS"] === "full";
/** before: as first seen · after: changed, closed, moved, opened, grown · hidden: what had grown asks not to be indexed. */
let edition: "before" | "after" | "hidden" = "before";
let portal: ServedApp;
beforeAll(async () => {
  portal = await serveApp(portalOf());
});
afterAll(() => portal.stop());

// Many, since visits share commits.
const grown = Array.from({ length: 60 }, (_, at) => `/grown/${at}`);
const page = (title: string, body: string): string => `<main><h1>${title}</h1><p>${body}</p></main>`;
const isBefore = (): boolean => edition === "before";
const isFinance = (context: Context): boolean => context.req.header("authorization") !== undefined;
const link = (path: string): string => `<a href="${path}">${path}</a>`;

function portalOf(): Hono {
  const app = new Hono();
  app.get("/robots.txt", (context) => context.notFound());
  app.get("/sitemap.xml", (context) => {
    const [old, now] = ["2026-11-01T00:00:00Z", "2026-11-23T09:30:00Z"];
    const dates = { "/steady": old, "/changing": isBefore() ? old : now, "/closing": isBefore() ? old : now };
    const urls = Object.entries(dates).map(
      ([path, at]) => `<url><loc>${new URL(path, portal.address).href}</loc><lastmod>${at}</lastmod></url>`,
    );
    return context.body(`<urlset>${urls.join("")}</urlset>`, 200, { "content-type": "application/xml" });
  });
  app.get("/me", (context) => context.html(page("Профиль", isFinance(context) ? "Вы вошли" : "Гость")));
  app.get("/budget", (context) =>
    isFinance(context)
      ? context.html(page("Бюджет", `План, издание ${edition}.`))
      : context.text("нельзя", 403),
  );
  app.get("/", (context) => {
    const links = ["/steady", "/changing", "/closing", "/moving", "/going", "/budget"];
    return context.html(
      page(
        "Портал",
        links
          .concat(isBefore() ? [] : grown)
          .map(link)
          .join(" "),
      ),
    );
  });
  app.get("/steady", (context) => context.html(page("Правила", `Как были. ${link("/behind")}`)));
  // Only the page that has not changed since leads there, and at first it could not be read.
  app.get("/behind", (context) =>
    isBefore() ? context.text("сбой", 503) : context.html(page("За правилами", "Открылась.")),
  );
  app.get("/changing", (context) => context.html(page("Тариф", `Ставка, издание ${edition}.`)));
  app.get("/closing", (context) =>
    isBefore() || isFinance(context)
      ? context.html(page("Премии", "Размер и порядок."))
      : context.text("нельзя", 403),
  );
  app.get("/moving", (context) =>
    isBefore() ? context.html(page("Памятка", "Старый адрес.")) : context.redirect("/moved"),
  );
  app.get("/moved", (context) => context.html(page("Памятка", "Новый адрес.")));
  app.get("/going", (context) =>
    isBefore() ? context.html(page("Акция", "До конца месяца.")) : context.notFound(),
  );
  app.get("/grown/:number", (context) => {
    const robots = edition === "hidden" ? '<meta name="robots" content="noindex">' : "";
    return context.html(robots + page(`Новое ${context.req.param("number")}`, context.req.path));
  });
  return app;
}

function crawlAt(data: string, minutes: number): ReturnType<typeof crawlInto> {
  const probe = { address: new URL("/me", portal.address).href, text: "Вы вошли" };
  const identities: SourceInput["identities"] = [
    { name: "staff", groups: ["everyone"] },
    {
      name: "finance",
      groups: ["finance"],
      signIn: { kind: "basic", user: "robot", password: "right", probe },
    },
  ];
  return crawlInto(
    data,
    { id: "portal", start: [portal.address], scope: { exclude: ["/me"] }, identities, concurrency: 1 },
    { now: () => new Date(Date.UTC(2026, 10, 23, 9, minutes)) },
  );
}

/** What people get to see: records, and what is denied of them. */
async function shown(data: string): Promise<{ records: unknown; denied: Denied }> {
  return { records: await servedRecords(data), denied: await readDenied(join(data, "releases")) };
}

const current = (data: string): Promise<string> =>
  readFile(join(data, "releases", currentReleaseFile), "utf8");

/** A data folder after a first crawl, at its second edition. */
async function crawledOnce(): Promise<Awaited<ReturnType<typeof temporaryData>>> {
  const data = await temporaryData();
  edition = "before";
  await crawlAt(data.folder, 0);
  edition = "after";
  return data;
}

/** A copy of a data folder after a crawl that was killed before one of its writes. */
type Killed = { readonly data: string; readonly where: string };

/** Crawls a copy of a folder again and again, killed before each write in turn, or each so-and-so-many-th. */
async function killedAtEach(
  from: string,
  { first = 1, step = 1 }: { readonly first?: number; readonly step?: number },
  then: (killed: Killed) => Promise<void>,
): Promise<void> {
  for (let write = first; ; write += step) {
    await using data = await temporaryData();
    await cp(from, data.folder, { recursive: true });
    const ending = await dieAt(write, () => crawlAt(data.folder, 60));
    if (ending.kind === "ran-through") return;
    await then({ data: data.folder, where: `${write}: ${ending.before}` });
  }
}

test("killed before any write of the first crawl, the next one ends as if it had not been", async () => {
  edition = "after";
  await using empty = await temporaryData();
  await using whole = await temporaryData();
  await crawlAt(whole.folder, 60);
  const expected = await shown(whole.folder);
  const wrong: string[] = [];
  await killedAtEach(empty.folder, { step: full ? 1 : 2 }, async ({ data, where }) => {
    await crawlAt(data, 61);
    if (JSON.stringify(await shown(data)) !== JSON.stringify(expected)) wrong.push(where);
  });
  expect(wrong).toEqual([]);
}, 120_000);

test("nor does it make a difference while it crawls again", async () => {
  await using before = await crawledOnce();
  await using whole = await temporaryData();
  await cp(before.folder, whole.folder, { recursive: true });
  await crawlAt(whole.folder, 60);
  const expected = await shown(whole.folder);
  expect(await servedPaths(whole.folder)).toEqual(
    ["/", "/behind", "/budget", "/changing", "/closing", "/going", "/moved", "/steady"]
      .concat(grown)
      .toSorted(),
  );
  const wrong: string[] = [];
  await killedAtEach(before.folder, {}, async ({ data, where }) => {
    await crawlAt(data, 61);
    if (JSON.stringify(await shown(data)) !== JSON.stringify(expected)) wrong.push(where);
  });
  expect(wrong).toEqual([]);
}, 120_000);

test("killed when the release is out, it guards that release against loss all the same", async () => {
  await using before = await crawledOnce();
  await using whole = await temporaryData();
  await cp(before.folder, whole.folder, { recursive: true });
  const ending = await dieAt(Number.POSITIVE_INFINITY, () => crawlAt(whole.folder, 60));
  const last = ending.kind === "ran-through" ? ending.writes : 0;
  const earlier = await current(before.folder);
  const lost: string[] = [];
  let published = 0;
  await killedAtEach(before.folder, { first: last - 10 }, async ({ data, where }) => {
    if ((await current(data)) === earlier) return;
    published += 1;
    edition = "hidden";
    const { outcome } = await crawlAt(data, 120);
    edition = "after";
    if (outcome.kind !== "held") lost.push(where);
  });
  expect(published).toBeGreaterThan(0);
  expect(lost).toEqual([]);
}, 120_000);
