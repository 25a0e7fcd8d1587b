import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/*
 * Preloaded by `--import`: whoever is sent SIGUSR2 collects its garbage at once. What is then left is what a process holds;
 * before, it is how long nothing was collected.
 */
setFlagsFromString("--expose-gc");
const collect: unknown = runInNewContext("gc");
process.on("SIGUSR2", () => {
  // The last resort also closes the gaps, which otherwise come and go by some megabytes.
  if (typeof collect === "function") collect({ type: "major", flavor: "last-resort" });
});
