import { existsSync } from "node:fs";
import { join } from "node:path";

const folderName = ".restoring";

/**
 * How far a restore has come, told by the one name that its folder has then:
 * copy: what comes in is being copied, what was there is untouched · ready: all of it is here and checked, what was there
 * goes aside · placing: what comes in goes to its place · settling: all is in its place, what was erased since is erased again.
 */
export const restorePhases = ["copy", "ready", "placing", "settling"] as const;
export type RestorePhase = (typeof restorePhases)[number];

export function restoreFolder(data: string): string {
  return join(data, folderName);
}

/** Null where none is under way or was broken off. */
export function restorePhase(data: string): RestorePhase | null {
  return restorePhases.find((phase) => existsSync(join(restoreFolder(data), phase))) ?? null;
}

/** Whether the data folder is neither what it was nor what it is to become. */
export function isHalfRestored(data: string): boolean {
  const phase = restorePhase(data);
  return phase !== null && phase !== "copy";
}
