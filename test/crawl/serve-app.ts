import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";

export type ServedApp = {
  /** With a slash at the end. */
  readonly address: string;
  /** Path and query of every request so far, in their order. */
  readonly asked: readonly string[];
  /** Calls at each further request, in place of whom it called before. */
  onAsked(listener: () => void): void;
  stop(): Promise<void>;
};

/** Serves an app on a free local port and notes what is asked of it. */
export async function serveApp(app: Hono): Promise<ServedApp> {
  const asked: string[] = [];
  let listener: (() => void) | undefined;
  const server = createAdaptorServer({
    fetch: (request: Request) => {
      const url = new URL(request.url);
      asked.push(url.pathname + url.search);
      listener?.();
      return app.fetch(request);
    },
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was taken");
  return {
    address: `http://127.0.0.1:${address.port}/`,
    asked,
    onAsked(next) {
      listener = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}
