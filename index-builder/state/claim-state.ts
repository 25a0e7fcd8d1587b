import type { DatabaseSync } from "node:sqlite";

export type Claim = { readonly kind: "claimed" } | { readonly kind: "held"; readonly pid: number };

/**
 * Makes this process the only one that crawls into a state. One that died, by `kill -9` even, holds nothing.
 * @param isAlive whether a process runs on this machine.
 */
export function claimState(
  state: DatabaseSync,
  pid: number,
  isAlive: (pid: number) => boolean = runs,
): Claim {
  state.exec("begin immediate");
  const holder = Number(state.prepare("select pid from holder").get()?.["pid"] ?? pid);
  const held = holder !== pid && isAlive(holder);
  if (!held) state.prepare("insert or replace into holder (only, pid) values (1, ?)").run(pid);
  state.exec("commit");
  return held ? { kind: "held", pid: holder } : { kind: "claimed" };
}

export function releaseState(state: DatabaseSync, pid: number): void {
  state.prepare("delete from holder where pid = ?").run(pid);
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, but belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
