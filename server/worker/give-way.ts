import { constants, setPriority } from "node:os";

/**
 * To be called by a worker thread whose work may wait: whatever else the machine has to do comes first, the thread that answers
 * people before all. On Linux priorities are a thread's own; elsewhere they are the whole process's, and nothing is done.
 */
export function giveWay(): void {
  if (process.platform === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}
