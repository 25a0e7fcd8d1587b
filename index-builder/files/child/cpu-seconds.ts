import { readFileSync } from "node:fs";

/** Of /proc on every Linux that Node runs on. */
const ticksPerSecond = 100;

/** Seconds that a process has computed so far, on however many cores; null where the system does not tell. */
export function cpuSeconds(pid: number | undefined): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in brackets, which may hold anything; of those after it user and system time are numbers 12 and 13.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const ticks = Number(fields[11]) + Number(fields[12]);
    return Number.isFinite(ticks) ? ticks / ticksPerSecond : null;
  } catch {
    return null;
  }
}
