import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Site } from "./listen.ts";
import { standBefore } from "./stand-before.ts";

export type HeldCopy = Site & {
  /** Lets the rest of the copy through. */
  letGo: () => void;
};

const firstRecords = "3";

/**
 * A server from which a browser gets the first few records of its copy and then waits for the others: a first load that
 * lasts as long as a test needs.
 */
export async function holdCopy(server: string): Promise<HeldCopy> {
  const { promise: rest, resolve: letGo } = Promise.withResolvers<void>();
  const site = await standBefore(server, async (asked, ask) => {
    if (asked.pathname === endpoints.records.path) {
      asked.searchParams.set("limit", firstRecords);
      if (asked.searchParams.has("cursor")) await rest;
    }
    return ask();
  });
  return { ...site, letGo };
}
