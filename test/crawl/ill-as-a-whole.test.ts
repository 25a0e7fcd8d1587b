import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { SectionRecord } from "../../core/contract/record.ts";
import { withoutDenied } from "../../core/contract/without-denied.ts";
import { exitCodeOf } from "../../index-builder/crawl/report.ts";
import { readDenied } from "../../index-builder/release/read-denied.ts";
import { servedRecords, temporaryData, type SourceInput } from "./crawl-into.ts";
import { pages, startPagePortal, type Answer, type PagePortal } from "./page-portal.ts";

/** Where names lead; null where the name server knows none of them. */
const names = vi.hoisted((): { lead: string | null } => ({ lead: null }));
vi.mock("node:dns/promises", () => ({
  lookup: () =>
    names.lead === null
      ? Promise.reject(Object.assign(new Error("getaddrinfo ENOTFOUND"), { code: "ENOTFOUND" }))
      : Promise.resolve([{ address: names.lead, family: 4 }]),
}));

let portal: PagePortal;
let instead: PagePortal["instead"];

beforeEach(async () => {
  names.lead = "127.0.0.1";
  portal = await startPagePortal();
  ({ instead } = portal);
});
afterEach(() => portal.stop());

/** What people get to see: the release that is served, less what is denied. */
async function visible(data: string): Promise<SectionRecord[]> {
  return withoutDenied(await servedRecords(data), await readDenied(join(data, "releases")));
}

const byName = (): Partial<SourceInput> => ({
  start: [portal.address.replace("127.0.0.1", "portal.polis.example")],
});

/** Signed in, with a page that tells so. */
const signedIn = (): Partial<SourceInput> => ({
  scope: { exclude: ["/me"] },
  identities: [
    {
      name: "staff",
      groups: ["everyone"],
      signIn: {
        kind: "basic",
        user: "robot",
        password: "right",
        probe: { address: `${portal.address}me`, text: "Вы вошли" },
      },
    },
  ],
});

const me: Answer = (context) => context.html("<main><h1>Профиль</h1><p>Вы вошли</p></main>");
const forbidden: Answer = (context) => context.text("нельзя", 403);
/** For every address, robots.txt and the sitemap too. */
function everywhere(answer: Answer): void {
  for (const path of ["*", "/robots.txt", "/sitemap.xml"]) instead.set(path, answer);
}

describe.for([
  ["500", () => everywhere((context) => context.text("сбой", 500))],
  ["503 with a page for people", () => everywhere((context) => context.html("<h1>Скоро вернёмся</h1>", 503))],
  ["200 and nothing", () => everywhere((context) => context.body("", 200, { "content-type": "text/html" }))],
  ["a name that the name server no longer knows", () => (names.lead = null)],
] as [string, () => void][])("for days, %s", ([, fall]) => {
  test("everything stays as it was, nothing is denied, and it is told", async () => {
    await using data = await temporaryData();
    const source = byName();
    await portal.crawlAfter(data.folder, 0, { source });
    const before = await visible(data.folder);
    expect(before).toHaveLength(pages + 1);
    fall();
    for (const hours of [1, 25, 25]) {
      const report = await portal.crawlAfter(data.folder, hours, { source });
      expect(await visible(data.folder)).toEqual(before);
      // Pages that say nothing are counted in the report; whatever else is ill is a problem with what to do.
      const empty = report.sources[0]?.skipped.empty ?? 0;
      expect(exitCodeOf(report) > 0 || empty > pages).toBe(true);
    }
    names.lead = "127.0.0.1";
    instead.clear();
    const well = await portal.crawlAfter(data.folder, 1, { source });
    expect(well.problems).toEqual([]);
    expect(await visible(data.folder)).toEqual(before);
  });
});

test("one page instead of every page, with status 200, for days: the pages stay", async () => {
  await using data = await temporaryData();
  await portal.crawlAfter(data.folder, 0);
  const before = await visible(data.folder);
  instead.set("*", (context) => context.html("<main><h1>Работы</h1><p>Портал обновляется.</p></main>"));
  for (const hours of [1, 25, 25]) {
    const report = await portal.crawlAfter(data.folder, hours);
    expect(exitCodeOf(report) > 0 || (report.sources[0]?.gone.length ?? 0) >= pages).toBe(true);
    const now = await visible(data.folder);
    expect(now.filter(({ address }) => address.includes("/p/"))).toEqual(
      before.filter(({ address }) => address.includes("/p/")),
    );
  }
});

