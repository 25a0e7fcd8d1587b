import { once } from "node:events";
import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";

export type Meter = {
  readonly origin: string;
  /** Bytes that the server has sent to the extension since this was asked last, heads and packing as on the wire. */
  readonly taken: () => number;
  /** Resolves when nothing has come for that long. */
  readonly quiet: (ms: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * The same server at another address, passed on as it is, where what reaches the extension is counted. Its calls are those
 * that carry a token; pages such as the one that confirms the connection are not counted.
 */
export async function meterBefore(server: string): Promise<Meter> {
  let bytes = 0;
  let last = performance.now();
  const site = createServer((asked, response) => pass(asked, response));

  function pass(asked: IncomingMessage, response: ServerResponse): void {
    const counts = asked.headers.authorization !== undefined;
    const count = (size: number): void => {
      if (!counts) return;
      bytes += size;
      last = performance.now();
    };
    const passedOn = request(
      new URL(asked.url ?? "/", server),
      { method: asked.method, headers: asked.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        count(answer.rawHeaders.reduce((sum, part) => sum + part.length + 2, 0));
        answer.on("data", (part: Buffer) => count(part.length));
        answer.pipe(response);
      },
    );
    passedOn.on("error", () => response.destroy());
    response.on("close", () => passedOn.destroy());
    asked.pipe(passedOn);
  }

  site.listen(0, "127.0.0.1");
  await once(site, "listening");
  const address = site.address();
  if (address === null || typeof address === "string") throw new Error("The meter got no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    taken() {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    async quiet(ms) {
      while (performance.now() - last < ms) await new Promise((again) => setTimeout(again, 100));
    },
    async close() {
      const closed = once(site, "close");
      site.close();
      site.closeAllConnections();
      await closed;
    },
  };
}
