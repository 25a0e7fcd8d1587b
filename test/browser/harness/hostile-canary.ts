import { Hono } from "hono";
import { listen } from "./listen.ts";

export type Canary = {
  readonly origin: string;
  /** What was asked of it: nothing, where every text stayed a text. */
  readonly heard: string[];
  readonly close: () => Promise<void>;
};

/** A stranger's server, which the payloads would call. Answers with a program that calls home, whatever is asked. */
export async function startCanary(): Promise<Canary> {
  const heard: string[] = [];
  const app = new Hono();
  app.all("*", (c) => {
    heard.push(`${c.req.method} ${c.req.path} from ${c.req.header("referer") ?? "nobody"}`);
    const headers = { "content-type": "text/javascript", "access-control-allow-origin": "*" };
    return c.body("globalThis.__hit?.('loaded')", 200, headers);
  });
  const site = await listen(app);
  return { ...site, heard };
}
