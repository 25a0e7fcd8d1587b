import { createReadStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { extensionPath } from "../../core/contract/paths.ts";
import type { App } from "../app-types.ts";
import { problemResponse } from "../problem-response.ts";
import { extensionPackages } from "./extension-packages.ts";
import { extensionPage } from "./extension-page.ts";

/** Where the extension is to be had: a page that says how, and the packages themselves. */
export function serveExtension(app: App, folder: string | undefined): void {
  app.get(extensionPath, async (c) => {
    c.set("pattern", extensionPath);
    return c.html(extensionPage(c.get("language"), await extensionPackages(folder)));
  });
  app.get(`${extensionPath}/:package`, async (c) => {
    c.set("pattern", `${extensionPath}/{package}`);
    const wanted = c.req.param("package");
    const found = (await extensionPackages(folder)).find(({ name }) => name === wanted);
    if (!found || folder === undefined) return problemResponse({ problem: "not-found" }, c.get("language"));
    const stream = Readable.toWeb(createReadStream(join(folder, found.name)));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same class under two names: Node's and the DOM's
    return c.body(stream as ReadableStream, 200, {
      "content-type": found.name.endsWith(".xpi") ? "application/x-xpinstall" : "application/zip",
      "content-length": String(found.bytes),
      "content-disposition": `attachment; filename="${found.name}"`,
      "cache-control": "no-cache",
    });
  });
}
