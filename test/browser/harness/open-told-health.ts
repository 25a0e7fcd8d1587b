import type { Browser, BrowserContextOptions, Page, Route } from "playwright-core";
import type { CrawlHealth } from "../../../core/contract/crawl-endpoints.ts";
import { portalExplanation } from "./portal-explanation.ts";
import { portalRun } from "./portal-run.ts";
import { signIn } from "./seller.ts";

const admin = { login: "admin", password: "demo-admin" };

/** What the server tells of the portal: states that no crawl of a test reaches by itself. */
export type Told = {
  health: CrawlHealth | "silent" | "slow";
  /** Path and body of whatever was asked for that changes something. */
  readonly acts: string[];
};
export type Shown = { readonly page: Page; readonly told: Told; readonly close: () => Promise<void> };

/** The page on portal health, where `/api/crawl` answers what the test wants; all else is the real server. */
export async function openToldHealth(
  at: { readonly browser: Browser; readonly server: string },
  health: Told["health"],
  options: BrowserContextOptions = {},
): Promise<Shown> {
  const told: Told = { health, acts: [] };
  const context = await at.browser.newContext({
    locale: "ru-RU",
    viewport: { width: 1920, height: 1080 },
    permissions: ["clipboard-read", "clipboard-write"],
    ...options,
  });
  const page = await context.newPage();
  await page.route(/\/api\/crawl(\/|$|\?)/, (route) => answer(route, told));
  await page.goto(`${at.server}/desk/health`);
  await signIn(page, admin);
  await page.getByRole("heading", { level: 1, name: /Обход портала|Portal health/ }).waitFor();
  return { page, told, close: () => context.close() };
}

async function answer(route: Route, told: Told): Promise<void> {
  const request = route.request();
  const { pathname } = new URL(request.url());
  if (told.health === "slow") return;
  if (told.health === "silent") return route.abort();
  if (request.method() === "POST") {
    told.acts.push(`${pathname} ${request.postData() ?? ""}`.trim());
    return route.fulfill({ status: pathname.endsWith("/runs") ? 201 : 200, json: { done: true } });
  }
  if (pathname.startsWith("/api/crawl/sources/")) return route.fulfill({ json: portalRun(Date.now()) });
  if (pathname === "/api/crawl/explain") return route.fulfill({ json: portalExplanation });
  return route.fulfill({ json: { ...told.health, serverNow: new Date().toISOString() } });
}
