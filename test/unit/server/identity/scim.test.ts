import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { readMember } from "../../../../server/identity/read-member.ts";
import { connectDevice } from "../harness/connect-device.ts";
import { testApp, type TestApp } from "../harness/test-app.ts";

const token = "a token of the identity provider, long enough";
const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const right = { authorization: `Bearer ${token}` };

const Resource = z.looseObject({
  id: z.string(),
  userName: z.string(),
  active: z.boolean(),
  emails: z.array(z.object({ value: z.string() })),
});
const List = z.object({ totalResults: z.number(), itemsPerPage: z.number(), Resources: z.array(Resource) });
const Refusal = z.object({
  schemas: z.array(z.string()),
  status: z.string(),
  scimType: z.string().optional(),
});

let server: TestApp;
beforeAll(async () => {
  server = await testApp({ signIn: { scim: { token } } });
});
afterAll(() => server.close());

type Sent = { readonly body?: unknown; readonly headers?: Record<string, string> };

function send(method: string, path: string, { body, headers = right }: Sent) {
  return server.app.request(`http://ask-me.example/scim/v2${path}`, {
    method,
    headers: { ...headers, "content-type": "application/scim+json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const call = (method: string, path: string, body?: unknown) => send(method, path, { body });
const refusal = async (response: Response) => ({
  status: response.status,
  scimType: Refusal.parse(await response.json()).scimType,
});
const guess = () => send("GET", "/Users", { headers: { authorization: "Bearer guess" } });

function person(userName: string, more: Record<string, unknown> = {}) {
  return {
    schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
    userName,
    name: { givenName: "Марина", familyName: "Гусева" },
    emails: [{ value: `${userName}@polis.example`, type: "work", primary: true }],
    ...more,
  };
}

const make = async (userName: string, more = {}) =>
  Resource.parse(await (await call("POST", "/Users", person(userName, more))).json());
const patch = (id: string, ...Operations: object[]) =>
  call("PATCH", `/Users/${id}`, {
    schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
    Operations,
  });

test("somebody is added, found, changed, and closed; they are a seller without a password", async () => {
  const more = { externalId: "ext-1", [enterprise]: { department: "D-7" } };
  const made = await call("POST", "/Users", person("Marina", more));
  expect(made.status).toBe(201);
  expect(made.headers.get("content-type")).toBe("application/scim+json");
  const { id } = Resource.parse(await made.json());
  expect(await readMember(server.deps.store, id)).toMatchObject({
    login: "marina",
    name: "Марина Гусева",
    role: "seller",
    active: true,
    attributes: { department: "D-7", groups: [] },
  });
  const bySearch = [
    'userName eq "MARINA"',
    'externalId eq "ext-1"',
    'emails.value eq "marina@polis.example"',
  ];
  for (const filter of bySearch) {
    const found = List.parse(await (await call("GET", `/Users?filter=${encodeURIComponent(filter)}`)).json());
    expect(found.Resources.map((one) => one.id)).toEqual([id]);
  }
  const put = await call("PUT", `/Users/${id}`, person("marina", { displayName: "М. Гусева" }));
  expect(await put.json()).toMatchObject({ displayName: "М. Гусева", active: true });
  expect((await call("DELETE", `/Users/${id}`)).status).toBe(204);
  expect(await readMember(server.deps.store, id)).toMatchObject({ active: false });
  // The provider thinks of them as new when they come back.
  const back = await call("POST", "/Users", person("marina"));
  expect(back.status).toBe(201);
  expect(Resource.parse(await back.json())).toMatchObject({ id, active: true });
});

test("whoever is deactivated is out at once, and the log has it", async () => {
  await server.people([{ login: "leaves", role: "admin", groups: ["board"] }]);
  const cookie = await server.cookieOf("leaves");
  const device = await connectDevice(server, cookie);
  const line = (await server.get("/api/live", device)).body?.getReader();
  const filter = encodeURIComponent('userName eq "leaves"');
  const [found] = List.parse(await (await call("GET", `/Users?filter=${filter}`)).json()).Resources;
  const id = found?.id ?? "";
  // As Entra ID sends it.
  expect((await patch(id, { op: "Replace", path: "active", value: "False" })).status).toBe(200);
  for (const theirs of [{ cookie }, device]) expect((await server.get("/api/me", theirs)).status).toBe(401);
  for (;;) if ((await line?.read())?.done !== false) break;
  const log = await server.deps.store.read
    .selectFrom("audit")
    .select(["action", "by"])
    .where("subject", "=", `person:${id}`)
    .where("action", "=", "person-deactivated")
    .execute();
  expect(log).toEqual([{ action: "person-deactivated", by: null }]);
  // Back again, they are who they were: roles and groups are none of SCIM's business.
  expect((await patch(id, { op: "replace", value: { active: true } })).status).toBe(200);
  expect(await readMember(server.deps.store, id)).toMatchObject({
    role: "admin",
    attributes: { groups: ["board"] },
  });
});

test("of changes that come together none is lost: who is closed stays closed", async () => {
  const { id } = await make("together");
  await Promise.all([
    patch(id, { op: "replace", path: "active", value: false }),
    patch(id, { op: "replace", path: "displayName", value: "Вместе" }),
  ]);
  expect(await readMember(server.deps.store, id)).toMatchObject({ active: false, name: "Вместе" });
});

test("a list comes in pages, in an order that stays", async () => {
  for (let at = 0; at < 5; at += 1) await make(`page-${at}`);
  const whole = List.parse(await (await call("GET", "/Users")).json());
  const pages = [];
  for (let at = 1; at <= whole.totalResults; at += 2) {
    const page = List.parse(await (await call("GET", `/Users?startIndex=${at}&count=2`)).json());
    pages.push(...page.Resources);
  }
  expect(pages.map(({ id }) => id)).toEqual(whole.Resources.map(({ id }) => id));
  const none = List.parse(await (await call("GET", "/Users?count=0")).json());
  expect(none).toMatchObject({ totalResults: whole.totalResults, itemsPerPage: 0 });
});

describe("refused as RFC 7644 says", () => {
  test("a login or an address that somebody has", async () => {
    const { id } = await make("first");
    await make("second");
    const taken = { status: 409, scimType: "uniqueness" };
    expect(await refusal(await call("POST", "/Users", person("first")))).toEqual(taken);
    const address = { emails: [{ value: "second@polis.example" }] };
    expect(await refusal(await call("POST", "/Users", person("third", address)))).toEqual(taken);
    expect(await refusal(await patch(id, { op: "replace", path: "userName", value: "second" }))).toEqual(
      taken,
    );
    expect(await refusal(await call("PUT", `/Users/${id}`, person("second")))).toEqual(taken);
  });

  test.each([
    ["no login", person("x")],
    ["a login with a blank", person("mar ina")],
    ["no address", person("noaddress", { emails: [] })],
    ["no JSON", undefined],
    ["a list", []],
  ])("%s", async (_, body) => {
    expect(await refusal(await call("POST", "/Users", body))).toEqual({
      status: 400,
      scimType: "invalidValue",
    });
  });

  test.each(['userName co "a"', "userName eq", 'role eq "admin"', 'userName eq "a" or active eq true', "'"])(
    "the filter %s",
    async (filter) => {
      const response = await call("GET", `/Users?filter=${encodeURIComponent(filter)}`);
      expect(await refusal(response)).toEqual({ status: 400, scimType: "invalidFilter" });
    },
  );

  test("somebody that there is not, and what is not offered", async () => {
    const bodies = { PUT: person("nobody"), PATCH: { Operations: [{ op: "remove", path: "externalId" }] } };
    for (const method of ["GET", "DELETE"]) expect((await call(method, "/Users/nobody")).status).toBe(404);
    for (const [method, body] of Object.entries(bodies))
      expect((await call(method, "/Users/nobody", body)).status).toBe(404);
    expect((await call("POST", "/Bulk", {})).status).toBe(501);
  });
});

describe("the token", () => {
  test.each<[string, Record<string, string>]>([
    ["none", {}],
    ["another", { authorization: "Bearer another token that is just as long as it" }],
    ["a beginning of it", { authorization: `Bearer ${token.slice(0, -1)}` }],
    ["it with more", { authorization: `Bearer ${token}x` }],
    ["it as a password", { authorization: `Basic ${Buffer.from(`x:${token}`).toString("base64")}` }],
  ])("%s opens nothing", async (_, headers) => {
    const before = await server.deps.store.read.selectFrom("user").select("id").execute();
    for (const [method, path] of [
      ["GET", "/Users"],
      ["POST", "/Users"],
      ["GET", "/ServiceProviderConfig"],
    ] as const) {
      const body = method === "POST" ? person("intruder") : undefined;
      expect((await send(method, path, { body, headers })).status).toBe(401);
    }
    expect(await server.deps.store.read.selectFrom("user").select("id").execute()).toEqual(before);
  });

  test("a session of an administrator is none, and the token is no session", async () => {
    await server.people([{ login: "chief", role: "admin" }]);
    const cookie = await server.cookieOf("chief");
    expect((await send("GET", "/Users", { headers: { cookie } })).status).toBe(401);
    expect((await server.get("/api/me", right)).status).toBe(401);
  });

  test("guesses are stopped", async () => {
    let last = await guess();
    for (let at = 0; at < 25 && last.status === 401; at += 1) last = await guess();
    expect(last.status).toBe(429);
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  test("without one in the settings there is no such address", async () => {
    const without = await testApp();
    try {
      const response = await without.get("/scim/v2/Users", right);
      expect(response.status).toBe(404);
    } finally {
      await without.close();
    }
  });
});
