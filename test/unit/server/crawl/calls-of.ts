import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { vi } from "vitest";

/** The program that stands in for the index-builder. */
export const fakeIndexBuilder = fileURLToPath(new URL("fake-index-builder.ts", import.meta.url));

/** What the program is to do when it is run next; its file is the server's configuration file. */
export function order(data: string, orders: object): void {
  writeFileSync(join(data, "ask-me.yaml"), JSON.stringify(orders));
}

/** How the program was called so far and how it ended, each as its words. */
export function callsOf(data: string): string[][] {
  const file = join(data, "calls.ndjson");
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => z.array(z.string()).parse(JSON.parse(line)));
}

/** Waits until something that other processes bring about is so. */
export const until = (holds: () => boolean | Promise<boolean>): Promise<void> =>
  vi.waitFor(
    async () => {
      if (!(await holds())) throw new Error("It has not come about yet");
    },
    { timeout: 10_000, interval: 20 },
  );
