import { readdirSync, readFileSync } from "node:fs";
import { plantedIn } from "./find-planted.ts";

const everyMs = 20;

/** Looks at the arguments of every process of this machine, which anybody on it can read, until it is told to stop. */
export function watchArguments(secrets: Readonly<Record<string, string>>): {
  readonly stop: () => { readonly found: string[]; readonly looks: number };
} {
  const found = new Set<string>();
  let looks = 0;
  const timer = setInterval(() => {
    looks += 1;
    for (const process of readdirSync("/proc")) {
      if (!/^\d+$/.test(process)) continue;
      for (const name of plantedIn(argumentsOf(process), secrets)) found.add(name);
    }
  }, everyMs);
  return {
    stop() {
      clearInterval(timer);
      return { found: [...found], looks };
    },
  };
}

/** Empty for one that has ended meanwhile. */
function argumentsOf(process: string): string {
  try {
    return readFileSync(`/proc/${process}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
