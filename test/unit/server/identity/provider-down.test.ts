import { expect, test } from "vitest";
import { startHostileProvider } from "../../../provider/start-hostile-provider.ts";
import { password, testApp } from "../harness/test-app.ts";
import { client, oidcSettings, start, walkerTo, whoIs } from "./signed-in-elsewhere.ts";

const failedOf = ({ address }: { address: URL }): string | null => address.searchParams.get("failed");

test("with its provider down the server starts, says so, and signs in by password whom it may", async () => {
  const server = await testApp(oidcSettings("http://127.0.0.1:9"));
  try {
    await server.people([{ login: "marina" }]);
    const walker = walkerTo(server);
    expect(failedOf(await walker.go(start("/desk/mine")))).toBe("provider-down");
    expect((await server.post("/api/auth/sign-in/username", { username: "marina", password })).status).toBe(
      200,
    );
  } finally {
    await server.close();
  }
});

test("a provider that comes back is used without a restart, and one that goes is known for a while", async () => {
  const provider = await startHostileProvider(client.id);
  const server = await testApp(oidcSettings(provider.issuer, { timeoutSeconds: 1 }));
  try {
    provider.misdeeds.answer = (_, response) => (response.writeHead(503).end(), true);
    expect(failedOf(await walkerTo(server).go(start()))).toBe("provider-down");
    delete provider.misdeeds.answer;
    expect(await walkerTo(server).go(start())).toMatchObject({ address: { pathname: "/desk" } });
    // What it says of itself has grown old, and it does not say it anew.
    server.clock.now = new Date(server.clock.now.getTime() + 2 * 60 * 60_000);
    provider.misdeeds.answer = (path, response) =>
      path.startsWith("/.well-known") && (response.writeHead(503).end(), true);
    const walker = walkerTo(server);
    expect(failedOf(await walker.go(start()))).toBeNull();
    expect(await whoIs(walker)).not.toBeNull();
  } finally {
    await server.close();
    await provider.close();
  }
});

test.each([
  ["a page", "<html>"],
  ["nothing", ""],
  [
    "another issuer",
    JSON.stringify({ issuer: "https://other.example", token_endpoint: "https://other.example/t" }),
  ],
])("%s instead of what a provider says of itself is told in words", async (_, body) => {
  const provider = await startHostileProvider(client.id);
  const server = await testApp(oidcSettings(provider.issuer));
  try {
    provider.misdeeds.answer = (_path, response) => (
      response.writeHead(200, { "content-type": "application/json" }).end(body),
      true
    );
    expect(failedOf(await walkerTo(server).go(start()))).toBe("provider-wrong");
  } finally {
    await server.close();
    await provider.close();
  }
});

test("people who come while the provider thinks ask it once", async () => {
  const provider = await startHostileProvider(client.id);
  const server = await testApp(oidcSettings(provider.issuer));
  try {
    await Promise.all(Array.from({ length: 20 }, () => walkerTo(server).step(start())));
    // Once for all of them; the alarms look by themselves whether it is there.
    const asked = provider.asked.filter((path) => path.startsWith("/.well-known"));
    expect(asked.length).toBeLessThanOrEqual(2);
  } finally {
    await server.close();
    await provider.close();
  }
});
