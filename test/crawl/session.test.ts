import { Hono, type Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { afterEach, beforeEach, expect, test } from "vitest";
import { crawlInto, pathsOf, servedRecords, temporaryData, type SourceInput } from "./crawl-into.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";

const pages = process.env["COUNTS"] === "full" ? 1_200 : 700;
const lifetime = 500;

/** Pages that the current session may still open, and how many sessions the portal grants. */
let left: number;
let sessions: number;
let edition: number;
/** What is shown, with status 200, once a session is over. */
let over: keyof typeof endings;
let portal: ServedApp;

beforeEach(async () => {
  left = lifetime;
  sessions = Number.POSITIVE_INFINITY;
  edition = 1;
  over = "a notice like any page";
  portal = await serveApp(portalOf());
});
afterEach(() => portal.stop());

const page = (title: string, body: string): string => `<main><h1>${title}</h1>${body}</main>`;

const form =
  '<form method="post" action="/login"><input name="user"><input type="password" name="pass"></form>';
const endings = {
  // Without any form, and on no two pages the same: nothing tells it from a page but a probe.
  "a notice like any page": (context: Context) =>
    context.html(page("Полис", `<p>Время сеанса вышло. Вернуться: ${context.req.path}</p>`)),
  "the log-in page in place": (context: Context) =>
    context.html(page("Вход", `<p>Время сеанса вышло.</p>${form}`)),
  "the log-in page by redirect": (context: Context) => context.redirect("/login?expired=1"),
} as const;

function portalOf(): Hono {
  const app = new Hono();
  app.get("/robots.txt", (context) => context.notFound());
  app.get("/sitemap.xml", (context) => context.notFound());
  app.get("/login", (context) => context.html(page("Вход", `<p>Время сеанса вышло.</p>${form}`)));
  app.post("/login", (context) => {
    if (sessions === 0) return context.html(page("Вход", "<p>Учётная запись занята.</p>"));
    sessions -= 1;
    left = lifetime;
    setCookie(context, "session", "in");
    return context.redirect("/me");
  });
  app.get("/me", (context) =>
    context.html(
      page("Профиль", getCookie(context, "session") && left > 0 ? "<p>Вы вошли</p>" : "<p>Гость</p>"),
    ),
  );
  app.get("*", (context) => {
    if (!getCookie(context, "session") || (left -= 1) < 0) {
      return endings[over](context);
    }
    const { path } = context.req;
    const links = Array.from({ length: pages }, (_, at) => `<a href="/p/${at}">${at}</a>`).join(" ");
    if (path === "/") return context.html(page("Портал", `<p>Все страницы.</p>${links}`));
    const number = /^\/p\/(\d+)$/.exec(path)?.[1];
    if (number === undefined) return context.notFound();
    return context.html(page(`Страница ${number}`, `<p>Тариф ${number}, издание ${edition}.</p>`));
  });
  return app;
}

const source = (): SourceInput => ({
  id: "portal",
  start: [portal.address],
  scope: { exclude: ["/login", "/me"] },
  identities: [
    {
      name: "staff",
      groups: ["everyone"],
      signIn: {
        kind: "form",
        page: `${portal.address}login`,
        fields: { user: "robot", pass: "right" },
        probe: { address: `${portal.address}me`, text: "Вы вошли" },
      },
    },
  ],
});

async function texts(data: string): Promise<string> {
  return JSON.stringify((await servedRecords(data)).map(({ title, text }) => [title, text]));
}

test.for(["a notice like any page", "the log-in page in place", "the log-in page by redirect"] as const)(
  "a session that ends on the way, %s: no such page is indexed, none is purged, all are there in the end",
  { timeout: 60_000 },
  async (ending) => {
    over = ending;
    await using data = await temporaryData();
    const report = await crawlInto(data.folder, source());
    expect(report.problems).toEqual([]);
    expect(pathsOf(await servedRecords(data.folder))).toHaveLength(pages + 1);
    expect(await texts(data.folder)).not.toContain("Время сеанса вышло");

    if (ending !== "a notice like any page") return;
    edition = 2;
    left = 100;
    await crawlInto(data.folder, source());
    expect(pathsOf(await servedRecords(data.folder))).toHaveLength(pages + 1);
    expect(await texts(data.folder)).not.toContain("Время сеанса вышло");
    expect(await texts(data.folder)).not.toContain("издание 1");
  },
);

test("a session that is lost for good: what it brought unseen is taken back, the rest stays", async () => {
  await using data = await temporaryData();
  await crawlInto(data.folder, source());
  edition = 2;
  sessions = 1;
  const report = await crawlInto(data.folder, source());
  expect(report.problems.map(({ kind }) => kind)).toContain("session-lost");
  expect(pathsOf(await servedRecords(data.folder))).toHaveLength(pages + 1);
  expect(await texts(data.folder)).not.toContain("Время сеанса вышло");
  const asked = portal.asked.length;
  sessions = Number.POSITIVE_INFINITY;
  await crawlInto(data.folder, source());
  expect(portal.asked.length).toBeGreaterThan(asked + pages);
  expect(await texts(data.folder)).not.toContain("издание 1");
}, 60_000);
