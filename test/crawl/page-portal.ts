import { Hono, type Context } from "hono";
import { crawlInto, pathsOf, servedRecords, type SourceInput } from "./crawl-into.ts";
import type { CrawlOptions } from "../../index-builder/crawl/crawl.ts";
import { serveApp } from "./serve-app.ts";

export type Answer = (context: Context, path: string) => Response | Promise<Response>;

/** A start page and so many numbered ones. */
export const pages = 60;
const hourMs = 60 * 60 * 1000;

export type PagePortal = {
  readonly address: string;
  /** Paths of every request so far. */
  readonly asked: readonly string[];
  /** What it says instead of its pages, by path, or under `*` for all of them. */
  readonly instead: Map<string, Answer>;
  /** What it says of what is not there. */
  missing: Answer;
  /** Turns the clock so many hours on, and crawls. */
  readonly crawlAfter: (
    data: string,
    hours: number,
    more?: Pick<CrawlOptions, "allow" | "rightsOnly" | "begun"> & { readonly source?: Partial<SourceInput> },
  ) => ReturnType<typeof crawlInto>;
  readonly stop: () => Promise<void>;
};

/** A portal of numbered pages whose every answer a test may replace, and the clock by which it is crawled. */
export async function startPagePortal(): Promise<PagePortal> {
  const instead = new Map<string, Answer>();
  let clock = new Date("2026-11-23T09:00:00Z");
  const app = new Hono();
  app.get("*", (context) => {
    const { path } = context.req;
    if (/^\/(?:robots\.txt|sitemap\.xml)$/.test(path) && !instead.has(path)) return context.notFound();
    const answer = instead.get(path) ?? instead.get("*");
    if (answer) return answer(context, path);
    if (path === "/") {
      const links = Array.from({ length: pages }, (_, at) => `<a href="/p/${at}">Страница ${at}</a>`);
      return context.html(`<main><h1>Портал</h1><p>Все страницы.</p>${links.join(" ")}</main>`);
    }
    const number = /^\/p\/(\d+)$/.exec(path)?.[1];
    if (number === undefined || Number(number) >= pages) return portal.missing(context, path);
    return context.html(`<main><h1>Страница ${number}</h1><p>Тариф ${number} рублей.</p></main>`);
  });
  const served = await serveApp(app);
  const portal: PagePortal = {
    address: served.address,
    asked: served.asked,
    instead,
    missing: (context) => context.notFound(),
    crawlAfter(data, hours, { source = {}, ...more } = {}) {
      clock = new Date(clock.getTime() + hours * hourMs);
      const whole = { id: "portal", start: [served.address], ...source };
      return crawlInto(data, whole, { now: () => clock, ...more });
    },
    stop: () => served.stop(),
  };
  return portal;
}

/** Paths of the documents that the release served now holds. */
export async function servedPaths(data: string): Promise<string[]> {
  return pathsOf(await servedRecords(data));
}
