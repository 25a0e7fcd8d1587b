import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { loadHere } from "../harness/load-here.ts";
import { pointTo, section } from "../harness/plant-release.ts";
import { serveFile } from "../harness/serve-file.ts";
import { testApp } from "../harness/test-app.ts";

const readyOf = async (response: Response) => ({
  status: response.status,
  says: (await response.json()) as unknown,
});

test("is ready before the first crawl, and with a release", async () => {
  const server = await testApp({}, { load: loadHere });
  try {
    expect(await readyOf(await server.get("/readyz"))).toEqual({
      status: 200,
      says: { ready: true, missing: [] },
    });
    await server.publish("r1", [section({ id: "a" })]);
    expect((await server.get("/readyz")).status).toBe(200);
  } finally {
    await server.close();
  }
});

test("is not ready where a release is meant to be served and cannot be", async () => {
  const server = await testApp({}, { load: loadHere });
  try {
    mkdirSync(join(server.releases, "broken"), { recursive: true });
    writeFileSync(join(server.releases, "broken", "manifest.json"), "{}");
    pointTo(server.releases, "broken");
    await server.deps.catalogue.reload();
    const says = { ready: false, missing: ["release"] };
    expect(await readyOf(await server.get("/readyz"))).toEqual({ status: 503, says });
    expect((await server.get("/healthz")).status).toBe(200);
  } finally {
    await server.close();
  }
});

test("is not ready while the database cannot be written", async () => {
  const server = await testApp({}, { load: loadHere });
  try {
    await sql`pragma query_only = on`.execute(server.deps.store.shared);
    expect(await readyOf(await server.get("/readyz"))).toEqual({
      status: 503,
      says: { ready: false, missing: ["database"] },
    });
  } finally {
    await server.close();
  }
});

test("told to stop it says no first, and answers calls until a balancer has heard of it", async () => {
  const server = await serveFile({
    server: {
      address: "http://ask-me.example",
      port: 0,
      secret: "a secret for tests that is long enough",
      drainSeconds: 1,
    },
  });
  const closing = server.close();
  const says = { ready: false, missing: ["closing"] };
  expect(await readyOf(await fetch(`${server.address}/readyz`))).toEqual({ status: 503, says });
  expect((await fetch(`${server.address}/api/welcome`)).status).toBe(200);
  await closing;
  await expect(fetch(`${server.address}/readyz`)).rejects.toThrow("fetch failed");
});
