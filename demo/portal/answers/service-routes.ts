import { html } from "hono/html";
import { Hono } from "hono";
import type { Site } from "../site/load-site.ts";
import { mayRead } from "../site/may-read.ts";
import { calendar } from "../templates/calendar.ts";
import { searchResults } from "../templates/search-results.ts";
import type { Renderer } from "./create-renderer.ts";
import { robots } from "./robots.ts";
import { sitemap } from "./sitemap.ts";

/** Pages that are no articles: search, calendar, robots.txt, sitemap and the canary. */
export function serviceRoutes(renderer: Renderer, site: Site): Hono {
  return new Hono()
    .get("/robots.txt", (c) => c.text(robots(new URL(c.req.url).origin)))
    .get("/sitemap.xml", (c) =>
      c.body(sitemap(site, new URL(c.req.url).origin), 200, {
        "Content-Type": "application/xml; charset=utf-8",
      }),
    )
    .get("/search", (c) => {
      const query = (c.req.query("q") ?? "").trim().slice(0, 200);
      const words = query.toLowerCase().split(/\s+/);
      const { reader } = renderer.visitOf(c);
      const found = [...site.pages.values()].filter(
        ({ title, path, orphan }) =>
          !orphan && mayRead(path, reader) && words.every((word) => title.toLowerCase().includes(word)),
      );
      return renderer.service(c, { title: "Поиск", main: searchResults(query, query === "" ? [] : found) });
    })
    .get("/calendar", async (c) => {
      const { now } = renderer.visitOf(c);
      const year = Number(c.req.query("year") ?? now.getUTCFullYear());
      const month = Number(c.req.query("month") ?? now.getUTCMonth() + 1);
      // Beyond these years JavaScript has no dates; nobody pages that far.
      const valid = Number.isInteger(year) && Math.abs(year) < 250_000 && Number.isInteger(month);
      if (!valid || month < 1 || month > 12) return c.notFound();
      return renderer.service(c, { title: "Календарь обучения", main: calendar({ year, month }) });
    })
    .get("/admin/reindex", (c) =>
      // A canary: robots.txt forbids this page, so these words must never turn up in an index.
      renderer.service(c, {
        title: "Служебная страница",
        main: html`<article>
          <h1>Служебная страница</h1>
          <p>Перестройка каталога портала. Контрольное слово: канарейка-7351-не-индексировать.</p>
        </article>`,
      }),
    );
}
