import { spawn } from "node:child_process";
import { openSync } from "node:fs";

const root = new URL("..", import.meta.url).pathname;

export type Step = {
  command: string;
  args: readonly string[];
  environment: Record<string, string>;
  /** File for what it says; absent lets it speak for itself. */
  log?: string;
  /** Exit codes besides 0 that are good enough. */
  accepts?: readonly number[];
};

/** Runs a command to its end. @returns its exit code, or null where a signal ended it. */
export function runStep(step: Step): Promise<number | null> {
  const output = step.log === undefined ? "inherit" : openSync(step.log, "a");
  const child = spawn(step.command, step.args, {
    cwd: root,
    stdio: ["ignore", output, output],
    env: { ...process.env, ...step.environment },
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(step.accepts?.includes(code ?? -1) ? 0 : code));
  });
}
