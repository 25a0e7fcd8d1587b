// Pagefind: indexed by its own program, searched by its own script in a Chromium.
import { createServer } from "node:http";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as pagefind from "pagefind";
import { chromium } from "playwright-core";

export async function open(records) {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: "ru" });
  if (!index) throw new Error(errors.join("; "));
  for (const { id, title, heading = "", text } of records) {
    const content =
      `<html lang="ru"><body><h1>${escaped(title)}</h1>` +
      `${heading === "" ? "" : `<h2>${escaped(heading)}</h2>`}<p>${escaped(text)}</p></body></html>`;
    await index.addHTMLFile({ url: `/${encodeURIComponent(id)}`, content });
  }
  const folder = mkdtempSync(join(tmpdir(), "bench-pagefind-"));
  await index.writeFiles({ outputPath: folder });
  await pagefind.close();
  const server = createServer((request, response) => respond(folder, request, response));
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  const page = await browser.newPage();
  await page.goto(`${origin}/`);
  await page.evaluate(async () => {
    const script = await import("/pagefind.js");
    await script.init();
    const addresses = new Map();
    globalThis.rank = async (query) => {
      const started = performance.now();
      const { results } = await script.search(query);
      const tookMs = performance.now() - started;
      const ids = [];
      for (const result of results.slice(0, 10)) {
        if (!addresses.has(result.id)) addresses.set(result.id, (await result.data()).raw_url);
        ids.push(addresses.get(result.id));
      }
      return { ids, tookMs };
    };
  });
  return {
    async rank(query) {
      const { ids } = await page.evaluate((asked) => globalThis.rank(asked), query);
      return ids.map((address) => decodeURIComponent(address.replace(/^\//, "")));
    },
    /** Without the way into the browser and the fetching of what a hit shows. */
    timed: async (query) => (await page.evaluate((asked) => globalThis.rank(asked), query)).tookMs,
    async close() {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const types = { js: "text/javascript", json: "application/json", wasm: "application/wasm" };

function respond(folder, request, response) {
  const path = new URL(request.url, "http://pagefind").pathname;
  try {
    const type = types[path.split(".").at(-1)] ?? "application/octet-stream";
    const body = path === "/" ? "<!doctype html><title>Pagefind</title>" : readFileSync(join(folder, path));
    response.writeHead(200, { "content-type": path === "/" ? "text/html" : type });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
