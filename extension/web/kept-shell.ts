import { webFilesPath, webPath } from "../../core/contract/paths.ts";

/** The cache where an own device keeps the page's files, which hold nothing of anybody. */
export const keptShell = "ask-me-shell";

/** Written by the build: every file of the page, so that it opens without a connection. */
const list = `${webFilesPath}/files.json`;

/** Keeps this build's files and drops those of earlier ones. */
export async function keepShell(): Promise<void> {
  const response = await fetch(list, { cache: "no-cache" });
  if (!response.ok) return;
  const named: unknown = await response.json();
  if (!Array.isArray(named)) return;
  const wanted = [webPath, ...named.filter((file) => typeof file === "string")];
  const cache = await caches.open(keptShell);
  await cache.addAll(wanted);
  for (const { url } of await cache.keys()) {
    if (!wanted.includes(new URL(url).pathname)) await cache.delete(url);
  }
}
