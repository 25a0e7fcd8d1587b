import { readFileSync } from "node:fs";

// Of Linux, on every machine that we know.
const ticksPerSecond = 100;

/** Processor time that a process has taken since it began, of all its threads. */
export function processorSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name stands in brackets and may hold anything; what follows is counted from behind it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}
