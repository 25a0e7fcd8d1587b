import { once } from "node:events";
import type { ServerResponse } from "node:http";
import type { ServerType } from "@hono/node-server";
import { PortTakenError } from "./port-taken-error.ts";
import { untilNone } from "./until-none.ts";

// A request that is still being answered gets this long; whoever stops us kills after ten seconds or more.
const patienceMs = 5000;

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

/** Counts the requests being answered, from now on. */
export function countRequests(server: ServerType): () => number {
  let answering = 0;
  server.on("request", (_, response: ServerResponse) => {
    answering += 1;
    response.once("close", () => (answering -= 1));
  });
  return () => answering;
}

/** Accepts nothing new, lets what was begun finish, then closes what is left: browsers keep connections in reserve. */
export async function stopListening(server: ServerType, answering: () => number): Promise<void> {
  const closed = once(server, "close");
  server.close();
  if (!("closeAllConnections" in server)) return;
  await untilNone(answering, patienceMs);
  server.closeAllConnections();
  await closed;
}
