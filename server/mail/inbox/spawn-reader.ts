import { spawn, type ChildProcessByStdio } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";

const root = realpathSync(join(import.meta.dirname, "../../.."));
const readable = ["server", "core", "node_modules", "package.json"].map((name) => join(root, name));
const program = fileURLToPath(import.meta.resolve("./child/read-letter-child.ts"));
const heapMb = 384;
/** What V8 and Node reserve before a line runs counts as data too: index-builder/files/child/spawn-child.ts has measured it. */
const dataMb = 1400;
const mostCpuSeconds = 30;

/** The process that reads one letter, with nothing of the server's environment: no passwords, no network settings. */
export function spawnReader(): ChildProcessByStdio<Writable, Readable, null> {
  const node = [
    `--max-old-space-size=${heapMb}`,
    // It may read its own code; it writes nothing and starts nothing.
    "--permission",
    ...readable.map((path) => `--allow-fs-read=${path}`),
    program,
  ];
  const limits = [`--data=${dataMb * 1_048_576}`, `--cpu=${mostCpuSeconds}`, "--core=0", "--fsize=0", "--"];
  const prlimit = findPrlimit();
  const command = prlimit ?? process.execPath;
  const args = prlimit === null ? node : [...limits, process.execPath, ...node];
  return spawn(command, args, { stdio: ["pipe", "pipe", "ignore"], env: {}, cwd: root });
}

/** Where it is missing the index-builder says so; V8's own limit and the time are left. */
function findPrlimit(): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.map((folder) => join(folder, "prlimit")).find((path) => existsSync(path)) ?? null;
}
