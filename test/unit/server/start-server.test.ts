import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { createLog } from "../../../server/log.ts";
import { PortTakenError } from "../../../server/port-taken-error.ts";
import { type RunningServer, startServer } from "../../../server/start-server.ts";
import { testConfig } from "./harness/test-config.ts";

const log = createLog("silent");
let data: string;
let server: RunningServer;
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), "ask-me-start-"));
  server = await startServer({ config: testConfig(data), configFile: join(data, "ask-me.yaml"), log });
});
afterEach(async () => {
  await server.close();
  rmSync(data, { recursive: true });
});

test("answers under the address it names, which sign-in uses too", async () => {
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const health = await fetch(`${server.address}/healthz`);
  expect(await health.json()).toEqual({ ok: false, release: null, database: "ok" });
  const code = await fetch(`${server.address}/api/auth/device/code`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ client_id: "ask-me-extension" }),
  });
  expect(await code.text()).toContain(`${server.address}/connect?user_code=`);
});

test("a port that is taken is told as such, and the running server is left alone", async () => {
  const port = Number(new URL(server.address).port);
  const config = testConfig(data, {
    server: { address: server.address, port, secret: "a secret for tests that is long enough" },
  });
  await expect(startServer({ config, configFile: join(data, "ask-me.yaml"), log })).rejects.toThrow(
    PortTakenError,
  );
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
});

test("stops in good order with a connection kept open, and gives the port back", async () => {
  const { hostname, port } = new URL(server.address);
  const idle = connect(Number(port), hostname);
  await fetch(`${server.address}/healthz`);
  const started = performance.now();
  await server.close();
  await server.close();
  expect(performance.now() - started).toBeLessThan(3000);
  idle.destroy();
  await expect(fetch(`${server.address}/healthz`)).rejects.toThrow("fetch failed");
});

test("a request that is being answered when the server stops gets its answer", async () => {
  const call = request(`${server.address}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json", expect: "100-continue" },
  });
  call.flushHeaders();
  // The server has the request and waits for its body.
  await once(call, "continue");
  const closing = server.close();
  call.end(JSON.stringify({ username: "nobody", password: "wrong" }));
  const [response] = z.tuple([z.instanceof(IncomingMessage)]).parse(await once(call, "response"));
  expect(response.statusCode).toBe(401);
  response.resume();
  await closing;
});
