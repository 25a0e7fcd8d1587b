import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Product } from "./start-product.ts";

const root = new URL("../../..", import.meta.url).pathname;

/** Packages the extension for a product as its administrator would, into the folder that its server offers. */
export function packageFor({ folder, config }: Product, ...more: string[]): void {
  const key = join(folder, "key.pem");
  if (!existsSync(key)) run("--new-key", key);
  run("--config", config, "--key", key, ...more);
}

function run(...args: string[]): void {
  // Whoever packages has no secret of the server's.
  const { ASK_ME_SECRET: _, ...env } = process.env;
  const done = spawnSync(process.execPath, ["packager/main.ts", ...args], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  if (done.status !== 0)
    throw new Error(`packager ${args.join(" ")} failed:\n${done.stdout}\n${done.stderr}`);
}
