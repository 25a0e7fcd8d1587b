import { createServer, type Server } from "node:net";
import { Hono, type Context } from "hono";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { crawlInto, pathsOf, servedRecords, temporaryData, type SourceInput } from "./crawl-into.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";

/** Where the portal's name leads, asked again and again; the last answer holds for good. */
const names = vi.hoisted((): { lead: string[] } => ({ lead: [] }));
vi.mock("node:dns/promises", () => ({
  lookup: () => {
    const [address = ""] = names.lead.length > 1 ? names.lead.splice(0, 1) : names.lead;
    return Promise.resolve([{ address, family: address.includes(":") ? 6 : 4 }]);
  },
}));

/** Something that nobody may touch: on the portal's port of other addresses, and on another port of the portal's own. */
let canaries: Server[];
let touched: number;
let portal: ServedApp;
let port: number;
let elsewhere: string[];

beforeEach(async () => {
  touched = 0;
  portal = await serveApp(portalOf());
  port = Number(new URL(portal.address).port);
  const [other, ...same] = await Promise.all([
    canaryOn("127.0.0.1", 0),
    canaryOn("127.0.0.2", port),
    canaryOn("::1", port),
  ]);
  canaries = [other, ...same];
  const address = other.address();
  const otherPort = address !== null && typeof address === "object" ? address.port : 0;
  elsewhere = [
    ...[
      "127.0.0.2",
      "2130706434",
      "0x7f000002",
      "0x7f.0.0.2",
      "0177.0.0.2",
      "017700000002",
      "127.2",
      "127.0.2",
    ].map(onPort),
    ...["[::ffff:127.0.0.2]", "[::ffff:7f00:2]", "[::127.0.0.2]", "[::1]", "[0:0:0:0:0:0:0:1]"].map(onPort),
    ...["portal.polis.example", "localhost", "127.0.0.2.", "①②⑦.0.0.2", "127。0。0。2"].map(onPort),
    `127.0.0.1:${otherPort}`,
    `2130706433:${otherPort}`,
    `user:pass@127.0.0.2:${port}`,
    `127.0.0.1:${port}@127.0.0.2:${port}`,
    `127.0.0.2:${port}\\@127.0.0.1:${port}`,
  ];
  names.lead = ["127.0.0.2"];
});
afterEach(async () => {
  await portal.stop();
  await Promise.all(canaries.map((server) => new Promise((resolve) => server.close(resolve))));
});

const onPort = (host: string): string => `${host}:${port}`;

async function canaryOn(host: string, at: number): Promise<Server> {
  const server = createServer((socket) => {
    touched += 1;
    socket.resume();
    socket.end("HTTP/1.1 200 OK\r\ncontent-length: 6\r\nconnection: close\r\n\r\nsecret");
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(at, host, resolve);
  });
  return server;
}

const out = (at: number, path = "page"): string => `http://${elsewhere[at % elsewhere.length]}/${path}`;

const page = (context: Context, body: string, head = ""): Response | Promise<Response> =>
  context.html(
    `<html><head>${head}</head><body><main><h1>${context.req.path}</h1><p>Текст.</p>${body}</main></body></html>`,
  );

