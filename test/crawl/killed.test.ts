import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimState } from "../../index-builder/state/claim-state.ts";
import { temporaryData } from "./crawl-into.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";

const root = join(import.meta.dirname, "../..");
let portal: ServedApp;
let edition = 1;

beforeAll(async () => {
  const app = new Hono();
  const text = "Продавец сверяет данные клиента с паспортом и заносит серию и номер без пробелов. ".repeat(8);
  app.get("/robots.txt", (context) => context.notFound());
  app.get("/sitemap.xml", (context) => context.notFound());
  app.get("/", (context) =>
    context.html(
      `<main><h1>Портал</h1>${Array.from({ length: 300 }, (_, i) => `<a href="/p/${i}">${i}</a>`).join(" ")}</main>`,
    ),
  );
  app.get("/p/:number", (context) => {
    const page = context.req.param("number");
    const sections = Array.from(
      { length: 6 },
      (_, i) => `<h2 id="s${i}">Шаг ${i}</h2><p>${page}.${i}.${edition} ${text}</p>`,
    );
    return context.html(`<main><h1>Страница ${page}</h1>${sections.join("")}</main>`);
  });
  portal = await serveApp(app);
});
afterAll(() => portal.stop());

async function configIn(folder: string, start = portal.address): Promise<string> {
  const file = join(folder, "ask-me.yaml");
  const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => `${day}: []`).join(", ");
  await writeFile(
    file,
    `server: { address: "http://127.0.0.1:4000", secret: "${"x".repeat(32)}" }
desk: { calendar: main, calendars: { main: { versions: [{ from: null, tz: Europe/Moscow, week: { ${days} } }] } } }
sources: [{ id: portal, start: ["${start}"] }]
`,
  );
  return file;
}

type Ended = { code: number | null; signal: NodeJS.Signals | null; output: string };

function run(command: string, config: string, onStart?: (kill: () => void) => void): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, "index-builder/main.ts"), command, "--config", config], {
    env: { ...process.env, LANG: "ru_RU.UTF-8", LC_ALL: "" },
  });
  let output = "";
  child.stdout.on("data", (part) => (output += String(part)));
  child.stderr.on("data", (part) => (output += String(part)));
  onStart?.(() => child.kill("SIGKILL"));
  return new Promise((resolve) => child.once("close", (code, signal) => resolve({ code, signal, output })));
}

const current = async (releases: string) => readFile(join(releases, "current.json"), "utf8");

test("killed while it writes a release, the crawl leaves the earlier one whole and current; the next one cleans up", async () => {
  await using data = await temporaryData();
  const config = await configIn(data.folder);
  const first = await run("crawl", config);
  expect(first).toMatchObject({ code: 0 });
  expect(first.output).toContain("301 документ");
  const releases = join(data.folder, "data/releases");
  const before = await current(releases);

  edition = 2;
  const killed = await run("crawl", config, (kill) => {
    const watcher = watch(releases, (_event, name) => {
      if (!name?.endsWith(".partial")) return;
      watcher.close();
      kill();
    });
  });
  expect(killed).toMatchObject({ signal: "SIGKILL" });
  expect(await current(releases)).toBe(before);
  expect((await readdir(releases)).filter((name) => name.endsWith(".partial"))).toHaveLength(1);

  const third = await run("crawl", config);
  expect(third).toMatchObject({ code: 0 });
  expect(await current(releases)).not.toBe(before);
  expect((await readdir(releases)).filter((name) => name.endsWith(".partial"))).toEqual([]);
}, 120_000);

test("killed again and again, the crawl goes on where it was and finds what an uninterrupted one finds", async () => {
  const [pages, kills] = process.env["COUNTS"] === "full" ? [5_000, 50] : [1_500, 8];
  const app = new Hono();
  app.get("/robots.txt", (context) => context.notFound());
  app.get("/sitemap.xml", (context) => context.notFound());
  // Each page leads on to a few further ones, so that losing one would lose all behind it.
  app.get("*", (context) => {
    const at = Number(/^\/p\/(\d+)$/.exec(context.req.path)?.[1] ?? 0);
    const next = [1, 2, 3].map((step) => at * 3 + step).filter((one) => one < pages);
    const links = next.map((one) => `<a href="/p/${one}">Далее ${one}</a>`).join(" ");
    return context.html(`<main><h1>Страница ${at}</h1><p>Правило номер ${at}.</p>${links}</main>`);
  });
  const long = await serveApp(app);
  try {
    await using data = await temporaryData();
    const config = await configIn(data.folder, long.address);
    let killed = 0;
    let ended = await run("crawl", config, killAfter(long, 20));
    while (ended.signal === "SIGKILL") {
      killed += 1;
      ended = await run(
        "crawl",
        config,
        killed < kills ? killAfter(long, 20 + ((killed * 37) % 90)) : undefined,
      );
    }
    expect(killed).toBe(kills);
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.output).toContain(`${pages} `);
    expect(new Set(long.asked.filter((path) => path.startsWith("/p/"))).size).toBe(pages - 1);
    // What was finished before a kill is not asked for again; what was on its way is.
    const asked = long.asked.filter((path) => path.startsWith("/p/")).length;
    expect(asked).toBeLessThan(pages + kills * 30);
  } finally {
    await long.stop();
  }
}, 400_000);

/** Kills the crawl once it has asked for so many more pages. */
function killAfter(served: ServedApp, more: number): (kill: () => void) => void {
  return (kill) => {
    const until = served.asked.length + more;
    served.onAsked(() => served.asked.length >= until && kill());
  };
}

test("two crawls into one folder: the second says so and leaves the first alone", async () => {
  await using data = await temporaryData();
  const config = await configIn(data.folder);
  const claim = claimState(join(data.folder, "data"));
  const second = await run("crawl", config);
  expect(second).toMatchObject({ code: 2 });
  expect(second.output).toContain("уже пишет другой обход");
  if (claim.kind === "claimed") claim.release();
  expect(await run("crawl", config)).toMatchObject({ code: 0 });
}, 60_000);

test("`check` tells what it tried, for people and as JSON, and mends nothing by itself", async () => {
  await using data = await temporaryData();
  const config = await configIn(data.folder);
  const fine = await run("check", config);
  expect(fine).toMatchObject({ code: 0 });
  expect(fine.output).toContain("✓ portal:");
  await mkdir(join(data.folder, "other"));
  const broken = join(data.folder, "other/ask-me.yaml");
  await writeFile(broken, (await readFile(config, "utf8")).replace("id: portal,", "id: portal, starts: 1,"));
  const wrong = await run("check", broken);
  expect(wrong).toMatchObject({ code: 2 });
  expect(wrong.output).toContain("«start»");
  expect(await readdir(data.folder)).not.toContain("data");
});
