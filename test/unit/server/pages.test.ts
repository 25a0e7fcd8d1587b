import { readFile } from "node:fs/promises";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { Problem } from "../../../core/contract/problem.ts";
import { nameManifest } from "../../../server/pages/name-manifest.ts";
import { nameService } from "../../../server/pages/name-service.ts";
import { testApp, type TestApp } from "./harness/test-app.ts";

const Document = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() }))),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

const web = join(import.meta.dirname, "../../../extension/web");

let server: TestApp;
let packages: string;
beforeAll(async () => {
  packages = mkdtempSync(join(tmpdir(), "ask-me-packages-"));
  writeFileSync(join(packages, "ask-me-0.1.0-chrome.zip"), "chrome package");
  writeFileSync(join(packages, "ask-me-0.1.0-firefox.zip"), "firefox package");
  writeFileSync(join(packages, "ask-me-0.1.0-sources.zip"), "sources");
  writeFileSync(join(packages, "secret.txt"), "secret");
  server = await testApp({ extension: { packages } });
});
afterAll(async () => {
  await server.close();
  rmSync(packages, { recursive: true });
});

test("every endpoint of the contract, sign-in and the live stream are in the OpenAPI 3.1 document", async () => {
  const text = await (await server.get("/api/openapi.json")).text();
  const { openapi, paths, components } = Document.parse(JSON.parse(text));
  expect(openapi).toBe("3.1.0");
  const served = Object.values(endpoints).map(({ path, method }) => paths[path]?.[method]?.operationId);
  expect(served).toEqual(Object.values(endpoints).map(({ id }) => id));
  expect(paths["/api/live"]?.["get"]?.operationId).toBe("live");
  expect(paths["/api/auth/device/code"]).toBeDefined();
  expect(components.schemas).toHaveProperty("SectionRecord");
  const references = text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
  for (const [, name] of references) expect(components.schemas).toHaveProperty([name ?? ""]);
});

test.each([
  ["ru", "Программный интерфейс"],
  ["en", "Programming interface"],
])("the readable page of it speaks %s and needs nothing from elsewhere", async (language, title) => {
  const response = await server.get("/api/docs", { "accept-language": language });
  const page = await response.text();
  expect(page).toContain(title);
  expect(page).toContain("/api/search");
  expect(page).not.toMatch(/<script|https?:\/\/(?!ask-me\.example)/);
  expect(response.headers.get("content-security-policy")).toContain("script-src 'self'");
  expect((await server.get("/pages.css")).headers.get("content-type")).toMatch(/text\/css/);
});

test("the extension's page offers the packages and how to load them, and nothing else of the folder", async () => {
  const page = await (await server.get("/extension")).text();
  expect(page).toContain("/extension/ask-me-0.1.0-chrome.zip");
  expect(page).toContain("chrome://extensions");
  expect(page).not.toContain("sources");
  const download = await server.get("/extension/ask-me-0.1.0-firefox.zip");
  expect(await download.text()).toBe("firefox package");
  expect(download.headers.get("content-disposition")).toContain("ask-me-0.1.0-firefox.zip");
  for (const other of ["secret.txt", "..%2fsecret.txt", "%2e%2e%2f%2e%2e%2fetc%2fpasswd"]) {
    expect((await server.get(`/extension/${other}`)).status).toBe(404);
  }
});

test("the page for phones stands at the root and at every own request, or says how to build it", async () => {
  for (const path of ["/", "/requests/17"]) {
    const response = await server.get(path);
    const page = await response.text();
    expect(page).toMatch(response.status === 200 ? /<html[^>]* class="web"/ : /npm run build:web/);
    expect(page).not.toMatch(/<script(?![^>]* src=)|<style| style=/);
  }
  for (const path of ["/requests/none", "/app/assets/of-an-older-build.js"]) {
    expect((await server.get(path)).status).toBe(404);
  }
});

test.each(["ru", "en"] as const)(
  "the page and what is installed of it are called as the company says, in %s",
  async (language) => {
    const service = { ru: "Справка <ЦО> & «Ко»", en: "Help $& desk" };
    const page = nameService(await readFile(`${web}/index.html`, "utf8"), service, language);
    const escaped = { ru: "Справка &lt;ЦО&gt; &amp; «Ко»", en: "Help $&amp; desk" };
    expect(page).toContain(`<title>${escaped[language]}</title>`);
    expect(page).toContain(`<meta name="application-name" lang="ru" content="${escaped.ru}" />`);
    expect(page).toContain(`<meta name="application-name" lang="en" content="${escaped.en}" />`);
    expect(page.match(/[a-z]+\.webmanifest/g)).toEqual([`${language}.webmanifest`]);
    const built = await readFile(`${web}/public/${language}.webmanifest`, "utf8");
    expect(JSON.parse(nameManifest(built, service[language]))).toMatchObject({
      name: service[language],
      short_name: service[language],
      lang: language,
      start_url: "/",
      display: "standalone",
    });
  },
);

test("the console's addresses give its page or say how to build it", async () => {
  for (const path of ["/desk", "/desk/requests/7", "/sign-in", "/connect?user_code=ABCD2345"]) {
    const response = await server.get(path);
    expect([200, 503]).toContain(response.status);
    const page = await response.text();
    expect(page).toMatch(response.status === 200 ? /<div id="console">/ : /npm run build:console/);
    expect(response.headers.get("content-security-policy")).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    );
  }
  expect((await server.get("/desk/assets/of-an-older-build.js")).status).toBe(404);
});

test("what is not there is a problem, in the reader's language, as everywhere", async () => {
  const response = await server.get("/api/nowhere", { "accept-language": "en" });
  expect(response.status).toBe(404);
  expect(Problem.parse(await response.json())).toMatchObject({ code: "not-found", title: "Not found" });
});
