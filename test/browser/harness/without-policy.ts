import { once } from "node:events";
import { createServer, request } from "node:http";
import type { Site } from "./listen.ts";

const nets = ["content-security-policy", "content-security-policy-report-only", "x-content-type-options"];

/**
 * The same server as if it had sent no policy: what a browser is left with there is the code alone. The name it is called by
 * goes along, so that pages of this address are its own.
 */
export async function withoutPolicy(server: string): Promise<Site> {
  const proxy = createServer((asked, answer) => {
    const { method, headers } = asked;
    const onward = request(new URL(asked.url ?? "/", server), { method, headers }, (told) => {
      const kept = Object.entries(told.headers).filter(([name]) => !nets.includes(name));
      answer.writeHead(told.statusCode ?? 502, Object.fromEntries(kept));
      told.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    answer.on("close", () => onward.destroy());
    asked.pipe(onward);
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const address = proxy.address();
  if (address === null || typeof address === "string") throw new Error("The proxy got no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      const closed = once(proxy, "close");
      proxy.close();
      proxy.closeAllConnections();
      await closed;
    },
  };
}
