import { Hono, type Context } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { crawlInto, pathsOf, servedRecords, temporaryData } from "./crawl-into.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";

/** Links that do something, as portals write them. What each leads to must never be asked for. */
const acting = [
  '<a href="/logout">Выйти</a>',
  '<a href="/auth/?logout=yes&amp;backurl=/">Выход</a>',
  '<a href="/bitrix/admin/?logout=yes">…</a>',
  '<a href="/user/sign_out" data-method="delete">Выход из портала</a>',
  '<a href="/_layouts/15/SignOut.aspx">Sign Out</a>',
  '<a href="/_layouts/15/closeConnection.aspx?loginasanotheruser=true">Выйти</a>',
  '<a href="/logout.action?atl_token=1">Log Out</a>',
  '<a href="/wp-login.php?action=logout&amp;_wpnonce=1">Выйти</a>',
  '<a href="/index.php/Служебная:Завершение_сеанса">Завершить сеанс</a>',
  '<a href="/account/exit">Выход</a>',
  '<a href="/s/42"><span>Выйти из системы</span></a>',
  '<a href="/session/1" data-turbo-method="delete">×</a>',
  '<a href="/news/12/delete">Удалить</a>',
  '<a href="/news/?id=12&amp;action=delete">×</a>',
  '<a href="/tasks/7?cmd=remove">×</a>',
  '<a href="/pages/doremovepage.action?pageId=9">Удалить</a>',
  '<a href="/docs/5/trash/">В корзину</a>',
  '<a href="/wiki/edit?page=Полис">Править</a>',
  '<a href="/requests/12/approve">Согласовать</a>',
  '<a href="/requests/12/reject/">Отклонить</a>',
  '<a href="/poll/3/vote?answer=1">Проголосовать</a>',
  '<a href="/subscribe/unsubscribe?id=8">Отписаться</a>',
  '<a href="/shop/add2basket?id=3">В корзину</a>',
  '<iframe src="/frame/logout"></iframe>',
] as const;

/** Said by an icon's description alone. */
const icons = [
  '<a href="/s/43" title="Выйти"><i class="icon-exit"></i></a>',
  '<a href="/s/44" aria-label="Выйти из системы"><svg></svg></a>',
  '<a href="/s/45"><img src="/exit.png" alt="Выход"></a>',
] as const;

/** Articles that only sound like it. */
const articles = [
  '<a href="/help/kak-udalit-dogovor">Как удалить договор</a>',
  '<a href="/api/crm-deal-delete.html">crm.deal.delete</a>',
  '<a href="/rules/vyhod-na-pensiyu">Выход на пенсию</a>',
  '<a href="/news/editorial">Колонка редактора</a>',
  '<a href="/hr/exit-interview">Выходное интервью</a>',
] as const;

const hrefOf = (link: string): string =>
  (/(?:href|src)="([^"]+)"/.exec(link)?.[1] ?? "").replaceAll("&amp;", "&");

let portal: ServedApp;
let published: string[];

type Page = { readonly title: string; readonly body?: string; readonly head?: string };
const page = (context: Context, { title, body = "", head = "" }: Page): Response | Promise<Response> =>
  context.html(
    `<html><head>${head}</head><body><main><h1>${title}</h1><p>${context.req.path}</p>${body}</main></body></html>`,
  );
const xml = { "content-type": "application/xml" };
const locations = (paths: string[], tag: string): string =>
  paths.map((path) => `<${tag}><loc>${new URL(path, portal.address).href}</loc></${tag}>`).join("");

function portalOf(): Hono {
  const app = new Hono();
  app.get("/robots.txt", (context) => context.notFound());
  app.get("/sitemap.xml", (context) => {
    const maps = locations(["/pages.xml", "/sitemap/logout"], "sitemap");
    return context.body(`<sitemapindex>${maps}</sitemapindex>`, 200, xml);
  });
  app.get("/pages.xml", (context) => {
    const pages = locations(["/in-sitemap/logout", "/orders/12/delete"], "url");
    return context.body(`<urlset>${pages}</urlset>`, 200, xml);
  });
  app.get("/", (context) =>
    page(context, {
      title: "Портал",
      body: `${[...acting, ...icons].join("\n")}${articles.join("\n")}<a href="/moved">Переехала</a><a href="/named">Другое имя</a>
<a href="/refreshed">Сама уходит</a><a href="/clip">Урок</a><a href="/clips/lesson.mp4">Ролик</a><form method="post" action="/form/delete"><button>Удалить</button></form>
<button formaction="/button/delete">Удалить</button>`,
    }),
  );
  app.get("/moved", (context) => context.redirect("/redirected/logout"));
  app.get("/named", (context) =>
    page(context, { title: "Другое имя", head: '<link rel="canonical" href="/canonical/logout">' }),
  );
  app.get("/clip", (context) =>
    page(context, { title: "Урок", body: '<video><track src="/track/logout"></video>' }),
  );
  app.get("/clips/lesson.vtt", (context) => context.redirect("/subtitles/logout"));
  app.get("/refreshed", (context) =>
    page(context, {
      title: "Сама уходит",
      head: '<meta http-equiv="refresh" content="5; url=/meta/logout">',
    }),
  );
  app.get("*", (context) =>
    context.req.path.startsWith("/no-such-page-") ? context.notFound() : page(context, { title: "Страница" }),
  );
  return app;
}

beforeAll(async () => {
  portal = await serveApp(portalOf());
  await using data = await temporaryData();
  await crawlInto(data.folder, { id: "portal", start: [portal.address] });
  // A second time: nothing is asked for because it was met before.
  await crawlInto(data.folder, { id: "portal", start: [portal.address] });
  published = pathsOf(await servedRecords(data.folder));
});
afterAll(() => portal.stop());

describe("links that act", () => {
  test.each(acting)("%s is never requested", (link) => {
    const { pathname, search } = new URL(hrefOf(link), portal.address);
    expect(
      portal.asked.filter(
        (path) => path === pathname + search || new URL(path, portal.address).pathname === pathname,
      ),
    ).toEqual([]);
  });

  test("nor one that says by an icon's description alone what it does", () => {
    expect(icons.map(hrefOf).filter((path) => portal.asked.includes(path))).toEqual([]);
  });

  test("nor what a redirect, a sitemap, a canonical address, a refresh or a form names", () => {
    const named = /^\/(?:redirected|in-sitemap|canonical|meta|form|button|orders)\b/;
    expect(portal.asked.filter((path) => named.test(path))).toEqual([]);
  });

  test("nor what an index of sitemaps, a track or the subtitles of a clip lead to", () => {
    const named = /^\/(?:sitemap|track|subtitles)\/logout/;
    expect(portal.asked.filter((path) => named.test(path))).toEqual([]);
  });

  test("an article that sounds like it is read", () => {
    const paths = articles.map((link) => new URL(hrefOf(link), portal.address).pathname);
    expect(paths.filter((path) => !published.includes(path))).toEqual([]);
  });
});
