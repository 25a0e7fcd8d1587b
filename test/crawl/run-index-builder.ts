import { spawn } from "node:child_process";
import { join } from "node:path";

const program = join(import.meta.dirname, "../../index-builder/main.ts");

export type Ended = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
};

type Start = {
  /** Options of Node itself. */
  readonly node?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Told how to kill the process without a word. */
  readonly onStart?: (kill: () => void) => void;
};

/** Runs a command of the index-builder in a process of its own, in Russian. */
export function runIndexBuilder(command: string, config: string, start: Start = {}): Promise<Ended> {
  const { node = [], environment = {}, onStart } = start;
  const child = spawn(process.execPath, [...node, program, command, "--config", config], {
    env: { ...process.env, LANG: "ru_RU.UTF-8", LC_ALL: "", ...environment },
  });
  let output = "";
  child.stdout.on("data", (part) => (output += String(part)));
  child.stderr.on("data", (part) => (output += String(part)));
  onStart?.(() => child.kill("SIGKILL"));
  return new Promise((resolve) => child.once("close", (code, signal) => resolve({ code, signal, output })));
}
