import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Context, Hono } from "hono";
import { afterEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { crawlInto, servedRecords, temporaryData, type SourceInput } from "./crawl-into.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";

/*
 * docs/…/connect-portal.md shows one source for each system. Each is taken from the page as it stands, only its addresses
 * become those of a stand-in that lets in whom the page says, by the way it says.
 */

const root = new URL("../..", import.meta.url).pathname;
const Shown = z.object({
  sources: z.array(z.looseObject({ id: z.string(), start: z.array(z.string()) })).length(1),
});
const password = "a password of the portal";

const running: ServedApp[] = [];
const serving = async (app: Hono): Promise<ServedApp> => {
  const served = await serveApp(app);
  running.push(served);
  return served;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((served) => served.stop()));
});

const fixture = (name: string): string =>
  readFileSync(join(root, "test/fixtures/pages", name, "page.html"), "utf8");

/** The source of a page's section, its secrets filled in and its addresses moved. */
function documented(language: string, id: string, moved: Readonly<Record<string, string>>): SourceInput {
  const page = readFileSync(join(root, "docs", language, "connect-portal.md"), "utf8");
  const shown = Array.from(page.matchAll(/```yaml\n(.*?)```/gs), ([, yaml = ""]) => yaml);
  const yaml = shown.find((one) => one.includes(`- id: ${id}\n`)) ?? "";
  const filled = Object.entries(moved).reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    yaml.replaceAll(/\$\{[A-Z_]+\}/g, password),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- judged by the schema when it is crawled
  return Shown.parse(parse(filled)).sources[0] as SourceInput;
}

/** An app that has neither robots.txt nor a sitemap of its own. */
function bare(): Hono {
  const app = new Hono();
  app.get("/robots.txt", (context) => context.notFound());
  return app;
}

const cookieOf = (context: Context): string => context.req.header("cookie") ?? "";

