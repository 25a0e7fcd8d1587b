import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";

type HoldingProxy = {
  /** Origin under which the server is reached through it. */
  readonly origin: string;
  /** Paths it was asked for, in order. */
  readonly asked: string[];
  /** From now on every answer is held until it is whole; before, all goes through as it comes. */
  readonly hold: () => void;
  readonly close: () => Promise<void>;
};

type Holding = {
  readonly port: number;
  /** Passes on an answer's head at once and holds its body. */
  readonly headFirst: boolean;
};

/** A proxy as some companies have one: it hands an answer on when it has all of it, which of a stream is never. */
export async function holdingProxy({ port, headFirst }: Holding): Promise<HoldingProxy> {
  const asked: string[] = [];
  let holds = false;
  const pass = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const { url = "/", method, headers } = incoming;
    asked.push(new URL(url, "http://any").pathname);
    const forward = request({ port, host: "127.0.0.1", path: url, method, headers }, (answer) => {
      const head = (): void => void outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      const held: Buffer[] = [];
      if (!holds || headFirst) {
        head();
        outgoing.flushHeaders();
      }
      answer.on("data", (part: Buffer) => (holds ? held.push(part) : outgoing.write(part)));
      answer.on("end", () => {
        if (!outgoing.headersSent) head();
        outgoing.end(Buffer.concat(held));
      });
      answer.on("error", () => outgoing.destroy());
    });
    forward.on("error", () => outgoing.destroy());
    outgoing.on("close", () => forward.destroy());
    incoming.pipe(forward);
  };
  const proxy = createServer(pass);
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const address = proxy.address();
  return {
    origin: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    asked,
    hold: () => void (holds = true),
    async close() {
      const closed = once(proxy, "close");
      proxy.close();
      proxy.closeAllConnections();
      await closed;
    },
  };
}
