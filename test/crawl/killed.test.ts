import { watch } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimState } from "../../index-builder/state/claim-state.ts";
import { temporaryData } from "./crawl-into.ts";
import { runIndexBuilder } from "./run-index-builder.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";
import { writeConfig } from "./write-config.ts";

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

const current = async (releases: string) => readFile(join(releases, "current.json"), "utf8");

test("killed while it writes a release, the crawl leaves the earlier one whole and current; the next one cleans up", async () => {
  await using data = await temporaryData();
  const config = await writeConfig(data.folder, portal.address);
  const first = await runIndexBuilder("crawl", config);
  expect(first).toMatchObject({ code: 0 });
  expect(first.output).toContain("301 документ");
  const releases = join(data.folder, "data/releases");
  const before = await current(releases);

  edition = 2;
  const killed = await runIndexBuilder("crawl", config, {
    onStart: (kill) => {
      const watcher = watch(releases, (_event, name) => {
        if (!name?.endsWith(".partial")) return;
        watcher.close();
        kill();
      });
    },
  });
  expect(killed).toMatchObject({ signal: "SIGKILL" });
  expect(await current(releases)).toBe(before);
  expect((await readdir(releases)).filter((name) => name.endsWith(".partial"))).toHaveLength(1);

  const third = await runIndexBuilder("crawl", config);
  expect(third).toMatchObject({ code: 0 });
  expect(await current(releases)).not.toBe(before);
  expect((await readdir(releases)).filter((name) => name.endsWith(".partial"))).toEqual([]);
}, 120_000);

test("two crawls into one folder: the second says so and leaves the first alone", async () => {
  await using data = await temporaryData();
  const config = await writeConfig(data.folder, portal.address);
  const claim = claimState(join(data.folder, "data"));
  const second = await runIndexBuilder("crawl", config);
  expect(second).toMatchObject({ code: 2 });
  expect(second.output).toContain("уже пишет другой обход");
  if (claim.kind === "claimed") claim.release();
  expect(await runIndexBuilder("crawl", config)).toMatchObject({ code: 0 });
}, 60_000);

test("`check` tells what it tried, for people and as JSON, and mends nothing by itself", async () => {
  await using data = await temporaryData();
  const config = await writeConfig(data.folder, portal.address);
  const fine = await runIndexBuilder("check", config);
  expect(fine).toMatchObject({ code: 0 });
  expect(fine.output).toContain("✓ portal:");
  await mkdir(join(data.folder, "other"));
  const broken = join(data.folder, "other/ask-me.yaml");
  await writeFile(broken, (await readFile(config, "utf8")).replace("id: portal,", "id: portal, starts: 1,"));
  const wrong = await runIndexBuilder("check", broken);
  expect(wrong).toMatchObject({ code: 2 });
  expect(wrong.output).toContain("«start»");
  expect(await readdir(data.folder)).not.toContain("data");
});