describe.each(["ru", "en"])("as %s shows it", (language) => {
  test("Bitrix: a form lets in, each account's pages go to its groups", async () => {
    const app = bare();
    const form =
      '<form method="post" action="/auth/?login=yes"><input type="hidden" name="AUTH_FORM" value="Y">' +
      '<input name="USER_LOGIN"><input type="password" name="USER_PASSWORD"></form>';
    app.get("/auth/", (context) => context.html(form));
    app.post("/auth/", async (context) => {
      const given = z.record(z.string(), z.string()).parse(await context.req.parseBody());
      if (given["USER_PASSWORD"] !== password || given["AUTH_FORM"] !== "Y") return context.html(form);
      context.header("set-cookie", `who=${given["USER_LOGIN"]}; Path=/`);
      return context.redirect("/");
    });
    app.get("/", (context) =>
      cookieOf(context).includes("who=")
        ? context.html(
            '<a href="/news/kasko-deductible/">Новости</a> <a href="/uw/">UW</a> <a href="/?logout=yes">Выйти</a>',
          )
        : context.redirect("/auth/"),
    );
    app.get("/news/kasko-deductible/", (context) =>
      cookieOf(context).includes("who=")
        ? context.html(fixture("preset-bitrix"))
        : context.redirect("/auth/"),
    );
    app.get("/uw/", (context) =>
      cookieOf(context).includes("crawler-uw")
        ? context.html(
            "<div id=workarea><h1>Лимиты</h1><p>Лимит андеррайтера по КАСКО 5 млн рублей.</p></div>",
          )
        : context.body(null, 403),
    );
    const portal = await serving(app);
    const records = await crawled(
      documented(language, "portal", { "https://portal.company.example/": portal.address }),
    );
    expect(records.find(({ address }) => address.endsWith("/kasko-deductible/"))).toMatchObject({
      title: "Франшиза по КАСКО: новые пороги",
      audience: ["everyone", "underwriting"],
    });
    expect(records.find(({ address }) => address.endsWith("/uw/"))).toMatchObject({
      audience: ["underwriting"],
    });
    expect(portal.asked.some((path) => path.includes("logout"))).toBe(false);
  });

  test("SharePoint: the gateway adds the proof, records keep the portal's own addresses", async () => {
    const app = bare();
    app.use(async (context, next) =>
      context.req.header("x-gateway-key") === password ? next() : context.body(null, 403),
    );
    app.get("/sites/sales/", (context) =>
      context.html(
        '<div id="welcomeMenuBox">Crawler</div><a href="/sites/sales/osago.aspx">ОСАГО</a> <a href="/sites/hr/x.aspx">HR</a>',
      ),
    );
    app.get("/sites/sales/osago.aspx", (context) => context.html(fixture("preset-sharepoint")));
    const gateway = await serving(app);
    const source = documented(language, "sharepoint", { "http://127.0.0.1:8081": gateway.address });
    const records = await crawled(source);
    expect(records.map(({ address }) => address.split("#")[0])).toContain(
      "https://sp.company.example/sites/sales/osago.aspx",
    );
    expect(gateway.asked.some((path) => path.includes("/hr/"))).toBe(false);
  });

  test("Confluence: a token lets in, attachments of the scope are documents", async () => {
    const app = bare();
    app.use(async (context, next) =>
      context.req.header("authorization") === `Bearer ${password}`
        ? next()
        : context.redirect("/login.action"),
    );
    app.get("/display/SALES/", (context) =>
      context.html(
        '<meta name="ajs-remote-user" content="crawler"><a href="/display/SALES/osago">ОСАГО</a> <a href="/display/HR/x">HR</a>' +
          ' <a href="/download/attachments/1/limits.txt">limits</a> <a href="/pages/editpage.action?pageId=1">Правка</a>',
      ),
    );
    app.get("/display/SALES/osago", (context) => context.html(fixture("preset-confluence")));
    app.get("/download/attachments/1/limits.txt", (context) =>
      context.text("Лимит по ОСАГО — 400 000 рублей."),
    );
    const wiki = await serving(app);
    const source = documented(language, "wiki", { "https://wiki.company.example/": wiki.address });
    const addresses = (await crawled(source)).map(({ address }) => new URL(address).pathname);
    expect(addresses).toEqual(
      expect.arrayContaining(["/display/SALES/osago", "/download/attachments/1/limits.txt"]),
    );
    expect(wiki.asked.filter((path) => /HR|editpage/.test(path))).toEqual([]);
  });

  test("a plain site: what stands in the sitemap is found, what is left out is not asked for", async () => {
    const app = bare();
    app.get("/", (context) =>
      context.html("<article><h1>Справка</h1><p>Как подключить кассу.</p></article>"),
    );
    app.get("/sitemap.xml", (context) => {
      const at = new URL(context.req.url).origin;
      context.header("content-type", "application/xml");
      return context.body(
        `<urlset><url><loc>${at}/casco</loc></url><url><loc>${at}/archive/old</loc></url></urlset>`,
      );
    });
    app.get("/casco", (context) =>
      context.html(
        '<nav class="breadcrumbs"><a href="/">Справка</a></nav><header>Меню</header><article><h1>КАСКО</h1><p>Тариф КАСКО.</p></article>',
      ),
    );
    const site = await serving(app);
    const source = documented(language, "site", { "https://help.company.example/": site.address });
    const records = await crawled(source);
    expect(records.find(({ address }) => address.endsWith("/casco"))).toMatchObject({
      title: "КАСКО",
      audience: ["everyone"],
    });
    expect(JSON.stringify(records)).not.toContain("Меню");
    expect(site.asked.some((path) => path.startsWith("/archive"))).toBe(false);
  });
});

async function crawled(source: SourceInput): ReturnType<typeof servedRecords> {
  await using data = await temporaryData();
  await crawlInto(data.folder, source);
  return servedRecords(data.folder);
}
