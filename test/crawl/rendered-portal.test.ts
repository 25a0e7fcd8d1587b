import { existsSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startCanary, type Canary } from "./canary.ts";
import { crawlInto, pathsOf, servedRecords, temporaryData, type SourceInput } from "./crawl-into.ts";
import { scriptedPortal, type Scripted } from "./scripted-portal.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";

const chromium = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
let served: ServedApp;
let portal: Scripted;
let canary: Canary;

beforeEach(async (context) => {
  context.skip(!existsSync(chromium), `no Chromium at ${chromium}; npm test installs it`);
  canary = await startCanary();
  const made = scriptedPortal(canary);
  portal = made.portal;
  served = await serveApp(made.app);
});
afterEach(async () => {
  await served.stop();
  await canary.stop();
});

const source = (more: Partial<SourceInput> = {}): SourceInput => ({
  id: "polis",
  start: [served.address],
  rendering: "browser",
  browser: { settleSeconds: 0.3, pageSeconds: 3, mostRequests: 25 },
  ...more,
});
const only = (path: string, more: Partial<SourceInput> = {}) =>
  source({ start: [new URL(path, served.address).href], scope: { include: [path] }, ...more });
const textOf = async (data: string, path: string): Promise<string> =>
  (await servedRecords(data))
    .filter(({ address }) => new URL(address).pathname === path)
    .map(({ title, text }) => `${title}: ${text}`)
    .join("\n");
const askedTimes = (path: string): number => served.asked.filter((one) => one === path).length;

describe("a portal whose pages are written by their scripts", () => {
  test("is read as its readers see it, by way of the crawler's own requests only", async () => {
    await using data = await temporaryData();
    const report = await crawlInto(data.folder, source());
    expect(report.outcome.kind).toBe("published");
    const records = await servedRecords(data.folder);
    expect(pathsOf(records)).toEqual([
      "/",
      "/kasko",
      "/osago",
      "/plain",
      "/polling",
      "/report",
      "/rules.txt",
      "/shadow",
      "/timer",
      "/tricks",
      "/window",
    ]);
    expect(await textOf(data.folder, "/kasko")).toBe("КАСКО: Франшиза от 10 000 рублей.");
    expect(await textOf(data.folder, "/shadow")).toBe("Карточка: Лимит выплаты 5 млн рублей");
    expect(await textOf(data.folder, "/timer")).toContain("Часы идут");
    expect(await textOf(data.folder, "/polling")).toContain("Спрашивает без конца");
    expect(await textOf(data.folder, "/window")).toContain("Открывает окна");
    expect(await textOf(data.folder, "/rules.txt")).toContain("два дня");
    expect(JSON.stringify(records)).not.toContain("Загрузка");

    expect(canary.reached()).toBe(0);
    const never = [
      "/logout",
      "/report/delete",
      "/vote?action=delete",
      "/api/closed",
      "/calendar.ics?do=edit",
    ];
    for (const path of [...never, "/opened", "/frame", "/worker.js"])
      expect(`${path} ${askedTimes(path)}`).toBe(`${path} 0`);
    // Asked for once in a crawl, however many pages load it.
    expect(askedTimes("/app.js")).toBe(1);
    expect(served.asked.filter((path) => path.startsWith("/api/osago.json?")).length).toBeLessThanOrEqual(25);
    expect(report.problems).toMatchObject([
      { kind: "pages-failed", count: 1, detail: "the page does not answer" },
    ]);
  }, 90_000);
});

test("a page whose data changes is shown again though its shell stays the same", async () => {
  await using data = await temporaryData();
  await crawlInto(data.folder, only("/kasko"));
  portal.kaskoText = "Франшиза от 15 000 рублей.";
  await crawlInto(data.folder, only("/kasko"));
  expect(await textOf(data.folder, "/kasko")).toContain("15 000");
});

test("a page that asks for no data is asked for with what is known of it", async () => {
  await using data = await temporaryData();
  await crawlInto(data.folder, only("/timer"));
  const again = await crawlInto(data.folder, only("/timer"));
  expect(again.sources[0]).toMatchObject({ unchanged: 1 });
  expect(await textOf(data.folder, "/timer")).toContain("Часы идут");
});

test.each([
  ["/api/kasko.json", 503],
  ["/app.js", 500],
])("while %s answers %i, what was known of the page stays", async (path, status) => {
  await using data = await temporaryData();
  await crawlInto(data.folder, only("/kasko"));
  portal.faults.set(path, status);
  const report = await crawlInto(data.folder, only("/kasko"));
  expect(report.problems).toMatchObject([
    { kind: "pages-failed", detail: `HTTP ${status} (${new URL(path, served.address).href})` },
  ]);
  expect(await textOf(data.folder, "/kasko")).toContain("Франшиза от 10 000");
});

test("where its scripts send a reader is a redirect like any other", async () => {
  await using data = await temporaryData();
  const report = await crawlInto(data.folder, only("/moved", { scope: { include: ["/moved", "/osago"] } }));
  expect(report.sources[0]).toMatchObject({ redirects: 1 });
  const records = await servedRecords(data.folder);
  expect(records.find(({ address }) => address.endsWith("/osago"))?.text).toContain("Европротокол");
});

test("without the browser's program the source is not crawled, and the problem names it", async () => {
  await using data = await temporaryData();
  const executable = "/opt/polis/no-such-chromium";
  const report = await crawlInto(data.folder, source({ browser: { executable } }));
  expect(report.problems).toContainEqual({
    kind: "no-browser",
    source: "polis",
    why: "program",
    detail: executable,
  });
  expect(askedTimes("/")).toBe(0);
});