/** Leads out of the portal in every way that a portal can. */
function portalOf(): Hono {
  const app = new Hono();
  app.get("/robots.txt", (context) =>
    context.text(
      `User-agent: *\nDisallow:\nSitemap: ${out(0, "sitemap.xml")}\nSitemap: ${portal.address}map.xml\n`,
    ),
  );
  app.get("/map.xml", (context) => {
    const children = elsewhere.map((_, at) => `<sitemap><loc>${out(at, "child.xml")}</loc></sitemap>`);
    const own = `<sitemap><loc>${portal.address}redirected.xml</loc></sitemap>`;
    return context.body(`<sitemapindex>${own}${children.join("")}</sitemapindex>`, 200, {
      "content-type": "application/xml",
    });
  });
  app.get("/redirected.xml", (context) => context.redirect(out(1, "sitemap.xml")));
  app.get("/", (context) => {
    const links = elsewhere.flatMap((_, at) => [
      `<a href="${out(at)}">x</a><a href="/go/${at}">x</a><a href="/twice/${at}">x</a><a href="/self/${at}">x</a>`,
      `<iframe src="${out(at, "frame")}"></iframe><img src="${out(at, "image.png")}">`,
      `<a href="/refresh/${at}">x</a><a href="/canonical/${at}">x</a><a href="/based/${at}">x</a>`,
      `<a href="/clip/${at}">x</a><a href="/clips/${at}.mp4">x</a><a href="/form/${at}">x</a>`,
    ]);
    return page(context, links.join(" "));
  });
  app.get("/go/:at", (context) => context.redirect(out(Number(context.req.param("at")), "stolen")));
  app.get("/twice/:at", (context) => context.redirect(`/go/${context.req.param("at")}?again=1`));
  app.get("/self/:at", (context) =>
    context.redirect(out(Number(context.req.param("at")), context.req.path.slice(1))),
  );
  app.get("/refresh/:at", (context) =>
    page(context, "", `<meta http-equiv="refresh" content="0; url=${out(Number(context.req.param("at")))}">`),
  );
  app.get("/canonical/:at", (context) =>
    page(context, "", `<link rel="canonical" href="${out(Number(context.req.param("at")))}">`),
  );
  app.get("/based/:at", (context) =>
    page(context, '<a href="relative">x</a>', `<base href="${out(Number(context.req.param("at")))}/">`),
  );
  app.get("/clip/:at", (context) =>
    page(context, `<video><track src="${out(Number(context.req.param("at")), "words.vtt")}"></video>`),
  );
  app.get("/clips/:name", (context) =>
    context.redirect(out(Number.parseInt(context.req.param("name"), 10), "words.vtt")),
  );
  app.get("/form/:at", (context) =>
    page(context, `<form action="${out(Number(context.req.param("at")), "send")}"><input name="q"></form>`),
  );
  app.get("/login", (context) =>
    page(
      context,
      `<form method="post" action="${out(Number(context.req.query("at")), "login")}"><input name="user"><input type="password" name="pass"></form>`,
    ),
  );
  app.get("/probe", (context) => context.redirect(out(Number(context.req.query("at")), "probe")));
  return app;
}

const source = (more: Partial<SourceInput> = {}): SourceInput => ({
  id: "portal",
  start: [portal.address],
  ...more,
});

describe("no connection leaves the portal's host", () => {
  test.for([
    ["by default", {}],
    ["where private addresses are refused", { network: { private: "refuse", addresses: ["127.0.0.1"] } }],
  ] as [string, Partial<SourceInput>][])(
    "by link, redirect, sitemap, frame, canonical address or subtitles, %s",
    async ([, more]) => {
      await using data = await temporaryData();
      await crawlInto(data.folder, source(more));
      expect(touched).toBe(0);
      const paths = pathsOf(await servedRecords(data.folder));
      expect(paths.filter((path) => path.startsWith("/canonical/"))).toHaveLength(elsewhere.length);
      expect(JSON.stringify(await servedRecords(data.folder))).not.toContain("secret");
    },
  );

  test("by a log-in form that sends its fields elsewhere, or a probe that leads there", async () => {
    for (const at of elsewhere.keys()) {
      await using data = await temporaryData();
      const signIn = (form: string, probe: string): SourceInput["identities"] => [
        {
          name: "staff",
          groups: ["everyone"],
          signIn: {
            kind: "form",
            page: portal.address + form,
            fields: { user: "robot", pass: "s3cret" },
            probe: { address: portal.address + probe, text: "Вы вошли" },
          },
        },
      ];
      await crawlInto(data.folder, source({ identities: signIn(`login?at=${at}`, "") }));
      await crawlInto(data.folder, source({ identities: signIn("form/0", `probe?at=${at}`) }));
    }
    expect(touched).toBe(0);
  });

  test("by the portal's own name, when it begins to point elsewhere on the way", async () => {
    const named = { start: [`http://portal.polis.example:${port}/`] };
    for (const after of [1, 2, 3, 5]) {
      await using data = await temporaryData();
      names.lead = [...Array.from({ length: after }, () => "127.0.0.1"), "127.0.0.2"];
      await crawlInto(data.folder, source(named));
      expect(touched).toBe(0);
      expect(names.lead).toEqual(["127.0.0.2"]);
    }
  });
});
