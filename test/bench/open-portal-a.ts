import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../browser/harness/start-product.ts";
import { portalAIsThere, unpackPortalA } from "../unpack-portal-a.ts";

export type PortalA = { origin: string; folder: string; close: () => void };

/** The sample portal of real documentation, served by its own server; null where its archive is not at hand. */
export async function openPortalA(): Promise<PortalA | null> {
  if (!portalAIsThere) return null;
  const folder = mkdtempSync(join(tmpdir(), "portal-a-"));
  const port = await freePort();
  const fixture = await unpackPortalA(folder);
  const child = spawn(process.execPath, ["serve.mjs", "--port", String(port)], {
    cwd: fixture,
    stdio: "ignore",
  });
  const origin = `http://127.0.0.1:${port}`;
  while (
    !(await fetch(origin).then(
      (response) => response.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`portal-a's server ended with ${child.exitCode}`);
    await new Promise((again) => setTimeout(again, 50));
  }
  return {
    origin,
    folder: fixture,
    close: () => {
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
