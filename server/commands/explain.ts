import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Running } from "./run.ts";

const program = fileURLToPath(new URL("../../index-builder/main.ts", import.meta.url));

/** `explain ADDRESS`: the crawler's own command, in a process of its own, on this terminal. @returns its exit code. */
export async function explain({ file, positionals }: Running): Promise<number> {
  const args = [program, "explain", positionals[1] ?? "", "--config", file];
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  await once(child, "exit");
  return child.exitCode ?? 2;
}
