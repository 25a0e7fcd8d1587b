import { Hono } from "hono";
import { beforeEach, expect, test } from "vitest";
import { smallHeap } from "../../server/crawl/small-heap.ts";
import { temporaryData } from "./crawl-into.ts";
import { runIndexBuilder } from "./run-index-builder.ts";
import { serveApp } from "./serve-app.ts";
import { watchChildren } from "./watch-children.ts";
import { writeConfig } from "./write-config.ts";

const fewer = 5_000;
const whyNot =
  process.platform !== "linux"
    ? "only Linux tells what another process has held"
    : process.env["COUNTS"] === "full"
      ? null
      : "crawls 15,000 pages: runs with COUNTS=full";

beforeEach(({ skip }) => skip(whyNot !== null, whyNot ?? ""));

const words =
  "порядок оформления договора страхования имущества физических лиц при наступлении события".split(" ");

/** Sections of a portal, so that no shape of address is taken for a space without end. */
const pathOf = (number: number): string =>
  number === 0 ? "/" : `/${"abcdefghij"[number % 10] ?? ""}/${number}`;

/** Some 5 kB of text that is like no other page's. */
function pageOf(number: number, links: string): string {
  const sections = Array.from({ length: 6 }, (_, at) => {
    const text = Array.from(
      { length: 90 },
      (_word, word) => words[(number * 7 + at * 3 + word * word) % words.length],
    );
    return `<h2 id="s${at}">Шаг ${at} правила ${number}</h2><p>${number}.${at} ${text.join(" ")}</p>`;
  });
  return `<main><h1>Правило ${number}</h1>${sections.join("")}${links}</main>`;
}

function portalOf(pages: number): Hono {
  const app = new Hono();
  app.get("/robots.txt", (context) => context.notFound());
  app.get("/sitemap.xml", (context) => context.notFound());
  app.get("/:section?/:number?", (context) => {
    const at = Number(context.req.param("number") ?? 0);
    if (context.req.path !== pathOf(at)) return context.notFound();
    const next = [1, 2, 3].map((step) => at * 3 + step).filter((one) => one < pages);
    return context.html(pageOf(at, next.map((one) => `<a href="${pathOf(one)}">${one}</a>`).join(" ")));
  });
  return app;
}

/** The most that crawl and publication of so many pages held at a time, in MB. */
async function peakOf(pages: number): Promise<number> {
  const portal = await serveApp(portalOf(pages));
  await using data = await temporaryData();
  const config = await writeConfig(data.folder, portal.address);
  const watch = watchChildren();
  try {
    // As the server and `npm run crawl` start it: without that V8 clears away when it likes, the later the busier the machine.
    const ended = await runIndexBuilder("crawl", config, { node: smallHeap });
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.output).toContain(`${pages} документ`);
    return watch.peakMb();
  } finally {
    watch.stop();
    await portal.stop();
  }
}

test("twice the pages do not take twice the memory", { timeout: 400_000 }, async () => {
  const [once, twice] = [await peakOf(fewer), await peakOf(fewer * 2)];
  expect(once).toBeGreaterThan(50);
  expect(twice).toBeLessThan(once * 1.6);
  // What a page adds is its share of the index: 5 to 17 kB were seen, with 5 kB of text.
  expect(((twice - once) * 1_024) / fewer).toBeLessThan(30);
});
