import { once } from "node:events";
import type { ServerType } from "@hono/node-server";
import { PortTakenError } from "./port-taken-error.ts";

// A request that is still being answered gets this long; whoever stops us kills after ten seconds or more.
const patienceMs = 5000;
const lookEveryMs = 25;

/**
 * Listens and gives the port, which the system chooses for 0.
 * @throws PortTakenError where something else listens there.
 */
export async function listen(server: ServerType, at: { host: string; port: number }): Promise<number> {
  server.listen(at.port, at.host);
  try {
    await once(server, "listening");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
      throw new PortTakenError(at.port, error);
    }
    throw error;
  }
  const address = server.address();
  return address !== null && typeof address === "object" ? address.port : at.port;
}

/** Accepts nothing new, lets what was begun finish, then closes what is left. */
export async function stopListening(server: ServerType): Promise<void> {
  const closed = once(server, "close");
  server.close();
  if (!("closeIdleConnections" in server)) return;
  // A connection kept alive counts as open though nothing is being answered on it.
  const idle = setInterval(() => server.closeIdleConnections(), lookEveryMs);
  const last = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(last);
}
