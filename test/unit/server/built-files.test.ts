import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AppEnv } from "../../../server/app-types.ts";
import { builtFiles } from "../../../server/pages/built-files.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ask-me-built-"));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test("before the first build nothing is found and nothing written; built, it is served without a restart", async () => {
  const said = (["log", "warn", "error"] as const).map((how) => vi.spyOn(console, how));
  const built = join(folder, "console");
  const app = new Hono<AppEnv>().use("/desk/assets/*", builtFiles(built, "/desk"));
  const file = (): Promise<Response> => Promise.resolve(app.request("/desk/assets/main.js"));
  expect((await file()).status).toBe(404);
  mkdirSync(join(built, "assets"), { recursive: true });
  writeFileSync(join(built, "assets/main.js"), "built");
  expect(await (await file()).text()).toBe("built");
  for (const spy of said) expect(spy).not.toHaveBeenCalled();
});

test("what lies beside the build is not served", async () => {
  const built = join(folder, "console");
  mkdirSync(built);
  writeFileSync(join(folder, "secret.txt"), "secret");
  const app = new Hono<AppEnv>().use("/desk/*", builtFiles(built, "/desk"));
  for (const path of ["/desk/../secret.txt", "/desk/%2e%2e%2fsecret.txt", "/desk/..%5csecret.txt"])
    expect((await app.request(path)).status).toBe(404);
});
