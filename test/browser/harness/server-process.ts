import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type ServerProcess = {
  readonly pid: number | undefined;
  /** Resolves once it answers. */
  readonly answers: () => Promise<void>;
  readonly stop: (how: "SIGTERM" | "SIGKILL") => Promise<void>;
};

type Given = {
  /** What Node runs. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly root: string;
  /** Where its log is kept. */
  readonly folder: string;
  /** Origin under which it will answer. */
  readonly server: string;
};

const linesTold = 20;

/**
 * The server in a process of its own. One that ends without being stopped fails the run and tells how it ended and what it
 * said last: the tests would only see that nobody answers any more.
 */
export function serverProcess({ args, env, root, folder, server }: Given): ServerProcess {
  // Into a file: whoever measures must not have to read it meanwhile.
  const logFile = join(folder, "server.log");
  const log = openSync(logFile, "a");
  const stdio = ["ignore", process.env["SERVER_LOG"] ? "inherit" : log, "pipe"] as const;
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: [...stdio] });
  closeSync(log);
  let complaints = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    complaints = (complaints + chunk.toString()).slice(-10_000);
    process.stderr.write(chunk);
  });
  let isAsked = false;
  let end: string | null = null;
  // By then all that it said was heard.
  child.once("close", (code, signal) => {
    // In one line: a list of failures shows no more of each.
    end = `The server ended with ${signal ?? `code ${code}`}: ${lastLines(complaints).join(" ⏎ ") || "not a word"}`;
    if (!isAsked) throw new Error([end, ...lastLines(readFileSync(logFile, "utf8"))].join("\n"));
  });
  return {
    pid: child.pid,
    async answers() {
      while (!(await isAnswering(server))) {
        if (end !== null) throw new Error(end);
        await new Promise((again) => setTimeout(again, 50));
      }
    },
    async stop(how) {
      isAsked = true;
      if (end === null && child.kill(how)) await once(child, "close");
    },
  };
}

const isAnswering = (server: string): Promise<boolean> =>
  fetch(`${server}/healthz`).then(
    (response) => response.ok,
    () => false,
  );

const lastLines = (text: string): string[] => text.split("\n").filter(Boolean).slice(-linesTold);
