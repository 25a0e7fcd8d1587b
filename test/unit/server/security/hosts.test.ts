import { createAdaptorServer } from "@hono/node-server";
import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { testApp, type TestApp } from "../harness/test-app.ts";

/*
 * A page of a stranger whose own name is made to lead to this server (DNS rebinding) is of one origin with whatever answers
 * it: so nothing answers under a stranger's name. The raw requests go through a real socket.
 */

const secret = "a secret for tests that is long enough";

let server: TestApp;
let port: number;
let stop: () => void;
beforeAll(async () => {
  server = await testApp({
    server: { address: "https://ask.polis.example", port: 0, secret, otherNames: ["ask-internal"] },
  });
  const listening = createAdaptorServer({ fetch: server.app.fetch });
  listening.listen(0, "127.0.0.1");
  await once(listening, "listening");
  port = z.object({ port: z.int() }).parse(listening.address()).port;
  stop = () => listening.close();
});
afterAll(async () => {
  stop();
  await server.close();
});

/** The status line's number of whatever answers to these bytes first; null where the connection is just closed. */
async function answerTo(request: string): Promise<{ status: number | null; all: string }> {
  const socket = connect(port, "127.0.0.1");
  socket.write(request);
  let all = "";
  socket.on("data", (bytes: Buffer) => (all += bytes.toString("latin1")));
  socket.on("error", () => {});
  await once(socket, "close");
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(all)?.[1] ?? Number.NaN) || null, all };
}
const asked = (...lines: string[]) => answerTo([...lines, "Connection: close", "", ""].join("\r\n"));

describe("a stranger's name", () => {
  test.each([
    "evil.example",
    `evil.example:4000`,
    "ask.polis.example.evil.example",
    "evil-ask.polis.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "1.2.3.4.5",
    "0x7f000001",
    "2130706433",
  ])("«%s» is answered nothing but that", async (host) => {
    for (const path of ["/", "/desk", "/api/welcome", "/api/me", "/healthz", "/pages.css", "/sign-in"]) {
      const { status, all } = await asked(`GET ${path} HTTP/1.1`, `Host: ${host}`);
      expect(status, path).toBe(403);
      expect(all).toMatch(/server\.otherNames/);
    }
  });

  test.each([
    "ask.polis.example",
    "ASK.polis.example:443",
    "ask-internal:4000",
    "127.0.0.1:4000",
    "10.1.2.3",
    "[::1]:4000",
    "localhost",
  ])("«%s» is none", async (host) => {
    const { status } = await asked("GET /healthz HTTP/1.1", `Host: ${host}`);
    expect(status).toBe(200);
  });

  test("never comes back in a link, a redirect or a cookie", async () => {
    const { all } = await asked(
      "GET /view/kasko HTTP/1.1",
      "Host: 10.1.2.3",
      "X-Forwarded-Host: evil.example",
    );
    expect(all).toMatch(/\r\nlocation: \/sign-in\?to=/i);
    expect(all).not.toMatch(/10\.1\.2\.3|evil/);
  });

  test.each(["ask.polis.example:x", "ask.polis.example@evil.example", "[::1].evil.example", ""])(
    "that is none, «%s», is no request at all",
    async (host) => {
      const { status, all } = await asked("GET /api/welcome HTTP/1.1", `Host: ${host}`);
      expect(status).toBe(400);
      expect(all).not.toContain("answerWithinMinutes");
    },
  );

  test("said first counts, whatever is said after it", async () => {
    const names = ["Host: evil.example", "Host: 127.0.0.1"];
    expect((await asked("GET /healthz HTTP/1.1", ...names)).status).toBe(403);
  });

  test("in an absolute request line counts as little as in a header", async () => {
    const { status } = await asked("GET http://evil.example/api/welcome HTTP/1.1", "Host: evil.example");
    expect(status).toBe(403);
  });
});

/** A proxy and a server that read one stream of bytes as different requests (smuggling): what is not clear is refused. */
describe("a request that could be read in two ways", () => {
  const head = ["POST /api/requests HTTP/1.1", "Host: 127.0.0.1", "Content-Type: application/json"];
  test.each([
    ["two lengths", [...head, "Content-Length: 2", "Content-Length: 30"], "{}"],
    ["a length and chunks", [...head, "Content-Length: 4", "Transfer-Encoding: chunked"], "0\r\n\r\n"],
    ["chunks under another name", [...head, "Transfer-Encoding: xchunked"], "0\r\n\r\n"],
    ["a length that is no number", [...head, "Content-Length: +2"], "{}"],
    ["a name with a space before the colon", [...head, "Content-Length : 2"], "{}"],
    ["a folded line", [...head, "X-One: 1", " Content-Length: 2"], "{}"],
    ["no name of the server", ["GET /healthz HTTP/1.1"], ""],
  ])("with %s is refused, and the line closed", async (_, lines, body) => {
    const smuggled = "GET /api/welcome HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    const { all } = await answerTo(`${lines.join("\r\n")}\r\n\r\n${body}${smuggled}`);
    expect(all).toMatch(/^HTTP\/1\.1 400 /);
    expect(all.match(/HTTP\/1\.1 \d/g)).toHaveLength(1);
  });
});
