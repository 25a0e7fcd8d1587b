import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ReleaseManifest } from "../../core/contract/release.ts";
import { exitCodeOf } from "../../index-builder/crawl/report.ts";
import { crawlInto, pathsOf, servedRecords, temporaryData, type SourceInput } from "./crawl-into.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";
import { smallPortal, type Switches } from "./small-portal.ts";

let portal: ServedApp;
let elsewhere: ServedApp;
let switches: Switches;

beforeEach(async () => {
  elsewhere = await serveApp(new Hono());
  const made = smallPortal(elsewhere);
  switches = made.switches;
  portal = await serveApp(made.app);
});
afterEach(async () => {
  await portal.stop();
  await elsewhere.stop();
});

const open = (more: Partial<SourceInput> = {}): SourceInput => ({
  id: "rostok",
  start: [portal.address],
  ...more,
});
const signedIn = (): NonNullable<SourceInput["identities"]>[number] => ({
  name: "underwriting",
  groups: ["underwriting"],
  signIn: {
    kind: "form",
    page: `${portal.address}login`,
    fields: { user: "robot", pass: "right" },
    probe: { address: portal.address, text: "Вы вошли как" },
  },
});

describe("one crawl of an open portal", () => {
  test("finds every page, orphans included, and only those", async () => {
    await using data = await temporaryData();
    const report = await crawlInto(data.folder, open());
    const records = await servedRecords(data.folder);
    const paths = pathsOf(records);
    expect(paths.filter((path) => !path.startsWith("/calendar"))).toEqual([
      "/",
      "/behind",
      "/cp1251",
      "/fragile",
      "/kasko",
      "/loop",
      "/orphan",
    ]);
    expect(paths.filter((path) => path.startsWith("/calendar"))).toHaveLength(24);
    expect(report.outcome.kind).toBe("published");
    expect(exitCodeOf(report)).toBe(0);
    expect(report.sources[0]?.gone.toSorted()).toEqual(
      ["files/tariff.pdf", "missing"].map((path) => portal.address + path),
    );
    expect(report.sources[0]?.skipped).toMatchObject({
      robots: 1,
      acting: 2,
      outside: 1,
      noindex: 1,
      "trap-dates": 1,
    });
  });

  test("redirects and print views become aliases, session ids vanish", async () => {
    await using data = await temporaryData();
    await crawlInto(data.folder, open());
    const kasko = (await servedRecords(data.folder)).filter(
      ({ address }) => address === `${portal.address}kasko`,
    );
    expect(kasko.map(({ heading, text, place }) => [heading, text, place.value])).toEqual([
      [undefined, "Франшиза от 10 000 рублей.", ""],
      ["Документы", "Паспорт, ПТС.\nПечать", "docs"],
    ]);
    expect(kasko[0]?.aliases).toEqual(["kasko/print", "old", "older"].map((path) => portal.address + path));
  });

  test("asks for nothing twice, nothing forbidden, nothing that acts, nothing elsewhere", async () => {
    await using data = await temporaryData();
    await crawlInto(data.folder, open());
    const twice = portal.asked.filter((path, at) => portal.asked.indexOf(path) !== at);
    // The page that sets its cookie first sends every reader back to itself.
    expect(twice).toEqual(["/loop"]);
    expect(portal.asked.filter((path) => /closed|logout|delete|PHPSESSID/.test(path))).toEqual([]);
    expect(elsewhere.asked).toEqual([]);
  });

  test("text in windows-1251 arrives whole", async () => {
    await using data = await temporaryData();
    await crawlInto(data.folder, open());
    const archive = (await servedRecords(data.folder)).find(({ address }) => address.endsWith("/cp1251"));
    expect(archive?.title).toBe("Архив");
    expect(archive?.text).toBe("Тарифы прошлых лет, кодировка старая.");
  });

  test("include narrows what is indexed; the start page still gives its links", async () => {
    await using data = await temporaryData();
    await crawlInto(data.folder, open({ scope: { include: ["/kasko*"] } }));
    expect(pathsOf(await servedRecords(data.folder))).toEqual(["/kasko"]);
  });
});

describe("identities", () => {
  test("a form signs in; what only it saw is for its group, what both saw for both", async () => {
    await using data = await temporaryData();
    const identities = [{ name: "staff", groups: ["everyone"] }, signedIn()];
    const report = await crawlInto(data.folder, open({ identities }));
    expect(report.problems).toEqual([]);
    const records = await servedRecords(data.folder);
    const audience = (path: string) =>
      records.find(({ address }) => address === portal.address + path)?.audience;
    expect(audience("limits")).toEqual(["underwriting"]);
    expect(audience("kasko")).toEqual(["everyone", "underwriting"]);
    const told = records.filter(({ audience: groups }) => groups.includes("everyone"));
    expect(JSON.stringify(told)).not.toContain("Лимиты");
    expect(JSON.stringify(records)).not.toContain("csrf");
  });

  test("a session that ends on the way is renewed and nothing is missing", async () => {
    await using data = await temporaryData();
    switches.sessionPages = 3;
    const report = await crawlInto(data.folder, open({ identities: [signedIn()] }));
    expect(report.problems).toEqual([]);
    expect(pathsOf(await servedRecords(data.folder))).toContain("/limits");
  });

  test("basic authentication and headers go to the portal's own origin", async () => {
    const guarded = new Hono();
    guarded.get("/robots.txt", (context) => context.notFound());
    guarded.get("/", (context) => {
      const { authorization, "x-token": token } = context.req.header();
      return authorization === `Basic ${btoa("robot:right")}` || token === "t-1"
        ? context.html("<main><h1>Внутри</h1><p>Текст</p></main>")
        : context.text("no", 401);
    });
    const served = await serveApp(guarded);
    try {
      for (const signIn of [
        { kind: "basic", user: "robot", password: "right" } as const,
        { kind: "header", name: "X-Token", value: "t-1" } as const,
      ]) {
        await using data = await temporaryData();
        const identities = [{ name: "robot", groups: ["everyone"], signIn }];
        await crawlInto(data.folder, { id: "guarded", start: [served.address], identities });
        expect(pathsOf(await servedRecords(data.folder))).toEqual(["/"]);
      }
    } finally {
      await served.stop();
    }
  });
});

