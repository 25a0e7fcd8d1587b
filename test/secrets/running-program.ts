import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const root = new URL("../..", import.meta.url).pathname;

export type RunningProgram = {
  /** All that it has said so far, on both outputs. */
  readonly said: () => string;
  readonly ended: Promise<number | null>;
  readonly stop: () => Promise<void>;
};

type Start = {
  readonly program: "server/main.ts" | "index-builder/main.ts";
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
};

/** One of our programs in a process of its own, as an administrator starts it. */
export function runningProgram({ program, args, environment }: Start): RunningProgram {
  const child = spawn(process.execPath, [join(root, program), ...args], {
    env: { PATH: process.env["PATH"], LANG: "ru_RU.UTF-8", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (part) => (said += String(part)));
  child.stderr.on("data", (part) => (said += String(part)));
  const ended = once(child, "close").then(([code]) => (typeof code === "number" ? code : null));
  return {
    said: () => said,
    ended,
    async stop() {
      if (child.exitCode === null) child.kill("SIGTERM");
      await ended;
    },
  };
}
