import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { Readable } from "node:stream";
import type { Context } from "hono";
import type { Config } from "../../core/contract/config.ts";
import { packageFiles } from "../../core/contract/extension-package.ts";
import { extensionPath } from "../../core/contract/paths.ts";
import type { App, AppEnv } from "../app-types.ts";
import { companyPolicy } from "../policies/company-policy.ts";
import { type PolicyFile, policyFiles } from "../policies/policy-files.ts";
import { problemResponse } from "../problem-response.ts";
import { extensionPage } from "./extension-page.ts";
import { isPackage, type Offered, offeredPackages } from "./extension-packages.ts";

const types: Readonly<Record<string, string>> = {
  ".crx": "application/x-chrome-extension",
  ".xpi": "application/x-xpinstall",
  ".zip": "application/zip",
  ".xml": "text/xml; charset=utf-8",
  ".json": "application/json",
};
const updateManifests: readonly string[] = [packageFiles.chromeUpdates, packageFiles.firefoxUpdates];

/**
 * Where the extension is to be had: a page that says how, the packages, what browsers ask for newer ones, and the policy
 * files for an administrator. All of it is for everybody: no browser could sign in to be given it.
 */
export function serveExtension(app: App, config: Pick<Config, "server" | "extension">): void {
  const folder = config.extension.packages;
  const policiesOf = (offered: Offered): PolicyFile[] =>
    offered.kind === "company" ? policyFiles(offered.packages, companyPolicy(config)) : [];

  app.get(extensionPath, async (c) => {
    c.set("pattern", extensionPath);
    const offered = await offeredPackages(folder);
    return c.html(extensionPage(c.get("language"), { offered, policies: policiesOf(offered), config }));
  });
  app.get(`${extensionPath}/policies/:file`, async (c) => {
    c.set("pattern", `${extensionPath}/policies/{file}`);
    const wanted = c.req.param("file");
    const found = policiesOf(await offeredPackages(folder)).find(({ name }) => name === wanted);
    if (!found) return problemResponse({ problem: "not-found" }, c.get("language"));
    return c.body(found.contents, 200, {
      "content-type": found.type,
      "content-disposition": `attachment; filename="${found.name}"`,
      "cache-control": "no-cache",
    });
  });
  app.get(`${extensionPath}/:package`, async (c) => {
    c.set("pattern", `${extensionPath}/{package}`);
    const name = folder === undefined ? null : await fileOf(folder, c.req.param("package"));
    if (folder === undefined || name === null)
      return problemResponse({ problem: "not-found" }, c.get("language"));
    return sendFile(c, folder, name);
  });
}

/** The file of the folder that an address means; null where none may leave. */
async function fileOf(folder: string, wanted: string): Promise<string | null> {
  if (wanted === packageFiles.currentXpi) {
    const offered = await offeredPackages(folder);
    return offered.kind === "company" ? offered.packages.firefox.xpi.name : wanted;
  }
  return isPackage(wanted) || updateManifests.includes(wanted) ? wanted : null;
}

async function sendFile(c: Context<AppEnv>, folder: string, name: string): Promise<Response> {
  const found = await stat(join(folder, name)).catch(() => null);
  if (!found?.isFile()) return problemResponse({ problem: "not-found" }, c.get("language"));
  const stream = Readable.toWeb(createReadStream(join(folder, name)));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same class under two names: Node's and the DOM's
  return c.body(stream as ReadableStream, 200, {
    "content-type": types[extname(name)] ?? "application/octet-stream",
    "content-length": String(found.size),
    // What is unpacked by hand is kept first; the others are for the browser itself.
    ...(name.endsWith(".zip") ? { "content-disposition": `attachment; filename="${name}"` } : {}),
    "cache-control": "no-cache",
  });
}