describe("crawling again", () => {
  test("nothing changed: the release stays; something changed: ids stay", async () => {
    await using data = await temporaryData();
    await crawlInto(data.folder, open());
    const before = await servedRecords(data.folder);
    const again = await crawlInto(data.folder, open());
    expect(again.outcome.kind).toBe("unchanged");
    switches.texts.set("/kasko", "Франшиза от 20 000 рублей.");
    const third = await crawlInto(data.folder, open());
    expect(third.outcome.kind).toBe("published");
    const after = await servedRecords(data.folder);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.filter((record, at) => record.text !== before[at]?.text).map(({ text }) => text)).toEqual([
      "Франшиза от 20 000 рублей.",
    ]);
  });

  test("a page that fails keeps what was known of it", async () => {
    await using data = await temporaryData();
    await crawlInto(data.folder, open());
    switches.faults.set("/fragile", 500);
    const report = await crawlInto(data.folder, open());
    expect(exitCodeOf(report)).toBe(1);
    expect(report.sources[0]?.failed).toEqual([
      { address: `${portal.address}fragile`, why: "server-error", detail: "HTTP 500" },
    ]);
    expect(pathsOf(await servedRecords(data.folder))).toContain("/fragile");
  });

  test("a page that is closed now is no longer shown", async () => {
    await using data = await temporaryData();
    await crawlInto(data.folder, open());
    switches.faults.set("/fragile", 403);
    await crawlInto(data.folder, open());
    expect(pathsOf(await servedRecords(data.folder))).not.toContain("/fragile");
  });

  test("a portal that is down keeps all it had, beside another that changes", async () => {
    await using data = await temporaryData();
    const other = new Hono().get("/", (context) => context.html("<main><h1>Второй</h1><p>портал</p></main>"));
    const second = await serveApp(other);
    await crawlInto(data.folder, open());
    await portal.stop();
    const report = await crawlInto(data.folder, [open(), { id: "second", start: [second.address] }]);
    await second.stop();
    expect(report.problems.map(({ kind }) => kind)).toEqual(["unreachable"]);
    expect(exitCodeOf(report)).toBe(1);
    const titles = new Set((await servedRecords(data.folder)).map(({ title }) => title));
    expect(titles).toContain("КАСКО");
    expect(titles).toContain("Второй");
  });
});

describe("releases", () => {
  test("a manifest vouches for every file; three releases are kept", async () => {
    await using data = await temporaryData();
    let minute = 0;
    const now = () => new Date(Date.UTC(2026, 10, 23, 9, minute));
    for (const text of ["раз", "два", "три", "четыре"]) {
      switches.texts.set("/kasko", text);
      minute += 1;
      await crawlInto(data.folder, open(), { now });
    }
    const folder = join(data.folder, "releases");
    const names = (await readdir(folder)).filter((name) => name !== "current.json").toSorted();
    expect(names.map((name) => name.slice(0, 15))).toEqual([
      "20261123-090200",
      "20261123-090300",
      "20261123-090400",
    ]);
    const last = join(folder, names[2] ?? "");
    const manifest = ReleaseManifest.parse(JSON.parse(await readFile(join(last, "manifest.json"), "utf8")));
    expect(manifest.previous).toBe(names[1]);
    for (const [name, { bytes, sha256 }] of Object.entries(manifest.files)) {
      const content = await readFile(join(last, name));
      expect(content.byteLength).toBe(bytes);
      expect(Buffer.from(await crypto.subtle.digest("SHA-256", content)).toString("hex")).toBe(sha256);
    }
  });

  test("stopped while it writes, it leaves the earlier release and no half one", async () => {
    await using data = await temporaryData();
    await crawlInto(data.folder, open());
    const before = await readdir(join(data.folder, "releases"));
    switches.texts.set("/kasko", "Новый текст.");
    const stop = new AbortController();
    const report = await crawlInto(data.folder, open(), {
      signal: stop.signal,
      onProgress: ({ phase }) => phase === "index" && stop.abort(),
    });
    expect(report.outcome.kind).toBe("not-published");
    expect(report.problems.map(({ kind }) => kind)).toEqual(["interrupted"]);
    expect(await readdir(join(data.folder, "releases"))).toEqual(before);
  });
});

test("an endless calendar does not grow from crawl to crawl; what a sitemap names is no trap", async () => {
  await using data = await temporaryData();
  const calendars = async (): Promise<number> => {
    await crawlInto(data.folder, open());
    return pathsOf(await servedRecords(data.folder)).filter((path) => path.startsWith("/calendar")).length;
  };
  expect([await calendars(), await calendars()]).toEqual([24, 24]);
});
