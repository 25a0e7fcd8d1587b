import { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SearchAnswer } from "../../core/contract/search.ts";
import { placeAddress } from "../../core/passage/place-address.ts";
import { page, pdfOf } from "../fixtures/files/make-pdf.ts";
import { loadHere } from "../unit/server/harness/load-here.ts";
import { testApp } from "../unit/server/harness/test-app.ts";
import { crawlInto, servedRecords } from "./crawl-into.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";

const pages = process.env["COUNTS"] === "full" ? 10_000 : 1_000;
const numbers = Array.from({ length: pages }, (_, at) => at + 1);

let portal: ServedApp;
beforeAll(async () => {
  const app = new Hono();
  const rules = pdfOf(numbers.map((number) => page(`Clause ${number} of the collected rules`)));
  const chapters = numbers.map((number) => `## Вопрос ${number}\n\nОтвет на вопрос ${number}.\n`);
  app.get("/robots.txt", (context) => context.notFound());
  app.get("/sitemap.xml", (context) => context.notFound());
  app.get("/", (context) =>
    context.html(
      `<main><h1>Документы</h1><a href="/rules.pdf">Свод правил</a> <a href="/faq.md">Вопросы и ответы</a>
<a href="/after">После них</a></main>`,
    ),
  );
  app.get("/rules.pdf", (context) =>
    context.body(new Uint8Array(rules), 200, { "content-type": "application/pdf" }),
  );
  app.get("/faq.md", (context) =>
    context.body(`# Вопросы и ответы\n\n${chapters.join("\n")}`, 200, { "content-type": "text/markdown" }),
  );
  app.get("/after", (context) => context.html("<main><h1>После</h1><p>Обход идёт дальше.</p></main>"));
  portal = await serveApp(app);
});
afterAll(() => portal.stop());

test(
  `an honest PDF of ${pages} pages and a text of as many chapters are indexed to the last, and its page opens`,
  { timeout: 300_000 },
  async () => {
    const server = await testApp({}, { load: loadHere });
    const { data } = server;
    const report = await crawlInto(data, { id: "portal", start: [portal.address] });
    expect(report.problems).toEqual([]);
    expect(report.sources[0]?.skipped).toEqual({});
    const records = await servedRecords(data);
    const of = (path: string) => records.filter(({ address }) => new URL(address).pathname === path);
    expect(of("/rules.pdf").map(({ place }) => place)).toEqual(
      numbers.map((value) => ({ kind: "page", value })),
    );
    expect(of("/faq.md").map(({ heading }) => heading)).toEqual(numbers.map((number) => `Вопрос ${number}`));
    expect(of("/after")).toHaveLength(1);

    await server.people([{ login: "seller" }]);
    await server.deps.catalogue.reload();
    const cookie = await server.cookieOf("seller");
    const said = await server.get(`/api/search?q=${encodeURIComponent(`clause ${pages - 1}`)}&kind=pdf`, {
      cookie,
    });
    const best = SearchAnswer.parse(await said.json()).groups[0]?.best;
    expect(best && placeAddress(best.address, best.place)).toBe(
      `${portal.address}rules.pdf#page=${pages - 1}`,
    );
    await server.close();
  },
);
