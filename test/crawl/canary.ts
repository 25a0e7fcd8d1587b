import { createSocket } from "node:dgram";
import { createServer } from "node:net";

/** A machine that nobody may reach: counts what arrives, connections and packets. */
export type Canary = {
  /** Its address without a scheme: 127.0.0.1 and a port. */
  readonly host: string;
  readonly reached: () => number;
  stop(): Promise<void>;
};

export async function startCanary(): Promise<Canary> {
  let reached = 0;
  const server = createServer((socket) => {
    reached += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was taken");
  const packets = createSocket("udp4");
  packets.on("message", () => (reached += 1));
  await new Promise<void>((resolve) => packets.bind(address.port, "127.0.0.1", resolve));
  return {
    host: `127.0.0.1:${address.port}`,
    reached: () => reached,
    stop: () => new Promise((resolve) => packets.close(() => server.close(() => resolve()))),
  };
}
