import type { Context } from "hono";
import type { AppEnv } from "../app-types.ts";
import { clientAddress } from "./client-address.ts";

/** The address of whoever calls, behind the proxies that are trusted to name it. */
export function addressOf(c: Context<AppEnv>, trustedProxies: readonly string[]): string {
  const connection = c.env?.incoming?.socket.remoteAddress;
  return clientAddress(connection, c.req.header("x-forwarded-for") ?? null, trustedProxies);
}
