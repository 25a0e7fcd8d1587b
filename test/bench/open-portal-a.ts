import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../browser/harness/start-product.ts";
import { runStep } from "../../demo/run-step.ts";

const archive = new URL("../../../shared/data/portal-a.tar.zst", import.meta.url).pathname;

export type PortalA = { origin: string; folder: string; close: () => void };

/** The sample portal of real documentation, served by its own server; null where its archive is not at hand. */
export async function openPortalA(): Promise<PortalA | null> {
  if (!existsSync(archive)) return null;
  const folder = mkdtempSync(join(tmpdir(), "portal-a-"));
  const unpacked = await runStep({
    command: "tar",
    args: ["--zstd", "-xf", archive, "-C", folder],
    environment: {},
  });
  if (unpacked !== 0) throw new Error("portal-a could not be unpacked: Debian's package zstd is needed");
  const port = await freePort();
  const fixture = join(folder, "portal-a-fixture");
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
