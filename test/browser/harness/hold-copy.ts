import { Hono } from "hono";
import { proxy } from "hono/proxy";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { listen, type Site } from "./listen.ts";

export type HeldCopy = Site & {
  /** Lets the rest of the copy through. */
  letGo: () => void;
};

const firstRecords = "3";

/**
 * The same server at another address, from where a browser gets the first few records of its copy and then waits for the
 * others: a first load that lasts as long as a test needs.
 */
export async function holdCopy(server: string): Promise<HeldCopy> {
  const { promise: rest, resolve: letGo } = Promise.withResolvers<void>();
  const app = new Hono();
  app.all("*", async ({ req }) => {
    const asked = new URL(req.url);
    const address = new URL(asked.pathname + asked.search, server);
    if (asked.pathname === endpoints.records.path) {
      address.searchParams.set("limit", firstRecords);
      if (address.searchParams.has("cursor")) await rest;
    }
    // Not `raw`, which takes the browser's leaving for a fault and logs it.
    const body = req.method === "GET" ? null : await req.text();
    return proxy(address, { method: req.method, headers: req.header(), body });
  });
  return { ...(await listen(app)), letGo };
}
