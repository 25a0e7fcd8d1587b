import { readdirSync } from "node:fs";

/** Open file descriptors of a process, connections among them. */
export function openDescriptors(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}
