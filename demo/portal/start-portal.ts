import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { createPortal } from "./app.ts";

type StartOptions = { port: number; host: string; signal?: AbortSignal };
type RunningPortal = { address: string; port: number; close(): Promise<void> };

/**
 * Listens on `host:port` (0 takes a free port) until `signal` aborts or `close` is called.
 * @throws Error that names the address and what to do when it cannot be taken.
 */
export async function startPortal({ port, host, signal }: StartOptions): Promise<RunningPortal> {
  const server = createAdaptorServer({ fetch: createPortal().fetch });
  const taken = await new Promise<AddressInfo>((resolve, reject) => {
    server.once("error", (cause) => {
      reject(
        new Error(`Адрес ${host}:${port} не занять: ${cause.message}. Укажите другой --port.`, { cause }),
      );
    });
    server.listen(port, host, () => {
      const address = server.address();
      if (address && typeof address === "object") resolve(address);
    });
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      // Browsers keep idle connections open for minutes; without this a stop would wait for them.
      if ("closeAllConnections" in server) server.closeAllConnections();
    });
  if (signal?.aborted) await close();
  signal?.addEventListener("abort", () => void close(), { once: true });
  return { address: `http://${host}:${taken.port}/`, port: taken.port, close };
}
