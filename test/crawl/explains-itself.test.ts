import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runExplain } from "../../index-builder/command/run-explain.ts";
import { crawlInto, pathsOf, servedRecords, temporaryData } from "./crawl-into.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";
import { smallPortal, type Switches } from "./small-portal.ts";

let portal: ServedApp;
let elsewhere: ServedApp;
let switches: Switches;
beforeEach(async () => {
  elsewhere = await serveApp(new Hono());
  const made = smallPortal(elsewhere);
  ({ switches } = made);
  portal = await serveApp(made.app);
});
afterEach(async () => {
  await portal.stop();
  await elsewhere.stop();
});

const source = () => ({ id: "rostok", start: [portal.address] });

/** Every event of the latest crawl as «kind rule path». */
async function events(data: string): Promise<string[]> {
  const folder = join(data, "crawl-log");
  const latest = (await readdir(folder)).toSorted().at(-1) ?? "";
  const lines = (await readFile(join(folder, latest), "utf8")).trim().split("\n");
  return lines.map((line) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a line of the log that this test reads
    const { kind, rule = "", address } = JSON.parse(line) as Record<string, string>;
    return [kind, rule, new URL(address ?? "").pathname].filter((part) => part !== "").join(" ");
  });
}

describe("the event log", () => {
  test("names for every address what became of it, and the rule that decided", async () => {
    await using data = await temporaryData();
    await crawlInto(data.folder, source());
    const told = await events(data.folder);
    expect(told).toEqual(
      expect.arrayContaining([
        "fetched /kasko",
        "redirected /old",
        "gone 404 /missing",
        "skipped robots /closed/salary",
        "skipped acting /osago/delete",
        "skipped outside /away",
        "skipped trap-dates /calendar",
      ]),
    );
  });

  test("tells what changed since: hidden, gone, purged, failed", async () => {
    await using data = await temporaryData();
    let now = new Date("2026-11-23T09:00:00Z");
    const crawlAt = (time: string): ReturnType<typeof crawlInto> => {
      now = new Date(time);
      return crawlInto(data.folder, source(), { now: () => now });
    };
    await crawlAt("2026-11-23T09:00:00Z");
    switches.faults.set("/fragile", 403).set("/behind", 404).set("/orphan", 500);
    await crawlAt("2026-11-23T10:00:00Z");
    expect(await events(data.folder)).toEqual(
      expect.arrayContaining(["hidden closed /fragile", "gone 404 /behind", "failed server-error /orphan"]),
    );
    await crawlAt("2026-11-24T11:00:00Z");
    expect(await events(data.folder)).toContain("purged 404 /behind");
  });
});

async function explain(data: string, address: string): Promise<{ code: number; said: string }> {
  const file = join(data, "ask-me.yaml");
  const week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => `${day}: []`).join(", ");
  await writeFile(
    file,
    `data: .
server: { address: "http://127.0.0.1:4000", secret: "${"x".repeat(32)}" }
desk: { calendar: main, calendars: { main: { versions: [{ from: null, tz: Europe/Moscow, week: { ${week} } }] } } }
sources: [{ id: rostok, start: ["${portal.address}"] }]
`,
  );
  let said = "";
  const out = {
    isTTY: false,
    write(text: string | Uint8Array) {
      said += String(text);
      return true;
    },
  };
  const { signal } = new AbortController();
  const terminal = { out, err: out, language: "en", environment: {}, signal } as const;
  return { code: await runExplain(file, address, terminal), said };
}

describe("explain", () => {
  test.for([
    ["kasko", ['the page "КАСКО", 2 places', "[heading docs] Документы: Паспорт, ПТС."]],
    ["kasko?PHPSESSID=abc", ['the page "КАСКО"', "in the index"]],
    ["old", ["redirects to", "older"]],
    ["missing", ["there is no such page (404)", "last visit"]],
    ["closed/salary", ["would not be asked for: forbidden by robots.txt", "not met before"]],
    ["osago/delete", ["would not be asked for: links that act"]],
    ["hidden", ["asks not to be indexed"]],
    ["limits", ["redirects to"]],
    ["logo.png", ["no page of this portal"]],
  ] as [string, string[]][])("%s", async ([path, parts]) => {
    await using data = await temporaryData();
    await crawlInto(data.folder, source());
    const { code, said } = await explain(data.folder, portal.address + path);
    expect(code).toBe(0);
    for (const part of parts) expect(said).toContain(part);
  });

  test.for([
    ["kasko", "is no address"],
    ["ftp://portal/kasko", "is no address"],
    ["http://elsewhere.example/", "belongs to no source"],
  ])("%s is refused with what to do", async ([address, part]) => {
    await using data = await temporaryData();
    const { code, said } = await explain(data.folder, address ?? "");
    expect(code).toBe(2);
    expect(said).toContain(part);
  });

  test("changes nothing of what is known", async () => {
    await using data = await temporaryData();
    await crawlInto(data.folder, source());
    const before = await servedRecords(data.folder);
    switches.faults.set("/kasko", 404);
    await explain(data.folder, `${portal.address}kasko`);
    switches.faults.clear();
    await crawlInto(data.folder, source());
    expect(pathsOf(await servedRecords(data.folder))).toEqual(pathsOf(before));
  });
});

test("a dry run tells what would be published and leaves everything as it was", async () => {
  await using data = await temporaryData();
  await crawlInto(data.folder, source());
  const before = await servedRecords(data.folder);
  switches.texts.set("/kasko", "Новый текст.");
  const dry = await crawlInto(data.folder, source(), { dryRun: true });
  expect(dry.outcome).toMatchObject({ kind: "would-publish", documents: 31 });
  expect(await servedRecords(data.folder)).toEqual(before);
  const real = await crawlInto(data.folder, source());
  expect(real.outcome.kind).toBe("published");
  expect(JSON.stringify(await servedRecords(data.folder))).toContain("Новый текст.");
});
