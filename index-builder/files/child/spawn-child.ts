import { spawn, type ChildProcessByStdio } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Readable, Writable } from "node:stream";

export type SpawnedChild = ChildProcessByStdio<Writable, Readable, Readable>;

const root = realpathSync(join(import.meta.dirname, "../../.."));
const readable = ["index-builder", "core", "node_modules", "package.json"].map((name) => join(root, name));
const program = fileURLToPath(import.meta.resolve("../child.ts"));
/**
 * V8 reserves 512 MB of writable address space for code before it runs a line, and `--data` counts it; the rest is
 * stacks of its threads. Measured with Node 24: 575 MB.
 */
const reservedMb = 580;
/** Of what a child may take, so much goes to bytes that it unpacks beside V8's heap… */
const bytesShare = 0.3;
/** …and so much to Node's own program, which `--data` does not count. */
const programShare = 0.15;
/** A child lives for a number of files; this ends it if the crawl is killed and it spins on alone. */
const mostCpuSeconds = 900;

/** The process that reads files, with nothing of the crawl's environment: no passwords, no network settings. */
export function spawnChild(memoryMb: number): SpawnedChild {
  const node = [
    "--max-semi-space-size=4",
    `--max-old-space-size=${Math.floor(memoryMb * (1 - bytesShare))}`,
    // It may read its own code; it writes nothing and starts nothing.
    "--permission",
    ...readable.map((path) => `--allow-fs-read=${path}`),
    program,
  ];
  const prlimit = findPrlimit();
  const limits = [
    `--data=${Math.floor(reservedMb + memoryMb * (1 - programShare)) * 1_048_576}`,
    `--cpu=${mostCpuSeconds}`,
    "--core=0",
    "--fsize=0",
    "--",
  ];
  const command = prlimit === null ? process.execPath : prlimit;
  const args = prlimit === null ? node : [...limits, process.execPath, ...node];
  return spawn(command, args, { stdio: ["pipe", "pipe", "pipe"], env: {}, cwd: root });
}

let isWarned = false;

function findPrlimit(): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const found = folders.map((folder) => join(folder, "prlimit")).find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (!isWarned) warn();
  return null;
}

function warn(): void {
  isWarned = true;
  process.emitWarning(
    "prlimit (util-linux) is missing: the memory of the process that reads files is limited by V8 alone, " +
      "and a hostile document may take more. Install util-linux.",
  );
}
