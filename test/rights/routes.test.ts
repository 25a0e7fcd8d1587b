import { afterAll, expect, test } from "vitest";
import { beyondContract } from "../../server/pages/api/beyond-contract.ts";
import { routeKey } from "../../server/pages/api/route-key.ts";
import { testApp } from "../unit/server/harness/test-app.ts";
import { operationsOf } from "./operations.ts";
import { createWorld } from "./world.ts";

/*
 * What the matrix walks is what the OpenAPI document has. Here is what there is besides: every route of the running application
 * is in the document, or it is said why not.
 */

const page = "a page for people: test/unit/server/security/pages.test.ts walks it";
const built = "a file of a build, the same for everybody";
const byLink = "a page that a letter's link opens, which is the right itself";

const beside: Readonly<Record<string, string>> = {
  "GET /api/openapi.json": "the document",
  "GET /api/docs": "the document, to be read",
  "GET /pages.css": "the style of these pages",
  "GET /": page,
  "GET /requests/{}": page,
  "GET /desk": page,
  "GET /desk/*": page,
  "GET /sign-in": page,
  "GET /connect": page,
  "GET /extension": page,
  "GET /view/{}": `${page}, and the rights' page probes`,
  "GET /desk/assets/*": built,
  "GET /app/ru.webmanifest": built,
  "GET /app/en.webmanifest": built,
  "GET /app/*": built,
  "ALL /service-worker.js": built,
  "GET /specialist/{}": byLink,
  "POST /specialist/{}": byLink,
  "GET /specialist/{}/files/{}": byLink,
  "GET /rate/{}": byLink,
  "POST /rate/{}": byLink,
};

const world = await createWorld();
afterAll(() => world.close());

const served = new Set(world.server.app.routes.map(({ method, path }) => routeKey(method, path)));
const operations = operationsOf(world);
const described = new Set(operations.map(({ method, path }) => routeKey(method, path)));
const paths = new Set(operations.map(({ path }) => routeKey("ALL", path)));
/** Stands before others on its way and answers by itself only to refuse. */
const isOnTheWay = (key: string): boolean => key.startsWith("ALL ") && (key.endsWith("*") || paths.has(key));

test("every route is in the document, or stands here with the reason why it is not", () => {
  const untold = [...served].filter((key) => !described.has(key) && !(key in beside) && !isOnTheWay(key));
  expect(untold).toEqual([]);
});

test("what stands here is there, and is not in the document", () => {
  expect(Object.keys(beside).filter((key) => !served.has(key) || described.has(key))).toEqual([]);
});

test("what is described beside the contract is served, in one way of signing in or the other", async () => {
  const byProxy = await testApp({ signIn: { header: { proxies: ["127.0.0.1"] } } });
  try {
    const there = new Set([
      ...described,
      ...operationsOf({ server: byProxy }).map(({ method, path }) => routeKey(method, path)),
    ]);
    const missing = beyondContract.filter(({ method, path }) => !there.has(routeKey(method, path)));
    expect(missing.map(({ id }) => id)).toEqual([]);
  } finally {
    await byProxy.close();
  }
});

test("nothing of what settings leave switched off is described", async () => {
  const plain = await testApp();
  try {
    const ids = operationsOf({ server: plain }).map(({ id }) => id);
    expect(ids.filter((id) => /^(scim|oidc|proxy)/.test(id))).toEqual([]);
  } finally {
    await plain.close();
  }
});
