import { readFileSync } from "node:fs";
import { type ClientHttp2Session, connect } from "node:http2";
import type { IncomingHttpHeaders } from "node:http";
import { request } from "node:https";
import { join } from "node:path";

export const proxiedName = "ask.company.example";
const certificate = readFileSync(
  join(import.meta.dirname, "../fixtures/self-signed/proxied-certificate.pem"),
);

export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
};

type Call = {
  readonly method?: "GET" | "POST";
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
};

/** Somebody at an address of their own who calls the server by its name, through the proxy at this port. */
export function clientAt(localAddress: string, port: number) {
  return (path: string, { method = "GET", headers = {}, body }: Call = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const where = { host: "127.0.0.1", port, localAddress, servername: proxiedName, ca: certificate };
      const sent = { host: proxiedName, origin: `https://${proxiedName}`, ...headers };
      request({ ...where, method, path, agent: false, headers: sent }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => (text += part));
        response.on("error", reject);
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      })
        .on("error", reject)
        .end(body);
    });
}

export type LiveLine = {
  /** Kinds of the events so far, with when they came. */
  readonly heard: { readonly text: string; readonly at: number }[];
  readonly session: ClientHttp2Session;
  readonly close: () => void;
};

/** A live stream as a browser has it: over HTTP/2, on the name's own connection. */
export async function liveLine(port: number, cookie: string): Promise<LiveLine> {
  const session = connect(`https://127.0.0.1:${port}`, {
    servername: proxiedName,
    rejectUnauthorized: false,
  });
  session.on("error", () => {});
  const stream = session.request({ ":path": "/api/live", ":authority": proxiedName, cookie });
  stream.on("error", () => {});
  const heard: LiveLine["heard"][number][] = [];
  stream.setEncoding("utf8").on("data", (text: string) => heard.push({ text, at: performance.now() }));
  await new Promise<void>((resolve, reject) => {
    stream.once("error", reject);
    stream.once("response", ({ ":status": status }) =>
      status === 200 ? resolve() : reject(new Error(`no live stream: ${status}`)),
    );
  });
  return { heard, session, close: () => session.destroy() };
}