test.for([
  ["empty", (context) => context.body("", 200, { "content-type": "text/html" })],
  ["a fault", (context) => context.text("сбой", 500)],
] as [string, Answer][])(
  "a single page that is %s for days says nothing of what it said",
  async ([, answer]) => {
    await using data = await temporaryData();
    await portal.crawlAfter(data.folder, 0);
    const before = await visible(data.folder);
    instead.set("/p/7", answer);
    for (const hours of [1, 25, 25]) await portal.crawlAfter(data.folder, hours);
    expect(await visible(data.folder)).toEqual(before);
  },
);

test("a name that is lost on the way: what was not reached stays", async () => {
  await using data = await temporaryData();
  const source = byName();
  await portal.crawlAfter(data.folder, 0, { source });
  const before = await visible(data.folder);
  // Each answer ends its connection, so that each page asks for the name anew.
  instead.set("/p/20", (context) => {
    names.lead = null;
    return context.html("<main><h1>Страница 20</h1><p>Тариф 20 рублей.</p></main>", 200, {
      connection: "close",
    });
  });
  const report = await portal.crawlAfter(data.folder, 1, { source });
  expect(report.problems.map(({ kind }) => kind)).toContain("pages-failed");
  expect(await visible(data.folder)).toEqual(before);
});

describe("403 everywhere", () => {
  test("with a probe that is well: all of it is hidden at once, and told", async () => {
    await using data = await temporaryData();
    instead.set("/me", me);
    const source = signedIn();
    await portal.crawlAfter(data.folder, 0, { source });
    expect(await visible(data.folder)).toHaveLength(pages + 1);
    instead.set("*", forbidden);
    const report = await portal.crawlAfter(data.folder, 1, { source });
    expect(await visible(data.folder)).toEqual([]);
    expect(report.sources[0]?.closed).toBe(pages + 1);
    expect(exitCodeOf(report)).toBeGreaterThan(0);
    expect(report.problems.length).toBeGreaterThan(0);

    instead.delete("*");
    await portal.crawlAfter(data.folder, 1, { source });
    expect(await visible(data.folder)).toHaveLength(pages + 1);
  });

  test("with a probe that is refused too: everything stays, and it is told whose sign-in failed", async () => {
    await using data = await temporaryData();
    instead.set("/me", me);
    const source = signedIn();
    await portal.crawlAfter(data.folder, 0, { source });
    const before = await visible(data.folder);
    instead.delete("/me");
    everywhere(forbidden);
    for (const hours of [1, 25]) {
      const report = await portal.crawlAfter(data.folder, hours, { source });
      expect(report.problems[0]).toMatchObject({ kind: "sign-in-refused", identity: "staff", status: 403 });
      expect(await visible(data.folder)).toEqual(before);
    }
  });

  test("from the middle of a crawl on, the probe too: nothing that came since counts", async () => {
    await using data = await temporaryData();
    instead.set("/me", me);
    const source = signedIn();
    await portal.crawlAfter(data.folder, 0, { source });
    const before = await visible(data.folder);
    instead.set("/p/30", (context) => {
      instead.delete("/me");
      instead.set("*", forbidden);
      return forbidden(context, "");
    });
    const report = await portal.crawlAfter(data.folder, 1, { source });
    expect(report.problems.map(({ kind }) => kind)).toContain("session-lost");
    expect(await visible(data.folder)).toEqual(before);
  });
});

test("some pages side by side that always fail cost themselves alone", async () => {
  await using data = await temporaryData();
  for (let at = 10; at < 20; at += 1) instead.set(`/p/${at}`, (context) => context.text("сбой", 500));
  const report = await portal.crawlAfter(data.folder, 0);
  expect(report.sources[0]?.failed).toHaveLength(10);
  expect(await visible(data.folder)).toHaveLength(pages + 1 - 10);
});

test("a portal whose every page is empty is told as a problem", async () => {
  await using data = await temporaryData();
  await portal.crawlAfter(data.folder, 0);
  instead.set("*", (context) => context.body("", 200, { "content-type": "text/html" }));
  const report = await portal.crawlAfter(data.folder, 25);
  expect(report.sources[0]?.skipped.empty).toBe(pages + 1);
  expect(exitCodeOf(report)).toBeGreaterThan(0);
});
