import { Hono } from "hono";
import { proxy } from "hono/proxy";
import { listen, type Site } from "./listen.ts";

/** What becomes of a call: `asked` may be changed before `ask` passes it on, with other headers where any are given, and its answer after. */
export type Passing = (
  asked: URL,
  ask: (headers?: Record<string, string>) => Promise<Response>,
) => Promise<Response>;

/** The same server at another address, where a test has its hand in what passes. */
export function standBefore(server: string, pass: Passing): Promise<Site> {
  const app = new Hono();
  app.all("*", async ({ req }) => {
    const { pathname, search } = new URL(req.url);
    const asked = new URL(pathname + search, server);
    // Not `raw`, which takes the browser's leaving for a fault and logs it.
    const body = req.method === "GET" ? null : await req.text();
    return pass(asked, (headers = {}) =>
      // A test may have stopped the server.
      proxy(asked, { method: req.method, headers: { ...req.header(), ...headers }, body }).catch(
        () => new Response(null, { status: 502 }),
      ),
    );
  });
  return listen(app);
}
